/** Finds claims of a snapshot by their ids. A snapshot has no index of claims: the claims of each relation are in the order of their ids. */
import { at } from '../columns.ts';
import type { FlatGraph } from '../flat-graph.ts';
import { relationNumberOf } from '../statements.ts';
import type { Growth } from './growth.ts';

/** @param relation the id of the relation whose claim it is, if it is one's */
export function numberOfClaim(
  parts: FlatGraph,
  growth: Growth,
  id: string,
  relation: string | null,
): number | undefined {
  const appended = growth.claims.get(id);
  if (appended !== undefined) return appended;
  const row = relation === null ? undefined : relationNumberOf(parts, relation);
  const { claimOffsets } = parts.relations;
  const ofRelation =
    row === undefined ? undefined : numberAmong(parts, id, at(claimOffsets, row), at(claimOffsets, row + 1));
  if (ofRelation !== undefined) return ofRelation;
  // Those that were appended later are in `growth`.
  const others = at(parts.otherRuns, 0);
  return numberAmong(parts, id, others.claim, others.claim + others.count);
}

/** @param first the claims from this number up to, not including, `end` are in the order of their ids */
function numberAmong({ claimIds, followed }: FlatGraph, id: string, first: number, end: number): number | undefined {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (claimIds.at(middle) < id) low = middle + 1;
    else high = middle;
  }
  const isFound = low < end && claimIds.at(low) === id && followed?.goneClaims.has(low) !== true;
  return isFound ? low : undefined;
}
