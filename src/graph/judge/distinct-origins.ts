/** Counts the independent origins of several claims: the number of different root origins. */

/** Up to this number, origins are kept in a list and not in a set: a few comparisons cost less than a set. */
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
