/** Decides whether one claim passes a filter. `docs/time.md` has the rules of time, with a table of cases. */
import type { Certainty } from '../port.ts';
import {
  dayIn,
  NONE,
  type ClaimColumns,
  type Column,
  type ClaimEvidence,
  type DocumentColumns,
  type Lists,
  type SayingColumns,
} from './claim-columns.ts';
import type { ClaimFilter, DayRange } from './claim-filter.ts';

export function passes(claim: number, filter: ClaimFilter, { claims, documents, sayings }: ClaimEvidence): boolean {
  if (filter.voices !== undefined && !filter.voices.has(claims.voice[claim] ?? NONE)) return false;
  if (filter.modes !== undefined && !filter.modes.has(claims.mode[claim] ?? NONE)) return false;
  if (filter.minTier !== undefined && (claims.tier[claim] ?? NONE) < filter.minTier) return false;
  if (!filter.includesWithdrawn && wasWithdrawn(claim, filter.withdrawnBy, filter.certainty, claims)) return false;
  if (filter.dossiers !== undefined && !filter.dossiers.has(claims.dossier[claim] ?? NONE)) return false;
  if (filter.timed && !isInTime(claim, filter, claims)) return false;
  if (!isSaidAsAsked(claim, filter, claims, sayings)) return false;
  if (filter.documents === undefined && filter.publishedBy === undefined) return true;
  // One document must meet both conditions: it is in `documents`, and it was published by `publishedBy`.
  return some(
    claims.documents,
    claims.reports[claim] ?? NONE,
    (document) =>
      filter.documents?.has(document) !== false &&
      (filter.publishedBy === undefined || wasPublished(document, filter.publishedBy, filter.certainty, documents)),
  );
}

/**
 * Returns whether the claim held on a day of the range. It certainly held if the claim's latest start is not after the end of the
 * range and its earliest end is not before the beginning of the range. It possibly held if the same is true of its earliest
 * start and latest end. An open side of the range excludes nothing. `asOf` is a range of one day.
 */
function isInTime(claim: number, { from, to, asOf, certainty }: ClaimFilter, claims: ClaimColumns): boolean {
  const isPossible = certainty === 'POSSIBLE';
  const begins = isPossible
    ? dayIn(claims.startEarliest, claim, -Infinity)
    : dayIn(claims.startLatest, claim, Infinity);
  const ends = isPossible ? dayIn(claims.endLatest, claim, Infinity) : dayIn(claims.endEarliest, claim, -Infinity);
  return begins <= to && ends >= from && (asOf === undefined || (begins <= asOf && ends >= asOf));
}

/**
 * Returns whether one of `originatedBy` is in the last step, and whether one step meets `saidBy` and `saidDuring` together. Without
 * `saidBy`, the last step must meet `saidDuring`.
 */
function isSaidAsAsked(claim: number, filter: ClaimFilter, claims: ClaimColumns, sayings: SayingColumns): boolean {
  const { saidBy, originatedBy, saidDuring } = filter;
  if (saidBy === undefined && originatedBy === undefined && saidDuring === undefined) return true;
  const { offsets, members } = claims.speakers;
  const attribution = claims.attribution[claim] ?? NONE;
  const first = offsets[attribution] ?? 0;
  const end = offsets[attribution + 1] ?? 0;
  const endOfLastStep = first + (claims.originators[attribution] ?? 0);
  if (originatedBy !== undefined && !someOf(members, first, endOfLastStep, originatedBy)) return false;
  if (saidDuring === undefined) {
    return saidBy === undefined || someOf(members, first, end, saidBy);
  }
  const endOfAsked = saidBy === undefined ? endOfLastStep : end;
  for (let index = first; index < endOfAsked; index += 1) {
    const isAsked = saidBy?.has(members[index] ?? NONE) !== false;
    if (isAsked && wasSaid(claims.sayings[index] ?? NONE, saidDuring, filter.certainty, sayings)) return true;
  }
  return false;
}

function someOf(members: Column, first: number, end: number, wanted: ReadonlySet<number>): boolean {
  for (let index = first; index < end; index += 1) if (wanted.has(members[index] ?? NONE)) return true;
  return false;
}

/**
 * Returns whether a step spoke in the range. It possibly did if one of its possible days is in the range, and certainly if all are: then
 * both its days are there. An absent day is open, so that only a range that is open on that side too contains it.
 */
function wasSaid(saying: number, { from, to }: DayRange, certainty: Certainty, sayings: SayingColumns): boolean {
  const earliest = dayIn(sayings.saidEarliest, saying, -Infinity);
  const latest = dayIn(sayings.saidLatest, saying, Infinity);
  if (earliest > to || latest < from) return false;
  return certainty === 'POSSIBLE' || (earliest >= from && latest <= to);
}

/**
 * Returns whether the claim certainly was withdrawn by that day. With CERTAIN, whether it possibly was: the claim must certainly have stood.
 */
export function wasWithdrawn(claim: number, by: number, certainty: Certainty, claims: ClaimColumns): boolean {
  if (claims.isWithdrawn[claim] !== 1) return false;
  const since = certainty === 'CERTAIN' ? claims.withdrawnEarliest : claims.withdrawnLatest;
  return (since.get(claim) ?? Infinity) <= by;
}

function wasPublished(document: number, by: number, certainty: Certainty, documents: DocumentColumns): boolean {
  return certainty === 'CERTAIN'
    ? dayIn(documents.publishedLatest, document, Infinity) <= by
    : dayIn(documents.publishedEarliest, document, -Infinity) <= by;
}

function some({ offsets, members }: Lists, row: number, holds: (member: number) => boolean): boolean {
  const end = offsets[row + 1] ?? 0;
  for (let index = offsets[row] ?? 0; index < end; index += 1) if (holds(members[index] ?? NONE)) return true;
  return false;
}
