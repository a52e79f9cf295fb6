/**
 * When a claim holds: an EDTF expression (ISO 8601-2, read by the library `edtf`) and the four bounds that follow from
 * it (CIDOC-CRM P81/P82). It held on day D certainly if startLatest ≤ D ≤ endEarliest, possibly if startEarliest ≤ D ≤
 * endLatest. An absent startEarliest or endLatest is unbounded; an absent startLatest or endEarliest is never certain.
 */
import parseEdtf from 'edtf';
import { BadInputError } from '../errors.ts';

/** Days as ISO dates, `2021-07-26`. */
export interface Bounds {
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
}

/** REAL: a beginning or an end. ATTESTED: the source attests the state up to here and does not say that it began or ended. */
export type Edge = 'REAL' | 'ATTESTED';

export const UNBOUNDED: Bounds = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null };

/** First and last possible day of one edge of the expression; null if the edge is open or unknown. */
interface Span {
  readonly first: string | null;
  readonly last: string | null;
  /** True if the edge is marked `?`, `~` or `%`: no bound of it is certain. */
  readonly loose: boolean;
}

/** The hull of at least one claim's bounds: unbounded on a side if one claim is, certain on a side if any claim is. */
export function hullOf(all: readonly Bounds[]): Bounds {
  const known = (bound: keyof Bounds): string[] =>
    all
      .map((bounds) => bounds[bound])
      .filter((day) => day !== null)
      .toSorted();
  const isOpen = (bound: keyof Bounds): boolean => known(bound).length < all.length;
  return {
    startEarliest: isOpen('startEarliest') ? null : (known('startEarliest')[0] ?? null),
    startLatest: known('startLatest')[0] ?? null,
    endEarliest: known('endEarliest').at(-1) ?? null,
    endLatest: isOpen('endLatest') ? null : (known('endLatest').at(-1) ?? null),
  };
}

const DAY_MILLIS = 86_400_000;

/** Days from 1970-01-01 to an ISO date; negative before it. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MILLIS;
}

export function dayText(number: number): string {
  return new Date(number * DAY_MILLIS).toISOString().slice(0, 10);
}

/** The fault of an expression, as a sentence; undefined if it can be read. */
export function edtfFault(expression: string): string | undefined {
  try {
    spansOf(expression);
    return undefined;
  } catch {
    return `'${expression}' is not an EDTF date: write 2021-07-26, 2021-07, 2021, 2014/.., ../2011-12-31 or [2021-07-25,2021-07-26]`;
  }
}

/**
 * The four bounds of an expression. An attested edge leaves the time beyond it open. An edge marked uncertain or
 * approximate gives no certain bound.
 * @throws {BadInputError} or an error of `edtf`, for an expression that `edtfFault` refuses
 */
export function boundsOf(expression: string, starts: Edge, ends: Edge): Bounds {
  const { start, end } = spansOf(expression);
  return {
    startEarliest: starts === 'ATTESTED' ? null : start.first,
    startLatest: start.loose ? null : start.last,
    endEarliest: end.loose ? null : end.first,
    endLatest: ends === 'ATTESTED' ? null : end.last,
  };
}

function spansOf(expression: string): { start: Span; end: Span } {
  const [from, to, more] = expression.split('/');
  if (from === undefined || more !== undefined) throw unreadable(expression);
  const start = spanOf(from);
  const end = to === undefined ? start : spanOf(to);
  if ([start.first, start.last, end.first, end.last].every((day) => day === null)) throw unreadable(expression);
  if (start.first !== null && end.last !== null && start.first > end.last) throw unreadable(expression);
  return { start, end };
}

function spanOf(part: string): Span {
  if (part === '' || part === '..') return { first: null, last: null, loose: false };
  const { min, max } = parseEdtf(part);
  // A season depends on the hemisphere, a time of day on the zone: neither determines a day.
  if (/\d{4}-[2-4]\d(?!\d)|T/.test(part)) throw unreadable(part);
  const [, members] = /^[[{](.+)[\]}]$/.exec(part) ?? [];
  return members === undefined
    ? { first: dayOf(min), last: dayOf(max), loose: /[?~%]/.test(part) }
    : setSpanOf(members);
}

/** A list of which one member holds: `2021-07-25,2021-08..2021-10`. `edtf` ignores the end of a range in such a list. */
function setSpanOf(members: string): Span {
  const spans = members.split(',').map((member) => {
    const ends = member.split('..').map(spanOf);
    return { first: ends[0]?.first ?? null, last: ends.at(-1)?.last ?? null, loose: ends.some((end) => end.loose) };
  });
  if (spans.some(({ first, last }) => first !== null && last !== null && first > last)) throw unreadable(members);
  const firsts = spans
    .map(({ first }) => first)
    .filter((day) => day !== null)
    .toSorted();
  const lasts = spans
    .map(({ last }) => last)
    .filter((day) => day !== null)
    .toSorted();
  return {
    first: firsts.length === spans.length ? (firsts[0] ?? null) : null,
    last: lasts.length === spans.length ? (lasts.at(-1) ?? null) : null,
    loose: spans.some((span) => span.loose),
  };
}

function dayOf(millis: number): string {
  const day = new Date(millis).toISOString().slice(0, 10);
  if (!/^\d{4}-/.test(day)) throw unreadable(day);
  return day;
}

function unreadable(expression: string): BadInputError {
  return new BadInputError(`'${expression}' is no date that can be read`);
}
