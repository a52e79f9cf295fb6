/** Sorts the claims between two entities by what they mean to one relation: who says so, who denies it, what is only planned. */
import { relationParts, samePair } from './relation-id.ts';

export interface Standing {
  readonly id: string;
  readonly relation: string | null;
  readonly mode: string;
  readonly polarity: string;
}

export interface RelationEvidence {
  readonly says: readonly string[];
  readonly denies: readonly string[];
  /** Of this relation, future or hypothetical. */
  readonly planned: readonly string[];
  /** Of the same two, whatever they say. */
  readonly between: readonly string[];
  /** Of this relation and actual, but not among those that the filters let through. */
  readonly aside: readonly string[];
}

/** @param passing claims of the relation that the filters let through; undefined where the relation is not drawn */
export function sortEvidence(
  id: string,
  claims: readonly Standing[],
  passing: readonly string[] | undefined,
): RelationEvidence {
  const parts = relationParts(id);
  const sorted = { says: [], denies: [], planned: [], between: [], aside: [] } as Record<
    keyof RelationEvidence,
    string[]
  >;
  const passes = new Set(passing);
  for (const claim of claims) {
    const own = claim.relation === null ? undefined : relationParts(claim.relation);
    if (claim.relation === id) sorted[of(claim)].push(claim.id);
    // The condition of the question also takes ids that begin alike.
    else if (parts !== undefined && own !== undefined && samePair(parts, own)) sorted.between.push(claim.id);
  }
  return sorted;

  function of({ id: claim, mode, polarity }: Standing): keyof RelationEvidence {
    if (mode !== 'ACTUAL') return 'planned';
    if (passing !== undefined && !passes.has(claim)) return 'aside';
    return polarity === 'NEGATED' ? 'denies' : 'says';
  }
}
