/** What a layout gets and returns. */
import type { Layout, Point } from '../state/view.ts';
import type { Box } from './geometry.ts';
import type { Size } from './label-space.ts';

/** The stage, in pixels. */
export interface Room extends Size {
  /** What lies on the stage, buttons for example: nodes keep away from it. */
  readonly blocked?: readonly Box[];
}

/** The width and height include the name. */
export interface NodeToArrange extends Point, Size {
  readonly id: string;
  readonly type: string;
  /** The diameter of the node. */
  readonly size: number;
  /** The sizes of the name, in pixels of the stage, for each way to break it into lines: names keep their size at each zoom. */
  readonly names: readonly Size[];
  /** Names of heavier nodes are placed first. */
  readonly weight: number;
  /** How many neighbours are not on the canvas: the node has a badge with this number. */
  readonly unseen: number;
  /** The node has the sign of a disagreement. */
  readonly isMarked: boolean;
  /** The first day on which one of its relations may hold, in days since 1970; null if none has a date. */
  readonly day: number | null;
  /** The layout does not move it. */
  readonly fixed: boolean;
}

export interface ToArrange {
  readonly kind: Layout;
  readonly room: Room;
  readonly nodes: readonly NodeToArrange[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly parallel: number;
    /** Of a relation of command or part: which end is above the other. */
    readonly above: 'source' | 'target' | null;
  }[];
  /** The entity around which circles of distance lie; null for the best connected. */
  readonly center: string | null;
  /** Time runs from right to left, as the page is read. */
  readonly isMirrored: boolean;
}

export type Arranged = Readonly<Record<string, Point>>;
