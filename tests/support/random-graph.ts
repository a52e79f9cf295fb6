/**
 * Arbitraries of small random graphs and of questions about them. There are few days, few entities and few relations, with many
 * claims for each, so that claims often share a relation, a day or an origin. All ids in a question exist.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { Direction, RelationStatus, Through, Voice } from '../../src/graph/port.ts';
import type { Ranking } from '../../src/traversals/ranking.ts';
import { DISAGREEMENT_KINDS } from '../../src/model/disagreement.ts';
import { TIERS } from '../../src/model/tier.ts';
import { ENTITY_LABELS } from '../../src/model/labels.ts';
import { MODES } from '../../src/model/mode.ts';
import { numbered } from './numbered-claims.ts';
import { disagreementsOf, mostly, pickArbitrary } from './random-disagreements.ts';
import { closeTimeArbitrary, timeArbitrary, publicationArbitrary, sayingArbitrary, DAYS } from './random-time.ts';
import { PUBLISHER } from './reference/claim-times.ts';
import {
  DOSSIERS,
  ENTITIES,
  PREDICATES,
  type World,
  type WorldClaim,
  type WorldEntity,
  type WorldTime,
} from './reference/world.ts';

const VOICES: readonly Voice[] = ['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED'];
const STATUSES: readonly RelationStatus[] = ['ASSERTED', 'DISPUTED', 'ALLEGED'];
const DIRECTIONS: readonly Direction[] = ['OUT', 'IN', 'ANY'];
const DOCUMENTS = ['d-1', 'd-10', 'd-2'];
/** Labels of entities that do not act. */
const OTHERS: readonly string[] = ['Event', 'Agreement', 'Place', 'Thing'];
const ACTORS = ENTITIES.filter(({ label }) => !OTHERS.includes(label)).map(({ id }) => id);
const OCCASIONS = ENTITIES.filter(({ label }) => ['Event', 'Agreement'].includes(label)).map(({ id }) => id);

/** A class and a thing are rare, because no path leads through the one and few predicates allow the other. */
function oneOf(entities: readonly WorldEntity[]): Arbitrary<string> {
  return fc.oneof(
    ...entities.map(({ id, label, kind }) => ({
      arbitrary: fc.constant(id),
      weight: label === 'Thing' || kind === 'CLASS' ? 1 : 12,
    })),
  );
}

/** An actor in most cases, because most claims are about actors. */
const entityId = fc.oneof(
  { arbitrary: oneOf(ENTITIES.filter(({ id }) => ACTORS.includes(id))), weight: 3 },
  { arbitrary: oneOf(ENTITIES), weight: 1 },
);
const day = fc.constantFrom(...DAYS);

/** A value in `share` of ten cases, else undefined. */
function sometimes<T>(arbitrary: Arbitrary<T>, share: number): Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 10 - share }, { arbitrary, weight: share });
}

/** Predicates that date events are rare, because they relate nobody to another actor. */
const DATING = PREDICATES.filter(({ dates }) => dates !== undefined);
const WANTING = PREDICATES.filter(({ content }) => content === true);
const USUAL = PREDICATES.filter(({ dates, content }) => dates === undefined && content !== true);
const AMONG_ACTORS = USUAL.filter(({ range }) => range.every((label) => !OTHERS.includes(label)));

/** Subject, predicate, object and occasion: several claims of a graph can affirm or deny the same matter. */
const matterArbitrary = fc
  .constantFrom(...USUAL, ...USUAL, ...AMONG_ACTORS, ...AMONG_ACTORS, ...DATING, ...WANTING)
  .chain(({ name, domain, range }) => {
    const inside = (labels: readonly string[]): Arbitrary<string> =>
      oneOf(ENTITIES.filter(({ label }) => labels.includes(label)));
    return fc.record({
      predicate: fc.constant(name),
      subject: inside(domain),
      object: range.length === 0 ? fc.constant(undefined) : inside(range),
      about: sometimes(fc.constantFrom(...OCCASIONS), 3),
    });
  });

type Matter = typeof matterArbitrary extends Arbitrary<infer T> ? T : never;

/** Often the publisher, who speaks on the day of publication. */
const speaker = fc.oneof(
  { arbitrary: fc.constantFrom(...ACTORS), weight: 4 },
  { arbitrary: fc.constant(PUBLISHER), weight: 1 },
);

