/** The zoom and the shift at which a whole graph is in sight, with room for names around its outermost nodes. Plain function. */
import type { Point } from '../state/view.ts';
import type { Size } from './label-space.ts';

/** Between the middles of the outermost nodes and the edge of the stage, in pixels. */
export const INSET = { x: 46, y: 34 };
/** A single entity is not enlarged further. */
const CLOSEST = 1.6;

/** Of the graph on the stage. */
export interface Sight {
  readonly zoom: number;
  /** Where the origin of the graph is, in pixels of the stage. */
  readonly pan: Point;
}

/** @param places of the nodes, at least one */
export function fitRoom(places: readonly Point[], room: Size, leastZoom = 0): Sight {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const zoom = Math.max(
    leastZoom,
    Math.min(
      CLOSEST,
      Math.max(1, room.width - 2 * INSET.x) / Math.max(1, right - left),
      Math.max(1, room.height - 2 * INSET.y) / Math.max(1, bottom - top),
    ),
  );
  return {
    zoom,
    pan: { x: room.width / 2 - ((left + right) / 2) * zoom, y: room.height / 2 - ((top + bottom) / 2) * zoom },
  };
}
