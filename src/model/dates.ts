/**
 * When a claim holds: an EDTF expression (ISO 8601-2; docs/time.md lists the forms that Sanad reads) and the four bounds that
 * follow from it (CIDOC-CRM P81/P82). It held on day D certainly if startLatest ≤ D ≤ endEarliest, possibly if startEarliest ≤ D ≤
 * endLatest. An absent startEarliest or endLatest is unbounded; an absent startLatest or endEarliest is never certain.
 */
import { BadInputError } from '../errors.ts';
import { dayText, firstOf, lastOf } from './calendar.ts';
import { refusedDate } from './refused-dates.ts';
import { remembered } from './remembered.ts';
import { readSingleDate, type DaySpan } from './single-date.ts';

/** Days as ISO dates, `2021-07-26`. */
export interface Bounds {
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
}

/**
 * Bounds, and the days by which a claim is sorted and drawn although it is marked `?`, `~` or `%`. A start or an end without a
 * mark has none: its bounds are its days.
 */
export interface DrawnBounds extends Bounds {
  /** The first day that a marked start names. */
  readonly startDrawn: string | null;
  /** The last day that a marked end names. */
  readonly endDrawn: string | null;
}

/** REAL: a beginning or an end. ATTESTED: the source attests the state up to here and does not say that it began or ended. */
export type Edge = 'REAL' | 'ATTESTED';

export const UNBOUNDED: DrawnBounds = {
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  startDrawn: null,
  endDrawn: null,
};

/** The hull of at least one claim's bounds: unbounded on a side if one claim is, certain on a side if any claim is. */
export function hullOf(all: readonly DrawnBounds[]): DrawnBounds {
  const days = (bound: keyof DrawnBounds): string[] => all.map((each) => each[bound]).filter((day) => day !== null);
  const isOpen = (bound: keyof DrawnBounds): boolean => days(bound).length < all.length;
  const isMarked = (bound: keyof DrawnBounds): boolean => days(bound).length > 0;
  const drawn = (marked: keyof DrawnBounds, bound: keyof DrawnBounds): string[] =>
    all.map((each) => each[marked] ?? each[bound]).filter((day) => day !== null);
  return {
    startEarliest: isOpen('startEarliest') ? null : firstOf(days('startEarliest')),
    startLatest: firstOf(days('startLatest')),
    endEarliest: lastOf(days('endEarliest')),
    endLatest: isOpen('endLatest') ? null : lastOf(days('endLatest')),
    startDrawn: isMarked('startDrawn') ? firstOf(drawn('startDrawn', 'startEarliest')) : null,
    endDrawn: isMarked('endDrawn') ? lastOf(drawn('endDrawn', 'endLatest')) : null,
  };
}

/** The day by which items are sorted: the first known one. Null if no day is known. */
export function sortDay(bounds: DrawnBounds): string | null {
  const { startEarliest, startLatest, endEarliest, endLatest, startDrawn, endDrawn } = bounds;
  return startDrawn ?? startEarliest ?? startLatest ?? endEarliest ?? endDrawn ?? endLatest;
}

/** The fault of an expression, as a sentence; undefined if it can be read. */
export function edtfFault(expression: string): string | undefined {
  return readingOf(expression).fault;
}

/** The same dates stand in thousands of rows. */
const readingOf = remembered((expression): { readonly fault: string | undefined } => {
  try {
    spansOf(expression);
    return { fault: undefined };
  } catch (error) {
    if (error instanceof BadInputError) return { fault: error.message };
    throw error;
  }
});

/**
 * The four bounds of an expression. An attested edge leaves the time beyond it open. An edge marked uncertain or
 * approximate gives no certain bound.
 * @throws {BadInputError} for an expression that `edtfFault` refuses
 */
export function boundsOf(expression: string, starts: Edge, ends: Edge): DrawnBounds {
  return BOUNDS[starts][ends](expression);
}

const boundsWith = (starts: Edge, ends: Edge): ((expression: string) => DrawnBounds) =>
  remembered((expression) => computeBounds(expression, starts, ends));

const BOUNDS = {
  REAL: { REAL: boundsWith('REAL', 'REAL'), ATTESTED: boundsWith('REAL', 'ATTESTED') },
  ATTESTED: { REAL: boundsWith('ATTESTED', 'REAL'), ATTESTED: boundsWith('ATTESTED', 'ATTESTED') },
};

