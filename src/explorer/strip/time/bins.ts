/**
 * The histogram's arithmetic: the bins of a range of days, and how many relations certainly or possibly held in each, by the four
 * bounds of docs/time.md. The calendar is d3-time's, in UTC. Plain functions, so that tests run in Node.
 */
import { type CountableTimeInterval, type TimeInterval, utcDay, utcMonth, utcYear } from 'd3-time';
import { dayNumber, dayText, FIRST_DAY, firstOf, isBefore, LAST_DAY, lastOf } from '../../../model/calendar.ts';
import type { DayRange } from '../../state/view.ts';
import { type Bounds, drawnDays } from '../../text/bounds.ts';

export const UNITS = ['day', 'month', 'year', 'decade', 'century', 'millennium'] as const;
export type Unit = (typeof UNITS)[number];

/** First and last day, YYYY-MM-DD or -YYYY-MM-DD. */
export type Bin = DayRange;

export interface Bar extends Bin {
  /** Relations that certainly held at some time in the bin. */
  readonly certain: number;
  /** Relations with a date that touches the bin and is too imprecise to be certain: a year, a span, an uncertain day. */
  readonly possible: number;
}

const DAY_MILLIS = 86_400_000;

/** A unit is `step` times a unit that d3-time can count. */
const INTERVALS: Readonly<Record<Unit, { interval: TimeInterval; counted: CountableTimeInterval; step: number }>> = {
  day: { interval: utcDay, counted: utcDay, step: 1 },
  month: { interval: utcMonth, counted: utcMonth, step: 1 },
  year: { interval: utcYear, counted: utcYear, step: 1 },
  decade: { interval: every(utcYear, 10), counted: utcYear, step: 10 },
  century: { interval: every(utcYear, 100), counted: utcYear, step: 100 },
  millennium: { interval: every(utcYear, 1000), counted: utcYear, step: 1000 },
};

/**
 * From the first to the last day of the bounds; null if there is no date. An open side ends at the last known day. A date marked
 * `?`, `~` or `%` is drawn on the days that are written.
 */
export function datedRangeOf(bounds: Bounds): DayRange | null {
  const days = drawnDays(bounds);
  return rangeOf(firstOf(days), lastOf(days));
}

/** The relation may have held before or after its dates. */
export function isOpenEnded(bounds: Bounds): boolean {
  return datedRangeOf(bounds) !== null && (bounds.startEarliest === null || bounds.endLatest === null);
}

/** From the first to the last day of all bounds; null if none has a date. */
export function hullOf(spans: readonly Bounds[]): DayRange | null {
  const ranges = spans.map(datedRangeOf).filter((range) => range !== null);
  return rangeOf(firstOf(ranges.map(({ from }) => from)), lastOf(ranges.map(({ to }) => to)));
}

/** The finest unit that covers the range with at most so many bins; else the coarsest. */
export function unitFor({ from, to }: DayRange, mostBins: number): Unit {
  const binCount = (unit: Unit): number => {
    const { interval, counted, step } = INTERVALS[unit];
    return counted.count(interval.floor(dateOf(from)), interval.floor(dateOf(to))) / step + 1;
  };
  return UNITS.find((unit) => binCount(unit) <= mostBins) ?? 'century';
}

/** The bins that cover the range, from the one of its first day to the one of its last day. */
export function binsOf({ from, to }: DayRange, unit: Unit): readonly Bin[] {
  const { interval } = INTERVALS[unit];
  const starts = interval.range(interval.floor(dateOf(from)), utcDay.offset(dateOf(to), 1));
  return starts.map((start) => ({ from: dayOf(start), to: dayOf(utcDay.offset(interval.offset(start, 1), -1)) }));
}

export function barsOf(spans: readonly Bounds[], bins: readonly Bin[]): readonly Bar[] {
  const dated = spans.flatMap((span) => {
    const range = datedRangeOf(span);
    if (range === null) return [];
    const { startLatest, endEarliest } = span;
    const certain =
      startLatest === null || endEarliest === null
        ? null
        : { start: dayNumber(startLatest), end: dayNumber(endEarliest) };
    return [{ first: dayNumber(range.from), last: dayNumber(range.to), certain }];
  });
  return bins.map(({ from, to }) => {
    const [binFirst, binLast] = [dayNumber(from), dayNumber(to)];
    let certain = 0;
    let possible = 0;
    for (const span of dated) {
      if (span.last < binFirst || span.first > binLast) continue;
      if (span.certain !== null && span.certain.start <= binLast && span.certain.end >= binFirst) certain += 1;
      else possible += 1;
    }
    return { from, to, certain, possible };
  });
}

/** First and last bin that a range touches; an open side reaches to the edge. Always in order and within the bins. */
export function binsInRange(
  bins: readonly Bin[],
  from: string | null,
  to: string | null,
): { readonly first: number; readonly last: number } {
  const after = bins.findIndex((bin) => from === null || !isBefore(bin.to, from));
  const before = bins.findLastIndex((bin) => to === null || !isBefore(to, bin.from));
  const first = after === -1 ? bins.length - 1 : after;
  return { first, last: Math.max(first, before) };
}

/** The range with half its length added on either side, within the whole. */
export function widened({ from, to }: DayRange, whole: DayRange): DayRange {
  const half = Math.ceil((dayNumber(to) - dayNumber(from) + 1) / 2);
  const [start, end] = [utcDay.offset(dateOf(from), -half), utcDay.offset(dateOf(to), half)];
  return {
    from: start < dateOf(whole.from) ? whole.from : dayOf(start),
    to: end > dateOf(whole.to) ? whole.to : dayOf(end),
  };
}

/** The part of a range that lies in the whole; the whole if no part does. */
export function within({ from, to }: DayRange, whole: DayRange): DayRange {
  if (isBefore(to, whole.from) || isBefore(whole.to, from)) return whole;
  return { from: lastOf([from, whole.from]) ?? from, to: firstOf([to, whole.to]) ?? to };
}

function every(interval: CountableTimeInterval, step: number): TimeInterval {
  // d3-time returns null for a step below 1.
  return interval.every(step) ?? interval;
}

function rangeOf(from: string | null, to: string | null): DayRange | null {
  return from === null || to === null ? null : { from, to };
}

function dateOf(day: string): Date {
  return new Date(dayNumber(day) * DAY_MILLIS);
}

/** Within the calendar: the decade of the year -9999 begins before the calendar does. */
function dayOf(date: Date): string {
  const number = Math.round(date.getTime() / DAY_MILLIS);
  return dayText(Math.min(LAST_DAY, Math.max(FIRST_DAY, number)));
}
