/** Where a span lies on an axis: its certain core, its possible halo, and on which sides it is open. Plain functions. */
import type { DayRange } from '../../state/view.ts';
import { dayNumber, datedRangeOf } from '../../strip/time/bins.ts';
import type { Bounds } from '../../text/bounds.ts';

export interface Piece {
  /** Shares of the axis, from 0 at its beginning to 1. */
  readonly start: number;
  readonly length: number;
}

export interface Span {
  /** All that the sources do not exclude, as far as the axis goes; null where that lies outside of it. */
  readonly halo: Piece | null;
  /** What the sources tell of, from the first day to the last: "July 2021" is told of a month, though of no day in it. */
  readonly told: Piece | null;
  /** What is certain, day for day; null where no day is. */
  readonly core: Piece | null;
  /** Nobody says since when, until when. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Null where there is no date at all. */
export function spanOf(bounds: Bounds, axis: DayRange): Span | null {
  const told = datedRangeOf(bounds);
  if (told === null) return null;
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  const settled = startLatest !== null && endEarliest !== null && dayNumber(startLatest) <= dayNumber(endEarliest);
  return {
    halo: piece(startEarliest ?? axis.from, endLatest ?? axis.to, axis),
    told: piece(told.from, told.to, axis),
    core: settled ? piece(startLatest, endEarliest, axis) : null,
    openStart: startEarliest === null,
    openEnd: endLatest === null,
  };
}

function piece(from: string, to: string, axis: DayRange): Piece | null {
  const [first, last] = [dayNumber(axis.from), dayNumber(axis.to)];
  const start = Math.max(dayNumber(from), first);
  const end = Math.min(dayNumber(to), last);
  if (start > end) return null;
  const days = last - first + 1;
  return { start: (start - first) / days, length: (end - start + 1) / days };
}
