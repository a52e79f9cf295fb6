/** The four bounds of a relation in words: what is certain, and what is open. See docs/time.md. */
import { dayNumber, dayText, firstOf, isBefore, lastOf } from '../../model/calendar.ts';
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

/** Null if there is no date. */
export function formatBounds(language: Language, bounds: Bounds): string | null {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  const say = (word: Word, a: string, b = ''): string =>
    WORDS[language][word].replace('{a}', () => a).replace('{b}', () => b);
  const day = (text: string): string => formatDate(language, text);
  const range = (a: string, b: string): string => wholePeriod(language, a, b) ?? say('between', day(a), day(b));

  // Marked `?` or `%`: no day is excluded, and the written days are the only ones.
  const [first, last] = [firstOf(drawnDays(bounds)), lastOf(drawnDays(bounds))];

  // An event: it began and ended within the same days.
  if (startEarliest !== null && startLatest !== null && startEarliest === endEarliest && startLatest === endLatest) {
    return range(startEarliest, startLatest);
  }
  // A state that was attested: open before and after.
  if (startEarliest === null && endLatest === null && startLatest !== null && endEarliest !== null) {
    if (startLatest === endEarliest) return say('atLeastOn', day(startLatest));
    if (isBefore(startLatest, endEarliest)) return say('atLeastSpan', day(startLatest), day(endEarliest));
    const whole = wholePeriod(language, endEarliest, startLatest);
    return whole === null ? say('atLeastBetween', day(endEarliest), day(startLatest)) : say('atLeastSometime', whole);
  }
  const start =
    startEarliest !== null && startLatest !== null
      ? say('from', range(startEarliest, startLatest))
      : startLatest !== null
        ? say('begunBy', day(startLatest))
        : startEarliest !== null
          ? say('notBefore', day(startEarliest))
          : null;
  const end =
    endEarliest !== null && endLatest !== null
      ? say('until', range(endEarliest, endLatest))
      : endEarliest !== null
        ? say('untilAtLeast', day(endEarliest))
        : endLatest !== null
          ? say('notAfter', day(endLatest))
          : null;
  if (start !== null && end !== null) return say('both', start, end);
  return start ?? end ?? (first !== null && last !== null ? say('uncertain', range(first, last)) : null);
}

/** A day, a whole month or a whole year in words; null for other ranges. */
function wholePeriod(language: Language, from: string, to: string): string | null {
  if (from === to) return formatDate(language, from);
  if (yearOf(from) !== yearOf(to)) return null;
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return formatDate(language, yearOf(from));
  const sameMonth = monthOf(from) === monthOf(to);
  const isWholeMonth = from.endsWith('-01') && dayText(dayNumber(to) + 1).endsWith('-01');
  return sameMonth && isWholeMonth ? formatDate(language, monthOf(from)) : null;
}

/** `2021-07-26` is of `2021`, `-0044-03-15` of `-0044`. */
function yearOf(day: string): string {
  return day.slice(0, -6);
}

function monthOf(day: string): string {
  return day.slice(0, -3);
}
