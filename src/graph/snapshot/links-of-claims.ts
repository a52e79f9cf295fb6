/** Links from few claims to members of another kind, in two columns of one length, sorted by claim. */
import { at } from './columns.ts';

export class LinksOfClaims {
  readonly #claim: Uint32Array;
  readonly #member: Uint32Array;

  constructor(claim: Uint32Array, member: Uint32Array) {
    this.#claim = claim;
    this.#member = member;
  }

  /** The number of links. */
  get size(): number {
    return this.#claim.length;
  }

  /** Returns the members of a claim; undefined if it has none. */
  get(claim: number): readonly number[] | undefined {
    const first = this.#placeOf(claim);
    if (this.#claim[first] !== claim) return undefined;
    const members: number[] = [];
    for (let place = first; this.#claim[place] === claim; place += 1) members.push(at(this.#member, place));
    return members;
  }

  /** Returns the first place of this claim or of a claim after it. */
  #placeOf(claim: number): number {
    let low = 0;
    let high = this.#claim.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(this.#claim, middle) < claim) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
