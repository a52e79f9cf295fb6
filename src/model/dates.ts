/**
 * When a claim holds: an EDTF expression (ISO 8601-2, read by the library `edtf`) and the four bounds that follow from
 * it (CIDOC-CRM P81/P82). It held on day D certainly if startLatest ≤ D ≤ endEarliest, possibly if startEarliest ≤ D ≤
 * endLatest. An absent startEarliest or endLatest is unbounded; an absent startLatest or endEarliest is never certain.
 */
import parseEdtf from 'edtf';

/** Days as ISO dates, `2021-07-26`. */
export interface Bounds {
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
}

/** REAL: a beginning or an end. ATTESTED: only the edge of what is attested. */
export type Edge = 'REAL' | 'ATTESTED';

export const UNBOUNDED: Bounds = { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null };

/** First and last day that an edge of the expression may fall on; null where it is open or unknown. */
interface Span {
  readonly first: string | null;
  readonly last: string | null;
  /** Marked `?`, `~` or `%`: its days bound it loosely, and nothing about it is certain. */
  readonly loose: boolean;
}

/** What is wrong with an expression, as a sentence; undefined where it can be read. */
export function edtfFault(expression: string): string | undefined {
  try {
    spansOf(expression);
    return undefined;
  } catch {
    return `'${expression}' is not an EDTF date: write 2021-07-26, 2021-07, 2021, 2014/.., ../2011-12-31 or [2021-07-25,2021-07-26]`;
  }
}

/**
 * The bounds of an expression. An edge that is only attested says nothing about what lies beyond it, and an edge that
 * is marked uncertain or approximate makes nothing certain.
 * @throws what `edtf` throws on an expression that `edtfFault` would refuse
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
  if (from === undefined || more !== undefined) throw new RangeError(expression);
  if (to === undefined) {
    const span = spanOf(from);
    if (span.first === null || span.last === null) throw new RangeError(expression);
    return { start: span, end: span };
  }
  const start = spanOf(from);
  const end = spanOf(to);
  if (start.first === null && end.last === null) throw new RangeError(expression);
  if (start.first !== null && end.last !== null && start.first > end.last) throw new RangeError(expression);
  return { start, end };
}

function spanOf(part: string): Span {
  if (part === '' || part === '..') return { first: null, last: null, loose: false };
  const parsed = parseEdtf(part);
  return { first: dayOf(parsed.min), last: dayOf(parsed.max), loose: /[?~%]/.test(part) };
}

function dayOf(millis: number): string {
  const day = new Date(millis).toISOString().slice(0, 10);
  if (!/^\d{4}-/.test(day)) throw new RangeError(day);
  return day;
}
