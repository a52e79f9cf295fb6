/**
 * Arbitraries of small random graphs and of questions about them. Few days, few entities and few relations with many
 * claims each, so that claims meet: in a relation, on a day, at an origin. All ids that a question names exist.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { Direction, RelationStatus, Through, Voice } from '../../src/graph/port.ts';
import type { Ranking } from '../../src/traversals/ranking.ts';
import { ENTITY_LABELS } from '../../src/model/labels.ts';
import { closeTimeArbitrary, timeArbitrary, publicationArbitrary, DAYS } from './random-time.ts';
import {
  ENTITIES,
  found,
  PREDICATES,
  type World,
  type WorldClaim,
  type WorldContradiction,
  type WorldTime,
} from './reference/world.ts';

const VOICES: readonly Voice[] = ['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED'];
const STATUSES: readonly RelationStatus[] = ['ASSERTED', 'DISPUTED', 'ALLEGED'];
const DIRECTIONS: readonly Direction[] = ['OUT', 'IN', 'ANY'];
const DOCUMENTS = ['d-1', 'd-10', 'd-2'];
const ACTORS = ENTITIES.filter(({ label }) => !['Event', 'Agreement', 'Place'].includes(label)).map(({ id }) => id);
const OCCASIONS = ENTITIES.filter(({ label }) => ['Event', 'Agreement'].includes(label)).map(({ id }) => id);

/** Actors, of whom most claims speak, in most cases. */
const entityId = fc.oneof(
  { arbitrary: fc.constantFrom(...ACTORS), weight: 3 },
  { arbitrary: fc.constantFrom(...ENTITIES.map(({ id }) => id)), weight: 1 },
);
const day = fc.constantFrom(...DAYS);

/** Present in `share` of ten cases. */
function sometimes<T>(arbitrary: Arbitrary<T>, share: number): Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 10 - share }, { arbitrary, weight: share });
}

/** The first of them in most cases. */
function mostly<T>(usual: T, ...others: readonly T[]): Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 8 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
}

const AMONG_ACTORS = PREDICATES.filter(({ range }) =>
  range.every((label) => !['Event', 'Agreement', 'Place'].includes(label)),
);

/** Subject, predicate, object and occasion: what several claims of a graph agree or disagree upon. */
const matterArbitrary = fc.constantFrom(...PREDICATES, ...AMONG_ACTORS).chain(({ name, domain, range }) => {
  const inside = (labels: readonly string[]): Arbitrary<string> =>
    fc.constantFrom(...ENTITIES.filter(({ label }) => labels.includes(label)).map(({ id }) => id));
  return fc.record({
    predicate: fc.constant(name),
    subject: inside(domain),
    object: inside(range),
    about: sometimes(fc.constantFrom(...OCCASIONS), 3),
  });
});

type Matter = typeof matterArbitrary extends Arbitrary<infer T> ? T : never;

function claimArbitrary(
  matters: readonly Matter[],
  when: Arbitrary<WorldTime | undefined>,
): Arbitrary<Omit<WorldClaim, 'id' | 'repeats'>> {
  return fc
    .record({
      matter: fc.constantFrom(...matters),
      turned: fc.boolean(),
      hasObject: mostly(true, false),
      participants: sometimes(fc.uniqueArray(entityId, { minLength: 1, maxLength: 2 }), 2),
      attribution: fc.array(fc.uniqueArray(fc.constantFrom(...ACTORS), { minLength: 1, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      }),
      voice: fc.constantFrom(...VOICES, 'RUMOURED' as const),
      affirmed: mostly(true, false),
      mode: mostly<WorldClaim['mode']>('ACTUAL', 'FUTURE', 'HYPOTHETICAL'),
      when,
      documents: fc.uniqueArray(fc.constantFrom(...DOCUMENTS), { minLength: 1, maxLength: 2 }),
    })
    .map(({ matter, turned, hasObject, participants, ...rest }) => {
      const { subject, object, predicate, about } = matter;
      const mayTurn = PREDICATES.some(({ name, symmetric }) => name === predicate && symmetric);
      const [who, whom] = turned && mayTurn ? [object, subject] : [subject, object];
      return {
        ...rest,
        subject: who,
        predicate,
        object: hasObject ? whom : undefined,
        about,
        participants: participants ?? [],
      };
    });
}

/** Claims repeat earlier ones, so that none repeats itself. */
function numbered(
  rows: readonly { claim: Omit<WorldClaim, 'id' | 'repeats'>; repeats: readonly number[] | undefined }[],
): WorldClaim[] {
  const idOf = (index: number): string => `c-${index + 1}`;
  return rows.map(({ claim, repeats = [] }, index) => ({
    ...claim,
    id: idOf(index),
    repeats: index === 0 ? [] : [...new Set(repeats.map((number) => idOf(number % index)))],
  }));
}

function contradictionsOf(ids: readonly string[], picks: readonly (readonly number[])[]): WorldContradiction[] {
  return picks
    .map((pick) => [...new Set(pick.map((number) => found(ids[number % ids.length], 'claim')))])
    .filter((claims) => claims.length > 1)
    .map((claims, index) => ({ id: `contra-${index + 1}`, claims }));
}

/** Of so many matters and so many claims about them, at least. */
function worldOf(
  minMatters: number,
  minClaims: number,
  when: Arbitrary<WorldTime | undefined> = sometimes(timeArbitrary, 8),
): Arbitrary<World> {
  return fc
    .array(matterArbitrary, { minLength: minMatters, maxLength: 26, size: 'max' })
    .chain((matters) =>
      fc.record({
        rows: fc.array(
          fc.record({
            claim: claimArbitrary(matters, when),
            repeats: sometimes(fc.array(fc.nat(50), { minLength: 1, maxLength: 2 }), 2),
          }),
          { minLength: minClaims, maxLength: 50, size: 'max' },
        ),
        documents: fc.tuple(...DOCUMENTS.map((id) => publicationArbitrary.map((published) => ({ id, ...published })))),
        picks: fc.array(fc.array(fc.nat(50), { minLength: 2, maxLength: 3 }), { maxLength: 3 }),
      }),
    )
    .map(({ rows, documents, picks }) => {
      const claims = numbered(rows);
      const ids = claims.map(({ id }) => id);
      return { documents, claims, contradictions: contradictionsOf(ids, picks) };
    });
}

/**
 * Mostly dense ones, where there is more than one way from here to there; some of any size; some where everything is
 * dated within a few days, so that it can or cannot have happened in an order.
 */
export const worldArbitrary: Arbitrary<World> = fc.oneof(
  { arbitrary: worldOf(1, 1), weight: 1 },
  { arbitrary: worldOf(18, 36), weight: 3 },
  { arbitrary: worldOf(22, 30, closeTimeArbitrary), weight: 2 },
);

const range = fc
  .record({ from: sometimes(day, 7), to: sometimes(day, 7) })
  .map(({ from, to }) => (from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to }));

