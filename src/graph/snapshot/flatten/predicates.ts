/** What the claims of each predicate say, in columns. */
import { EVENT_DATES, type DatingRule } from '../../../model/dating-rule.ts';
import type { SnapshotParts } from '../columns.ts';
import type { Sections } from '../layout.ts';
import type { WrittenTexts } from './written-texts.ts';

export function flatPredicates(
  { symmetric, datingRules, stanceRules }: SnapshotParts,
  texts: WrittenTexts,
): Sections['predicates'] {
  const dates = (end: keyof DatingRule): Uint8Array =>
    Uint8Array.from(datingRules, ({ [end]: what }) => (what === undefined ? 0 : EVENT_DATES.indexOf(what) + 1));
  return {
    symmetric: Uint8Array.from(symmetric, Number),
    datesSubject: dates('subject'),
    datesObject: dates('object'),
    datesOccasion: dates('occasion'),
    stance: Uint32Array.from(stanceRules, ({ stance }) => texts.word(stance)),
    isOccurrence: Uint8Array.from(stanceRules, ({ isOccurrence }) => Number(isOccurrence)),
    takesValue: Uint8Array.from(stanceRules, ({ takesValue }) => Number(takesValue)),
  };
}
