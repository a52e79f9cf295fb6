/**
 * When hops can follow one another. Of a hop's affirmed claims one is chosen; claims can have happened in an order if
 * none begins later than one ends that comes after it: so all that matters of what went before is its latest beginning.
 */
import type { RelationRef, View } from '../graph/port.ts';

/** Nothing has begun yet. */
export const NO_TIME = -Infinity;
/** Nothing has to end yet. */
export const ANY_TIME = Infinity;

/** The latest beginning after this hop, as early as its claims allow; undefined where all of them have ended before. */
export function arrival(view: View, relation: RelationRef, begun: number): number | undefined {
  let earliest: number | undefined;
  for (const { begins, ends } of view.momentsOf(relation)) {
    if (ends < begun) continue;
    const at = Math.max(begun, begins);
    if (earliest === undefined || at < earliest) earliest = at;
  }
  return earliest;
}

/** How late what comes before this hop may have begun, where what comes after it allows `until`; undefined where it cannot be. */
export function departure(view: View, relation: RelationRef, until: number): number | undefined {
  let latest: number | undefined;
  for (const { begins, ends } of view.momentsOf(relation)) {
    if (begins > until) continue;
    const at = Math.min(until, ends);
    if (latest === undefined || at > latest) latest = at;
  }
  return latest;
}
