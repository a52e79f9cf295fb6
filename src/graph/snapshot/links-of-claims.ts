/** Links from few claims to members of another kind, in two columns of one length, sorted by claim. */
import { at } from './columns.ts';
import { placeOf } from './sorting.ts';

export class LinksOfClaims {
  /** The number of links. */
  readonly size: number;
  readonly #claim: Uint32Array;
  readonly #member: Uint32Array;

  constructor(claim: Uint32Array, member: Uint32Array) {
    this.size = claim.length;
    this.#claim = claim;
    this.#member = member;
  }

  /** Returns the members of a claim; undefined if it has none. */
  get(claim: number): readonly number[] | undefined {
    const first = placeOf(claim, this.#claim);
    if (this.#claim[first] !== claim) return undefined;
    const members: number[] = [];
    for (let place = first; this.#claim[place] === claim; place += 1) members.push(at(this.#member, place));
    return members;
  }
}
