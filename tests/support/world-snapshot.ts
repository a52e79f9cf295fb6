/** Makes a snapshot of a random world without a database. This allows many runs, and a search for the smallest failing world. */
import { stanceRuleOf } from '../../src/graph/propositions.ts';
import { dayNumber } from '../../src/model/calendar.ts';
import { DRAWING_MODES, MODES } from '../../src/model/mode.ts';
import { NONE, VOICES, type Lists } from '../../src/graph/judge/claim-columns.ts';
import { datingRuleOf } from '../../src/model/dating-rule.ts';
import type { OfDossiers } from '../../src/graph/snapshot/columns.ts';
import { Snapshot } from '../../src/graph/snapshot/snapshot.ts';
import { upTo } from '../../src/graph/snapshot/sorting.ts';
import { Texts } from '../../src/graph/snapshot/texts.ts';
import { boundsOf, saidAt } from './reference/claim-times.ts';
import { countsOf, heldBy } from './reference/counts.ts';
import { namedBy, rivalsOf } from './reference/disagreements.ts';
import { originatorsOf, relationOf, takenBack, walkedRelations } from './reference/hearing.ts';
import {
  compareIds,
  DOSSIERS,
  ENTITIES,
  found,
  PREDICATES,
  predicateOf,
  type World,
  type WorldClaim,
} from './reference/world.ts';