function claimArbitrary(
  matters: readonly Matter[],
  when: Arbitrary<WorldTime | undefined>,
): Arbitrary<Omit<WorldClaim, 'id' | 'repeats' | 'reportedIn'>> {
  return fc
    .record({
      dossier: mostly<string>('the-world', 'the-other-world', 'the-other-world'),
      matter: fc.constantFrom(...matters),
      turned: fc.boolean(),
      named: mostly<readonly ['SUBJECT' | undefined, 'OBJECT' | undefined]>(
        ['SUBJECT', 'OBJECT'],
        ['SUBJECT', undefined],
        [undefined, 'OBJECT'],
      ),
      participants: sometimes(fc.uniqueArray(entityId, { minLength: 1, maxLength: 2 }), 2),
      attribution: fc.array(fc.uniqueArray(speaker, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      on: fc.array(sometimes(sayingArbitrary, 3), { minLength: 3, maxLength: 3 }),
      voice: fc.constantFrom(...VOICES, 'RUMOURED' as const),
      isReviewed: fc.constantFrom(true, true, false),
      affirmed: mostly(true, false),
      mode: mostly<WorldClaim['mode']>('ACTUAL', 'FUTURE', 'FUTURE', 'HYPOTHETICAL'),
      when,
      ends: mostly(undefined, 'REAL' as const, 'ATTESTED' as const),
      documents: fc.uniqueArray(fc.constantFrom(...DOCUMENTS), { minLength: 1, maxLength: 2 }),
    })
    .map(({ matter, turned, named, participants, on, ends, ...rest }) => {
      const { subject, object, predicate, about } = matter;
      // Without an object, the subject is named: one end is.
      const mayTurn = PREDICATES.some(({ name, symmetric }) => name === predicate && symmetric);
      const [who, whom] = turned && mayTurn ? [object, subject] : [subject, object];
      const isNamed = object === undefined ? (['SUBJECT', undefined] as const) : named;
      return {
        ...rest,
        subject: isNamed[0] && who,
        predicate,
        object: isNamed[1] && whom,
        about,
        participants: participants ?? [],
        on: on.slice(0, rest.attribution.length),
        // The kinds of the edges of a date stand beside it.
        ends: rest.when === undefined ? ends : undefined,
      };
    });
}

/** Worlds with at least `minMatters` matters, and at least `minClaims` claims about them. */
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
            content: sometimes(fc.nat(50), 7),
            retracts: sometimes(fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }), 1),
          }),
          { minLength: minClaims, maxLength: 50, size: 'max' },
        ),
        documents: fc.tuple(...DOCUMENTS.map((id) => publicationArbitrary.map((published) => ({ id, ...published })))),
        picks: fc.array(pickArbitrary, { maxLength: 6 }),
      }),
    )
    .map(({ rows, documents, picks }) => {
      const claims = numbered(rows, documents);
      return { documents, claims, disagreements: disagreementsOf(claims, picks) };
    });
}

/**
 * Most worlds are dense, so that there are several paths between two entities. Some worlds have any size. In some worlds all
 * claims are dated within a few days, so that the order of the days decides whether a path is chronological.
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

/** Any combination of fields; most fields are present in `share` of ten cases. */
function throughOf(share: number): Arbitrary<Through> {
  return fc.record({
    relations: sometimes(lists(...PREDICATES.map(({ name }) => name)), share),
    entityTypes: sometimes(lists(...ENTITY_LABELS), share),
    during: sometimes(range, share),
    asOf: sometimes(day, share),
    certainty: sometimes(fc.constantFrom('CERTAIN' as const, 'POSSIBLE' as const), 5),
    publishedBy: sometimes(day, share),
    dossiers: sometimes(lists<string>(...DOSSIERS), share),
    documents: sometimes(lists(...DOCUMENTS), share),
    saidBy: sometimes(lists(...ACTORS), share),
    originatedBy: sometimes(lists(...ACTORS), share),
    saidDuring: sometimes(range, share),
    voices: sometimes(lists(...VOICES), share),
    modes: sometimes(lists(...MODES), share),
    minTier: sometimes(fc.constantFrom(...TIERS), share),
    includeWithdrawn: sometimes(fc.boolean(), share),
    minOrigins: sometimes(fc.integer({ min: 1, max: 3 }), share),
    status: sometimes(lists(...STATUSES), share),
    direction: sometimes(fc.constantFrom(...DIRECTIONS), share + 1),
  });
}

/** Few fields in most cases, so that some claims pass. */
const through = fc.oneof(
  { arbitrary: throughOf(1), weight: 5 },
  { arbitrary: throughOf(3), weight: 2 },
  { arbitrary: fc.constant<Through>({}), weight: 3 },
);

/** At least one filter by time, so that the answer depends on `certainty`. */
export const timedThroughArbitrary: Arbitrary<Through> = fc
  .tuple(throughOf(1), throughOf(6))
  .map(([others, { during, asOf, publishedBy, saidDuring }]) => ({ ...others, during, asOf, publishedBy, saidDuring }))
  .filter(({ during, asOf, publishedBy, saidDuring }) =>
    [during, asOf, publishedBy, saidDuring].some((each) => each !== undefined),
  );

/** Mostly entities that have a time. */
const events = fc.uniqueArray(fc.oneof({ arbitrary: fc.constantFrom(...OCCASIONS), weight: 6 }, entityId), {
  minLength: 1,
  maxLength: 3,
});

