/** Typed arrays that grow while rows are read. */

export type Typed = Uint8Array | Uint16Array | Uint32Array | Int32Array;

export class Grown<T extends Typed> {
  #values: T;
  #length = 0;
  readonly #make: (length: number) => T;

  /** @param expected the estimated number of values; if it is exact, no copy is made */
  constructor(make: (length: number) => T, expected: number) {
    this.#make = make;
    this.#values = make(Math.max(16, expected));
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** Returns the pushed values; do not call `push` afterwards. */
  values(): T {
    return this.#values.subarray(0, this.#length) as T;
  }

  #grow(): void {
    const more = this.#make(this.#values.length * 2);
    more.set(this.#values);
    this.#values = more;
  }
}

export const bytes = (length: number): Uint8Array => new Uint8Array(length);
export const shorts = (length: number): Uint16Array => new Uint16Array(length);
export const numbers = (length: number): Uint32Array => new Uint32Array(length);
export const signed = (length: number): Int32Array => new Int32Array(length);
