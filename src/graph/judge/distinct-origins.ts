/** How many independent origins some claims have: today the number of different origins. */

/** Origins up to which one is looked for in a list: a set costs more than a few comparisons. */
const FEW = 64;

export class DistinctOrigins {
  readonly #list: number[] = [];
  #set: Set<number> | undefined;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
    this.#set = undefined;
  }

  add(origin: number): void {
    if (this.#set !== undefined) {
      this.#set.add(origin);
      this.#count = this.#set.size;
      return;
    }
    for (let index = 0; index < this.#count; index += 1) if (this.#list[index] === origin) return;
    if (this.#count === FEW) {
      this.#set = new Set(this.#list).add(origin);
      this.#count = this.#set.size;
      return;
    }
    this.#list[this.#count] = origin;
    this.#count += 1;
  }
}
