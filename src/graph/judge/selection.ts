/**
 * Which claims pass a `Through`, and what a relation is where only these are heard. The one place that judges: both
 * adapters of `Graph` keep the columns below and ask here. `docs/time.md` has the semantics with a table of cases.
 */
import { dayNumber, dayText, type Bounds } from '../../model/dates.ts';
import type { Certainty, DateRange, DayBounds, Moment, RelationStatus, Through, Voice } from '../port.ts';

/** No day, no occasion. */
export const NONE = -2_147_483_648;
export const VOICES: readonly Voice[] = ['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED'];
const RUMOURED = VOICES.indexOf('RUMOURED');

export const STATUSES: readonly RelationStatus[] = ['ASSERTED', 'DISPUTED', 'ALLEGED'];
const ASSERTED = 0;
const DISPUTED = 1;
const ALLEGED = 2;
/** Claims of one relation up to which their origins are compared one by one. */
const FEW = 64;

/** A column: typed arrays in a snapshot, growing arrays elsewhere. */
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
  /** Claims of one origin have one number; what a claim repeats gives it its origin. */
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

/** What of a `Through` is judged claim by claim, its ids as numbers. */
export interface ClaimFilter {
  readonly from: number;
  readonly to: number;
  readonly asOf: number | undefined;
  readonly timed: boolean;
  readonly certainty: Certainty;
  readonly publishedBy: number | undefined;
  readonly documents: ReadonlySet<number> | undefined;
  readonly saidBy: ReadonlySet<number> | undefined;
  readonly voices: ReadonlySet<number> | undefined;
}

/** A relation as the claims that pass carry it. */
export interface Selection {
  /** Numbers, in order. */
  readonly claims: readonly number[];
  readonly origins: number;
  readonly status: RelationStatus;
  /** Hull of the affirmed claims, for display; told in words only where it is shown. */
  readonly bounds: () => Bounds;
}

/** @param numberOf of documents and entities that exist */
export function claimFilter(
  through: Through,
  documentNumber: (id: string) => number | undefined,
  entityNumber: (id: string) => number | undefined,
): ClaimFilter {
  const numbers = (
    ids: readonly string[] | undefined,
    numberOf: (id: string) => number | undefined,
  ): ReadonlySet<number> | undefined =>
    ids === undefined ? undefined : new Set(ids.map(numberOf).filter((number) => number !== undefined));
  const { from, to } = rangeOf(through.during);
  const asOf = through.asOf === undefined ? undefined : dayNumber(through.asOf);
  return {
    from,
    to,
    asOf,
    timed: asOf !== undefined || from !== -Infinity || to !== Infinity,
    certainty: through.certainty ?? 'POSSIBLE',
    publishedBy: through.publishedBy === undefined ? undefined : dayNumber(through.publishedBy),
    documents: numbers(through.documents, documentNumber),
    saidBy: numbers(through.saidBy, entityNumber),
    voices: through.voices === undefined ? undefined : new Set(through.voices.map((voice) => VOICES.indexOf(voice))),
  };
}

/** Hears every claim. */
export const NO_FILTER: ClaimFilter = claimFilter(
  {},
  () => undefined,
  () => undefined,
);

/** Whether it keeps any claim out: where it does not, relations are what they are without it. */
export function restricts({ timed, publishedBy, documents, saidBy, voices }: ClaimFilter): boolean {
  return timed || [publishedBy, documents, saidBy, voices].some((each) => each !== undefined);
}

export function passes(claim: number, filter: ClaimFilter, claims: ClaimColumns, documents: DocumentColumns): boolean {
  if (filter.voices !== undefined && !filter.voices.has(claims.voice[claim] ?? NONE)) return false;
  if (filter.timed && !isInTime(claim, filter, claims)) return false;
  if (filter.saidBy !== undefined && !some(claims.speakers, claim, (speaker) => filter.saidBy?.has(speaker) === true)) {
    return false;
  }
  if (filter.documents === undefined && filter.publishedBy === undefined) return true;
  // One document must do for both: what a document said that is asked for, and was published by then.
  return some(
    claims.documents,
    claim,
    (document) =>
      filter.documents?.has(document) !== false &&
      (filter.publishedBy === undefined || wasPublished(document, filter.publishedBy, filter.certainty, documents)),
  );
}

/** Judges a relation by its claims; undefined where none that passes affirms it. */
export function select(
  ofRelation: Iterable<number>,
  filter: ClaimFilter,
  claims: ClaimColumns,
  documents: DocumentColumns,
): Selection | undefined {
  const passing: number[] = [];
  const origins = new Set<number>();
  let denied = false;
  let asserted = false;
  const hull = new Hull();
  for (const claim of ofRelation) {
    if (!passes(claim, filter, claims, documents)) continue;
    passing.push(claim);
    if (claims.affirmed[claim] !== 1) {
      denied = true;
      continue;
    }
    origins.add(claims.origin[claim] ?? NONE);
    if (claims.voice[claim] !== RUMOURED) asserted = true;
    hull.add(claim, claims);
  }
  if (origins.size === 0) return undefined;
  const status = denied ? 'DISPUTED' : asserted ? 'ASSERTED' : 'ALLEGED';
  return { claims: passing, origins: origins.size, status, bounds: () => hull.bounds() };
}