function computeBounds(expression: string, starts: Edge, ends: Edge): DrawnBounds {
  const { start, end } = spansOf(expression);
  // An interval does not end before it starts: `2021-07-26/2021-07` ends on 26 July or later.
  const startLatest = start.marked ? null : earlier(start.last, end.latest);
  const endEarliest = end.marked ? null : later(end.first, start.earliest);
  return {
    startEarliest: starts === 'ATTESTED' ? null : textOf(start.earliest),
    startLatest: textOf(startLatest),
    endEarliest: textOf(endEarliest),
    endLatest: ends === 'ATTESTED' ? null : textOf(end.latest),
    startDrawn: start.marked ? textOf(start.first ?? start.last) : null,
    endDrawn: end.marked ? textOf(end.last ?? end.first) : null,
  };
}

const OPEN: DaySpan = { first: null, last: null, earliest: null, latest: null, marked: false };

function spansOf(expression: string): { start: DaySpan; end: DaySpan } {
  const [from = '', to, more] = expression.split('/');
  if (more !== undefined) {
    throw unreadable(expression, 'an interval has one slash, as 2014/2017; a day has hyphens, as 2021-07-26');
  }
  if (to === undefined) {
    const span = spanOf(from, expression);
    return { start: span, end: span };
  }
  const [start, end] = [from, to].map((edge) => (edge === '' || edge === '..' ? OPEN : spanOf(edge, expression)));
  if (start === undefined || end === undefined || (start === OPEN && end === OPEN)) {
    throw unreadable(expression, 'it is open on both sides: write no date');
  }
  if (start.first !== null && end.last !== null && start.first > end.last) {
    throw unreadable(expression, 'it ends before it begins: correct one of the two dates');
  }
  return { start, end };
}

function spanOf(part: string, expression: string): DaySpan {
  const members = /^\[(.+)\]$/.exec(part)?.[1]?.split(',');
  return members === undefined ? dateOf(part, expression) : listOf(members, expression);
}

function dateOf(text: string, expression: string): DaySpan {
  const date = readSingleDate(text);
  if (date === undefined) throw unreadable(expression, refusedDate(text));
  if ('fault' in date) throw unreadable(expression, date.fault);
  return date;
}

/** A list of which one member holds: `[2021-07-25,2021-08..2021-10]`, `[..2021-07-26]`, `[2021-07-26..]`. */
function listOf(members: readonly string[], expression: string): DaySpan {
  if (members.length === 1 && !members[0]?.includes('..')) throw unreadable(expression, `write ${members[0] ?? ''}`);
  const spans = members.map((member, index) => memberOf(member, expression, index === 0, index === members.length - 1));
  return {
    first: extreme(spans, 'first', Math.min),
    last: extreme(spans, 'last', Math.max),
    earliest: extreme(spans, 'earliest', Math.min),
    latest: extreme(spans, 'latest', Math.max),
    marked: spans.some(({ marked }) => marked),
  };
}

function memberOf(member: string, expression: string, isFirst: boolean, isLast: boolean): DaySpan {
  const [from = '', to, more] = member.split('..');
  if (to === undefined) return dateOf(member, expression);
  const isMisplaced = (from === '' && !isFirst) || (to === '' && !isLast);
  if (more !== undefined || isMisplaced || from + to === '') {
    throw unreadable(expression, 'a list has ranges, as [2021-07..2021-09], and is open only at its ends');
  }
  const start = from === '' ? OPEN : dateOf(from, expression);
  const end = to === '' ? OPEN : dateOf(to, expression);
  if (start.first !== null && end.last !== null && start.first > end.last) {
    throw unreadable(expression, `'${member}' ends before it begins: correct one of the two dates`);
  }
  return {
    first: start.first,
    last: end.last,
    earliest: start.earliest,
    latest: end.latest,
    marked: start.marked || end.marked,
  };
}

/** Null, which is unbounded, if one of the spans is. */
function extreme(
  spans: readonly DaySpan[],
  side: Exclude<keyof DaySpan, 'marked'>,
  choose: (...days: number[]) => number,
): number | null {
  const days = spans.map((span) => span[side]).filter((day) => day !== null);
  return days.length < spans.length ? null : choose(...days);
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? one : Math.min(one, other);
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? one : Math.max(one, other);
}

function textOf(day: number | null): string | null {
  return day === null ? null : dayText(day);
}

function unreadable(expression: string, reason: string): BadInputError {
  return new BadInputError(`'${expression}' is no date that Sanad reads: ${reason}. docs/time.md lists the forms.`);
}
