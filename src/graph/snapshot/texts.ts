/** Many texts in one buffer of UTF-8: separate strings would need several times the memory. */
import { Grown, numbers } from './read/grown.ts';
import { forEachOf, type Work } from './slices.ts';

export class Texts {
  readonly bytes: Uint8Array;
  /** Where each text begins; the last number is the end of the last text. */
  readonly offsets: Uint32Array;
  readonly #buffer: Buffer;

  constructor(bytes: Uint8Array, offsets: Uint32Array) {
    this.bytes = bytes;
    this.offsets = offsets;
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  static of(texts: readonly string[]): Texts {
    const growing = new GrowingTexts(texts.length);
    for (const text of texts) growing.push(text);
    return growing.texts();
  }

  get length(): number {
    return this.offsets.length - 1;
  }

  at(index: number): string {
    return this.#buffer.toString('utf8', this.offsets[index], this.offsets[index + 1]);
  }

  /** The texts from `first` up to, not including, `end`. */
  slice(first: number, end: number): string[] {
    return Array.from({ length: end - first }, (_, index) => this.at(first + index));
  }

  /** Compares by bytes; below 0 if the first comes first. Ids are ASCII, for which this is also the order of code units. */
  compare(a: number, b: number): number {
    const [offsets, buffer] = [this.offsets, this.#buffer];
    return buffer.compare(buffer, offsets[b], offsets[b + 1], offsets[a], offsets[a + 1]);
  }

  /** Returns the number of a text among the texts from `first` to before `end`, which are in ascending order; undefined if it is not there. */
  numberOf(text: string, first: number, end: number): number | undefined {
    const sought = Buffer.from(text, 'utf8');
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.#buffer.compare(sought, 0, sought.length, this.offsets[middle], this.offsets[middle + 1]);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  /** The texts in another order: the text at `order[0]` comes first. */
  *inOrder(order: Uint32Array): Work<Texts> {
    const offsets = new Uint32Array(order.length + 1);
    const buffer = Buffer.allocUnsafeSlow(this.#buffer.length);
    yield* forEachOf(order.length, (index) => {
      const from = order[index] ?? 0;
      const begin = offsets[index] ?? 0;
      offsets[index + 1] = begin + this.#buffer.copy(buffer, begin, this.offsets[from], this.offsets[from + 1]);
    });
    return new Texts(buffer, offsets);
  }
}

/** The ids of rows by their numbers. */
export interface IdColumn {
  /** Also of rows that are gone. */
  readonly length: number;
  at(row: number): string;
  /** Returns the number of the row with this id; undefined if no row has it, or if the row is gone. */
  numberOf(id: string): number | undefined;
}

/** Texts that are the ids of rows: the row with number n has the text `first + n`. */
export class Ids implements IdColumn {
  readonly #texts: Texts;
  readonly #first: number;
  readonly length: number;

  constructor(texts: Texts, first: number, end: number) {
    this.#texts = texts;
    this.#first = first;
    this.length = end - first;
  }

  at(row: number): string {
    return this.#texts.at(this.#first + row);
  }

  /** Returns the number of the row with this id; undefined if no row has it. The ids must be in ascending order. */
  numberOf(id: string): number | undefined {
    const text = this.#texts.numberOf(id, this.#first, this.#first + this.length);
    return text === undefined ? undefined : text - this.#first;
  }

  /** Returns the number of the first row whose id does not come before this one; `length` if all do. */
  placeOf(id: string): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  all(): string[] {
    return this.#texts.slice(this.#first, this.#first + this.length);
  }
}

export class GrowingTexts {
  readonly #offsets: Grown<Uint32Array>;
  #buffer: Buffer;
  #length = 0;

  constructor(expected: number, expectedBytes = expected * 16) {
    this.#offsets = new Grown(numbers, expected + 1);
    this.#offsets.push(0);
    this.#buffer = Buffer.allocUnsafeSlow(Math.max(64, expectedBytes));
  }

  /** The number of texts. */
  get length(): number {
    return this.#offsets.length - 1;
  }

  /** Returns the number of the text. */
  push(text: string): number {
    // A code unit needs three bytes at most.
    if (this.#length + text.length * 3 > this.#buffer.length) this.#grow(text.length * 3);
    this.#length += this.#buffer.write(text, this.#length, 'utf8');
    this.#offsets.push(this.#length);
    return this.length - 1;
  }

  append({ bytes, offsets, length }: Texts): void {
    if (this.#length + bytes.length > this.#buffer.length) this.#grow(bytes.length);
    this.#buffer.set(bytes, this.#length);
    for (let text = 1; text <= length; text += 1) this.#offsets.push(this.#length + (offsets[text] ?? 0));
    this.#length += bytes.length;
  }

  /** Returns the texts; do not call `push` afterwards. */
  texts(): Texts {
    return new Texts(this.#buffer.subarray(0, this.#length), this.#offsets.values());
  }

  /** As `texts`, in arrays that are not larger than they must be. */
  exactTexts(): Texts {
    return new Texts(Uint8Array.from(this.#buffer.subarray(0, this.#length)), this.#offsets.values().slice());
  }

  #grow(by: number): void {
    const more = Buffer.allocUnsafeSlow(this.#buffer.length + Math.max(by, this.#buffer.length >> 1));
    this.#buffer.copy(more, 0, 0, this.#length);
    this.#buffer = more;
  }
}
