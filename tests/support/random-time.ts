/** Arbitraries of EDTF expressions. They are made from their bounds, so that the bounds are known without a parser. */
import fc, { type Arbitrary } from 'fast-check';
import type { WorldDocument, WorldSaying, WorldTime } from './reference/world.ts';

/** The days that questions use: all days of the expressions, and some days before and after. */
export const DAYS = [
  '2020-11-30',
  '2020-12-15',
  ...Array.from({ length: 12 }, (_, index) => `2021-01-${String(index + 1).padStart(2, '0')}`),
  '2021-02-01',
];
const SPOKEN = DAYS.filter((day) => day.startsWith('2021-01'));

/** An edge of `when`: `first` and `last` are the days that it names, `earliest` and `latest` the days that it can be. */
interface Edge {
  readonly text: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly loose: boolean;
}

function exact(text: string, first: string | null, last: string | null): Edge {
  return { text, first, last, earliest: first, latest: last, loose: false };
}

const day = fc.constantFrom(...SPOKEN);
const closeDay = fc.constantFrom(...SPOKEN.slice(0, 5));
const days = fc.tuple(day, day).map((pair) => pair.toSorted());

const dayEdge = day.map((text) => exact(text, text, text));
const monthEdge = fc.constantFrom(
  exact('2021-01', '2021-01-01', '2021-01-31'),
  exact('2020-12', '2020-12-01', '2020-12-31'),
  exact('2021', '2021-01-01', '2021-12-31'),
);
const setEdge = days.map(([first = '', last = '']) => exact(`[${first}..${last}]`, first, last));
const untilEdge = day.map((last) => exact(`[..${last}]`, null, last));
const sinceEdge = day.map((first) => exact(`[${first}..]`, first, null));
const uncertainEdge = fc.tuple(day, fc.constantFrom('?', '%')).map(([date, mark]): Edge => ({
  text: `${date}${mark}`,
  first: date,
  last: date,
  earliest: null,
  latest: null,
  loose: true,
}));
/** One day wider on each side. */
const approximateEdge = fc
  .constantFrom(
    ['2021-01-01', '2020-12-31', '2021-01-02'],
    ['2021-01-05', '2021-01-04', '2021-01-06'],
    ['2021-01-12', '2021-01-11', '2021-01-13'],
  )
  .map(([date = '', earliest = '', latest = '']): Edge => ({
    text: `${date}~`,
    first: date,
    last: date,
    earliest,
    latest,
    loose: true,
  }));
const openEdge = fc.constant(exact('..', null, null));

const given = fc.oneof(
  { arbitrary: dayEdge, weight: 8 },
  { arbitrary: setEdge, weight: 2 },
  monthEdge,
  untilEdge,
  sinceEdge,
  uncertainEdge,
  approximateEdge,
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
      startEarliest: start.earliest,
      // An interval does not end before it starts.
      startLatest: start.loose ? null : within(start.last, end.latest, (a, b) => a < b),
      endEarliest: end.loose ? null : within(end.first, start.earliest, (a, b) => a > b),
      endLatest: end.latest,
      startDrawn: start.loose ? start.first : null,
      endDrawn: end.loose ? end.last : null,
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
    bounds: {
      startEarliest: first,
      startLatest: first,
      endEarliest: last,
      endLatest: last,
      startDrawn: null,
      endDrawn: null,
    },
  }));

/** The day on which a document is published: exact, between two days, not before, not after, approximate, or unknown. */
export const publicationArbitrary: Arbitrary<Omit<WorldDocument, 'id'>> = fc
  .tuple(
    fc.oneof(
      { arbitrary: given.map(publicationOf), weight: 4 },
      fc.constant({ publishedOn: undefined, publishedEarliest: null, publishedLatest: null }),
    ),
    fc.constantFrom(undefined, '2021-01-10', '2021-02-01'),
  )
  .map(([publication, retrievedOn]) => ({ ...publication, retrievedOn }));

/** The day on which somebody spoke. A side that is marked or open is not certain. */
export const sayingArbitrary: Arbitrary<WorldSaying> = fc.oneof(
  {
    arbitrary: spans.map(({ text, start, end }) => ({
      text,
      earliest: certain(start, 'earliest'),
      latest: certain(end, 'latest'),
    })),
    weight: 1,
  },
  { arbitrary: dayEdge.map(({ text }) => ({ text, earliest: text, latest: text })), weight: 3 },
);

function certain(edge: Edge, side: 'earliest' | 'latest'): string | null {
  return edge.loose ? null : edge[side];
}

/** The day, or the limit if the day lies beyond it. */
function within(
  text: string | null,
  limit: string | null,
  isInside: (text: string, limit: string) => boolean,
): string | null {
  return text === null || limit === null || isInside(text, limit) ? text : limit;
}

function publicationOf({ text, earliest, latest, loose }: Edge): Omit<WorldDocument, 'id'> {
  return { publishedOn: text, publishedEarliest: earliest, publishedLatest: loose ? null : latest, isMarked: loose };
}
