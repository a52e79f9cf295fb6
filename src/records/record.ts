/**
 * What a dossier holds, as records: the neutral form from which every format is written. A field without a value is absent, null or an empty
 * list. Days are ISO dates (YYYY-MM-DD, years -9999 to 9999), ids are those of the dossier.
 */
import type { Bounds, DrawnBounds } from '../model/dates.ts';
import type { LocalizedText } from '../model/languages.ts';
import type { SaidDays } from '../model/said-days.ts';
import type { StoredGraph } from './stored-graph.ts';

export interface DossierRecord {
  readonly id: string;
  readonly titles: readonly LocalizedText[];
  /** BCP 47, the main one first. */
  readonly languages: readonly string[];
  readonly codebook: string;
  readonly formatVersion: number;
  readonly codedBy: string;
  readonly codedOn: string | null;
  readonly licence: string | null;
  /** The base of exported ids. */
  readonly iri: string | null;
  readonly reviewed: boolean;
  /** Why warnings of lint stay. */
  readonly reasons: readonly ReasonRecord[];
}

export interface ReasonRecord {
  readonly id: string;
  readonly rule: string;
  /** Ids of claims, proposals and entities. */
  readonly of: readonly string[];
  readonly texts: readonly LocalizedText[];
}

/** A word of the vocabulary that the dossiers use or define. */
export interface TermRecord {
  readonly term: string;
  readonly name: string;
  readonly labels: readonly LocalizedText[];
  readonly inverseLabels: readonly LocalizedText[];
  /** The other columns of its row, such as domain, aspect and codes of other vocabularies. */
  readonly definition: Readonly<Record<string, unknown>>;
}

export interface EntityRecord {
  readonly id: string;
  /** One of `ENTITY_LABELS`. */
  readonly type: string;
  readonly names: readonly LocalizedText[];
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly note: string | null;
  /** `scheme:value` */
  readonly identifiers: readonly string[];
  /** Decimal degrees, WGS 84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly positionSource: string | null;
}

export interface DocumentRecord {
  readonly id: string;
  readonly dossiers: readonly string[];
  readonly titles: readonly LocalizedText[];
  readonly kind: string | null;
  readonly language: string;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly citation: string | null;
  readonly url: string | null;
  readonly archiveUrl: string | null;
  readonly retrievedOn: string | null;
  readonly author: string | null;
  readonly publishedBy: string | null;
  /** EDTF */
  readonly publishedOn: string | null;
  readonly publishedBasis: string | null;
  readonly publishedEarliest: string | null;
  readonly publishedLatest: string | null;
  readonly licence: string | null;
  readonly supersedes: string | null;
  readonly identifiers: readonly string[];
  readonly codedBy: string | null;
  readonly codedOn: string | null;
}

export interface AttributionRecord {
  /** 0 is the outlet, the last is the origin; those with equal positions spoke jointly. */
  readonly position: number;
  readonly actor: string;
  readonly act: string;
  readonly through: string | null;
  /** EDTF */
  readonly on: string | null;
  readonly saidEarliest: string | null;
  readonly saidLatest: string | null;
}

export interface ParticipantRecord {
  readonly role: string;
  readonly entity: string;
}

/** One place in a document: code points of its text, a record, words, or the whole. */
export interface PassageRecord {
  readonly document: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly sha256: string | null;
  readonly record: number | null;
  readonly pointer: string | null;
  readonly words: string | null;
  readonly whole: boolean | null;
}

export interface QuantityRecord {
  readonly measure: string;
  /** The number as written: `~10`, `2500..3500`, `most`. */
  readonly figure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly approximate: boolean;
  readonly extent: string | null;
  readonly unit: string;
  readonly role: string;
  readonly of: string | null;
}

