/** The claims of a dossier, joined with their parsed parts and the row of their predicate, as lint rules read them. */
import type { PredicateRow } from '../../model/vocabulary.ts';
import type { Placed } from '../read/sort-rows.ts';
import { readParts, relationOf, type ClaimParts } from '../read/claim-parts.ts';
import { claimTime, type ClaimTime } from '../read/claim-time.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import type { ClaimRow } from '../read/table-schema.ts';

export interface JoinedClaim {
  readonly claim: Placed<ClaimRow>;
  readonly parts: ClaimParts;
  readonly predicate: PredicateRow | undefined;
}

/** Each rule asks for the claims, and several for their times. */
const joinedOf = new WeakMap<DossierReading, readonly JoinedClaim[]>();
const timesOf = new WeakMap<JoinedClaim, ClaimTime>();

/** In the order in which the files list the claims. */
export function joinedClaims(dossier: DossierReading): readonly JoinedClaim[] {
  const known = joinedOf.get(dossier);
  if (known !== undefined) return known;
  const { claims, parts, vocabulary } = dossier;
  const joined = Array.from(claims.values(), (claim) => ({
    claim,
    parts: parts.get(claim.id) ?? readParts(claim),
    predicate: vocabulary.predicate(claim.predicate),
  }));
  joinedOf.set(dossier, joined);
  return joined;
}

/** When a claim was said, and when its content holds. */
export function timeOf({ documents }: DossierReading, joined: JoinedClaim): ClaimTime {
  const known = timesOf.get(joined);
  if (known !== undefined) return known;
  const { claim, parts, predicate } = joined;
  const time = claimTime(claim, predicate, parts.attribution, documents.get(claim.document));
  timesOf.set(joined, time);
  return time;
}

/** The AFFIRMED and ACTUAL claims with an object, each with the id of its relation. The loader draws relations from these. */
export function affirmations(dossier: DossierReading): (JoinedClaim & { readonly relation: string })[] {
  return joinedClaims(dossier).flatMap((joined) => {
    const { claim, predicate } = joined;
    const relation = relationOf(claim, predicate);
    const affirms = claim.polarity === 'AFFIRMED' && claim.mode === 'ACTUAL';
    return relation !== undefined && affirms ? [{ ...joined, relation }] : [];
  });
}
