/** The four bounds of one claim, in the forms in which traversals and answers read them. */
import { dayText, hullOf, type Bounds } from '../../model/dates.ts';
import type { Certainty, DayBounds, Moment } from '../port.ts';
import { dayIn, type ClaimColumns, type Column, NONE } from './claim-columns.ts';

/** See `Moment`: an absent bound excludes nothing, and settles nothing. */
export function momentOf(claim: number, certainty: Certainty, claims: ClaimColumns): Moment {
  return certainty === 'POSSIBLE'
    ? { begins: dayIn(claims.startEarliest, claim, -Infinity), ends: dayIn(claims.endLatest, claim, Infinity) }
    : { begins: dayIn(claims.startLatest, claim, Infinity), ends: dayIn(claims.endEarliest, claim, -Infinity) };
}

/** In days. */
export function dayBoundsOf(claim: number, claims: ClaimColumns): DayBounds {
  return {
    startEarliest: dayIn(claims.startEarliest, claim, -Infinity),
    startLatest: dayIn(claims.startLatest, claim, Infinity),
    endEarliest: dayIn(claims.endEarliest, claim, -Infinity),
    endLatest: dayIn(claims.endLatest, claim, Infinity),
  };
}

/** As ISO dates. */
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

/** What the bounds of several claims span, for display. Of at least one claim. */
export function hullOfClaims(claimNumbers: readonly number[], claims: ClaimColumns): Bounds {
  const bounds = claimNumbers.map((claim) => boundsOfClaim(claim, claims));
  const [first] = bounds;
  // Most relations have one claim; an answer may hold thousands of relations.
  return first !== undefined && bounds.length === 1 ? first : hullOf(bounds);
}
