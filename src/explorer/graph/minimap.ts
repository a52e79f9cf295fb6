/** The scale of the small map: the whole graph fits into it. */
import type { Point } from '../state/view.ts';
import type { Size } from './label-space.ts';

/** In pixels of the map. */
const MARGIN = 6;

export interface MapScale {
  /** Pixels of the map for each unit of the graph. */
  readonly zoom: number;
  readonly toMap: (point: Point) => Point;
  readonly toGraph: (point: Point) => Point;
}

/** @param points at least one */
export function mapOf(points: readonly Point[], size: Size): MapScale {
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [top, bottom] = rangeOf(points.map(({ y }) => y));
  const room = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN };
  const zoom = Math.min(room.width / Math.max(1, right - left), room.height / Math.max(1, bottom - top));
  // In the middle of the map.
  const start = {
    x: (size.width - (right - left) * zoom) / 2,
    y: (size.height - (bottom - top) * zoom) / 2,
  };
  return {
    zoom,
    toMap: ({ x, y }) => ({ x: start.x + (x - left) * zoom, y: start.y + (y - top) * zoom }),
    toGraph: ({ x, y }) => ({ x: left + (x - start.x) / zoom, y: top + (y - start.y) / zoom }),
  };
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
