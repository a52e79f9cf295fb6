/**
 * The relations and other claims of a random world that pass a `Through`, by each of three judges: the snapshot, the claims as
 * the Cypher adapter stores them, and the plain reference.
 */
import { claimFilter } from '../../src/graph/judge/claim-filter.ts';
import { RelationFilter } from '../../src/graph/judge/relation-filter.ts';
import { RelationJudge } from '../../src/graph/judge/relation-judge.ts';
import { STATUSES } from '../../src/graph/judge/status.ts';
import { Evidence } from '../../src/graph/cypher/evidence.ts';
import type { RelationStatus, Through } from '../../src/graph/port.ts';
import { dayNumber } from '../../src/model/calendar.ts';
import { DRAWING_MODES } from '../../src/model/mode.ts';
import { boundsOf, saidAt } from './reference/claim-times.ts';
import { rivalsOf } from './reference/disagreements.ts';
import { heardOtherClaims, originatorsOf, relationOf, walkedRelations } from './reference/hearing.ts';
import { type World, type WorldClaim } from './reference/world.ts';
import { withdrawnDays, worldSnapshot } from './world-snapshot.ts';

export interface JudgedRelation {
  readonly id: string;
  readonly status: RelationStatus;
  readonly origins: number;
}

export interface Judged {
  /** In order of id. */
  readonly relations: readonly JudgedRelation[];
  /** Ids of all claims in the answer: of the relations, and claims that give no relation. */
  readonly claims: ReadonlySet<string>;
}

type Judge = (world: World, through: Through) => Promise<Judged>;

export const JUDGES: readonly { readonly name: string; readonly judge: Judge }[] = [
  { name: 'the snapshot', judge: judgedBySnapshot },
  { name: 'the evidence of the Cypher adapter', judge: async (world, through) => judgedByEvidence(world, through) },
  { name: 'the reference', judge: async (world, through) => judgedByReference(world, through) },
];

async function judgedBySnapshot(world: World, through: Through): Promise<Judged> {
  const view = worldSnapshot(world).view(through);
  const { relation: relations } = await view.all();
  const records = relations.map((relation) => view.relationRecord(relation));
  const others = (await view.otherClaims(undefined)).map(({ id }) => id);
  return { relations: records.map(judged), claims: new Set([...records.flatMap(({ claims }) => claims), ...others]) };
}

function judgedByEvidence(world: World, through: Through): Judged {
  const evidence = new Evidence();
  const filter = claimFilter(through, {
    dossier: (id) => evidence.dossierNumber(id),
    document: (id) => evidence.documentNumber(id),
    speaker: (id) => evidence.speakerNumber(id),
  });
  const judge = new RelationJudge(evidence, filter);
  const relationFilter = new RelationFilter(through);
  const drawn = walkedRelations(world, { modes: DRAWING_MODES, includeWithdrawn: true }).map(({ told }) => told);
  const numbers = new Map(world.claims.map((claim) => [claim.id, keep(evidence, world, claim)]));
  for (const claim of world.claims.filter(({ affirmed }) => affirmed)) {
    const rivals = rivalsOf(world, claim).filter((rival) => relationOf(rival)?.id !== relationOf(claim)?.id);
    for (const { id } of rivals) evidence.keepRival(numbers.get(claim.id) ?? -1, numbers.get(id) ?? -1);
  }
  const inRelations = new Set(drawn.flatMap(({ claims }) => claims));
  const mayBe = (type: string): boolean => through.relations?.includes(type) ?? true;
  const selections = drawn
    .filter(({ type }) => mayBe(type))
    .map(({ id, claims }) => ({
      id,
      claims,
      selection: judge.select(claims.flatMap((each) => numbers.get(each) ?? [])),
    }));
  const relations = selections.flatMap(({ id, selection }) => {
    const passes =
      selection !== undefined && relationFilter.admits(selection.origins, STATUSES.indexOf(selection.status));
    return passes ? [{ id, ...selection }] : [];
  });
  const others = [
    ...world.claims.filter(({ id, predicate }) => !inRelations.has(id) && mayBe(predicate)).map(({ id }) => id),
    ...selections.flatMap(({ claims, selection }) =>
      selection === undefined ? claims : claims.filter((each) => !judge.draws(numbers.get(each) ?? -1)),
    ),
  ].filter((id) => relationFilter.admitsOtherClaims && judge.passes(numbers.get(id) ?? -1));
  return {
    relations: relations.map(judged),
    claims: new Set([...relations.flatMap(({ claims }) => claims.map((claim) => evidence.idOf(claim))), ...others]),
  };
}

function judgedByReference(world: World, through: Through): Judged {
  const relations = walkedRelations(world, through).map(({ told }) => told);
  const others = heardOtherClaims(world, through).map(({ id }) => id);
  return {
    relations: relations.map(judged),
    claims: new Set([...relations.flatMap(({ claims }) => claims), ...others]),
  };
}

/** Stores a claim in the form in which `graph/expand` returns it. */
function keep(evidence: Evidence, world: World, claim: WorldClaim): number {
  const { id, affirmed, mode, voice, isReviewed, dossier } = claim;
  const bounds = boundsOf(claim);
  return evidence.keep({
    id,
    affirmed,
    withdrawnEarliest: withdrawnDays(world, claim)[0],
    withdrawnLatest: withdrawnDays(world, claim)[1],
    mode,
    voice,
    tier: isReviewed ? 'REVIEWED' : 'CODED',
    dossier,
    startEarliest: dayOf(bounds.startEarliest),
    startLatest: dayOf(bounds.startLatest),
    endEarliest: dayOf(bounds.endEarliest),
    endLatest: dayOf(bounds.endLatest),
    startDrawn: dayOf(bounds.startDrawn),
    endDrawn: dayOf(bounds.endDrawn),
    origin: originatorsOf(world, claim).join(' + '),
    documents: world.documents
      .filter((document) => claim.documents.includes(document.id))
      .map((document) => ({
        id: document.id,
        publishedEarliest: dayOf(document.publishedEarliest),
        publishedLatest: dayOf(document.publishedLatest),
      })),
    speakers: claim.attribution.flatMap((actors, position) => {
      const { earliest, latest } = saidAt(claim, position);
      return actors.map((actor) => ({ id: actor, position, saidEarliest: dayOf(earliest), saidLatest: dayOf(latest) }));
    }),
  });
}

function dayOf(text: string | null): number | null {
  return text === null ? null : dayNumber(text);
}

function judged({ id, status, origins }: JudgedRelation): JudgedRelation {
  return { id, status, origins };
}
