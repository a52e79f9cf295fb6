/** The four bounds of a relation in words: what is certain, and what is open. See docs/time.md. */
import { dayNumber, dayText, firstOf, isBefore, lastOf } from '../../model/calendar.ts';
import { LOCALES } from '../../model/text-language.ts';
import type { Language } from '../state/view.ts';
import { formatDate } from '../../model/date-text.ts';

/** Days, YYYY-MM-DD or -YYYY-MM-DD; null if unknown. */
export interface Bounds {
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
  /** The days that are written, if the start or the end is marked `?`, `~` or `%`. */
  readonly startDrawn?: string | null;
  readonly endDrawn?: string | null;
}

/** The days by which a span is drawn, in no order. */
export function drawnDays({
  startDrawn,
  startEarliest,
  startLatest,
  endEarliest,
  endDrawn,
  endLatest,
}: Bounds): string[] {
  const days = [startDrawn ?? startEarliest, startLatest, endEarliest, endDrawn ?? endLatest];
  return days.filter((day) => day !== null);
}

type Word =
  | 'between'
  | 'atLeastOn'
  | 'atLeastSometime'
  | 'atLeastBetween'
  | 'atLeastSpan'
  | 'from'
  | 'begunBy'
  | 'notBefore'
  | 'until'
  | 'untilAtLeast'
  | 'notAfter'
  | 'uncertain'
  | 'both';

/** `{a}` and `{b}` are dates, or, of `both`, a beginning and an end. */
const WORDS: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  en: {
    between: 'between {a} and {b}',
    atLeastOn: 'at least on {a}',
    atLeastSometime: 'at some time in {a} at least',
    atLeastBetween: 'at some time between {a} and {b} at least',
    atLeastSpan: 'at least from {a} to {b}',
    from: 'from {a}',
    begunBy: 'begun by {a}',
    notBefore: 'not before {a}',
    until: 'until {a}',
    untilAtLeast: 'at least until {a}',
    notAfter: 'not after {a}',
    uncertain: '{a} (uncertain)',
    both: '{a}, {b}',
  },
  ar: {
    between: 'بين {a} و{b}',
    atLeastOn: 'في {a} على الأقل',
    atLeastSometime: 'في وقت ما من {a} على الأقل',
    atLeastBetween: 'في وقت ما بين {a} و{b} على الأقل',
    atLeastSpan: 'من {a} إلى {b} على الأقل',
    from: 'منذ {a}',
    begunBy: 'بدءاً من {a} أو قبله',
    notBefore: 'ليس قبل {a}',
    until: 'حتى {a}',
    untilAtLeast: 'حتى {a} على الأقل',
    notAfter: 'ليس بعد {a}',
    uncertain: '{a} (غير مؤكد)',
    both: '{a}، {b}',
  },
};

/** Null if there is no date. A bound at the edge of a month or a year is written as that month or year: see `sinceText`. */
export function formatBounds(language: Language, bounds: Bounds, locale: string = LOCALES[language]): string | null {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  const say = (word: Word, a: string, b = ''): string =>
    WORDS[language][word].replace('{a}', () => a).replace('{b}', () => b);
  const day = (text: string): string => formatDate(language, text, locale);
  const since = (text: string): string => day(sinceText(text));
  const until = (text: string): string => day(untilText(text));
  const whole = (a: string, b: string): string | null => {
    const period = wholePeriod(a, b);
    return period === null ? null : day(period);
  };
  const range = (a: string, b: string): string => {
    const [first, last] = apart(a, b);
    return whole(a, b) ?? say('between', day(first), day(last));
  };

  // Marked `?` or `%`: no day is excluded, and the written days are the only ones.
  const [firstDrawn, lastDrawn] = [firstOf(drawnDays(bounds)), lastOf(drawnDays(bounds))];

  // An event: it began and ended within the same days.
  if (startEarliest !== null && startLatest !== null && startEarliest === endEarliest && startLatest === endLatest) {
    return range(startEarliest, startLatest);
  }
  // A state that was attested: open before and after.
  if (startEarliest === null && endLatest === null && startLatest !== null && endEarliest !== null) {
    if (startLatest === endEarliest) return say('atLeastOn', day(startLatest));
    if (isBefore(startLatest, endEarliest)) return say('atLeastSpan', until(startLatest), since(endEarliest));
    const period = whole(endEarliest, startLatest);
    return period === null
      ? say('atLeastBetween', since(endEarliest), until(startLatest))
      : say('atLeastSometime', period);
  }
  const start =
    startEarliest !== null && startLatest !== null
      ? say('from', range(startEarliest, startLatest))
      : startLatest !== null
        ? say('begunBy', until(startLatest))
        : startEarliest !== null
          ? say('notBefore', since(startEarliest))
          : null;
  const end =
    endEarliest !== null && endLatest !== null
      ? say('until', range(endEarliest, endLatest))
      : endEarliest !== null
        ? say('untilAtLeast', since(endEarliest))
        : endLatest !== null
          ? say('notAfter', until(endLatest))
          : null;
  if (start !== null && end !== null) return say('both', start, end);
  return (
    start ?? end ?? (firstDrawn !== null && lastDrawn !== null ? say('uncertain', range(firstDrawn, lastDrawn)) : null)
  );
}

/**
 * The date of a first day, as coarse as it may have been given: `2014-01-01` is `2014`, `2020-08-01` is `2020-08`. The bounds of
 * "2014" are days that no source gave, and so no day is written at the edge of a month: "not before August 2020" holds for both.
 */
export function sinceText(day: string): string {
  if (day.endsWith('-01-01')) return yearOf(day);
  return day.endsWith('-01') ? monthOf(day) : day;
}

/** The same of a last day: `2017-12-31` is `2017`, `2020-08-31` is `2020-08`. */
export function untilText(day: string): string {
  if (day.endsWith('-12-31')) return yearOf(day);
  return dayText(dayNumber(day) + 1).endsWith('-01') ? monthOf(day) : day;
}

/** The date of a day of which it is not known whether it begins or ends something: `1890-12-31` and `1890-01-01` are `1890`. */
export function coarseText(day: string): string {
  return sinceText(day) === day ? untilText(day) : sinceText(day);
}

/** Both ends of a range, as coarse as they may have been given; neither contains the other: October 2011 and December 2011, not 2011. */
export function apart(from: string, to: string): readonly [string, string] {
  const contains = (period: string, other: string): boolean => other.startsWith(period);
  let [first, last] = [sinceText(from), untilText(to)];
  if (contains(last, first)) last = contains(monthOf(to), first) ? to : monthOf(to);
  if (contains(first, last)) first = contains(monthOf(from), last) ? from : monthOf(from);
  return [first, last];
}

/** The day, the month or the year that a range is: `2021-07` for the whole July. Null for other ranges. */
export function wholePeriod(from: string, to: string): string | null {
  if (from === to) return from;
  if (yearOf(from) !== yearOf(to)) return null;
  if (sinceText(from) === yearOf(from) && untilText(to) === yearOf(to)) return yearOf(from);
  const isWholeMonth = from.endsWith('-01') && dayText(dayNumber(to) + 1).endsWith('-01');
  return isWholeMonth && monthOf(from) === monthOf(to) ? monthOf(from) : null;
}

/** `2021-07-26` is of `2021`, `-0044-03-15` of `-0044`. */
function yearOf(day: string): string {
  return day.slice(0, -6);
}

function monthOf(day: string): string {
  return day.slice(0, -3);
}
