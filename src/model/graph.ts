/**
 * The Graph port: what traversals need to know of a graph, whoever keeps it. A `Graph` is one state of the database;
 * `db` and `snapshot` implement it and are passed in. Entities and relations are numbered by the adapter, in the order
 * of their ids, so that the smaller number is the smaller id: ties broken by number are broken by id.
 */
import type { Bounds } from './dates.ts';
import type { EntityLabel } from './labels.ts';

/** An entity's number within one `Graph`. */
export type EntityRef = number;
/** A relation's number within one `Graph`. */
export type RelationRef = number;

export type RelationStatus = 'ASSERTED' | 'DISPUTED' | 'ALLEGED';

export interface EntityRecord {
  readonly id: string;
  readonly label: EntityLabel;
  readonly name: string;
  readonly nameAr: string;
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly note: string | null;
}

export interface RelationRecord extends Bounds {
  readonly id: string;
  readonly type: string;
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly status: RelationStatus;
  readonly origins: number;
  readonly occasion: EntityRef | null;
  /** Ids, in order. */
  readonly claims: readonly string[];
}

/** Which part of the graph may be walked; an absent field does not restrict. */
export interface Through {
  readonly relations?: readonly string[] | undefined;
  /** Of what lies between; the ends are given. Traversals apply it, as only they know the ends. */
  readonly entityTypes?: readonly EntityLabel[] | undefined;
  readonly direction?: Direction | undefined;
}

export type Direction = 'OUT' | 'IN' | 'ANY';

/** A relation, seen from the entity that it was asked of. */
export interface Hop {
  readonly near: EntityRef;
  readonly relation: RelationRef;
  readonly far: EntityRef;
}

export interface GraphCounts {
  readonly dossiers: number;
  readonly documents: number;
  readonly entities: number;
  readonly claims: number;
  readonly relations: number;
  readonly contradictions: number;
}

export interface Graph {
  /** The number of each entity; undefined where there is none of that id. */
  find(ids: readonly string[]): Promise<readonly (EntityRef | undefined)[]>;
  /** The relations of these entities that may be walked, in order of entity, then of relation. */
  expand(entities: readonly EntityRef[], through: Through): Promise<readonly Hop[]>;
  entityRecord(entity: EntityRef): EntityRecord;
  relationRecord(relation: RelationRef): RelationRecord;
  counts(): Promise<GraphCounts>;
}

/** Where a `Graph` comes from: each call answers with the state of the database that is known now. */
export interface GraphSource {
  /** @throws {DatabaseUnavailableError} where no state is known yet */
  current(): Promise<Graph>;
}
