/**
 * Finds all relations between two sets of entities. If an entity has many relations, it does not read them all, but searches for
 * each entity of the other set.
 */
import type { EntityRef, Pause, RelationRef } from '../port.ts';
import { at } from './columns.ts';
import type { Derived } from './derived.ts';

/** How many relations or claims are read between two pauses. */
export const BETWEEN_PAUSES = 4_096;

type Found = (near: EntityRef, relation: RelationRef, far: EntityRef) => void;

/** Starts from the side that needs fewer reads. */
export async function meet(
  derived: Derived,
  near: readonly EntityRef[],
  far: readonly EntityRef[],
  pause: Pause,
  found: Found,
): Promise<void> {
  const isTurned = placesLookedAt(derived, far, near) < placesLookedAt(derived, near, far);
  if (isTurned) await meetFrom(derived, far, near, pause, (one, relation, other) => found(other, relation, one));
  else await meetFrom(derived, near, far, pause, found);
}

async function meetFrom(
  { parts: { adjacency }, marks }: Derived,
  outer: readonly EntityRef[],
  inner: readonly EntityRef[],
  pause: Pause,
  found: Found,
): Promise<void> {
  marks.set(inner);
  let left = BETWEEN_PAUSES;
  for (const one of outer) {
    if (left <= 0) {
      await pause();
      // Other work that ran during the pause may have replaced the marks.
      marks.set(inner);
      left = BETWEEN_PAUSES;
    }
    const end = at(adjacency.ends, one);
    const degree = adjacency.degree(one);
    const lookups = inner.length * stepsToFind(degree);
    left -= Math.min(degree, lookups);
    if (degree <= lookups) {
      for (let place = end - degree; place < end; place += 1) {
        const other = at(adjacency.far, place);
        if (marks.has(other)) found(one, at(adjacency.relation, place), other);
      }
      continue;
    }
    for (const other of inner) {
      for (let place = adjacency.placeOf(one, other); place < end && adjacency.far[place] === other; place += 1) {
        found(one, at(adjacency.relation, place), other);
      }
    }
  }
}

function placesLookedAt(
  { parts: { adjacency } }: Derived,
  outer: readonly EntityRef[],
  inner: readonly EntityRef[],
): number {
  let places = inner.length;
  for (const entity of outer) {
    const degree = adjacency.degree(entity);
    places += Math.min(degree, inner.length * stepsToFind(degree));
  }
  return places;
}

/** The number of steps of a binary search, at most. */
function stepsToFind(degree: number): number {
  return 33 - Math.clz32(degree);
}
