/**
 * Dates in words, in a language and with the month names of a region. All parts of the page write dates by this. A coarse date is
 * written as coarse: a month or a year, and never a day that nobody gave.
 */
import { formatDate, formatEdtf } from '../../model/date-text.ts';
import type { Language } from '../state/view.ts';
import { apart, type Bounds, formatBounds, sinceText, untilText, wholePeriod } from './bounds.ts';

export interface Dates {
  /** Of a day, a month or a year: `2021-07-26`, `2021-07`, `2021`, as exact as it is. */
  readonly date: (text: string) => string;
  /** Of an EDTF expression. */
  readonly edtf: (text: string) => string;
  /** Of four bounds; null if there is no date. */
  readonly bounds: (bounds: Bounds) => string | null;
  /** Of the first day of a period: its month or year, if it begins one. */
  readonly since: (day: string) => string;
  /** Of the last day of a period. */
  readonly until: (day: string) => string;
  /** Of a day or a month, without its year. */
  readonly short: (text: string) => string;
  /** @param month 1 for January */
  readonly monthName: (month: number) => string;
  /** Of two days, both included: one day, month or year, or two of them. */
  readonly days: (from: string, to: string) => string;
}

export function datesIn(language: Language, locale: string): Dates {
  const date = (text: string): string => formatDate(language, text, locale);
  const since = (day: string): string => date(sinceText(day));
  const until = (day: string): string => date(untilText(day));
  return {
    date,
    since,
    until,
    short: (text) => withoutYear(locale, text),
    monthName: (month) => withoutYear(locale, `2021-${String(month).padStart(2, '0')}`),
    edtf: (text) => formatEdtf(language, text, locale),
    bounds: (bounds) => formatBounds(language, bounds, locale),
    days: (from, to) => {
      const whole = wholePeriod(from, to);
      return whole === null ? apart(from, to).map(date).join(' – ') : date(whole);
    },
  };
}

const writers = new Map<string, Intl.DateTimeFormat>();

/** `2021-07-26` is 26 July, `2021-07` is July. */
function withoutYear(locale: string, text: string): string {
  const [, month, day] = /-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (month === undefined) return text;
  const key = `${locale} ${day === undefined}`;
  const writer =
    writers.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      month: 'long',
      ...(day === undefined ? {} : { day: 'numeric' }),
    });
  writers.set(key, writer);
  // 2020 has a 29 February.
  return writer.format(new Date(Date.UTC(2020, Number(month) - 1, Number(day ?? 1))));
}
