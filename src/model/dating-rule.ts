/** What the claims of a predicate say about the time of an Event or Agreement: docs/time.md, "Events". */
import type { PredicateRow } from './vocabulary.ts';

/** WHOLE: its whole time. START, END: when it began, when it ended. WITHIN: a time at which it went on. */
export const EVENT_DATES = ['WHOLE', 'START', 'END', 'WITHIN'] as const;
export type EventDates = (typeof EVENT_DATES)[number];

/** What a claim says about the time of the Event or Agreement at each of its ends; undefined: nothing. */
export interface DatingRule {
  readonly subject: EventDates | undefined;
  readonly object: EventDates | undefined;
  /** The occasion is dated only if it is an Event. */
  readonly occasion: 'WITHIN' | undefined;
}

/** The column `dates` is about the object, or about the subject of a predicate without object. An act dates its occasion too. */
export function datingRuleOf(row: Pick<PredicateRow, 'dates' | 'range' | 'aspect'> | undefined): DatingRule {
  if (row === undefined) return DATES_NOTHING;
  const { dates, range, aspect } = row;
  const hasObject = range.length > 0;
  return {
    subject: hasObject ? undefined : dates,
    object: hasObject ? dates : undefined,
    occasion: aspect === 'EVENT' ? 'WITHIN' : undefined,
  };
}

/** Of a predicate that is not in the vocabulary. */
export const DATES_NOTHING: DatingRule = { subject: undefined, object: undefined, occasion: undefined };

/** Returns whether an end with this label has a time of its own. */
export function isDated(end: keyof DatingRule, label: string): boolean {
  return label === 'Event' || (label === 'Agreement' && end !== 'occasion');
}
