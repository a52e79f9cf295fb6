/** The columns by which claims are judged: both adapters of the Graph port keep them, and pass them to the judge. */
import type { Voice } from '../port.ts';

/** No day, no occasion. */
export const NONE = -2_147_483_648;
export const VOICES: readonly Voice[] = ['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED'];

/** A column: a typed array in a snapshot, a growing array in the Cypher adapter. */
export type Column = ArrayLike<number>;

/** For each row the members `members[offsets[row]]` up to, not including, `members[offsets[row + 1]]`. */
export interface Lists {
  readonly offsets: Column;
  readonly members: Column;
}

/** Columns of claims, all of one length; days count from 1970-01-01, `NONE` where absent. */
export interface ClaimColumns {
  /** 1: AFFIRMED. 0: NEGATED. */
  readonly affirmed: Column;
  /** Index into `VOICES`. */
  readonly voice: Column;
  readonly startEarliest: Column;
  readonly startLatest: Column;
  readonly endEarliest: Column;
  readonly endLatest: Column;
  /** Claims of one origin have one number. A claim that repeats another has the origin of that one. */
  readonly origin: Column;
  /** Numbers of documents. */
  readonly documents: Lists;
  /** Numbers of entities, of the whole chain. */
  readonly speakers: Lists;
}

/** Columns of documents; days of publication, `NONE` where absent. */
export interface DocumentColumns {
  readonly publishedEarliest: Column;
  readonly publishedLatest: Column;
}

/** All that the judge reads of a graph. */
export interface ClaimEvidence {
  readonly claims: ClaimColumns;
  readonly documents: DocumentColumns;
}

/** The day in a row of a column; `absent` where there is none. */
export function dayIn(column: Column, row: number, absent: number): number {
  const number = column[row] ?? NONE;
  return number === NONE ? absent : number;
}
