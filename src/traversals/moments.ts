/**
 * The rule by which hops of a path follow each other in time. Each hop stands for one of its affirmed claims. Claims can have
 * happened in the order of the path if no claim begins after a later claim ends. Therefore the search only keeps the latest
 * beginning of the hops so far; this day is called a moment. Moments are days from 1970-01-01.
 */
import type { RelationRef, View } from '../graph/port.ts';

type Moments = Pick<View, 'momentsOf'>;

/** The moment of a path without hops: it has no beginning. */
export const NO_TIME = -Infinity;
/** The latest allowed moment at the end of a path: it has no limit. */
export const ANY_TIME = Infinity;

/** The earliest possible moment after this hop; undefined if all its claims end before `moment`, the moment before the hop. */
export function arrival(view: Moments, relation: RelationRef, moment: number): number | undefined {
  let earliest: number | undefined;
  for (const { begins, ends } of view.momentsOf(relation)) {
    if (ends < moment) continue;
    const nextMoment = Math.max(moment, begins);
    if (earliest === undefined || nextMoment < earliest) earliest = nextMoment;
  }
  return earliest;
}

/** The latest allowed moment before this hop; undefined if all its claims begin after `latestAfter`, the limit after the hop. */
export function departure(view: Moments, relation: RelationRef, latestAfter: number): number | undefined {
  let latest: number | undefined;
  for (const { begins, ends } of view.momentsOf(relation)) {
    if (begins > latestAfter) continue;
    const latestBefore = Math.min(latestAfter, ends);
    if (latest === undefined || latestBefore > latest) latest = latestBefore;
  }
  return latest;
}
