/** What follows from the parts of a snapshot: numbers by id, who is next to whom, and relations where every claim passes. */
import { invariant } from '../../errors.ts';
import type { EntityRef } from '../port.ts';
import { NO_FILTER } from '../judge/claim-filter.ts';
import { originsIn, RelationJudge, statusIn } from '../judge/relation-judge.ts';
import { adjacencyOf, type Adjacency } from './adjacency.ts';
import { at, type SnapshotParts } from './columns.ts';
import { Marks } from './marks.ts';
import { forEachOf, type Work } from './slices.ts';

const MOST_ORIGINS = 65_535;

export interface Derived {
  readonly parts: SnapshotParts;
  readonly entityNumbers: ReadonlyMap<string, EntityRef>;
  readonly documentNumbers: ReadonlyMap<string, number>;
  readonly adjacency: Adjacency;
  /** Where every claim passes: the number of origins of each relation, and its status as an index into `STATUSES`. */
  readonly origins: Uint16Array;
  readonly status: Uint8Array;
  /** A mark for each entity: see `Marks`. */
  readonly marks: Marks;
}

/** @param known where it has been needed before */
export function* derivedOf(parts: SnapshotParts, known?: Adjacency): Work<Derived> {
  const { entities, relations, documentIds } = parts;
  return {
    parts,
    entityNumbers: new Map(entities.map(({ id }, number) => [id, number])),
    documentNumbers: new Map(documentIds.map((id, number) => [id, number])),
    adjacency: known ?? (yield* adjacencyOf(entities.length, relations)),
    marks: new Marks(entities.length),
    ...(yield* unfiltered(parts)),
  };
}

/** What each relation is where nothing is filtered out. */
function* unfiltered(parts: SnapshotParts): Work<Pick<Derived, 'origins' | 'status'>> {
  const { from, claimOffsets } = parts.relations;
  const judge = new RelationJudge(parts, NO_FILTER);
  const origins = new Uint16Array(from.length);
  const status = new Uint8Array(from.length);
  yield* forEachOf(from.length, (relation) => {
    const weight = judge.weigh(at(claimOffsets, relation), at(claimOffsets, relation + 1));
    invariant(weight > 0, `No claim affirms relation ${relation}`);
    origins[relation] = Math.min(originsIn(weight), MOST_ORIGINS);
    status[relation] = statusIn(weight);
  });
  return { origins, status };
}
