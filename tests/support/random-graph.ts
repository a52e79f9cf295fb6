/**
 * Arbitraries of small random graphs and of questions about them. There are few days, few entities and few relations, with many
 * claims for each, so that claims often share a relation, a day or an origin. All ids in a question exist.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { Direction, RelationStatus, Through, Voice } from '../../src/graph/port.ts';
import type { Ranking } from '../../src/traversals/ranking.ts';
import { DISAGREEMENT_KINDS, DISAGREEMENT_MATTERS, type DisagreementKind } from '../../src/model/disagreement.ts';
import { TIERS } from '../../src/model/tier.ts';
import { ENTITY_LABELS } from '../../src/model/labels.ts';
import { closeTimeArbitrary, timeArbitrary, publicationArbitrary, sayingArbitrary, DAYS } from './random-time.ts';
import { PUBLISHER } from './reference/claim-times.ts';
import {
  DOSSIERS,
  ENTITIES,
  found,
  PREDICATES,
  type World,
  type WorldClaim,
  type WorldDisagreement,
  type WorldDocument,
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

/** `usual` in most cases, else one of the others. */
function mostly<T>(usual: T, ...others: readonly T[]): Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 8 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
}

const AMONG_ACTORS = PREDICATES.filter(({ range }) => range.every((label) => !OTHERS.includes(label)));

/** Subject, predicate, object and occasion: several claims of a graph can affirm or deny the same matter. */
const matterArbitrary = fc.constantFrom(...PREDICATES, ...AMONG_ACTORS).chain(({ name, domain, range }) => {
  const inside = (labels: readonly string[]): Arbitrary<string> =>
    oneOf(ENTITIES.filter(({ label }) => labels.includes(label)));
  return fc.record({
    predicate: fc.constant(name),
    subject: inside(domain),
    object: inside(range),
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
      mode: mostly<WorldClaim['mode']>('ACTUAL', 'FUTURE', 'HYPOTHETICAL'),
      when,
      ends: mostly(undefined, 'REAL' as const, 'ATTESTED' as const),
      documents: fc.uniqueArray(fc.constantFrom(...DOCUMENTS), { minLength: 1, maxLength: 2 }),
    })
    .map(({ matter, turned, named, participants, on, ends, ...rest }) => {
      const { subject, object, predicate, about } = matter;
      const mayTurn = PREDICATES.some(({ name, symmetric }) => name === predicate && symmetric);
      const [who, whom] = turned && mayTurn ? [object, subject] : [subject, object];
      return {
        ...rest,
        subject: named[0] && who,
        predicate,
        object: named[1] && whom,
        about,
        participants: participants ?? [],
        on: on.slice(0, rest.attribution.length),
        // The kinds of the edges of a date stand beside it.
        ends: rest.when === undefined ? ends : undefined,
      };
    });
}

/** Gives claims their ids. A claim repeats only earlier claims of its dossier, so that no claim repeats itself. */
function numbered(
  rows: readonly {
    claim: Omit<WorldClaim, 'id' | 'repeats' | 'reportedIn'>;
    repeats: readonly number[] | undefined;
  }[],
  documents: readonly WorldDocument[],
): WorldClaim[] {
  // Several worlds are loaded one after another, and a claim never changes its dossier.
  const idOf = (index: number): string => `${rows[index]?.claim.dossier === 'the-world' ? 'c' : 'o'}-${index + 1}`;
  return rows.map(({ claim, repeats = [] }, index) => ({
    ...claim,
    id: idOf(index),
    reportedIn: documents.find(({ id }) => id === claim.documents[0]),
    repeats:
      index === 0
        ? []
        : [...new Set(repeats.map((number) => number % index))]
            .filter((number) => rows[number]?.claim.dossier === claim.dossier)
            .map(idOf),
  }));
}

const pickArbitrary = fc.record({
  /** Of claims. */
  numbers: fc.array(fc.nat(50), { minLength: 2, maxLength: 5 }),
  kind: mostly<DisagreementKind>('CONTRADICTION', 'TENSION', 'STANCE'),
  over: fc.constantFrom('FACT' as const, ...DISAGREEMENT_MATTERS),
  /** The number of claims of the first side. */
  first: fc.integer({ min: 1, max: 2 }),
});
type Pick = typeof pickArbitrary extends Arbitrary<infer T> ? T : never;

/** Each disagreement is among claims of one dossier. The claims after the first side are a side each. */
function disagreementsOf(claims: readonly WorldClaim[], picks: readonly Pick[]): WorldDisagreement[] {
  return picks
    .map(({ numbers, ...pick }) => {
      const picked = numbers.map((number) => found(claims[number % claims.length], 'claim'));
      const dossier = picked[0]?.dossier ?? '';
      const ids = picked.filter((claim) => claim.dossier === dossier).map(({ id }) => id);
      return { ...pick, dossier, ids: [...new Set(ids)] };
    })
    .filter(({ ids, first }) => ids.length > first)
    .map(({ dossier, ids, first, kind, over }, index) => ({
      id: `${dossier}-${index + 1}`,
      kind,
      over: kind === 'CONTRADICTION' ? over : null,
      sides: [ids.slice(0, first), ...ids.slice(first).map((id) => [id])],
    }));
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
    minTier: sometimes(fc.constantFrom(...TIERS), share),
    minOrigins: sometimes(fc.integer({ min: 1, max: 3 }), share),
    status: sometimes(lists(...STATUSES), share),
    direction: sometimes(fc.constantFrom(...DIRECTIONS), share + 1),
  });
}

/** Few fields in most cases, so that some claims pass. */
const through = fc.oneof(
  { arbitrary: throughOf(1), weight: 5 },
  { arbitrary: throughOf(3), weight: 2 },
  { arbitrary: fc.constant<Through>({}), weight: 2 },
);

/** At least one filter by time, so that the answer depends on `certainty`. */
export const timedThroughArbitrary: Arbitrary<Through> = fc
  .tuple(throughOf(1), throughOf(6))
  .map(([others, { during, asOf, publishedBy, saidDuring }]) => ({ ...others, during, asOf, publishedBy, saidDuring }))
  .filter(({ during, asOf, publishedBy, saidDuring }) =>
    [during, asOf, publishedBy, saidDuring].some((each) => each !== undefined),
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

/** Every question that walks the graph. Some arguments limit the length of the answer. */
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
    dossiers: sometimes(lists<string>(...DOSSIERS), 5),
    first: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    asks: fc.constant('disagreements' as const),
    about: sometimes(several, 5),
    kinds: sometimes(lists(...DISAGREEMENT_KINDS), 5),
    dossiers: sometimes(lists<string>(...DOSSIERS), 3),
    first: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ asks: fc.constant('stats' as const), dossiers: sometimes(lists<string>(...DOSSIERS), 7) }),
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
