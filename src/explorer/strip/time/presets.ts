/** Spans of time that a reader may want, from the dates of the canvas: busy years and months, and the time around an event. */
import {
  dayNumber,
  dayText,
  FIRST_DAY,
  firstOf,
  isBefore,
  LAST_DAY,
  lastOf,
  shifted,
} from '../../../model/calendar.ts';
import type { DayRange } from '../../state/view.ts';
import { type Bounds, drawnDays } from '../../text/bounds.ts';
import { binsOf, datedRangeOf, type Unit } from './bins.ts';

export interface CountedPeriod extends DayRange {
  /** How many relations have a date in it. */
  readonly count: number;
}

/** The windows around an event, on each side, in months; 0 is a week. */
export const WINDOWS = [0, 1, 3, 12] as const;
export type Window = (typeof WINDOWS)[number];

const WEEK_DAYS = 7;

/**
 * The periods of a unit in which most relations have a date, in the order of time.
 * @param spans of the relations; one that is no more exact than the unit counts for no period, unless it is one
 */
export function busyPeriods(spans: readonly Bounds[], unit: Unit, most: number): readonly CountedPeriod[] {
  const counts = new Map<string, CountedPeriod>();
  for (const span of spans) {
    const periods = drawnDays(span).flatMap((day) => binsOf({ from: day, to: day }, unit));
    const range = datedRangeOf(span);
    const [first] = periods;
    if (range === null || first === undefined) continue;
    // "2021" has dates in January and in December, and is no date of either.
    const isCoarse = isOfPeriods(span) && !periods.every(({ from }) => from === first.from);
    if (isCoarse) continue;
    for (const { from, to } of new Map(periods.map((period) => [period.from, period])).values()) {
      counts.set(from, { from, to, count: (counts.get(from)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count || (isBefore(a.from, b.from) ? -1 : 1))
    .slice(0, most)
    .toSorted((a, b) => (isBefore(a.from, b.from) ? -1 : 1));
}

/** An event: began and ended within the same days. */
function isOfPeriods({ startEarliest, startLatest, endEarliest, endLatest }: Bounds): boolean {
  return startEarliest === endEarliest && startLatest === endLatest && startEarliest !== startLatest;
}

/** The days around an event, within the calendar; null if it has no date. */
export function around(event: Bounds, window: Window): DayRange | null {
  const days = drawnDays(event);
  const [first, last] = [firstOf(days), lastOf(days)];
  if (first === null || last === null) return null;
  const [from, to] =
    window === 0
      ? [dayNumber(first) - WEEK_DAYS, dayNumber(last) + WEEK_DAYS]
      : [shifted(dayNumber(first), 0, -window), shifted(dayNumber(last), 0, window)];
  return { from: dayText(Math.max(from, FIRST_DAY)), to: dayText(Math.min(to, LAST_DAY)) };
}
