/** Values computed when a snapshot is built or opened: origins and status of unfiltered relations. */
import { dayIn, type ClaimEvidence } from '../judge/claim-columns.ts';
import { noFilter, type ClaimFilter } from '../judge/claim-filter.ts';
import { originsIn, RelationJudge, statusIn } from '../judge/relation-judge.ts';
import { at } from './columns.ts';
import type { FlatGraph } from './flat-graph.ts';
import type { Growth } from './follow/growth.ts';
import { Marks } from './marks.ts';
import { forEachOf, type Work } from './slices.ts';

export const MOST_ORIGINS = 65_535;

export interface Derived {
  readonly parts: FlatGraph;
  /**
   * For each relation, if every claim passes that was not withdrawn by the day on which these were computed: its number of origins, and in
   * `status` an index into `STATUSES`. A relation that is only planned has no origins.
   */
  readonly origins: Uint16Array;
  readonly status: Uint8Array;
  /** Every claim passes it that was not withdrawn by the day on which these were computed. */
  readonly unfiltered: ClaimFilter;
  /** Returns whether other withdrawals count for a filter than for `origins` and `status`. */
  readonly differs: (filter: ClaimFilter) => boolean;
  /** The room in which rows are appended; undefined if the snapshot cannot be followed. */
  readonly growth: Growth | undefined;
  /** What the judge reads. */
  readonly evidence: ClaimEvidence;
  /** One mark for each entity, shared by all views of the snapshot: see `Marks`. */
  readonly marks: Marks;
}

export function* derivedOf(parts: FlatGraph, growth?: Growth): Work<Derived> {
  const evidence = evidenceOf(parts);
  const { origins, status, ...rest } = yield* unfiltered(parts, evidence);
  const derived = {
    parts,
    growth,
    evidence,
    marks: new Marks(parts.entities.length),
    origins: growth?.moved(ORIGINS, origins) ?? origins,
    status: growth?.moved(STATUS, status) ?? status,
    ...rest,
  };
  if (growth !== undefined) growth.newest = derived;
  return derived;
}

/** The names of both columns where rows are appended. */
export const ORIGINS = 'derived.origins';
export const STATUS = 'derived.status';

export function evidenceOf({ claims, originSets, documents, sayings, rivals }: FlatGraph): ClaimEvidence {
  return { claims, originSets, documents, sayings, rivals };
}

/** Origins and status of each relation if every claim passes that was not withdrawn by today. */
function* unfiltered(
  parts: FlatGraph,
  evidence: ClaimEvidence,
): Work<Pick<Derived, 'origins' | 'status' | 'unfiltered' | 'differs'>> {
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
  return { origins, status, unfiltered: filter, differs: differs(parts, filter.withdrawnBy) };
}

/** @param day on which `origins` and `status` were computed */
export function differs({ sections }: FlatGraph, day: number): Derived['differs'] {
  const { claim, earliest, latest } = sections.withdrawals;
  // Of the claims that were not certainly withdrawn: the first day on which one possibly was, and on which one certainly will be.
  let possibly = Infinity;
  let certainly = Infinity;
  for (let row = 0; row < claim.length; row += 1) {
    const certain = dayIn(latest, row, Infinity);
    if (certain <= day) continue;
    possibly = Math.min(possibly, dayIn(earliest, row, Infinity));
    certainly = Math.min(certainly, certain);
  }
  return ({ certainty, withdrawnBy }) => withdrawnBy >= (certainty === 'CERTAIN' ? possibly : certainly);
}
