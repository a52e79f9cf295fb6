/** When a claim held, from its four bounds (CIDOC-CRM P81, P82): on which days certainly, on which possibly. */
import { isBefore } from '../../../model/calendar.ts';

export interface Bounds {
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
}

/** Days, both included; null is open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Held {
  /** Null where no day is certain. */
  readonly certainly: Days | null;
  readonly possibly: Days;
}

/** An absent startEarliest or endLatest is unbounded, an absent startLatest or endEarliest is never certain. */
export function heldOn({ startEarliest, startLatest, endEarliest, endLatest }: Bounds): Held {
  const certain = startLatest !== null && endEarliest !== null && !isBefore(endEarliest, startLatest);
  return {
    certainly: certain ? { from: startLatest, to: endEarliest } : null,
    possibly: { from: startEarliest, to: endLatest },
  };
}
