/** Links from few claims to members of another kind, in two columns of one length, sorted by claim; some claims have other members since. */
import { at } from './columns.ts';
import { placeOf } from './sorting.ts';

export class LinksOfClaims {
  readonly #claim: Uint32Array;
  readonly #member: Uint32Array;
  /** For claims whose members changed. */
  readonly #changed: ReadonlyMap<number, readonly number[]>;

  constructor(claim: Uint32Array, member: Uint32Array, changed: ReadonlyMap<number, readonly number[]> = new Map()) {
    this.#claim = claim;
    this.#member = member;
    this.#changed = changed;
  }

  /** 0 only if no claim has members. */
  get size(): number {
    return this.#claim.length + this.#changed.size;
  }

  /** Returns the links with other members for some claims. `gone` are claims that are not asked for any more. */
  with(changed: ReadonlyMap<number, readonly number[]>, gone: Iterable<number>): LinksOfClaims {
    const all = new Map([...this.#changed, ...changed]);
    for (const claim of gone) all.delete(claim);
    return new LinksOfClaims(this.#claim, this.#member, all);
  }

  /** The claims that have one of these members, in no order. */
  claimsWith(members: ReadonlySet<number>): Set<number> {
    const claims = new Set<number>();
    for (let link = 0; link < this.#member.length; link += 1) {
      if (members.has(at(this.#member, link))) claims.add(at(this.#claim, link));
    }
    for (const [claim, its] of this.#changed) if (its.some((member) => members.has(member))) claims.add(claim);
    return claims;
  }

  /** Returns the members of a claim; undefined if it has none. */
  get(claim: number): readonly number[] | undefined {
    const changed = this.#changed.get(claim);
    if (changed !== undefined) return changed.length === 0 ? undefined : changed;
    const first = placeOf(claim, this.#claim);
    if (this.#claim[first] !== claim) return undefined;
    const members: number[] = [];
    for (let place = first; this.#claim[place] === claim; place += 1) members.push(at(this.#member, place));
    return members;
  }
}
