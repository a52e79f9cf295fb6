/**
 * The ends of lines: their form shows the family of a relation, also in print and without its colour. A relation with a
 * direction has it at its object, one without at both ends.
 */
import type { Family } from '../../model/families.ts';

/** As cytoscape names them. */
export type Head =
  | 'none'
  | 'tee'
  | 'triangle'
  | 'triangle-tee'
  | 'circle-triangle'
  | 'diamond'
  | 'vee'
  | 'triangle-backcurve';

export const HEADS: Readonly<Record<Family, Head>> = {
  HOSTILE: 'triangle-tee',
  COOPERATIVE: 'circle-triangle',
  ORGANIZATIONAL: 'diamond',
  DIPLOMATIC: 'vee',
  STATEMENT: 'triangle-backcurve',
};

/** The outline of each in a square of 9, pointing to the right, as the `d` of an SVG path. */
export const HEAD_PATHS: Readonly<Record<Exclude<Head, 'none'>, string>> = {
  tee: 'M6 0.5h2v8h-2z',
  triangle: 'M0.5 0.5 8.5 4.5 0.5 8.5z',
  'triangle-tee': 'M0 0.5h1.5v8h-1.5zM3 1 8.5 4.5 3 8z',
  'circle-triangle': 'M4 1.5 8.5 4.5 4 7.5zM0.2 4.5a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0z',
  diamond: 'M0.5 4.5 4.5 1 8.5 4.5 4.5 8z',
  vee: 'M0.5 0.5 8.5 4.5 0.5 8.5 3 4.5z',
  'triangle-backcurve': 'M0.5 0.5 8.5 4.5 0.5 8.5Q4.5 4.5 0.5 0.5z',
};
