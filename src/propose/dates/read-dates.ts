/**
 * The dates that a sentence gives, in Arabic and English, as EDTF. What could be two days is left out: no date is better than a wrong
 * one. A date after "before" or "after" is that of something else.
 */
import { dayNumber, dayText } from '../../model/calendar.ts';
import { boundsOf, edtfFault } from '../../model/dates.ts';
import { BEFORE_OR_AFTER, BY, SINCE, UNTIL } from '../lexicon/calendars.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import type { Sentence } from '../text/sentences.ts';
import type { DateSpan } from './date-span.ts';
import { DatePhrase } from './date-phrase.ts';

export interface DateHit {
  /** Code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly edtf: string;
  /** How it follows from the words. */
  readonly reason: string;
}

/** The document may be of one of several days: a date counts if it is the same from each of them. */
const MOST_DAYS_OF_DOCUMENT = 31;

/** @param published the date of the document in EDTF, from which "yesterday" counts */
export function readDates(sentence: Sentence, published: string | undefined): DateHit[] {
  const [first, ...others] = daysOf(published).map((base) => datesFrom(sentence, base));
  return (first ?? []).filter((hit) =>
    others.every((hits) =>
      hits.some((other) => other.start === hit.start && other.end === hit.end && other.edtf === hit.edtf),
    ),
  );
}

/** The days of the document; one undefined if they are too many or not known. */
function daysOf(published: string | undefined): (number | undefined)[] {
  if (published === undefined || edtfFault(published) !== undefined) return [undefined];
  const { startEarliest, endLatest } = boundsOf(published, 'REAL', 'REAL');
  if (startEarliest === null || endLatest === null) return [undefined];
  const [from, to] = [dayNumber(startEarliest), dayNumber(endLatest)];
  if (to - from >= MOST_DAYS_OF_DOCUMENT) return [undefined];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function datesFrom(sentence: Sentence, base: number | undefined): DateHit[] {
  const phrase = new DatePhrase(sentence, base);
  const hits: DateHit[] = [];
  for (let at = 0; at < sentence.words.length; at += 1) {
    const found = phrase.at(at);
    if (found === undefined) continue;
    const first = sentence.words[at];
    const last = sentence.words[found.to - 1];
    const edtf = found.span === undefined ? undefined : related(found.span, relationBefore(sentence, at));
    if (edtf !== undefined && first !== undefined && last !== undefined) {
      const text = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
      hits.push({ start: first.start, end: last.end, text, edtf, reason: found.reason });
    }
    at = found.to - 1;
  }
  return hits;
}

type Relation = 'SINCE' | 'UNTIL' | 'BY' | 'OTHER' | 'ON';

function relationBefore({ words }: Sentence, at: number): Relation {
  const forms = [words[at - 1], words[at - 2]].flatMap((word) =>
    word === undefined ? [] : withoutPrefixes(word.folded),
  );
  const [own] = words.slice(at, at + 1);
  const all = [...forms.slice(0, 3), ...(own === undefined ? [] : [own.folded])];
  // بنهاية العام: by the end of the year.
  if (all.some((form) => BY.has(form) || /^ب(?:نهايه|اواخر|ختام)$/u.test(form))) return 'BY';
  if (all.some((form) => SINCE.has(form))) return 'SINCE';
  if (all.some((form) => UNTIL.has(form))) return 'UNTIL';
  return all.some((form) => BEFORE_OR_AFTER.has(form)) ? 'OTHER' : 'ON';
}

function related({ edtf, first, last }: DateSpan, relation: Relation): string | undefined {
  const isSet = edtf.startsWith('[');
  if (relation === 'BY') return `[..${dayText(last)}]`;
  if (relation === 'SINCE') return isSet ? `${dayText(first)}/..` : `${edtf}/..`;
  if (relation === 'UNTIL') return isSet ? `../${dayText(last)}` : `../${edtf}`;
  return relation === 'OTHER' ? undefined : edtf;
}
