/**
 * The Graph port: the methods by which traversals read the graph. A `Graph` is one state of the database. The adapters in
 * `cypher/` and `snapshot/` implement it and are passed to the traversals. The adapter numbers entities and relations, and
 * compares two of them in the order of their ids.
 */
import type { DrawnBounds } from '../model/dates.ts';
import type { DisagreementKind, DisagreementMatter, Judgment } from '../model/disagreement.ts';
import type { EntityLabel } from '../model/labels.ts';
import type { Mode } from '../model/mode.ts';
import type { Tier } from '../model/tier.ts';

/** An entity's number within one `Graph`. */
export type EntityRef = number;
/** A relation's number within one `View`. */
export type RelationRef = number;

export type RelationStatus = 'ASSERTED' | 'DISPUTED' | 'ALLEGED';
export type Voice = 'OWN' | 'QUOTED' | 'PARAPHRASED' | 'RUMOURED';
/** CERTAIN: the sources confirm the condition. POSSIBLE: the sources do not exclude it. */
export type Certainty = 'CERTAIN' | 'POSSIBLE';
export type Direction = 'OUT' | 'IN' | 'ANY';

/** The direction of the same step, seen from its other end. */
export function reversed(direction: Direction): Direction {
  if (direction === 'OUT') return 'IN';
  return direction === 'IN' ? 'OUT' : 'ANY';
}

export interface EntityRecord {
  readonly id: string;
  readonly label: EntityLabel;
  /** In English; else in the main language of the first dossier that names it. */
  readonly name: string;
  readonly nameAr: string | null;
  /** The name in each language: the BCP 47 tag, a space and the name (`readForm`). */
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly note: string | null;
}

/** A relation, computed from those of its claims that pass a `Through`. */
export interface RelationRecord extends DrawnBounds {
  readonly id: string;
  readonly type: string;
  readonly from: EntityRecord;
  readonly to: EntityRecord;
  /** The modes of the claims that pass and affirm the relation, in the order of `MODES`. */
  readonly modes: readonly Mode[];
  readonly status: RelationStatus;
  /** Every claim that passes and affirms the relation certainly was withdrawn by `publishedBy`, or by today. */
  readonly withdrawn: boolean;
  /** The number of independent origins that affirm the relation. */
  readonly origins: number;
  readonly occasion: EntityRecord | null;
  /** Ids of the claims that pass, in ascending order. */
  readonly claims: readonly string[];
  /**
   * Ids of the claims that dispute the relation, in ascending order: denials, and claims of other propositions that contradict over
   * FACT. Under CERTAIN these are also claims that pass only under POSSIBLE. So they are not always in `claims`.
   */
  readonly against: readonly string[];
}

/**
 * A claim that gives no relation: it is hypothetical, is planned where plans are not asked for, is about a claim, lacks an end, or denies
 * a relation that no claim that passes affirms.
 */
export interface ClaimRecord extends DrawnBounds {
  readonly id: string;
  readonly predicate: string;
  /** Null if the source does not name it. */
  readonly subject: EntityRecord | null;
  readonly object: EntityRecord | null;
  readonly occasion: EntityRecord | null;
}

/** A claim with the roles in which given entities take part in it. */
export interface Participation {
  readonly claim: ClaimRecord;
  /** In ascending order, each once. */
  readonly roles: readonly string[];
}

export interface DisagreementRecord {
  readonly id: string;
  readonly kind: DisagreementKind;
  /** Null if the kind is not CONTRADICTION. */
  readonly over: DisagreementMatter | null;
  readonly reason: string;
  readonly reasonAr: string | null;
  /** The reason in each language: the BCP 47 tag, a space and the text (`readForm`). */
  readonly reasons: readonly string[];
  /** How both sides of a TENSION can hold; else null. */
  readonly reconciliation: string | null;
  readonly reconciliationAr: string | null;
  readonly reconciliations: readonly string[];
  readonly by: 'CURATED' | 'RULE';
  /** For each side the ids of its claims, as written. */
  readonly sides: readonly (readonly string[])[];
  readonly judgments: readonly Judgment[];
}

/** Which disagreements. An absent field does not restrict. */
export interface AskedDisagreements {
  /** Only those whose claims name one of these as subject, object, occasion, participant or speaker. */
  readonly about?: readonly EntityRef[] | undefined;
  readonly kinds?: readonly DisagreementKind[] | undefined;
  /** Ids: only those among the claims of these dossiers. */
  readonly dossiers?: readonly string[] | undefined;
}

/** Days as ISO dates, both included. If a day is absent, the range is open on that side. */
export interface DateRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The part of the graph that a traversal may walk. An absent field does not restrict. A claim passes if it meets `dossiers`,
 * `modes`, `documents`, `saidBy`, `originatedBy`, `saidDuring`, `voices`, `minTier`, `includeWithdrawn`, `publishedBy`, `during` and `asOf` together. A relation may be walked if its affirmed claims that pass
 * have at least `minOrigins` independent origins, and if the status that follows from all its claims that pass is one of
 * `status`.
 */
