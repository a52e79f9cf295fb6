/** Times of STIX 2.1: moments (RFC 3339) between the years 1 and 9999. It has no days, months, intervals or open ends. */
import { boundsOf, edtfFault, type Bounds } from '../../../model/dates.ts';

/** The moment of what nobody wrote down, in a dossier of which no document has a day of publication. */
const NOT_RECORDED = '1970-01-01T00:00:00.000Z';
const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** The first moment of a day; null for a day that STIX cannot write. */
export function dayBegins(day: string | null): string | null {
  return day !== null && DAY.test(day) ? `${day}T00:00:00.000Z` : null;
}

/** The last moment of a day: what lasts a day ends later than it starts, as STIX asks. */
function dayEnds(day: string | null): string | null {
  return day !== null && DAY.test(day) ? `${day}T23:59:59.999Z` : null;
}

export interface StixTimes {
  readonly created: string;
  readonly modified: string;
}

/**
 * When a row was written and last changed. It never is the day of the export, with which two exports would differ.
 * @param written dates (EDTF), of which the first that STIX can write is taken
 */
export function stixTimes(written: readonly (string | null)[], changed: string | null = null): StixTimes {
  const created = written.map(firstMoment).find((moment) => moment !== null) ?? NOT_RECORDED;
  const after = firstMoment(changed);
  return { created, modified: after !== null && after > created ? after : created };
}

function firstMoment(date: string | null): string | null {
  if (date === null || edtfFault(date) !== undefined) return null;
  return dayBegins(boundsOf(date, 'REAL', 'REAL').startEarliest);
}

export interface StixSpan {
  readonly start_time?: string;
  readonly stop_time?: string;
}

/** A start and an end that are one day each. What is open, or known to a month, would be a moment that nobody gave. */
export function stixSpan({ startEarliest, startLatest, endEarliest, endLatest }: Bounds): StixSpan {
  const start = startEarliest === startLatest ? dayBegins(startEarliest) : null;
  const stop = endEarliest === endLatest ? dayEnds(endLatest) : null;
  const isForward = start === null || stop === null || start < stop;
  return { ...(start !== null && { start_time: start }), ...(stop !== null && isForward && { stop_time: stop }) };
}
