/** A list of numbers in a typed array that grows: 4 or 8 bytes a number. */

/** The most items by which an array grows at a time: doubling a large array would waste half of it. */
const LARGEST_STEP = 1 << 20;

type NumberArray = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

class GrowingNumbers<A extends NumberArray> {
  #items: A;
  #length = 0;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#items = make(64);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = this.#make(this.#length + Math.min(this.#length, LARGEST_STEP));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = value;
  }

  /** `index` must be below the length. */
  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#items[index] = value;
  }
}

/** Signed integers of 32 bits. */
export class GrowingInts extends GrowingNumbers<Int32Array<ArrayBuffer>> {
  constructor() {
    super((length) => new Int32Array(length));
  }
}

/** Offsets in a file: integers up to 2^53. */
export class GrowingOffsets extends GrowingNumbers<Float64Array<ArrayBuffer>> {
  constructor() {
    super((length) => new Float64Array(length));
  }
}
