/** Sorts the claims between two entities by their meaning for one relation: affirmed, denied, only planned, or withdrawn. */
import { relationParts, samePair } from './relation-id.ts';

export interface Standing {
  readonly id: string;
  readonly relation: string | null;
  readonly mode: string;
  readonly polarity: string;
  readonly withdrawn: boolean;
}

export interface RelationEvidence {
  readonly says: readonly string[];
  readonly denies: readonly string[];
  /** Claims of this relation that are future or hypothetical. */
  readonly planned: readonly string[];
  /** Other claims about the same two entities. */
  readonly between: readonly string[];
  /** Claims of this relation that are actual, but hidden by the filters. */
  readonly aside: readonly string[];
  /** Claims of this relation that were withdrawn, unless they match the filters. */
  readonly withdrawn: readonly string[];
}

/** @param passing claims of the relation that match the filters; undefined if the relation is not drawn */
export function sortEvidence(
  id: string,
  claims: readonly Standing[],
  passing: readonly string[] | undefined,
): RelationEvidence {
  const parts = relationParts(id);
  const sorted = { says: [], denies: [], planned: [], between: [], aside: [], withdrawn: [] } as Record<
    keyof RelationEvidence,
    string[]
  >;
  const passes = new Set(passing);
  for (const claim of claims) {
    const own = claim.relation === null ? undefined : relationParts(claim.relation);
    if (claim.relation === id) sorted[of(claim)].push(claim.id);
    // The condition of the query also matches ids with the same beginning.
    else if (parts !== undefined && own !== undefined && samePair(parts, own)) sorted.between.push(claim.id);
  }
  return sorted;

  function of({ id: claim, mode, polarity, withdrawn }: Standing): keyof RelationEvidence {
    if (withdrawn && !passes.has(claim)) return 'withdrawn';
    if (mode !== 'ACTUAL') return 'planned';
    if (passing !== undefined && !passes.has(claim)) return 'aside';
    return polarity === 'NEGATED' ? 'denies' : 'says';
  }
}
