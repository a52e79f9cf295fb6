/** A date that a phrase gives, and its text in EDTF. */
import { dayText, daysInMonth, numberOf, shifted } from '../../model/calendar.ts';

/** Days as numbers of `model/calendar`, both included. */
export interface DateSpan {
  readonly first: number;
  readonly last: number;
  /** The EDTF of the span, if it is a year, a month or a day; else it is a set of days. */
  readonly edtf: string;
}

const digits = (number: number, count: number): string => String(number).padStart(count, '0');

export function yearSpan(year: number): DateSpan {
  return { first: numberOf(year, 1, 1), last: numberOf(year, 12, 31), edtf: digits(year, 4) };
}

export function monthSpan(year: number, month: number): DateSpan {
  const first = numberOf(year, month, 1);
  return { first, last: shifted(first, 0, 1) - 1, edtf: dayText(first).slice(0, 7) };
}

export function daySpan(day: number): DateSpan {
  return { first: day, last: day, edtf: dayText(day) };
}

/** One of the days between two. */
export function oneOf(first: number, last: number): DateSpan {
  return { first, last, edtf: `[${dayText(first)}..${dayText(last)}]` };
}

/** True if the month has this day. */
export function isDayOf(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The first, second or last third of a month, or the first or last quarter of a year; the middle of a year has no bounds. */
export function partOf(span: DateSpan, part: 'EARLY' | 'MIDDLE' | 'LATE'): DateSpan | undefined {
  const [year = 0, month] = span.edtf.split('-').map(Number);
  if (month === undefined) {
    if (part === 'MIDDLE') return undefined;
    const [from, to] = part === 'EARLY' ? [1, 3] : [10, 12];
    const [first, last] = [monthSpan(year, from), monthSpan(year, to)];
    return { first: first.first, last: last.last, edtf: `[${first.edtf}..${last.edtf}]` };
  }
  const bounds = { EARLY: [1, 10], MIDDLE: [11, 20], LATE: [21, 31] } as const;
  const [from, to] = bounds[part];
  return oneOf(numberOf(year, month, from), Math.min(numberOf(year, month, to), span.last));
}
