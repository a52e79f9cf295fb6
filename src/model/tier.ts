/** How far the coding of a claim has been checked, from the least to the most. */

/** CODED: somebody coded it. REVIEWED: somebody has also compared the row, as it is now, with its passage. */
export const TIERS = ['CODED', 'REVIEWED'] as const;

export type Tier = (typeof TIERS)[number];
