/** Values computed from the parts of a snapshot: numbers by id, neighbours, and origins and status of unfiltered relations. */
import { MODES } from '../../model/mode.ts';
import type { EntityRef, RelationRef } from '../port.ts';
import { dayIn, NONE, type ClaimEvidence } from '../judge/claim-columns.ts';
import { type ClaimFilter, noFilter } from '../judge/claim-filter.ts';
import { originsIn, RelationJudge, statusIn } from '../judge/relation-judge.ts';
import { adjacencyOf, type Adjacency } from './adjacency.ts';
import { at, type SnapshotParts } from './columns.ts';
import { datingsOf, type Datings } from './datings.ts';
import { Marks } from './marks.ts';
import { forEachOf, type Work } from './slices.ts';
import { linksOfClaims, type LinksOfClaims } from './links-of-claims.ts';

const FUTURE = MODES.indexOf('FUTURE');
const MOST_ORIGINS = 65_535;

export interface Derived {
  readonly parts: SnapshotParts;
  readonly entityNumbers: ReadonlyMap<string, EntityRef>;
  readonly documentNumbers: ReadonlyMap<string, number>;
  readonly dossierNumbers: ReadonlyMap<string, number>;
  readonly adjacency: Adjacency;
  /**
   * For each relation, if every claim passes that was not withdrawn by the day on which these were computed: its number of origins, and in
   * `status` an index into `STATUSES`. A relation that is only planned has no origins.
   */
  readonly origins: Uint16Array;
  readonly status: Uint8Array;
  /** Returns whether other withdrawals count for a filter than for `origins` and `status`. */
  readonly differs: (filter: ClaimFilter) => boolean;
  /** The claims of relations that are planned; computed when it is first read. */
  readonly planned: () => readonly number[];
  /** The relations of each occasion, in order; computed when it is first read. */
  readonly byOccasion: () => ReadonlyMap<EntityRef, readonly RelationRef[]>;
  /** The claims that date each Event and Agreement. */
  readonly datings: Datings;
  /** Participants and contents by claim; computed when it is first read. */
  readonly links: () => LinksOfClaims;
  /** What the judge reads. */
  readonly evidence: ClaimEvidence;
  /** One mark for each entity, shared by all views of the snapshot: see `Marks`. */
  readonly marks: Marks;
}

/** @param known the adjacency, if the caller has computed it */
export function* derivedOf(parts: SnapshotParts, known?: Adjacency): Work<Derived> {
  const { entities, relations, documentIds, dossierIds } = parts;
  const evidence = { ...parts, rivals: rivalsOf(parts.rivals) };
  return {
    parts,
    evidence,
    entityNumbers: new Map(entities.map(({ id }, number) => [id, number])),
    documentNumbers: new Map(documentIds.map((id, number) => [id, number])),
    dossierNumbers: new Map(dossierIds.map((id, number) => [id, number])),
    adjacency: known ?? (yield* adjacencyOf(entities.length, relations)),
    planned: once(() => plannedOf(parts)),
    byOccasion: once(() => byOccasion(relations.occasion)),
    marks: new Marks(entities.length),
    datings: yield* datingsOf(parts),
    links: once(() => linksOfClaims(parts)),
    ...(yield* unfiltered(parts, evidence)),
  };
}

function plannedOf({ claims, relations }: SnapshotParts): readonly number[] {
  const planned: number[] = [];
  const end = at(relations.claimOffsets, relations.from.length);
  for (let claim = 0; claim < end; claim += 1) if (claims.mode[claim] === FUTURE) planned.push(claim);
  return planned;
}

function byOccasion(occasions: Int32Array): ReadonlyMap<EntityRef, readonly RelationRef[]> {
  const relations = new Map<EntityRef, RelationRef[]>();
  for (const [relation, occasion] of occasions.entries()) {
    if (occasion === NONE) continue;
    const known = relations.get(occasion);
    if (known === undefined) relations.set(occasion, [relation]);
    else known.push(relation);
  }
  return relations;
}

function rivalsOf({ claim, rival }: SnapshotParts['rivals']): ReadonlyMap<number, readonly number[]> {
  const rivals = new Map<number, number[]>();
  for (const [index, each] of claim.entries()) {
    const known = rivals.get(each) ?? [];
    rivals.set(each, known);
    known.push(at(rival, index));
  }
  return rivals;
}

function once<T>(compute: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= compute());
}

function* unfiltered(
  parts: SnapshotParts,
  evidence: ClaimEvidence,
): Work<Pick<Derived, 'origins' | 'status' | 'differs'>> {
  const { from, claimOffsets } = parts.relations;
  const filter = noFilter();
  const judge = new RelationJudge(evidence, filter);
  const origins = new Uint16Array(from.length);
  const status = new Uint8Array(from.length);
  yield* forEachOf(from.length, (relation) => {
    const weight = judge.weigh(at(claimOffsets, relation), at(claimOffsets, relation + 1));
    origins[relation] = Math.min(originsIn(weight), MOST_ORIGINS);
    status[relation] = statusIn(weight);
  });
  return { origins, status, differs: yield* differs(parts, filter.withdrawnBy) };
}

/** @param day on which `origins` and `status` were computed */
function* differs({ claims }: SnapshotParts, day: number): Work<Derived['differs']> {
  const { withdrawnEarliest, withdrawnLatest } = claims;
  // Of the claims that were not certainly withdrawn: the first day on which one possibly was, and on which one certainly will be.
  let possibly = Infinity;
  let certainly = Infinity;
  yield* forEachOf(withdrawnEarliest.length, (claim) => {
    if (at(withdrawnEarliest, claim) === NONE) return;
    const latest = dayIn(withdrawnLatest, claim, Infinity);
    if (latest <= day) return;
    possibly = Math.min(possibly, at(withdrawnEarliest, claim));
    certainly = Math.min(certainly, latest);
  });
  return ({ certainty, withdrawnBy }) => withdrawnBy >= (certainty === 'CERTAIN' ? possibly : certainly);
}
