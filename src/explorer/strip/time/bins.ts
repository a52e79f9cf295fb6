/**
 * The histogram's arithmetic: days, the bins of a stretch of time, and how many relations certainly or possibly held in each,
 * by the four bounds of docs/time.md. Plain functions, so that tests run in Node.
 */
import type { Stretch } from '../../state/view.ts';
import type { Bounds } from '../../text/bounds.ts';

export const UNITS = ['day', 'month', 'year', 'decade'] as const;
export type Unit = (typeof UNITS)[number];

export interface Bin {
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

export interface Bar extends Bin {
  /** Relations of which the sources settle that they held at some time in the bin. */
  readonly certain: number;
  /** Of which they tell a date that touches the bin without settling it: a year, a span, an uncertain day. */
  readonly coarse: number;
}

/** From the first to the last day that is told of it; null where none is. Open sides reach no further than what is told. */
export function toldOf({ startEarliest, startLatest, endEarliest, endLatest }: Bounds): Stretch | null {
  const days = [startEarliest, startLatest, endEarliest, endLatest].filter((day) => day !== null).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** It may have held before or after what is told. */
export function isOpen(bounds: Bounds): boolean {
  return toldOf(bounds) !== null && (bounds.startEarliest === null || bounds.endLatest === null);
}

/** All that is told of these; null where nothing has a date. */
export function stretchOf(spans: readonly Bounds[]): Stretch | null {
  const told = spans.map(toldOf).filter((stretch) => stretch !== null);
  const from = told.map((stretch) => stretch.from).toSorted()[0];
  const to = told
    .map((stretch) => stretch.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** The finest unit of which so many cover the stretch. */
export function unitFor(stretch: Stretch, most: number): Unit {
  return UNITS.find((unit) => indexOf(unit, stretch.to) - indexOf(unit, stretch.from) < most) ?? 'decade';
}

/** The bins that cover the stretch, from its first day's to its last day's. */
export function binsOf({ from, to }: Stretch, unit: Unit): readonly Bin[] {
  const [first, last] = [indexOf(unit, from), indexOf(unit, to)];
  return Array.from({ length: last - first + 1 }, (_, offset) => ({
    from: startOf(unit, first + offset),
    to: shiftDay(startOf(unit, first + offset + 1), -1),
  }));
}

export function barsOf(spans: readonly Bounds[], bins: readonly Bin[]): readonly Bar[] {
  const told = spans.flatMap((span) => {
    const stretch = toldOf(span);
    return stretch === null ? [] : [{ span, stretch }];
  });
  return bins.map(({ from, to }) => {
    let certain = 0;
    let coarse = 0;
    for (const { span, stretch } of told) {
      if (stretch.to < from || stretch.from > to) continue;
      const { startLatest, endEarliest } = span;
      if (startLatest !== null && startLatest <= to && endEarliest !== null && endEarliest >= from) certain += 1;
      else coarse += 1;
    }
    return { from, to, certain, coarse };
  });
}

/** First and last bin that a range touches; what is open reaches to the edge. Always in order and within the bins. */
export function touched(
  bins: readonly Bin[],
  from: string | null,
  to: string | null,
): { readonly first: number; readonly last: number } {
  const after = bins.findIndex((bin) => from === null || bin.to >= from);
  const before = bins.findLastIndex((bin) => to === null || bin.from <= to);
  const first = after === -1 ? bins.length - 1 : after;
  return { first, last: Math.max(first, before) };
}

/** A stretch with half its length on either side, within all that is told. */
export function around({ from, to }: Stretch, all: Stretch): Stretch {
  const half = Math.ceil((dayNumber(to) - dayNumber(from) + 1) / 2);
  const [start, end] = [shiftDay(from, -half), shiftDay(to, half)];
  return within({ from: start, to: end }, all);
}

/** The part of a stretch that lies in another; all of that where none does. */
export function within({ from, to }: Stretch, all: Stretch): Stretch {
  if (to < all.from || from > all.to) return all;
  return { from: from < all.from ? all.from : from, to: to > all.to ? all.to : to };
}

/** Bins at which the axis says a date: at round ones, at most so many. */
export function ticksOf(bins: readonly Bin[], unit: Unit, most: number): readonly number[] {
  const steps: Readonly<Record<Unit, readonly number[]>> = {
    day: [1, 2, 7, 14, 28, 56],
    month: [1, 3, 6, 12, 24, 60, 120, 240],
    year: [1, 2, 5, 10, 20, 50],
    decade: [1, 2, 5, 10],
  };
  const indexes = bins.map(({ from }) => indexOf(unit, from));
  const atStep = (step: number): readonly number[] => indexes.flatMap((index, at) => (index % step === 0 ? [at] : []));
  const enough = steps[unit].map(atStep).find((ticks) => ticks.length <= most) ?? [];
  return enough.length > 0 ? enough : [0];
}

/** What a tick or a bin is called, as formatDate reads it: 2021-07-26, 2021-07, 2021. */
export function nameOf(unit: Unit, day: string): string {
  return unit === 'day' ? day : unit === 'month' && !day.endsWith('-01-01') ? day.slice(0, 7) : day.slice(0, 4);
}

function indexOf(unit: Unit, day: string): number {
  if (unit === 'day') return dayNumber(day);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (unit === 'month') return year * 12 + month - 1;
  return unit === 'year' ? year : Math.floor(year / 10);
}

function startOf(unit: Unit, index: number): string {
  if (unit === 'day') return dayOf(index);
  if (unit === 'month') return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}-01`;
  return `${pad(unit === 'year' ? index : index * 10, 4)}-01-01`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

const DAY_MILLIS = 86_400_000;

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MILLIS);
}

function dayOf(number: number): string {
  return new Date(number * DAY_MILLIS).toISOString().slice(0, 10);
}

function shiftDay(day: string, by: number): string {
  return dayOf(dayNumber(day) + by);
}