export interface Through {
  readonly relations?: readonly string[] | undefined;
  /** Labels that an entity may have, unless the query names it. Traversals apply it: adapters do not see the query. */
  readonly entityTypes?: readonly EntityLabel[] | undefined;
  readonly during?: DateRange | undefined;
  readonly asOf?: string | undefined;
  /** Default POSSIBLE. */
  readonly certainty?: Certainty | undefined;
  readonly publishedBy?: string | undefined;
  /** Ids of dossiers: claims of one of them. */
  readonly dossiers?: readonly string[] | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly saidBy?: readonly string[] | undefined;
  /** One of these is in the last step of the attribution. */
  readonly originatedBy?: readonly string[] | undefined;
  /** One step spoke in this range: a step of `saidBy` if that is given, else the last step. */
  readonly saidDuring?: DateRange | undefined;
  readonly voices?: readonly Voice[] | undefined;
  /**
   * Claims of one of these modes. Of these, ACTUAL and FUTURE draw relations. Absent: claims of any mode, and relations that ACTUAL
   * claims draw.
   */
  readonly modes?: readonly Mode[] | undefined;
  /** Default CODED, which every claim meets. */
  readonly minTier?: Tier | undefined;
  /** Default false: claims that were withdrawn by `publishedBy`, or by today, do not pass. */
  readonly includeWithdrawn?: boolean | undefined;
  /** Default 1. */
  readonly minOrigins?: number | undefined;
  readonly status?: readonly RelationStatus[] | undefined;
  /** Default ANY. A symmetric relation is walked both ways for every value. */
  readonly direction?: Direction | undefined;
}

/** Steps over relations, in columns of one length: `near` is the entity where the step begins, `far` the one where it ends. */
export interface Hops {
  readonly near: readonly EntityRef[];
  readonly relation: readonly RelationRef[];
  readonly far: readonly EntityRef[];
}

/**
 * The days on which a claim possibly held (POSSIBLE) or certainly held (CERTAIN), in days from 1970-01-01. Hops with the
 * moments m1, m2, … could have happened in this order if no `begins` is later than the `ends` of a moment after it.
 */
export interface Moment {
  readonly begins: number;
  readonly ends: number;
}

/** The four bounds of a claim, in days from 1970-01-01. An absent earliest day is -Infinity, an absent latest day Infinity. */
export interface DayBounds {
  readonly startEarliest: number;
  readonly startLatest: number;
  readonly endEarliest: number;
  readonly endLatest: number;
}

/** When an Event or Agreement was, by the claims that pass and date it. Days are ISO dates; null if open. */
export interface EventTime {
  /** ACTUAL: the claims say what happened. FUTURE: no claim does, and these say what will happen. */
  readonly mode: 'ACTUAL' | 'FUTURE';
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
}

/** Subject, predicate, object and occasion. If the predicate is symmetric, the end with the smaller id is the subject. */
export interface Proposition {
  /** Equal for the claims of one proposition. The id of its relation, if both ends are named. */
  readonly key: string;
  readonly predicate: string;
  /** Null if the source does not name it, as `object`. */
  readonly subject: EntityRecord | null;
  readonly object: EntityRecord | null;
  readonly occasion: EntityRecord | null;
  /** The predicate says that its subject took place. */
  readonly isOccurrence: boolean;
  /** There is, or may be, a text in place of the object. */
  readonly hasValue: boolean;
}

/** A claim that passes. Days count from 1970-01-01; null if absent. */
export interface Statement {
  readonly id: string;
  readonly affirmed: boolean;
  readonly mode: Mode;
  readonly proposition: Proposition;
  /** The claim that is its content, in place of an object. */
  readonly content: { readonly affirmed: boolean; readonly proposition: Proposition } | null;
  /** What the subject thinks of the object or content: 'SHOULD NO'. Null if the predicate says nothing about that. */
  readonly stance: string | null;
  readonly participants: readonly EntityRecord[];
  /** Who speaks in the last step of the attribution. */
  readonly lastSpeakers: readonly EntityRecord[];
  /** The originators that count for the claim. */
  readonly originators: readonly string[];
  /** Of the last step. */
  readonly saidEarliest: number | null;
  readonly saidLatest: number | null;
}

export interface GraphCounts {
  readonly dossiers: number;
  readonly documents: number;
  readonly entities: number;
  readonly claims: number;
  readonly relations: number;
  readonly contradictions: number;
}

/** Lets other work of the process run. It throws if the caller's work must end. */
export type Pause = () => Promise<void>;

