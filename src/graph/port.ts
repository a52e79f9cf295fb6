/**
 * The Graph port: what traversals need to know of a graph, whoever keeps it. A `Graph` is one state of the database;
 * `db` and `snapshot` implement it and are passed in. Entities and relations are numbered by the adapter, which says how
 * two of them stand in the order of their ids.
 */
import type { Bounds } from '../model/dates.ts';
import type { EntityLabel } from '../model/labels.ts';

/** An entity's number within one `Graph`. */
export type EntityRef = number;
/** A relation's number within one `View`. */
export type RelationRef = number;

export type RelationStatus = 'ASSERTED' | 'DISPUTED' | 'ALLEGED';
export type Voice = 'OWN' | 'QUOTED' | 'PARAPHRASED' | 'RUMOURED';
/** CERTAIN: the sources settle it. POSSIBLE: they do not exclude it. */
export type Certainty = 'CERTAIN' | 'POSSIBLE';
export type Direction = 'OUT' | 'IN' | 'ANY';

/** Seen from the other end. */
export function reversed(direction: Direction): Direction {
  if (direction === 'OUT') return 'IN';
  return direction === 'IN' ? 'OUT' : 'ANY';
}

export interface EntityRecord {
  readonly id: string;
  readonly label: EntityLabel;
  readonly name: string;
  readonly nameAr: string;
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly note: string | null;
}

/** A relation as some of its claims carry it: those that pass a `Through`. */
export interface RelationRecord extends Bounds {
  readonly id: string;
  readonly type: string;
  readonly from: EntityRecord;
  readonly to: EntityRecord;
  readonly status: RelationStatus;
  /** How many independent origins affirm it. */
  readonly origins: number;
  readonly occasion: EntityRecord | null;
  /** Ids, in order. */
  readonly claims: readonly string[];
}

/** A claim that draws no relation: planned, hypothetical, denied, or about a claim. */
export interface ClaimRecord extends Bounds {
  readonly id: string;
  readonly predicate: string;
  readonly subject: EntityRecord;
  readonly object: EntityRecord | null;
  readonly occasion: EntityRecord | null;
}

export interface ContradictionRecord {
  readonly id: string;
  readonly reason: string;
  readonly reasonAr: string;
  readonly by: 'CURATED' | 'RULE';
  /** Ids, in order. */
  readonly claims: readonly string[];
}

/** Days, both included; an absent one is open. */
export interface DateRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Which part of the graph may be walked; an absent field does not restrict. A relation is walked if those of its claims
 * that pass `documents`, `saidBy`, `voices`, `publishedBy`, `during` and `asOf` together, affirmed ones, have at least
 * `minOrigins` independent origins, and the status that follows from the claims that pass is one of `status`.
 */
export interface Through {
  readonly relations?: readonly string[] | undefined;
  /** Of what the question does not name itself. Traversals apply it, as only they know what is named. */
  readonly entityTypes?: readonly EntityLabel[] | undefined;
  readonly during?: DateRange | undefined;
  readonly asOf?: string | undefined;
  /** POSSIBLE */
  readonly certainty?: Certainty | undefined;
  readonly publishedBy?: string | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly saidBy?: readonly string[] | undefined;
  readonly voices?: readonly Voice[] | undefined;
  /** 1 */
  readonly minOrigins?: number | undefined;
  readonly status?: readonly RelationStatus[] | undefined;
  /** ANY; a symmetric relation is walked both ways whatever stands here. */
  readonly direction?: Direction | undefined;
}

/** Relations, each seen from the entity that it was asked of: columns of one length. */
export interface Hops {
  readonly near: readonly EntityRef[];
  readonly relation: readonly RelationRef[];
  readonly far: readonly EntityRef[];
}

/**
 * When a claim may have held (POSSIBLE) or is settled to have held (CERTAIN), in days from 1970-01-01: hops with the
 * moments m1, m2, … could have happened in this order if no `begins` is later than a `ends` that comes after it.
 */
