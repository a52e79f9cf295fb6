/** What the claims of a predicate say about another proposition, and the propositions that claims state. */
import type { Proposition } from './port.ts';

/** What is asked of the predicates of claims. */
export interface StanceRule {
  readonly stance: string | null;
  readonly isOccurrence: boolean;
}

export const NO_STANCE: StanceRule = { stance: null, isOccurrence: false };

interface StanceColumns {
  readonly stance?: string | undefined;
  readonly dates?: string | undefined;
  readonly range: readonly string[];
}

export function stanceRuleOf(row: StanceColumns | undefined): StanceRule {
  if (row === undefined) return NO_STANCE;
  return { stance: row.stance ?? null, isOccurrence: row.dates === 'WHOLE' && row.range.length === 0 };
}

export function propositionOf(
  ends: Pick<Proposition, 'predicate' | 'subject' | 'object' | 'occasion' | 'isOccurrence'>,
  isSymmetric: boolean,
): Proposition {
  const { subject, object } = ends;
  const isTurned = isSymmetric && subject !== null && object !== null && object.id < subject.id;
  const [from, to] = isTurned ? [object, subject] : [subject, object];
  const occasion = ends.occasion === null ? '' : `@${ends.occasion.id}`;
  return { ...ends, subject: from, object: to, key: `${from?.id ?? ''}.${ends.predicate}.${to?.id ?? ''}${occasion}` };
}
