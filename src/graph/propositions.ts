/** What the claims of a predicate say about another proposition, and the propositions that claims state. */
import { VALUE } from '../model/vocabulary.ts';
import type { Proposition } from './port.ts';

/** What is asked of the predicates of claims. */
export interface StanceRule {
  readonly stance: string | null;
  readonly isOccurrence: boolean;
  /** A text may stand in place of the object. */
  readonly takesValue: boolean;
}

export const NO_STANCE: StanceRule = { stance: null, isOccurrence: false, takesValue: false };

interface StanceColumns {
  readonly stance?: string | undefined;
  readonly dates?: string | undefined;
  readonly range: readonly string[];
}

export function stanceRuleOf(row: StanceColumns | undefined): StanceRule {
  if (row === undefined) return NO_STANCE;
  return {
    stance: row.stance ?? null,
    isOccurrence: row.dates === 'WHOLE' && row.range.length === 0,
    takesValue: row.range.includes(VALUE),
  };
}

export function propositionOf(
  ends: Pick<Proposition, 'predicate' | 'subject' | 'object' | 'occasion'>,
  rule: StanceRule,
  isSymmetric: boolean,
): Proposition {
  const { subject, object } = ends;
  const isTurned = isSymmetric && subject !== null && object !== null && object.id < subject.id;
  const [from, to] = isTurned ? [object, subject] : [subject, object];
  const occasion = ends.occasion === null ? '' : `@${ends.occasion.id}`;
  const { isOccurrence } = rule;
  const hasValue = rule.takesValue && object === null;
  return {
    ...ends,
    isOccurrence,
    hasValue,
    subject: from,
    object: to,
    key: `${from?.id ?? ''}.${ends.predicate}.${to?.id ?? ''}${occasion}`,
  };
}
