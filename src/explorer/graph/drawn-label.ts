/** A label as it is drawn, on the stage and in exported images. */
import type { Box } from './geometry.ts';

/** Of a font. */
export type Weight = 400 | 500 | 700;

/** A name, the label of a line, or the number of relations of a bundle. */
export interface DrawnLabel extends Box {
  readonly kind: 'name' | 'line' | 'count';
  /** The id of the node or edge. */
  readonly of: string;
  /** Lines, separated by line breaks. */
  readonly text: string;
  /** Of the font, in the unit of the box. */
  readonly size: number;
  readonly weight: Weight;
  /** The reader has selected something else. */
  readonly isFar: boolean;
  /** The colour of the outline of a count. */
  readonly ring: string | null;
}

/** Of the ground behind a label, which hides the lines there. */
export const GROUND_OPACITY = { name: 0.86, line: 0.94, count: 1 };
