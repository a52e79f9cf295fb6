/** The claims of a dossier with all that rules ask of them. */
import type { PredicateRow } from '../../model/vocabulary.ts';
import type { Placed } from '../read/sort-rows.ts';
import { readParts, relationOf, type ClaimParts } from '../read/claim-parts.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import type { ClaimRow } from '../read/table-schema.ts';

export interface JoinedClaim {
  readonly claim: Placed<ClaimRow>;
  readonly parts: ClaimParts;
  readonly predicate: PredicateRow | undefined;
}

/** In order of row. */
export function joinedClaims({ claims, parts, vocabulary }: DossierReading): JoinedClaim[] {
  return [...claims.values()].map((claim) => ({
    claim,
    parts: parts.get(claim.id) ?? readParts(claim),
    predicate: vocabulary.predicate(claim.predicate),
  }));
}

/** The claims that affirm a relation, with its id: those from which it is drawn. */
export function affirmations(dossier: DossierReading): (JoinedClaim & { readonly relation: string })[] {
  return joinedClaims(dossier).flatMap((joined) => {
    const { claim, predicate } = joined;
    const relation = relationOf(claim, predicate);
    const affirms = claim.polarity === 'AFFIRMED' && claim.mode === 'ACTUAL';
    return relation !== undefined && affirms ? [{ ...joined, relation }] : [];
  });
}
