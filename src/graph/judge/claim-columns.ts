/** The columns from which the judge reads claims. Both adapters of the Graph port keep them and pass them to the judge. */
import type { Voice } from '../port.ts';
import type { OriginSets } from './independent-origins.ts';

/** The value of a column that has no day or no entity. */
export const NONE = -2_147_483_648;
export const VOICES: readonly Voice[] = ['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED'];

/** A column: a typed array in a snapshot, a growing array in the Cypher adapter. */
export type Column = ArrayLike<number>;

/** A column in which few rows have a value. */
export interface SparseColumn {
  /** Returns undefined if the row has no value. */
  get(row: number): number | undefined;
}

/** A list for each row: from `members[offsets[row]]` up to, not including, `members[offsets[row + 1]]`. */
export interface Lists {
  readonly offsets: Column;
  readonly members: Column;
}

/** Columns of claims, and of the lists that claims share. Days count from 1970-01-01; `NONE` if absent. */
export interface ClaimColumns {
  /** 1: AFFIRMED. 0: NEGATED. */
  readonly affirmed: Column;
  /** Index into `MODES`. */
  readonly mode: Column;
  /**
   * The first days on which the claim possibly and certainly was withdrawn. Absent: never. If it may have been withdrawn on any day, the
   * first of them is `NONE` + 1, which is before each day.
   */
  readonly withdrawnEarliest: SparseColumn;
  readonly withdrawnLatest: SparseColumn;
  /** 1: one of both has a day for the claim. */
  readonly isWithdrawn: Column;
  /** Index into `VOICES`. */
  readonly voice: Column;
  /** Index into `TIERS`. */
  readonly tier: Column;
  readonly startEarliest: Column;
  readonly startLatest: Column;
  readonly endEarliest: Column;
  readonly endLatest: Column;
  /** The days by which a claim is sorted and drawn whose start or end is marked `?`, `~` or `%`. */
  readonly startDrawn: SparseColumn;
  readonly endDrawn: SparseColumn;
  /** Index into `originSets`: the originators of the claim. A claim that repeats others has their originators. */
  readonly origin: Column;
  /** The number of the claim's dossier. */
  readonly dossier: Column;
  /** The row of `documents` that has the claim's documents. Several claims may have one row. */
  readonly reports: Column;
  /** The row of `speakers` and `originators` that has the claim's attribution. Several claims may have one row. */
  readonly attribution: Column;
  /** Numbers of documents, by `reports`. */
  readonly documents: Lists;
  /** Numbers of the entities at all positions of an attribution, the last position first. */
  readonly speakers: Lists;
  /** For each attribution, how many of its speakers, from the first, are at the last position: the origin. */
  readonly originators: Column;
  /** For each member of `speakers`, an index into the columns of sayings: few days are shared by many steps. */
  readonly sayings: Column;
}

/** Columns of the days on which a step of an attribution may have spoken, from 1970-01-01; `NONE` if absent. */
export interface SayingColumns {
  readonly saidEarliest: Column;
  readonly saidLatest: Column;
}

/** Columns of documents: days of publication, from 1970-01-01; `NONE` if absent. */
export interface DocumentColumns {
  readonly publishedEarliest: Column;
  readonly publishedLatest: Column;
}

/** All columns that the judge reads. */
export interface ClaimEvidence {
  readonly claims: ClaimColumns;
  readonly originSets: OriginSets;
  readonly documents: DocumentColumns;
  readonly sayings: SayingColumns;
  /**
   * For a claim that affirms a relation, the claims of other propositions that it contradicts over FACT. Claims without any are
   * absent.
   */
  readonly rivals: Rivals;
}

/** `size` is 0 only if no claim has rivals. */
export interface Rivals {
  readonly size: number;
  get(claim: number): readonly number[] | undefined;
}

/** Returns the day in a row of a column, or `absent` if the row has no day. */
export function dayIn(column: Column, row: number, absent: number): number {
  const number = column[row] ?? NONE;
  return number === NONE ? absent : number;
}
