/** Claims and disagreements as the page receives them, for the unit tests of matters. */
import type { DisagreeingClaim, Disagreement } from '../../src/explorer/matters/matters.ts';

/** Predicates that say what their subject thinks. */
export const STANCES = new Set(['SEEKS', 'CONDEMNED']);

/** Without a relation its predicate is SEEKS; it is said by `says-ID`. */
export function claim(id: string, relation: string | null, more: Partial<DisagreeingClaim> = {}): DisagreeingClaim {
  return {
    id,
    relation,
    predicate: relation?.split('.')[1] ?? 'SEEKS',
    polarity: 'AFFIRMED',
    mode: 'ACTUAL',
    saidEarliest: null,
    saidLatest: null,
    subject: null,
    object: null,
    attribution: [{ position: 0, actor: { id: `says-${id}` } }],
    content: null,
    participants: [],
    ...more,
  };
}

/** The chain of attribution, the outlet first. */
export function said(...actors: string[]): Pick<DisagreeingClaim, 'attribution'> {
  return { attribution: actors.map((id, position) => ({ position, actor: { id } })) };
}

export function disagreement(
  id: string,
  sides: readonly (readonly DisagreeingClaim[])[],
  more: Partial<Disagreement> = {},
): Disagreement {
  return {
    id,
    kind: 'CONTRADICTION',
    over: 'FACT',
    by: 'RULE',
    reasons: [],
    reconciliations: [],
    judgments: [],
    sides: sides.map((claims) => ({ claims })),
    ...more,
  };
}
