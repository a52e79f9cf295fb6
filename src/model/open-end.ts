/** The word for an end of a claim that its source does not name: a row of term WORDING, such as SOMEONE or ANYWHERE. */
import { isActorLabel } from './labels.ts';

export const OPEN_ENDS = ['SOMEONE', 'SOMETHING', 'SOMEWHERE', 'ANYONE', 'ANYTHING', 'ANYWHERE'] as const;
export type OpenEnd = (typeof OPEN_ENDS)[number];

/**
 * A claim that is NEGATED denies every end: nobody named it, so that no `someone` is meant.
 * @param allowed the domain or the range of the predicate, with groups such as Actor; empty if its row is not known
 */
export function openEnd(allowed: readonly string[], polarity: 'AFFIRMED' | 'NEGATED'): OpenEnd {
  const isNegated = polarity === 'NEGATED';
  const isActor =
    allowed.length === 0 || allowed.some((label) => ['Entity', 'Actor'].includes(label) || isActorLabel(label));
  if (isActor) return isNegated ? 'ANYONE' : 'SOMEONE';
  if (allowed.every((label) => label === 'Place')) return isNegated ? 'ANYWHERE' : 'SOMEWHERE';
  return isNegated ? 'ANYTHING' : 'SOMETHING';
}
