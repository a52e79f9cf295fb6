/** Rivals or contents of claims after the claims have other numbers. */
import { invariant } from '../../../errors.ts';
import type { LinksOfClaims } from '../links-of-claims.ts';
import type { MemberRow } from './read-changed.ts';

export interface ClaimNumbers {
  /** Numbers of rows that are gone. */
  readonly gone: ReadonlySet<number>;
  readonly idOf: (claim: number) => string;
  /** Of a claim whose row was replaced; undefined if there is none with this id. */
  readonly replaced: (id: string) => number | undefined;
  /** Of a claim whose row stays. */
  readonly kept: (id: string, relation: string | null) => number | undefined;
}

/** @param rows of all claims whose rows were replaced */
export function changedMembers(
  links: LinksOfClaims,
  rows: readonly MemberRow[],
  { gone, idOf, replaced, kept }: ClaimNumbers,
): LinksOfClaims {
  const changed = new Map<number, number[]>();
  for (const claim of links.claimsWith(gone)) {
    if (gone.has(claim)) continue;
    const members = (links.get(claim) ?? []).map((member) => (gone.has(member) ? replaced(idOf(member)) : member));
    changed.set(
      claim,
      members.filter((member) => member !== undefined),
    );
  }
  for (const { claim: id, member: memberId, relation } of rows) {
    const claim = replaced(id);
    const member = replaced(memberId) ?? kept(memberId, relation);
    invariant(claim !== undefined && member !== undefined, `The claim '${memberId}' is named, and is not there`);
    const members = changed.get(claim) ?? [];
    members.push(member);
    changed.set(claim, members);
  }
  return links.with(changed, gone);
}