export function worldSnapshot(world: World): Snapshot {
  const relations = walkedRelations(world, { modes: DRAWING_MODES, includeWithdrawn: true }).map(({ told }) => told);
  const drawnBy = ({ id }: WorldClaim): number => relations.findIndex(({ claims }) => claims.includes(id));
  const sorted = world.claims.toSorted((a, b) => compareIds(a.id, b.id));
  const inRelations = sorted.filter((claim) => drawnBy(claim) !== -1).toSorted((a, b) => drawnBy(a) - drawnBy(b));
  const others = sorted.filter((claim) => drawnBy(claim) === -1);
  const claims = [...inRelations, ...others];
  const entities = ENTITIES.toSorted((a, b) => compareIds(a.id, b.id));
  const documents = world.documents.toSorted((a, b) => compareIds(a.id, b.id));
  const types = PREDICATES.map(({ name }) => name).toSorted(compareIds);
  const origins = claims.map((claim) => originatorsOf(world, claim).join(' + '));
  const links = entities.map(({ id }) =>
    [...claims.entries()].filter(([, { participants }]) => participants.includes(id)).map(([number]) => number),
  );
  // One for each speaker of each claim, in the order of the lists below.
  const saidBySpeaker = claims.flatMap((claim) =>
    claim.attribution
      .flatMap((actors, position) => actors.map(() => ({ position, ...saidAt(claim, position) })))
      .toSorted((a, b) => b.position - a.position),
  );
  const entityNumber = (id: string): number => entities.findIndex((entity) => entity.id === id);
  const maybeEntity = (id: string | null | undefined): number =>
    id === null || id === undefined ? NONE : entityNumber(id);
  const contents = claims.flatMap(({ content }, number) =>
    content === undefined ? [] : [[number, claims.findIndex(({ id }) => id === content)] as const],
  );
  // As `graph/claim-rivals` reads them.
  const rivals = claims.flatMap((claim, number) =>
    claim.mode !== 'HYPOTHETICAL' && claim.affirmed && claim.object !== undefined
      ? rivalsOf(world, claim)
          .filter((rival) => relationOf(rival)?.id !== relationOf(claim)?.id)
          .map(({ id }) => [number, claims.findIndex((each) => each.id === id)] as const)
      : [],
  );
  return Snapshot.of({
    bookmark: '',
    readAt: new Date(0),
    entities: entities.map(({ id, label, kind }) => ({
      id,
      label,
      name: id,
      nameAr: id,
      names: [`en ${id}`, `ar ${id}`],
      aliases: [],
      kind: kind ?? null,
      note: null,
    })),
    relations: {
      from: Uint32Array.from(relations, ({ from }) => entityNumber(from)),
      to: Uint32Array.from(relations, ({ to }) => entityNumber(to)),
      type: Uint16Array.from(relations, ({ type }) => types.indexOf(type)),
      occasion: Int32Array.from(relations, ({ occasion }) => maybeEntity(occasion)),
      claimOffsets: offsets(relations.map((relation) => relation.claims.length)),
    },
    claims: {
      affirmed: Uint8Array.from(claims, ({ affirmed }) => Number(affirmed)),
      mode: Uint8Array.from(claims, ({ mode }) => MODES.indexOf(mode)),
      withdrawnEarliest: Int32Array.from(claims, (claim) => withdrawnDays(world, claim)[0]),
      withdrawnLatest: Int32Array.from(claims, (claim) => withdrawnDays(world, claim)[1]),
      voice: Uint8Array.from(claims, ({ voice }) => VOICES.indexOf(voice)),
      tier: Uint8Array.from(claims, ({ isReviewed }) => Number(isReviewed)),
      startEarliest: days(claims.map((claim) => boundsOf(claim).startEarliest)),
      startLatest: days(claims.map((claim) => boundsOf(claim).startLatest)),
      endEarliest: days(claims.map((claim) => boundsOf(claim).endEarliest)),
      endLatest: days(claims.map((claim) => boundsOf(claim).endLatest)),
      startDrawn: days(claims.map((claim) => boundsOf(claim).startDrawn)),
      endDrawn: days(claims.map((claim) => boundsOf(claim).endDrawn)),
      origin: Uint32Array.from(origins, (origin) => origins.indexOf(origin)),
      dossier: Uint16Array.from(claims, ({ dossier }) => dossierNumber(dossier)),
      documents: lists(
        claims.map((claim) => claim.documents.map((id) => documents.findIndex((each) => each.id === id))),
      ),
      speakers: lists(claims.map(({ attribution }) => attribution.toReversed().flat().map(entityNumber))),
      originators: Uint32Array.from(claims, ({ attribution }) => found(attribution.at(-1), 'origin').length),
      sayings: upTo(saidBySpeaker.length),
    },
    originSets: origins.map((origin) => origin.split(' + ')),
    turned: Uint8Array.from(claims, ({ subject, predicate, object }) =>
      Number(
        subject !== undefined &&
          object !== undefined &&
          predicateOf(predicate).symmetric &&
          compareIds(object, subject) < 0,
      ),
    ),
    participants: {
      offsets: offsets(links.map(({ length }) => length)),
      claim: Uint32Array.from(links.flat()),
      role: new Uint16Array(links.flat().length),
      roles: ['TOPIC'],
    },
    claimIds: Texts.of(claims.map(({ id }) => id)),
    sayings: {
      saidEarliest: days(saidBySpeaker.map(({ earliest }) => earliest)),
      saidLatest: days(saidBySpeaker.map(({ latest }) => latest)),
    },
    others: {
      predicate: Uint16Array.from(others, ({ predicate }) => types.indexOf(predicate)),
      subject: Int32Array.from(others, ({ subject }) => maybeEntity(subject)),
      object: Int32Array.from(others, ({ object }) => maybeEntity(object)),
      occasion: Int32Array.from(others, ({ about }) => maybeEntity(about)),
    },
    documentIds: documents.map(({ id }) => id),
    documents: {
      publishedEarliest: days(documents.map(({ publishedEarliest }) => publishedEarliest)),
      publishedLatest: days(documents.map(({ publishedLatest }) => publishedLatest)),
    },
    dossierIds: DOSSIERS,
    dossiersOfEntities: held(world, entities, 'entities'),
    dossiersOfDocuments: held(world, documents, 'documents'),
    rivals: {
      claim: Uint32Array.from(rivals, ([claim]) => claim),
      rival: Uint32Array.from(rivals, ([, rival]) => rival),
    },
    disagreements: world.disagreements
      .map(({ id, kind, over, sides }) => {
        const ofSides = world.claims.filter((claim) => sides.flat().includes(claim.id));
        return {
          id,
          kind,
          over,
          reason: '',
          reasonAr: '',
          reasons: [],
          reconciliation: null,
          reconciliationAr: null,
          reconciliations: [],
          by: 'CURATED' as const,
          sides,
          judgments: [],
          about: ofSides.flatMap((claim) => namedBy(claim).map(entityNumber)),
          dossiers: ofSides.map(({ dossier }) => dossierNumber(dossier)),
        };
      })
      .toSorted((a, b) => compareIds(a.id, b.id)),
    types,
    symmetric: types.map((type) => PREDICATES.some(({ name, symmetric }) => symmetric && name === type)),
    stanceRules: types.map((type) => stanceRuleOf({ ...predicateOf(type), range: [...predicateOf(type).range] })),
    contents: {
      claim: Uint32Array.from(contents, ([claim]) => claim),
      content: Uint32Array.from(contents, ([, content]) => content),
    },
    datingRules: types.map((type) => {
      const { dates, range, state } = predicateOf(type);
      return datingRuleOf({ dates, range: [...range], aspect: state ? 'STATE' : 'EVENT' });
    }),
    counts: countsOf(world, undefined),
    foreignEdges: 0,
  });
}

/** As `derive/claims` stores them. */
export function withdrawnDays(world: World, claim: WorldClaim): [earliest: number, latest: number] {
  const { first, certain } = takenBack(world, claim);
  const earliest = first === undefined ? NONE : first === null ? NONE + 1 : dayNumber(first);
  return [earliest, certain === undefined ? NONE : dayNumber(certain)];
}

function dossierNumber(id: string): number {
  return DOSSIERS.findIndex((dossier) => dossier === id);
}

function held(world: World, things: readonly { readonly id: string }[], kind: 'entities' | 'documents'): OfDossiers {
  const sets = things.map(({ id }) =>
    DOSSIERS.flatMap((dossier, number) => (heldBy(world, dossier)[kind].includes(id) ? [number] : [])),
  );
  return { set: Uint32Array.from(things.keys()), sets };
}

function days(texts: readonly (string | null)[]): Int32Array {
  return Int32Array.from(texts, (text) => (text === null ? NONE : dayNumber(text)));
}

function lists(rows: readonly (readonly number[])[]): Lists {
  return { offsets: offsets(rows.map(({ length }) => length)), members: Uint32Array.from(rows.flat()) };
}

function offsets(lengths: readonly number[]): Uint32Array {
  return Uint32Array.from([
    0,
    ...lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, each) => sum + each, 0)),
  ]);
}
