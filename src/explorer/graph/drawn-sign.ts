/** The sign of a disagreement as it is drawn, on the stage and in exported images: in units of the graph. */
import type { Kind, Point } from '../state/view.ts';

export interface DrawnSign extends Point {
  /** The id of the node or edge. */
  readonly of: string;
  readonly kind: Kind;
  /** Of its height. */
  readonly half: number;
}