export interface ClaimRecord extends DrawnBounds, SaidDays {
  readonly id: string;
  readonly dossier: string;
  /** The document in which it stands; its passages may be of others. Null if it was loaded by an older Sanad. */
  readonly document: string | null;
  readonly subject: string | null;
  readonly predicate: string;
  readonly object: string | null;
  /** The id of a claim in place of an object. */
  readonly content: string | null;
  /** A text in place of an object. */
  readonly value: string | null;
  readonly about: string | null;
  readonly participants: readonly ParticipantRecord[];
  readonly attribution: readonly AttributionRecord[];
  readonly onBasis: string | null;
  readonly voice: string;
  readonly polarity: string;
  readonly mode: string;
  /** EDTF */
  readonly when: string | null;
  readonly whenBasis: string | null;
  readonly whenSource: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly quantities: readonly QuantityRecord[];
  readonly texts: readonly LocalizedText[];
  /** True if nobody wrote the texts: they were worded from the row. Else null. */
  readonly worded: boolean | null;
  readonly passages: readonly PassageRecord[];
  readonly cites: readonly string[];
  readonly identifiers: readonly string[];
  /** The id of the relation that it affirms or denies. */
  readonly relation: string | null;
  /** Ids of claims with the same origin. */
  readonly repeats: readonly string[];
  /** Of these, the ids of claims of the same record in an older release: no row names them. */
  readonly succeeds: readonly string[];
  /** Who is its origin, repetitions followed. */
  readonly originators: readonly string[];
  /** Ids of claims and documents that it takes back, as written. */
  readonly retracts: readonly string[];
  /** Ids of the claims that it takes back or replaces. */
  readonly withdraws: readonly string[];
  /** The first days on which it possibly and certainly was taken back. */
  readonly withdrawnEarliest: string | null;
  readonly withdrawnLatest: string | null;
  readonly codedBy: string | null;
  readonly codedOn: string | null;
  readonly tier: string;
  /** As written, also if it does not fit the row any more: `Lena Haddad on 2026-11-28 as 3f9a1c07`. */
  readonly reviewed: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly proposedBy: string | null;
  readonly proposedOn: string | null;
}

/** A relation as its claims draw it: by ACTUAL claims, else by FUTURE ones, else by those that were taken back. */
export interface RelationRecord extends DrawnBounds {
  readonly id: string;
  readonly type: string;
  readonly symmetric: boolean;
  readonly from: string;
  readonly to: string;
  readonly occasion: string | null;
  /** The bounds of each claim that affirms it: between them it need not have held, although the hull above spans them all. */
  readonly times: readonly Bounds[];
  readonly modes: readonly string[];
  readonly status: string;
  readonly withdrawn: boolean;
  /** The number of independent origins. */
  readonly origins: number;
  readonly claims: readonly string[];
  /** Claims that dispute it. */
  readonly against: readonly string[];
}

export interface DisagreementRecord {
  readonly id: string;
  readonly kind: string;
  readonly over: string | null;
  readonly by: string;
  readonly sides: readonly { readonly claims: readonly string[] }[];
  readonly reasons: readonly LocalizedText[];
  readonly reconciliations: readonly LocalizedText[];
  /** As written: `hafryat FAVOURS 2 on 2021-08-01`. */
  readonly judgments: readonly string[];
}

/** A row in the form of a claim that nobody accepted, as written. */
export interface ProposalRecord {
  readonly id: string;
  readonly dossier: string;
  readonly proposedBy: string;
  readonly rejected: string | null;
  readonly texts: readonly LocalizedText[];
  /** The other columns, as written. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** The kinds of records, in the order in which a source returns them. */
export interface Records {
  readonly dossier: DossierRecord;
  readonly term: TermRecord;
  readonly entity: EntityRecord;
  readonly document: DocumentRecord;
  readonly claim: ClaimRecord;
  readonly relation: RelationRecord;
  readonly disagreement: DisagreementRecord;
  readonly proposal: ProposalRecord;
}

export type RecordKind = keyof Records;

export const RECORD_KINDS: readonly RecordKind[] = [
  'dossier',
  'term',
  'entity',
  'document',
  'claim',
  'relation',
  'disagreement',
  'proposal',
];

/** Returns the records of a kind, in the order of their ids. They may be read several times. */
export interface RecordSource {
  read<K extends RecordKind>(kind: K): AsyncIterable<Records[K]>;
  /**
   * The whole graph as it is stored, for a format that copies it.
   * @throws {BadInputError} if the dossiers of this source are not all that are loaded
   */
  readonly stored?: () => Promise<StoredGraph>;
}
