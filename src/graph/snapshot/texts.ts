/** Many short texts in one buffer of UTF-8: separate strings would need several times the memory. */
import { Grown, numbers } from './read/grown.ts';
import { forEachOf, type Work } from './slices.ts';

export class Texts {
  readonly #buffer: Buffer;
  /** Where each text begins; the last number is the end of the last text. */
  readonly #offsets: Uint32Array;

  constructor(buffer: Buffer, offsets: Uint32Array) {
    this.#buffer = buffer;
    this.#offsets = offsets;
  }

  static of(texts: readonly string[]): Texts {
    const growing = new GrowingTexts(texts.length);
    for (const text of texts) growing.push(text);
    return growing.texts();
  }

  get length(): number {
    return this.#offsets.length - 1;
  }

  at(index: number): string {
    return this.#buffer.toString('utf8', this.#offsets[index], this.#offsets[index + 1]);
  }

  /** Compares by bytes; below 0 if the first comes first. Ids are ASCII, for which this is also the order of code units. */
  compare(a: number, b: number): number {
    const [offsets, buffer] = [this.#offsets, this.#buffer];
    return buffer.compare(buffer, offsets[b], offsets[b + 1], offsets[a], offsets[a + 1]);
  }

  /** The texts in another order: the text at `order[0]` comes first. */
  *inOrder(order: Uint32Array): Work<Texts> {
    const offsets = new Uint32Array(order.length + 1);
    const buffer = Buffer.allocUnsafeSlow(this.#buffer.length);
    yield* forEachOf(order.length, (index) => {
      const from = order[index] ?? 0;
      const begin = offsets[index] ?? 0;
      offsets[index + 1] = begin + this.#buffer.copy(buffer, begin, this.#offsets[from], this.#offsets[from + 1]);
    });
    return new Texts(buffer, offsets);
  }
}

export class GrowingTexts {
  readonly #offsets: Grown<Uint32Array>;
  #buffer: Buffer;
  #length = 0;

  constructor(expected: number) {
    this.#offsets = new Grown(numbers, expected + 1);
    this.#offsets.push(0);
    this.#buffer = Buffer.allocUnsafeSlow(Math.max(64, expected * 16));
  }

  push(text: string): void {
    // A code unit needs three bytes at most.
    if (this.#length + text.length * 3 > this.#buffer.length) this.#grow(text.length * 3);
    this.#length += this.#buffer.write(text, this.#length, 'utf8');
    this.#offsets.push(this.#length);
  }

  /** Returns the texts; do not call `push` afterwards. */
  texts(): Texts {
    return new Texts(this.#buffer.subarray(0, this.#length), this.#offsets.values());
  }

  #grow(by: number): void {
    const more = Buffer.allocUnsafeSlow(this.#buffer.length + Math.max(by, this.#buffer.length >> 1));
    this.#buffer.copy(more, 0, 0, this.#length);
    this.#buffer = more;
  }
}
