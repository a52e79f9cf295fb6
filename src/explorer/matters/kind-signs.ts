/**
 * The sign of each kind of disagreement, as strokes in a square of 16: without colour, they differ by their form. Panels, legend and the
 * badges of the graph draw the same.
 */
import type { Kind } from '../state/view.ts';

/** Lines without fill. */
export const SIGNS: Readonly<Record<Kind, string>> = {
  // Not equal: both cannot be.
  CONTRADICTION: 'M3 5.8h10M3 10.2h10M10.6 2.4 5.4 13.6',
  // Two that pull apart.
  STANCE: 'M6.4 8H1.8M4.2 5.2 1.6 8l2.6 2.8M9.6 8h4.6M11.8 5.2 14.4 8l-2.6 2.8',
  // Two waves: near each other, and not the same.
  TENSION: 'M2.4 6.6c1.9-2.4 3.7-2.4 5.6 0s3.7 2.4 5.6 0M2.4 11c1.9-2.4 3.7-2.4 5.6 0s3.7 2.4 5.6 0',
};