export interface Graph {
  /** Returns the number of each entity; undefined if no entity has the id. */
  find(ids: readonly string[]): Promise<readonly (EntityRef | undefined)[]>;
  /** Returns for each id whether a dossier has it. */
  hasDossiers(ids: readonly string[]): Promise<readonly boolean[]>;
  /** Returns for each id whether a document has it. */
  hasDocuments(ids: readonly string[]): Promise<readonly boolean[]>;
  /** @param entity a number that this graph has returned */
  entityRecord(entity: EntityRef): EntityRecord;
  labelOf(entity: EntityRef): EntityLabel;
  /** Returns a number below 0 if the id of `a` comes before the id of `b`. */
  compareEntities(a: EntityRef, b: EntityRef): number;
  /**
   * Returns the part of the graph that may be walked.
   * @param through all its ids must exist
   * @param pause awaited at intervals during long work
   */
  view(through: Through, pause?: Pause): View;
  /** Disagreements in the order of their ids. */
  disagreements(asked: AskedDisagreements): Promise<readonly DisagreementRecord[]>;
  /** @param dossiers ids: counts what these dossiers give; absent: the whole graph */
  counts(dossiers?: readonly string[]): Promise<GraphCounts>;
}

/** The part of a graph that a `Through` allows. */
export interface View {
  /**
   * The relations of these entities that may be walked. A relation between two of them is returned twice, once from each; a
   * relation of an entity to itself is returned once. `direction` replaces the direction of `through`.
   */
  expand(entities: readonly EntityRef[], direction?: Direction): Promise<Hops>;
  /**
   * The relations that may be walked from an entity of `near` to an entity of `far`, in the form in which `expand(near)` returns
   * them. The adapter starts from the side that costs less. Neither list may name an entity twice.
   */
  between(near: readonly EntityRef[], far: readonly EntityRef[], direction?: Direction): Promise<Hops>;
  /**
   * The relations that may be walked and have one of these entities as their occasion, as hops from the occasion to each end of
   * the relation. `through.direction` does not apply.
   */
  expandOccasions(entities: readonly EntityRef[]): Promise<Hops>;
  /** The estimated cost of expanding these entities. Compare it only with other costs of the same view. */
  costOf(entities: readonly EntityRef[], direction?: Direction): number;
  /**
   * For each entity the number of relations, in either direction, that ACTUAL claims affirm which were not withdrawn by today. Of
   * `through` only `dossiers` applies: an entity is a hub for every question.
   */
  degreesOf(entities: readonly EntityRef[]): Promise<readonly number[]>;
  /** Computed from the claims that pass. Here and in the next four methods, the view must have returned the relation before. */
  relationRecord(relation: RelationRef): RelationRecord;
  originsOf(relation: RelationRef): number;
  /** One moment for each affirmed claim that passes. */
  momentsOf(relation: RelationRef): readonly Moment[];
  timesOf(relation: RelationRef): readonly DayBounds[];
  compareRelations(a: RelationRef, b: RelationRef): number;
  /**
   * All relations that may be walked, in the order of their ids. `near` is the entity where the relation begins; `direction` is
   * ignored.
   * @throws {LimitError} if the adapter does not hold the whole graph, and `through` names no relation types, or types of more relations
   *   than it reads
   */
  all(): Promise<Hops>;
  /**
   * Claims that give no relation and pass, of the relation types in `through`, in the order of their ids. Such a claim has no
   * status and no count of origins: if `through` has `status`, or `minOrigins` above 1, the result is empty.
   * @param of only claims with one of these entities as subject (OUT), object (IN), or any of both and the occasion (ANY), by
   *   `through.direction`; a claim with a symmetric predicate may have it as either. Absent: all claims
   */
  otherClaims(of: readonly EntityRef[] | undefined): Promise<readonly ClaimRecord[]>;
  /**
   * Claims that pass and have one of these entities as a participant, and none of them as subject, object or occasion, in the
   * order of their ids. The claims of a relation are returned only if the relation may be walked. Empty if `through.direction` is
   * OUT or IN.
   */
  participations(of: readonly EntityRef[]): Promise<readonly Participation[]>;
  /**
   * Returns for each entity its time by the claims that pass; undefined if none dates it. Conditions on relations (`relations`,
   * `minOrigins`, `status`, `direction`) do not apply.
   */
  eventTimes(entities: readonly EntityRef[]): Promise<readonly (EventTime | undefined)[]>;
  /**
   * Claims that pass and have one of these entities as subject, object or occasion, or state one of these relations, and claims whose
   * content is such a claim, in the order of their ids. Conditions on relations do not apply.
   * @param relations ids; the relations need not be drawn
   */
  statements(entities: readonly EntityRef[], relations: readonly string[]): Promise<readonly Statement[]>;
  /** Returns those of the relations that may be walked, by id. */
  relationsById(ids: readonly string[]): Promise<ReadonlyMap<string, RelationRef>>;
  /**
   * For each entity the number of claims that pass and have it as an origin, in the last position of the attribution.
   * @throws {LimitError} if the adapter does not hold the whole graph
   */
  claimsMade(): Promise<ReadonlyMap<EntityRef, number>>;
}

/** Provides a `Graph` for each question. */
export interface GraphSource {
  /**
   * Runs a question on one state of the database. If the database changed before the answer was complete, the question runs
   * again on the next state.
   * @throws {DatabaseUnavailableError} if no state has been read yet
   */
  answer<T>(question: (graph: Graph) => Promise<T>): Promise<T>;
}
