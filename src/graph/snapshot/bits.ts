/** A set of numbers of rows, one bit each. It does not change: `with` returns another set. */
export class Bits {
  readonly #bits: Uint32Array;

  private constructor(bits: Uint32Array) {
    this.#bits = bits;
  }

  static readonly none = new Bits(new Uint32Array(0));

  has(row: number): boolean {
    return (((this.#bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  }

  /** @param rows the number of all rows */
  with(members: Iterable<number>, rows: number): Bits {
    const bits = new Uint32Array((rows >>> 5) + 1);
    bits.set(this.#bits);
    for (const row of members) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
    return new Bits(bits);
  }
}