export interface Moment {
  readonly begins: number;
  readonly ends: number;
}

/** The four bounds of a claim in days from 1970-01-01: an absent earliest is -Infinity, an absent latest Infinity. */
export interface DayBounds {
  readonly startEarliest: number;
  readonly startLatest: number;
  readonly endEarliest: number;
  readonly endLatest: number;
}

export interface GraphCounts {
  readonly dossiers: number;
  readonly documents: number;
  readonly entities: number;
  readonly claims: number;
  readonly relations: number;
  readonly contradictions: number;
}

/** Lets others have their turn; throws where the work is to end. */
export type Pause = () => Promise<void>;

export interface Graph {
  /** The number of each entity; undefined where there is none of that id. */
  find(ids: readonly string[]): Promise<readonly (EntityRef | undefined)[]>;
  /** Whether there is a document of each id. */
  hasDocuments(ids: readonly string[]): Promise<readonly boolean[]>;
  /** Of an entity that this graph has answered with. */
  entityRecord(entity: EntityRef): EntityRecord;
  labelOf(entity: EntityRef): EntityLabel;
  /** Below 0 where the id of the first comes first. */
  compareEntities(a: EntityRef, b: EntityRef): number;
  /** What may be walked. Every id in `through` is known to exist. `pause` is awaited now and then where much is looked at. */
  view(through: Through, pause?: Pause): View;
  /** Those that name one of these as subject, object, occasion, participant or speaker; all where absent. In order of id. */
  contradictions(about: readonly EntityRef[] | undefined): Promise<readonly ContradictionRecord[]>;
  counts(): Promise<GraphCounts>;
}

/** What a `Through` leaves of a graph. */
export interface View {
  /**
   * The relations of these entities that may be walked, each once for each of them that it touches, a relation of an
   * entity to itself once. `direction` in place of that of `through`.
   */
  expand(entities: readonly EntityRef[], direction?: Direction): Promise<Hops>;
  /**
   * The relations that may be walked from one of `near` to one of `far`, as `expand` tells them of `near`; whichever way is less work.
   * No entity stands twice in either.
   */
  between(near: readonly EntityRef[], far: readonly EntityRef[], direction?: Direction): Promise<Hops>;
  /** How much work it is to expand these: only to be compared, within one view. */
  costOf(entities: readonly EntityRef[], direction?: Direction): number;
  /** As those claims carry it that pass. Of a relation that this view has answered with, as are those that follow. */
  relationRecord(relation: RelationRef): RelationRecord;
  originsOf(relation: RelationRef): number;
  /** Of the affirmed claims that pass, one by one. */
  momentsOf(relation: RelationRef): readonly Moment[];
  timesOf(relation: RelationRef): readonly DayBounds[];
  compareRelations(a: RelationRef, b: RelationRef): number;
  /**
   * All relations that may be walked, `near` where they begin, in order of id; `direction` plays no part.
   * @throws {LimitError} where the adapter cannot bound it
   */
  all(): Promise<Hops>;
  /**
   * Claims that draw no relation and pass, of all relation types in `through`, by subject, object or occasion (all where
   * absent), in order of id. None where `status` is asked for or more than one origin: they have neither.
   */
  otherClaims(of: readonly EntityRef[] | undefined): Promise<readonly ClaimRecord[]>;
  /**
   * How many claims that pass each entity is an origin of: in the last position of the chain.
   * @throws {LimitError} where the adapter cannot bound it
   */
  claimsMade(): Promise<ReadonlyMap<EntityRef, number>>;
}

/** Where a `Graph` comes from. */
export interface GraphSource {
  /**
   * Asks a question of one state of the database; where that state did not last until the answer, the question is asked
   * again of the next.
   * @throws {DatabaseUnavailableError} where no state is known yet
   */
  answer<T>(question: (graph: Graph) => Promise<T>): Promise<T>;
}
