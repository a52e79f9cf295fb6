/** The parts from which `flatten.ts` makes a snapshot, and the function that reads a column. */
import { InvariantError } from '../../errors.ts';
import type { DisagreementRecord, EntityRecord, EntityRef, GraphCounts } from '../port.ts';
import type { ClaimColumns, Column, DocumentColumns, Lists, SayingColumns } from '../judge/claim-columns.ts';
import type { DatingRule } from '../../model/dating-rule.ts';
import type { StanceRule } from '../propositions.ts';
import type { RowLists } from './row-lists.ts';
import type { Texts } from './texts.ts';

export interface RelationEnds {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Columns of relations, all of one length, in the order of ids. `src/model/relation.ts` makes a relation's id from them. */
export interface RelationColumns extends RelationEnds {
  /** Index into `types`. */
  readonly type: Uint16Array;
  /** The number of an entity, or `NONE`. */
  readonly occasion: Int32Array;
  /** Relation r has the claims from `claimOffsets[r]` up to, not including, `claimOffsets[r + 1]`. */
  readonly claimOffsets: Uint32Array;
}

/** Columns of the claims that are of no relation. They are the last claims, in order. Entities are numbers; `NONE` if absent. */
export interface OtherClaims {
  /** Index into `types`. */
  readonly predicate: Uint16Array;
  /** `NONE` if the source does not name it. */
  readonly subject: Int32Array;
  readonly object: Int32Array;
  readonly occasion: Int32Array;
}

/** Columns of the links from claims to their participants, by entity. */
interface Participations {
  readonly claim: Uint32Array;
  /** Index into `roles`. */
  readonly role: Uint16Array;
  readonly roles: readonly string[];
}

/** Entity e has the links from `offsets[e]` to before `offsets[e + 1]`. */
export interface ParticipantLinks extends Participations {
  readonly offsets: Uint32Array;
}

/** Entity e has the links from `starts[e]` to before `ends[e]`. */
export interface ListedParticipations extends Participations, RowLists {}

/** For each row the dossiers that have it, as an index into `sets`: lists of numbers of dossiers. */
export interface OfDossiers {
  readonly set: Uint32Array;
  readonly sets: readonly (readonly number[])[];
}

export interface DisagreementRow extends DisagreementRecord {
  /** Numbers of the entities that its claims name. */
  readonly about: readonly EntityRef[];
  /** Numbers of the dossiers of its claims. */
  readonly dossiers: readonly number[];
}

type SparseDays = 'isWithdrawn' | 'withdrawnEarliest' | 'withdrawnLatest' | 'startDrawn' | 'endDrawn';

/**
 * Columns of claims in which each claim has lists of its own: row c of `documents`, `speakers` and `originators` is of claim c. All columns
 * have a value for each claim; `NONE` if it has no day.
 */
export interface UnsharedClaims extends Omit<ClaimColumns, 'reports' | 'attribution' | SparseDays> {
  readonly withdrawnEarliest: Column;
  readonly withdrawnLatest: Column;
  readonly startDrawn: Column;
  readonly endDrawn: Column;
  readonly documents: Lists;
  readonly speakers: Lists;
}

export interface SnapshotParts {
  /** The bookmark of the state that was read. */
  readonly bookmark: string;
  readonly readAt: Date;
  /** In the order of their ids; the index is the number. */
  readonly entities: readonly EntityRecord[];
  readonly relations: RelationColumns;
  /** The claims of each relation together, in the order of claim ids: ACTUAL and FUTURE ones; then the claims of no relation. */
  readonly claims: UnsharedClaims;
  /** Ids in ascending order, by the number in the column `origin`. */
  readonly originSets: ArrayLike<readonly string[]>;
  readonly claimIds: Texts;
  /** The days of sayings, each pair once. */
  readonly sayings: SayingColumns;
  /** For each claim 1 if its subject is the entity where its symmetric relation ends. */
  readonly turned: Uint8Array;
  readonly others: OtherClaims;
  readonly participants: ParticipantLinks;
  readonly documentIds: readonly string[];
  readonly documents: DocumentColumns;
  /** In ascending order; the index is the number. */
  readonly dossierIds: readonly string[];
  readonly dossiersOfEntities: OfDossiers;
  readonly dossiersOfDocuments: OfDossiers;
  /** For a claim that affirms a relation, the claims of other propositions that it contradicts over FACT, in columns of one length. */
  readonly rivals: { readonly claim: Uint32Array; readonly rival: Uint32Array };
  /** Claims and the claims that are their contents, in columns of one length. */
  readonly contents: { readonly claim: Uint32Array; readonly content: Uint32Array };
  readonly disagreements: readonly DisagreementRow[];
  /** Names of predicates, in ascending order. */
  readonly types: readonly string[];
  /** For each of `types`, whether it is symmetric. */
  readonly symmetric: readonly boolean[];
  /** For each of `types`, what its claims say about the time of an event. */
  readonly datingRules: readonly DatingRule[];
  /** For each of `types`, what its claims say about another proposition. */
  readonly stanceRules: readonly StanceRule[];
  readonly counts: GraphCounts;
  /** How many edges with the types of relations Neo4j counts beyond `counts.relations`: those that Sanad did not write. */
  readonly foreignEdges: number;
}

/**
 * Returns the value at an index that must exist.
 * @throws {InvariantError} if there is no value
 */
export function at<T>(list: { readonly [index: number]: T }, index: number): T {
  const value = list[index];
  // Called millions of times: `invariant` would make the message at each call.
  if (value === undefined) throw new InvariantError(`There is nothing at ${index}`);
  return value;
}
