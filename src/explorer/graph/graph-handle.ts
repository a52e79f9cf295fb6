/** What other parts of the page may do with the drawn graph: read its scene, and move the view. */
import { createContext, type RefObject, use } from 'react';
import { invariant } from '../../errors.ts';
import type { Point } from '../state/view.ts';
import type { EdgeData, NodeData } from './elements.ts';
import type { Box } from './geometry.ts';
import type { DrawnLabel } from './drawn-label.ts';
import type { DrawnSign } from './drawn-sign.ts';

/** A node as it is drawn, in coordinates of the graph: x to the right, y downwards. */
export interface DrawnNode extends NodeData, Point {
  readonly pinned: boolean;
  readonly selected: boolean;
}

/** An edge as it is drawn: from end to end, bent by its control points. */
export interface DrawnEdge extends EdgeData {
  /** The relation's id, without the prefix of `id`. */
  readonly relation: string;
  readonly start: Point;
  readonly end: Point;
  readonly controls: readonly Point[];
  readonly selected: boolean;
}

export interface Scene {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Names, and labels of lines, in coordinates of the graph. */
  readonly labels: readonly DrawnLabel[];
  readonly signs: readonly DrawnSign[];
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface OverviewNode extends Point {
  readonly size: number;
  readonly line: string;
}

export interface GraphHandle {
  readonly scene: () => Scene;
  /** An image of the whole graph; `scale` 2. */
  readonly png: (scale?: number) => Promise<Blob | null>;
  /** All nodes, in coordinates of the graph. */
  readonly overview: () => readonly OverviewNode[];
  /** What is in sight, in coordinates of the graph. */
  readonly extent: () => Box;
  /** Calls back when nodes change or move, and when what is in sight changes. Returns a function that stops it. */
  readonly watch: (changes: { readonly onNodes: () => void; readonly onSight: () => void }) => () => void;
  /** Brings a point of the graph into the middle. */
  readonly moveTo: (point: Point) => void;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Centres an entity. */
  readonly focus: (id: string) => void;
  /** Runs the layout again for all entities but the pinned ones. */
  readonly arrange: () => void;
}

export const GraphHandleContext = createContext<RefObject<GraphHandle | null> | null>(null);

/** The handle, whose `current` is null while the graph is not drawn. */
export function useGraphHandle(): RefObject<GraphHandle | null> {
  const handle = use(GraphHandleContext);
  invariant(handle, 'useGraphHandle was called outside of App');
  return handle;
}
