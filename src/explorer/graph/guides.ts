/** What an arrangement draws behind the graph, so that places can be read: circles of distance, and marks of an axis of time. */
import type { Point } from '../state/view.ts';

/** In units of the graph. */
export type Guide =
  /** An ellipse around the origin: its half axes. */
  | ({ readonly kind: 'ring' } & Point)
  /** A vertical line where a year or a month begins. */
  | { readonly kind: 'tick'; readonly x: number; readonly edtf: string };
export type Guides = readonly Guide[];

/** The height of the strip at the top of the stage in which the words of the axis are. */
export const AXIS_HEIGHT = 22;
