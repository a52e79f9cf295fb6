/** What a snapshot holds, and what reading its columns takes. */
import { InvariantError } from '../../errors.ts';
import type { ContradictionRecord, EntityRecord, EntityRef, GraphCounts } from '../port.ts';
import type { ClaimColumns, DocumentColumns } from '../judge/claim-columns.ts';
import type { Texts } from './texts.ts';

export interface RelationEnds {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Columns of relations, all of one length, in the order of their ids, which are made of them (`src/model/relation.ts`). */
export interface RelationColumns extends RelationEnds {
  /** Index into `types`. */
  readonly type: Uint16Array;
  /** The number of an entity, or `NONE`. */
  readonly occasion: Int32Array;
  /** Where the claims of each begin: those of relation r are `claimOffsets[r]` up to, not including, `claimOffsets[r + 1]`. */
  readonly claimOffsets: Uint32Array;
}

/** Of claims that draw no relation: the last ones of the claims, in order. Entities by number, `NONE` where absent. */
export interface OtherClaims {
  /** Index into `types`. */
  readonly predicate: Uint16Array;
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
  /** In the order of their ids. */
  readonly entities: readonly EntityRecord[];
  readonly relations: RelationColumns;
  /** Those of each relation together, in order of id; then those that draw none. */
  readonly claims: ClaimColumns;
  readonly claimIds: Texts;
  /** How many of a claim's speakers, from the first, are its origin. */
  readonly originators: Uint8Array;
  readonly others: OtherClaims;
  readonly documentIds: readonly string[];
  readonly documents: DocumentColumns;
  readonly contradictions: readonly ContradictionRow[];
  /** In order. */
  readonly types: readonly string[];
  /** Which of `types` are symmetric. */
  readonly symmetric: readonly boolean[];
  readonly counts: GraphCounts;
}

/** What stands there: whoever asks knows that something does. */
export function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const value = list[index];
  // Asked millions of times: the message is made only where it is needed.
  if (value === undefined) throw new InvariantError(`There is nothing at ${index}`);
  return value;
}
