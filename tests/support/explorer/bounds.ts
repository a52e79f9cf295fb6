/** The four bounds of a relation, as the page gets them. */
import type { Bounds } from '../../../src/explorer/text/bounds.ts';

/** In the order startEarliest, startLatest, endEarliest, endLatest; absent ones are null. */
export function bounds(...[startEarliest, startLatest, endEarliest, endLatest]: readonly (string | null)[]): Bounds {
  return {
    startEarliest: startEarliest ?? null,
    startLatest: startLatest ?? null,
    endEarliest: endEarliest ?? null,
    endLatest: endLatest ?? null,
  };
}
