/** When a claim was said and when its content holds, by the words of docs/time.md: one case after another. */
import { type DrawnBounds, UNBOUNDED } from '../../../src/model/dates.ts';
import { found, predicateOf, type WorldClaim } from './world.ts';

/** All documents of a world are published by this actor. */
export const PUBLISHER = 'outlet';

/** Null: not known. */
export interface Said {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** The days of the step at a position. */
export function saidAt(claim: WorldClaim, position: number): Said {
  const { attribution, on, reportedIn } = claim;
  const speakers = found(attribution[position], `step of ${claim.id}`);
  const own = on[position];
  const published: Said =
    reportedIn === undefined || reportedIn.isMarked === true
      ? { earliest: null, latest: null }
      : { earliest: reportedIn.publishedEarliest, latest: reportedIn.publishedLatest };
  const lastResort = reportedIn?.retrievedOn ?? null;
  if (position === 0 && speakers.includes(PUBLISHER)) {
    if (own === undefined) return { earliest: published.earliest, latest: published.latest ?? lastResort };
    return { earliest: own.earliest, latest: own.latest ?? published.latest ?? lastResort };
  }
  const reportedBy = position === 0 ? published.latest : saidAt(claim, position - 1).latest;
  const latest = [own?.latest, reportedBy].filter((day) => day !== null && day !== undefined).toSorted()[0];
  return { earliest: own?.earliest ?? null, latest: latest ?? lastResort };
}

/** If a claim gives no kind of edge, a STATE has ATTESTED edges, and an EVENT has REAL edges. */
export function boundsOf(claim: WorldClaim): DrawnBounds {
  const { when, mode } = claim;
  const usual = predicateOf(claim.predicate).state ? 'ATTESTED' : 'REAL';
  const ends = when?.ends ?? claim.ends ?? usual;
  const bounds = { ...(when?.bounds ?? UNBOUNDED) };
  if ((when?.starts ?? usual) === 'ATTESTED') bounds.startEarliest = null;
  if (ends === 'ATTESTED') bounds.endLatest = null;
  const { earliest, latest } = saidAt(claim, claim.attribution.length - 1);
  if (earliest !== null && latest !== null && latest < earliest) return bounds;
  if (mode === 'ACTUAL' && when === undefined) {
    bounds.startLatest = latest;
    if (ends === 'REAL') bounds.endLatest = latest;
    else bounds.endEarliest = earliest;
  }
  if (mode === 'ACTUAL' && when?.text.endsWith('/..') === true && ends === 'ATTESTED') bounds.endEarliest = earliest;
  if (mode === 'FUTURE' && bounds.startEarliest === null && earliest !== null) {
    const { startLatest, endEarliest, endLatest } = bounds;
    const isFirst = [startLatest, endEarliest, endLatest].every((day) => day === null || day >= earliest);
    if (isFirst) bounds.startEarliest = earliest;
  }
  return bounds;
}
