/** Many short texts in one buffer, as UTF-8: a string each would take several times as much. */
import { Grown, numbers } from './read/grown.ts';
import { forEachOf, type Work } from './slices.ts';

export class Texts {
  readonly #buffer: Buffer;
  /** Where each begins; one more than there are texts. */
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

  /** Below 0 where the first comes first, by bytes: of ASCII, as ids are, also the order of code units. */
  compare(a: number, b: number): number {
    const [offsets, buffer] = [this.#offsets, this.#buffer];
    return buffer.compare(buffer, offsets[b], offsets[b + 1], offsets[a], offsets[a + 1]);
  }

  /** In another order. */
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
    // A code unit takes three bytes at most.
    if (this.#length + text.length * 3 > this.#buffer.length) this.#grow(text.length * 3);
    this.#length += this.#buffer.write(text, this.#length, 'utf8');
    this.#offsets.push(this.#length);
  }

  /** Not to be pushed to any more. */
  texts(): Texts {
    return new Texts(this.#buffer.subarray(0, this.#length), this.#offsets.values());
  }

  #grow(by: number): void {
    const more = Buffer.allocUnsafeSlow(this.#buffer.length + Math.max(by, this.#buffer.length >> 1));
    this.#buffer.copy(more, 0, 0, this.#length);
    this.#buffer = more;
  }
}
