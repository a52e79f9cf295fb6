/** Arbitraries of EDTF expressions. They are made from their bounds, so that the bounds are known without a parser. */
import fc, { type Arbitrary } from 'fast-check';
import type { WorldDocument, WorldTime } from './reference/world.ts';

/** The days that questions use: all days of the expressions, and some days before and after. */
export const DAYS = [
  '2020-11-30',
  '2020-12-15',
  ...Array.from({ length: 12 }, (_, index) => `2021-01-${String(index + 1).padStart(2, '0')}`),
  '2021-02-01',
];
const SPOKEN = DAYS.filter((day) => day.startsWith('2021-01'));

/** An edge of `when`: `first` and `last` are the first and the last day that it can be. */
interface Edge {
  readonly text: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly loose: boolean;
}

const day = fc.constantFrom(...SPOKEN);
const closeDay = fc.constantFrom(...SPOKEN.slice(0, 5));
const days = fc.tuple(day, day).map((pair) => pair.toSorted());

const dayEdge = day.map((text): Edge => ({ text, first: text, last: text, loose: false }));
const monthEdge = fc.constantFrom<Edge>(
  { text: '2021-01', first: '2021-01-01', last: '2021-01-31', loose: false },
  { text: '2020-12', first: '2020-12-01', last: '2020-12-31', loose: false },
  { text: '2021', first: '2021-01-01', last: '2021-12-31', loose: false },
);
const setEdge = days.map(([first = '', last = '']): Edge => ({
  text: `[${first}..${last}]`,
  first,
  last,
  loose: false,
}));
const untilEdge = day.map((last): Edge => ({ text: `[..${last}]`, first: null, last, loose: false }));
const sinceEdge = day.map((first): Edge => ({ text: `[${first}..]`, first, last: null, loose: false }));
const looseEdge = fc
  .tuple(day, fc.constantFrom('?', '~', '%'))
  .map(([date, mark]): Edge => ({ text: `${date}${mark}`, first: date, last: date, loose: true }));
const openEdge = fc.constant<Edge>({ text: '..', first: null, last: null, loose: false });

const given = fc.oneof(
  { arbitrary: dayEdge, weight: 8 },
  { arbitrary: setEdge, weight: 2 },
  monthEdge,
  untilEdge,
  sinceEdge,
  looseEdge,
);
const either = fc.oneof({ arbitrary: given, weight: 3 }, openEdge);

/** An interval that ends before it begins, or is open at both ends, is invalid: one date replaces it. */
const spans = fc.oneof(
  given.map((edge) => ({ text: edge.text, start: edge, end: edge })),
  fc.tuple(either, either, given).map(([start, end, instead]) => {
    const upsideDown = start.first !== null && end.last !== null && start.first > end.last;
    const isOpen = start.text === '..' && end.text === '..';
    if (upsideDown || isOpen) return { text: instead.text, start: instead, end: instead };
    return { text: `${start.text}/${end.text}`, start, end };
  }),
);

const edgeKind = fc.constantFrom('REAL' as const, 'REAL' as const, 'ATTESTED' as const, undefined);

export const timeArbitrary: Arbitrary<WorldTime> = fc
  .tuple(spans, edgeKind, edgeKind)
  .map(([{ text, start, end }, starts, ends]) => ({
    text,
    starts,
    ends,
    bounds: {
      startEarliest: start.first,
      startLatest: start.loose ? null : start.last,
      endEarliest: end.loose ? null : end.first,
      endLatest: end.last,
    },
  }));

/** Intervals within five days, with REAL edges: one interval often ends on the day on which another begins. */
export const closeTimeArbitrary: Arbitrary<WorldTime> = fc
  .tuple(closeDay, closeDay)
  .map((pair) => pair.toSorted())
  .map(([first = '', last = '']) => ({
    text: `${first}/${last}`,
    starts: 'REAL',
    ends: 'REAL',
    bounds: { startEarliest: first, startLatest: first, endEarliest: last, endLatest: last },
  }));

/** The day on which a document is published: exact, between two days, not before, not after, approximate, or unknown. */
export const publicationArbitrary: Arbitrary<Omit<WorldDocument, 'id'>> = fc.oneof(
  { arbitrary: given.map(publicationOf), weight: 4 },
  fc.constant({ publishedOn: undefined, publishedEarliest: null, publishedLatest: null }),
);

function publicationOf({ text, first, last, loose }: Edge): Omit<WorldDocument, 'id'> {
  return { publishedOn: text, publishedEarliest: first, publishedLatest: loose ? null : last };
}
