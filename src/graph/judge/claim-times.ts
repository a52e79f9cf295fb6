/** The four bounds of a claim, in the forms that traversals and answers need. */
import { dayText } from '../../model/calendar.ts';
import { hullOf, type DrawnBounds } from '../../model/dates.ts';
import type { Certainty, DayBounds, Moment } from '../port.ts';
import { dayIn, type ClaimColumns, type Column, NONE } from './claim-columns.ts';

/** See `Moment`. An absent bound excludes no day (POSSIBLE) and confirms no day (CERTAIN). */
export function momentOf(claim: number, certainty: Certainty, claims: ClaimColumns): Moment {
  return certainty === 'POSSIBLE'
    ? { begins: dayIn(claims.startEarliest, claim, -Infinity), ends: dayIn(claims.endLatest, claim, Infinity) }
    : { begins: dayIn(claims.startLatest, claim, Infinity), ends: dayIn(claims.endEarliest, claim, -Infinity) };
}

/** The bounds as days from 1970-01-01. */
export function dayBoundsOf(claim: number, claims: ClaimColumns): DayBounds {
  return {
    startEarliest: dayIn(claims.startEarliest, claim, -Infinity),
    startLatest: dayIn(claims.startLatest, claim, Infinity),
    endEarliest: dayIn(claims.endEarliest, claim, -Infinity),
    endLatest: dayIn(claims.endLatest, claim, Infinity),
  };
}

/** Returns whether the bounds of two claims exclude that both held on one day. An absent bound excludes nothing. */
export function areApart(a: number, b: number, claims: ClaimColumns): boolean {
  return endsBefore(a, b, claims) || endsBefore(b, a, claims);
}

function endsBefore(a: number, b: number, { startEarliest, endLatest }: ClaimColumns): boolean {
  return dayIn(endLatest, a, Infinity) < dayIn(startEarliest, b, -Infinity);
}

/** The bounds as ISO dates. */
export function boundsOfClaim(claim: number, claims: ClaimColumns): DrawnBounds {
  const textOf = (number = NONE): string | null => (number === NONE ? null : dayText(number));
  const text = (column: Column): string | null => textOf(column[claim]);
  return {
    startEarliest: text(claims.startEarliest),
    startLatest: text(claims.startLatest),
    endEarliest: text(claims.endEarliest),
    endLatest: text(claims.endLatest),
    startDrawn: textOf(claims.startDrawn.get(claim)),
    endDrawn: textOf(claims.endDrawn.get(claim)),
  };
}

/**
 * The hull of several claims, for display.
 * @param claimNumbers at least one
 */
export function hullOfClaims(claimNumbers: readonly number[], claims: ClaimColumns): DrawnBounds {
  const bounds = claimNumbers.map((claim) => boundsOfClaim(claim, claims));
  const [first] = bounds;
  // A quick path: most relations have one claim, and an answer may hold thousands of relations.
  return first !== undefined && bounds.length === 1 ? first : hullOf(bounds);
}
