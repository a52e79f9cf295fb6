/** Numbers ids in the order of their first occurrence. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  /** Returns the number of an id, and numbers the id if it is new. */
  of(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(id, number);
    return number;
  }

  find(id: string): number | undefined {
    return this.#numbers.get(id);
  }
}

/** Compares ids by code units, which is the order of the Graph port. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