/** Mostly an event or agreement; else a relation, or nothing that can be asked about. */
const topic = fc.oneof(
  { arbitrary: fc.constantFrom(...OCCASIONS), weight: 6 },
  fc.constantFrom('a.BACKS.b', 'a.MET_WITH.b', 'a.OPPOSES.e', 'b.ATTACKED.p', 'b.MET_WITH.a', 'a'),
);

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

/** Separate from the other questions, because each of these starts a thread and takes long. */
export const centralityArbitrary = rankingOf(fc.constantFrom('PAGERANK', 'BETWEENNESS'));

/** The questions of each kind that walk the graph. Some arguments limit the length of the answer. */
export const QUESTIONS = {
  paths: fc.record({
    asks: fc.constant('paths' as const),
    from: entityId,
    to: entityId,
    maxLength: fc.oneof({ arbitrary: fc.integer({ min: 3, max: 6 }), weight: 3 }, fc.integer({ min: 0, max: 2 })),
    first: fc.integer({ min: 1, max: 30 }),
    chronological: fc.boolean(),
    grouped: fc.boolean(),
    without: sometimes(fc.uniqueArray(entityId, { minLength: 1, maxLength: 2 }), 3),
    through,
  }),
  path: fc.record({
    asks: fc.constant('path' as const),
    from: entityId,
    to: entityId,
    maxLength: fc.oneof({ arbitrary: fc.integer({ min: 3, max: 6 }), weight: 3 }, fc.integer({ min: 0, max: 2 })),
    without: sometimes(fc.uniqueArray(entityId, { minLength: 1, maxLength: 2 }), 3),
    through,
  }),
  neighborhood: fc.record({
    asks: fc.constant('neighborhood' as const),
    of: several,
    depth: fc.integer({ min: 0, max: 4 }),
    first: fc.integer({ min: 1, max: 12 }),
    through,
  }),
  common: fc.record({
    asks: fc.constant('common' as const),
    of: fc.uniqueArray(entityId, { minLength: 2, maxLength: 3 }),
    first: fc.integer({ min: 1, max: 8 }),
    through,
  }),
  timeline: fc.record({
    asks: fc.constant('timeline' as const),
    of: sometimes(several, 7),
    page: fc.integer({ min: 1, max: 12 }),
    through,
  }),
  contradictions: fc.record({
    asks: fc.constant('contradictions' as const),
    about: sometimes(several, 7),
    dossiers: sometimes(lists<string>(...DOSSIERS), 5),
    first: fc.integer({ min: 1, max: 4 }),
  }),
  disagreements: fc.record({
    asks: fc.constant('disagreements' as const),
    about: sometimes(several, 5),
    kinds: sometimes(lists(...DISAGREEMENT_KINDS), 5),
    dossiers: sometimes(lists<string>(...DOSSIERS), 3),
    first: fc.integer({ min: 1, max: 6 }),
  }),
  eventTimes: fc.record({ asks: fc.constant('eventTimes' as const), of: events, through }),
  positions: fc.record({ asks: fc.constant('positions' as const), of: topic, through }),
  congruence: fc.record({
    asks: fc.constant('congruence' as const),
    of: fc.uniqueArray(fc.constantFrom(...OCCASIONS), { minLength: 1 }),
    first: fc.integer({ min: 1, max: 8 }),
    through,
  }),
  stats: fc.record({ asks: fc.constant('stats' as const), dossiers: sometimes(lists<string>(...DOSSIERS), 7) }),
  changes: fc
    .record({
      asks: fc.constant('changes' as const),
      from: day,
      to: day,
      axis: fc.constantFrom('WORLD' as const, 'KNOWLEDGE' as const),
      through,
    })
    .map((asked) => (asked.from > asked.to ? { ...asked, from: asked.to, to: asked.from } : asked)),
  ranking: rankingOf(fc.constantFrom('DEGREE', 'CLAIMS_MADE')),
};

/** Every question that walks the graph. */
export const questionArbitrary = fc.oneof(
  { weight: 3, arbitrary: QUESTIONS.paths },
  QUESTIONS.path,
  { weight: 2, arbitrary: QUESTIONS.neighborhood },
  QUESTIONS.common,
  { weight: 2, arbitrary: QUESTIONS.timeline },
  QUESTIONS.contradictions,
  QUESTIONS.disagreements,
  { weight: 2, arbitrary: QUESTIONS.eventTimes },
  QUESTIONS.positions,
  QUESTIONS.congruence,
  QUESTIONS.stats,
  { weight: 2, arbitrary: QUESTIONS.changes },
  QUESTIONS.ranking,
);

export type Question = typeof questionArbitrary | typeof centralityArbitrary extends Arbitrary<infer T> ? T : never;
