/** The rows that the statements of the Cypher adapter return. Days count from 1970-01-01. */
import type { Mode } from '../../model/mode.ts';
import type { Tier } from '../../model/tier.ts';
import type { EntityRecord, Voice } from '../port.ts';

export interface EntityRow extends Omit<EntityRecord, 'label' | 'names'> {
  /** Null on entities of an older version. */
  readonly names: readonly string[] | null;
  readonly labels: readonly string[];
  readonly [column: string]: unknown;
}

export interface DocumentDays {
  readonly id: string;
  readonly publishedEarliest: number | null;
  readonly publishedLatest: number | null;
}

export interface SpeakerRow {
  readonly id: string;
  readonly position: number;
  readonly saidEarliest: number | null;
  readonly saidLatest: number | null;
}

/** The properties of a claim that the judge reads. */
export interface EvidenceRow {
  readonly id: string;
  readonly affirmed: boolean;
  readonly mode: Mode;
  /** The days on which it was possibly and certainly withdrawn; null: never. */
  readonly withdrawnEarliest: number | null;
  readonly withdrawnLatest: number | null;
  readonly voice: Voice;
  /** Null if an older version of Sanad loaded the claim. */
  readonly tier: Tier | null;
  /** Null if `derive/claims` has not stored it. */
  readonly dossier: string | null;
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
  readonly startDrawn: number | null;
  readonly endDrawn: number | null;
  /** The root origin: the ids of its originators with ' + ' between them; null if `derive/claims` has not stored it. */
  readonly origin: string | null;
  readonly documents: readonly DocumentDays[];
  /** The speakers at all positions of the attribution. */
  readonly speakers: readonly SpeakerRow[];
}

export interface RelationRow {
  readonly id: string;
  readonly type: string;
  readonly from: EntityRow;
  readonly to: EntityRow;
  readonly occasion: EntityRow | null;
  /** Ids of the requested entities from which the relation may be walked. */
  readonly near: readonly string[];
  readonly evidence: readonly EvidenceRow[];
  /** Claims of other propositions that a claim of the relation (`of`) contradicts over FACT. */
  readonly rivals: readonly (EvidenceRow & { readonly of: string })[];
  readonly [column: string]: unknown;
}

export interface OtherClaimRow {
  readonly claim: EvidenceRow;
  readonly predicate: string;
  readonly subject: EntityRow | null;
  readonly object: EntityRow | null;
  readonly occasion: EntityRow | null;
  /** The id of the relation that the claim affirms or denies; null if no claim of a mode that draws relations affirms that relation. */
  readonly relation: string | null;
  readonly [column: string]: unknown;
}

export interface EndsRow {
  readonly predicate: string;
  readonly subject: EntityRow | null;
  readonly object: EntityRow | null;
  readonly occasion: EntityRow | null;
}

export interface StatementRow extends EndsRow {
  readonly claim: EvidenceRow;
  readonly participants: readonly EntityRow[];
  /** The speakers at all positions of the attribution. */
  readonly actors: readonly { readonly position: number; readonly actor: EntityRow }[];
  readonly content: (EndsRow & { readonly affirmed: boolean }) | null;
  readonly [column: string]: unknown;
}

export interface DatingRow {
  /** The id of the Event or Agreement that the claim dates. */
  readonly entity: string;
  /** The end of the claim that it is. */
  readonly end: 'subject' | 'object' | 'occasion';
  readonly predicate: string;
  readonly claim: EvidenceRow;
  readonly [column: string]: unknown;
}

export interface ParticipationRow extends OtherClaimRow {
  readonly roles: readonly string[];
}
