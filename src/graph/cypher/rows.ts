/** The rows that the statements of the Cypher adapter return. Days count from 1970-01-01. */
import type { EntityRecord, Voice } from '../port.ts';

export interface EntityRow extends Omit<EntityRecord, 'label'> {
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
  readonly voice: Voice;
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
  readonly [column: string]: unknown;
}

export interface OtherClaimRow {
  readonly claim: EvidenceRow;
  readonly predicate: string;
  readonly subject: EntityRow;
  readonly object: EntityRow | null;
  readonly occasion: EntityRow | null;
  /** The id of the relation that the claim affirms or denies; null if no claim affirms that relation. */
  readonly relation: string | null;
  readonly [column: string]: unknown;
}

export interface ParticipationRow extends OtherClaimRow {
  readonly roles: readonly string[];
}

export interface ContradictionRow {
  readonly id: string;
  readonly reason: string;
  readonly reasonAr: string;
  readonly by: 'CURATED' | 'RULE';
  readonly claims: readonly string[];
  /** The number of CONTRADICTS links from which the row was read. */
  readonly links: number;
  readonly [column: string]: unknown;
}
