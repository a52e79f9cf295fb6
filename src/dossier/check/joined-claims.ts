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

/** In the order in which the files list the claims. */
export function joinedClaims({ claims, parts, vocabulary }: DossierReading): JoinedClaim[] {
  return [...claims.values()].map((claim) => ({
    claim,
    parts: parts.get(claim.id) ?? readParts(claim),
    predicate: vocabulary.predicate(claim.predicate),
  }));
}

/** When a claim was said, and when its content holds. */
export function timeOf({ documents }: DossierReading, { claim, parts, predicate }: JoinedClaim): ClaimTime {
  return claimTime(claim, predicate, parts.attribution, documents.get(claim.document));
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
