/** Sizes of nodes by a score of their entities. */

export interface Sizes {
  readonly scores: ReadonlyMap<string, number>;
  /** The greatest score on the canvas. */
  readonly most: number;
}

const LEAST_SIZE = 20;
const MOST_SIZE = 58;

/** 20 to 58: the area beyond the smallest node grows with the score. An entity without a score has 0. */
export function scoredSize(id: string, { scores, most }: Sizes): number {
  const share = most > 0 ? Math.max(0, scores.get(id) ?? 0) / most : 0;
  return Math.round(LEAST_SIZE + (MOST_SIZE - LEAST_SIZE) * Math.sqrt(share));
}
