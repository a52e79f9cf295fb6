/** The time of an Event or Agreement, from the claims that date it: docs/time.md, "Events". Nothing else computes it. */
import { dayText } from '../../model/calendar.ts';
import type { EventDates } from '../../model/dating-rule.ts';
import type { EventTime } from '../port.ts';
import { MODES } from '../../model/mode.ts';
import { NONE, type ClaimColumns, type Column } from './claim-columns.ts';

/** A claim, and what it says about the time of one Event or Agreement. */
export interface Dating {
  readonly claim: number;
  readonly dates: EventDates;
}

/**
 * Returns undefined if no claim dates it.
 * @param datings of one Event or Agreement, whose claims pass
 */
export function eventTimeOf(datings: readonly Dating[], claims: ClaimColumns): EventTime | undefined {
  for (const mode of ['ACTUAL', 'FUTURE'] as const) {
    const counted = datings.filter(
      ({ claim }) => datesEvents(claim, claims) && MODES[claims.mode[claim] ?? NONE] === mode,
    );
    if (counted.length > 0) return { mode, ...boundsOf(counted, claims) };
  }
  return undefined;
}

/** Returns whether a claim can date an event: it is affirmed, and says what happened or what will happen. */
export function datesEvents(claim: number, { affirmed, mode }: Pick<ClaimColumns, 'affirmed' | 'mode'>): boolean {
  return affirmed[claim] === 1 && MODES[mode[claim] ?? NONE] !== 'HYPOTHETICAL';
}

/** One edge of the event, the start or the end, by one claim. `outer` excludes the days before the start or after the end. */
interface Edge {
  readonly outer: number | undefined;
  readonly inner: number | undefined;
  /** The claim says something about the edge itself, so that an absent day of it means that the edge is open. */
  readonly isOfEdge: boolean;
}

function boundsOf(datings: readonly Dating[], claims: ClaimColumns): Omit<EventTime, 'mode'> {
  const edges = (own: EventDates, sign: 1 | -1, outer: Column, inner: Column): Edge[] =>
    datings
      .filter((dating) => ['WHOLE', 'WITHIN', own].includes(dating.dates))
      .map(({ claim, dates: what }) => ({
        outer: what === 'WITHIN' ? undefined : signed(outer[claim], sign),
        inner: signed(inner[claim], sign),
        isOfEdge: what !== 'WITHIN',
      }));
  // The end is the start of a calendar that runs backwards.
  const start = edgeOf(edges('START', 1, claims.startEarliest, claims.startLatest));
  const end = edgeOf(edges('END', -1, claims.endLatest, claims.endEarliest));
  return {
    startEarliest: textOf(start.outer, 1),
    startLatest: textOf(start.inner, 1),
    endEarliest: textOf(end.inner, -1),
    endLatest: textOf(end.outer, -1),
  };
}

/** Each claim narrows the edge. If they exclude each other, the sources differ, and the edge is as wide as all of them. */
function edgeOf(edges: readonly Edge[]): Pick<Edge, 'outer' | 'inner'> {
  const outers = days(edges, 'outer');
  const inners = days(edges, 'inner');
  const narrow = { outer: greatest(outers), inner: least(inners) };
  if (narrow.outer === undefined || narrow.inner === undefined || narrow.outer <= narrow.inner) return narrow;
  const ofEdge = edges.filter(({ isOfEdge }) => isOfEdge);
  const isWhole = (side: 'outer' | 'inner'): boolean => ofEdge.every((edge) => edge[side] !== undefined);
  return {
    outer: isWhole('outer') ? least(outers) : undefined,
    inner: isWhole('inner') ? greatest(inners) : undefined,
  };
}

function days(edges: readonly Edge[], side: 'outer' | 'inner'): number[] {
  return edges.map((edge) => edge[side]).filter((day) => day !== undefined);
}

function greatest(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((a, b) => Math.max(a, b));
}

function least(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((a, b) => Math.min(a, b));
}

function signed(day: number | undefined, sign: 1 | -1): number | undefined {
  return day === undefined || day === NONE ? undefined : sign * day;
}

function textOf(day: number | undefined, sign: 1 | -1): string | null {
  return day === undefined ? null : dayText(sign * day);
}
