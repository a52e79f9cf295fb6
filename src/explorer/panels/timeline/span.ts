/** The position of a span on an axis: its certain core, its possible halo, and its open sides. Plain functions. */
import { dayNumber } from '../../../model/calendar.ts';
import type { DayRange } from '../../state/view.ts';
import { datedRangeOf } from '../../strip/time/bins.ts';
import type { Bounds } from '../../text/bounds.ts';

export interface Piece {
  /** Shares of the axis, from 0 at its beginning to 1. */
  readonly start: number;
  readonly length: number;
}

export interface Span {
  /** All days that the sources do not exclude, within the axis; null if they lie outside of it. */
  readonly halo: Piece | null;
  /** From the first to the last day of the bounds: for "July 2021" the whole month, though no day of it is certain. */
  readonly told: Piece | null;
  /** The certain days; null if there is none. */
  readonly core: Piece | null;
  /** The start or the end is unknown. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Null if there is no date. */
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