const lists = <T>(...all: readonly T[]): Arbitrary<T[]> =>
  fc.oneof(
    { arbitrary: fc.uniqueArray(fc.constantFrom(...all), { minLength: Math.ceil(all.length / 3) }), weight: 19 },
    { arbitrary: fc.constant<T[]>([]), weight: 1 },
  );

/** Any combination of fields, each present in so many of ten cases. */
function throughOf(share: number): Arbitrary<Through> {
  return fc.record({
    relations: sometimes(lists(...PREDICATES.map(({ name }) => name)), share),
    entityTypes: sometimes(lists(...ENTITY_LABELS), share),
    during: sometimes(range, share),
    asOf: sometimes(day, share),
    certainty: sometimes(fc.constantFrom('CERTAIN' as const, 'POSSIBLE' as const), 5),
    publishedBy: sometimes(day, share),
    documents: sometimes(lists(...DOCUMENTS), share),
    saidBy: sometimes(lists(...ACTORS), share),
    voices: sometimes(lists(...VOICES), share),
    minOrigins: sometimes(fc.integer({ min: 1, max: 3 }), share),
    status: sometimes(lists(...STATUSES), share),
    direction: sometimes(fc.constantFrom(...DIRECTIONS), share + 1),
  });
}

/** Few fields in most cases, so that something passes. */
const through = fc.oneof(
  { arbitrary: throughOf(1), weight: 5 },
  { arbitrary: throughOf(3), weight: 2 },
  { arbitrary: fc.constant<Through>({}), weight: 2 },
);

/** With at least one filter by time, whose answer depends on the certainty. */
export const timedThroughArbitrary: Arbitrary<Through> = fc
  .tuple(throughOf(1), throughOf(6))
  .map(([others, { during, asOf, publishedBy }]) => ({ ...others, during, asOf, publishedBy }))
  .filter(({ during, asOf, publishedBy }) => during !== undefined || asOf !== undefined || publishedBy !== undefined);

const several = fc.array(entityId, { minLength: 1, maxLength: 3 });

function rankingOf<By extends Ranking>(by: Arbitrary<By>) {
  return fc.record({
    asks: fc.constant('ranking' as const),
    by,
    types: sometimes(lists(...ENTITY_LABELS), 3),
    first: fc.integer({ min: 1, max: 12 }),
    through,
  });
}

/** Apart from the others: each takes a thread of its own, and a while. */
export const centralityArbitrary = rankingOf(fc.constantFrom('PAGERANK', 'BETWEENNESS'));

/** Every question that walks the graph, with arguments that cut some answers short. */
export const questionArbitrary = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      asks: fc.constant('paths' as const),
      from: entityId,
      to: entityId,
      maxLength: fc.oneof({ arbitrary: fc.integer({ min: 3, max: 6 }), weight: 3 }, fc.integer({ min: 0, max: 2 })),
      first: fc.integer({ min: 1, max: 30 }),
      chronological: fc.boolean(),
      through,
    }),
  },
  fc.record({
    asks: fc.constant('path' as const),
    from: entityId,
    to: entityId,
    maxLength: fc.oneof({ arbitrary: fc.integer({ min: 3, max: 6 }), weight: 3 }, fc.integer({ min: 0, max: 2 })),
    through,
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      asks: fc.constant('neighborhood' as const),
      of: several,
      depth: fc.integer({ min: 0, max: 4 }),
      first: fc.integer({ min: 1, max: 12 }),
      through,
    }),
  },
  fc.record({
    asks: fc.constant('common' as const),
    of: fc.uniqueArray(entityId, { minLength: 2, maxLength: 3 }),
    first: fc.integer({ min: 1, max: 8 }),
    through,
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      asks: fc.constant('timeline' as const),
      of: sometimes(several, 7),
      page: fc.integer({ min: 1, max: 12 }),
      through,
    }),
  },
  fc.record({
    asks: fc.constant('contradictions' as const),
    about: sometimes(several, 7),
    first: fc.integer({ min: 1, max: 4 }),
  }),
  {
    weight: 2,
    arbitrary: fc
      .record({
        asks: fc.constant('changes' as const),
        from: day,
        to: day,
        axis: fc.constantFrom('WORLD' as const, 'KNOWLEDGE' as const),
        through,
      })
      .map((asked) => (asked.from > asked.to ? { ...asked, from: asked.to, to: asked.from } : asked)),
  },
  rankingOf(fc.constantFrom('DEGREE', 'CLAIMS_MADE')),
);

export type Question = typeof questionArbitrary | typeof centralityArbitrary extends Arbitrary<infer T> ? T : never;