/**
 * What `select` says of origins and status, of a relation whose claims have these numbers, as one number: a search asks it of
 * every relation that it meets. 0 where no claim that passes affirms.
 */
export function weigh(
  first: number,
  end: number,
  filter: ClaimFilter,
  claims: ClaimColumns,
  documents: DocumentColumns,
): number {
  const known = end - first > FEW ? new Set<number>() : undefined;
  const counts = (claim: number): boolean => claims.affirmed[claim] === 1 && passes(claim, filter, claims, documents);
  let origins = 0;
  let denied = false;
  let asserted = false;
  for (let claim = first; claim < end; claim += 1) {
    if (claims.affirmed[claim] !== 1) {
      denied ||= passes(claim, filter, claims, documents);
      continue;
    }
    if (!passes(claim, filter, claims, documents)) continue;
    if (claims.voice[claim] !== RUMOURED) asserted = true;
    const origin = claims.origin[claim] ?? NONE;
    if (known === undefined) {
      let earlier = first;
      while (earlier < claim && !(claims.origin[earlier] === origin && counts(earlier))) earlier += 1;
      if (earlier === claim) origins += 1;
    } else {
      known.add(origin);
      origins = known.size;
    }
  }
  return origins === 0 ? 0 : origins * 4 + (denied ? DISPUTED : asserted ? ASSERTED : ALLEGED);
}

export function originsIn(weight: number): number {
  return weight >>> 2;
}

/** An index into `STATUSES`. */
export function statusIn(weight: number): number {
  return weight & 3;
}

/** See `Moment`: an absent bound excludes nothing, and settles nothing. */
export function momentOf(claim: number, certainty: Certainty, claims: ClaimColumns): Moment {
  return certainty === 'POSSIBLE'
    ? { begins: day(claims.startEarliest, claim, -Infinity), ends: day(claims.endLatest, claim, Infinity) }
    : { begins: day(claims.startLatest, claim, Infinity), ends: day(claims.endEarliest, claim, -Infinity) };
}

/** The bounds of one claim, in days. */
export function dayBoundsOf(claim: number, claims: ClaimColumns): DayBounds {
  return {
    startEarliest: day(claims.startEarliest, claim, -Infinity),
    startLatest: day(claims.startLatest, claim, Infinity),
    endEarliest: day(claims.endEarliest, claim, -Infinity),
    endLatest: day(claims.endLatest, claim, Infinity),
  };
}

/** The bounds of one claim, as days in words. */
export function boundsOfClaim(claim: number, claims: ClaimColumns): Bounds {
  const text = (column: Column): string | null => {
    const number = column[claim] ?? NONE;
    return number === NONE ? null : dayText(number);
  };
  return {
    startEarliest: text(claims.startEarliest),
    startLatest: text(claims.startLatest),
    endEarliest: text(claims.endEarliest),
    endLatest: text(claims.endLatest),
  };
}

/**
 * Held at some time in the range: certainly if it began, at the latest, before the range ended, and ended, at the
 * earliest, after it began; an open side of the range asks for nothing. `asOf` is the range of one day.
 */
function isInTime(claim: number, { from, to, asOf, certainty }: ClaimFilter, claims: ClaimColumns): boolean {
  const { begins, ends } = momentOf(claim, certainty, claims);
  return begins <= to && ends >= from && (asOf === undefined || (begins <= asOf && ends >= asOf));
}

function wasPublished(document: number, by: number, certainty: Certainty, documents: DocumentColumns): boolean {
  return certainty === 'CERTAIN'
    ? day(documents.publishedLatest, document, Infinity) <= by
    : day(documents.publishedEarliest, document, -Infinity) <= by;
}

class Hull {
  #startEarliest = Infinity;
  #startLatest = Infinity;
  #endEarliest = -Infinity;
  #endLatest = -Infinity;

  add(claim: number, claims: ClaimColumns): void {
    this.#startEarliest = Math.min(this.#startEarliest, day(claims.startEarliest, claim, -Infinity));
    this.#startLatest = Math.min(this.#startLatest, day(claims.startLatest, claim, Infinity));
    this.#endEarliest = Math.max(this.#endEarliest, day(claims.endEarliest, claim, -Infinity));
    this.#endLatest = Math.max(this.#endLatest, day(claims.endLatest, claim, Infinity));
  }

  bounds(): Bounds {
    const text = (number: number): string | null => (Number.isFinite(number) ? dayText(number) : null);
    return {
      startEarliest: text(this.#startEarliest),
      startLatest: text(this.#startLatest),
      endEarliest: text(this.#endEarliest),
      endLatest: text(this.#endLatest),
    };
  }
}

function rangeOf(during: DateRange | undefined): { from: number; to: number } {
  return {
    from: during?.from === undefined ? -Infinity : dayNumber(during.from),
    to: during?.to === undefined ? Infinity : dayNumber(during.to),
  };
}

function day(column: Column, row: number, absent: number): number {
  const number = column[row] ?? NONE;
  return number === NONE ? absent : number;
}

function some({ offsets, members }: Lists, row: number, holds: (member: number) => boolean): boolean {
  const end = offsets[row + 1] ?? 0;
  for (let index = offsets[row] ?? 0; index < end; index += 1) if (holds(members[index] ?? NONE)) return true;
  return false;
}
