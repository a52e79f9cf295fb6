/** Numbers for ids, in the order in which they come. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  /** The number of an id; a new one where it has none yet. */
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

/** The order of code units, which is that of the Graph port. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
