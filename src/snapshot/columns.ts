/** What a snapshot holds, and what reading its columns takes. */
import { InvariantError } from '../errors.ts';
import type { ContradictionRecord, EntityRecord, EntityRef, GraphCounts, RelationStatus } from '../model/graph.ts';
import type { ClaimColumns, DocumentColumns } from '../model/selection.ts';

export const STATUSES: readonly RelationStatus[] = ['ASSERTED', 'DISPUTED', 'ALLEGED'];

/** Columns of relations, all of one length. */
export interface RelationColumns {
  readonly id: readonly string[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Index into `types`. */
  readonly type: Uint16Array;
  /** The number of an entity, or `NONE`. */
  readonly occasion: Int32Array;
  /** Where the claims of each begin: those of relation r are `claimOffsets[r]` up to, not including, `claimOffsets[r + 1]`. */
  readonly claimOffsets: Uint32Array;
}

/** Of claims that draw no relation: the last ones of the claims, in order. Entities by number, `NONE` where absent. */
export interface OtherClaims {
  readonly predicate: readonly string[];
  readonly subject: Int32Array;
  readonly object: Int32Array;
  readonly occasion: Int32Array;
}

export interface ContradictionRow extends ContradictionRecord {
  /** Whom its claims name, by number. */
  readonly about: readonly EntityRef[];
}

export interface SnapshotParts {
  /** Which state of the database this is. */
  readonly bookmark: string;
  readonly readAt: Date;
  readonly entities: readonly EntityRecord[];
  readonly relations: RelationColumns;
  /** Those of each relation together, in order of id; then those that draw none. */
  readonly claims: ClaimColumns;
  /** How many of a claim's speakers, from the first, are its origin. */
  readonly originators: Uint8Array;
  readonly others: OtherClaims;
  readonly documentIds: readonly string[];
  readonly documents: DocumentColumns;
  readonly contradictions: readonly ContradictionRow[];
  readonly types: readonly string[];
  /** Which of `types` are symmetric. */
  readonly symmetric: readonly boolean[];
  readonly counts: GraphCounts;
}

/** For each entity, where its relations begin in `relations`: compressed sparse rows. */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly relations: Uint32Array;
}

/** What follows from the parts, computed once. */
export interface Derived {
  readonly parts: SnapshotParts;
  readonly entityNumbers: ReadonlyMap<string, EntityRef>;
  readonly documentNumbers: ReadonlyMap<string, number>;
  readonly out: Rows;
  readonly in: Rows;
  /** Where all claims are heard: the number of origins of each relation, and its status as an index into `STATUSES`. */
  readonly origins: Uint16Array;
  readonly status: Uint8Array;
}

/** What stands there: whoever asks knows that something does. */
export function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const value = list[index];
  // Asked millions of times: the message is made only where it is needed.
  if (value === undefined) throw new InvariantError(`There is nothing at ${index}`);
  return value;
}

/** The numbers of a list of compressed sparse rows. */
export function rangeOf(offsets: Uint32Array, row: number): number[] {
  const first = at(offsets, row);
  return Array.from({ length: at(offsets, row + 1) - first }, (_, index) => first + index);
}
