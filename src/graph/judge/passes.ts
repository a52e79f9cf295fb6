/** Decides whether one claim passes a filter. `docs/time.md` has the rules of time, with a table of cases. */
import type { Certainty } from '../port.ts';
import {
  dayIn,
  NONE,
  type ClaimColumns,
  type ClaimEvidence,
  type DocumentColumns,
  type Lists,
} from './claim-columns.ts';
import type { ClaimFilter } from './claim-filter.ts';

export function passes(claim: number, filter: ClaimFilter, { claims, documents }: ClaimEvidence): boolean {
  if (filter.voices !== undefined && !filter.voices.has(claims.voice[claim] ?? NONE)) return false;
  if (filter.dossiers !== undefined && !filter.dossiers.has(claims.dossier[claim] ?? NONE)) return false;
  if (filter.timed && !isInTime(claim, filter, claims)) return false;
  if (filter.saidBy !== undefined && !some(claims.speakers, claim, (speaker) => filter.saidBy?.has(speaker) === true)) {
    return false;
  }
  if (filter.documents === undefined && filter.publishedBy === undefined) return true;
  // One document must meet both conditions: it is in `documents`, and it was published by `publishedBy`.
  return some(
    claims.documents,
    claim,
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
