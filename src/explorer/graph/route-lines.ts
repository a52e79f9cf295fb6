/**
 * Bends lines round foreign entities, and round names where that is possible: each line takes the least bend that is free, or the best
 * one. Plain function; lengths are pixels of the screen.
 */
import RBush, { type BBox } from 'rbush';
import {
  type Bend,
  type Box,
  type Circle,
  distanceFromLine,
  pointsBetween,
  runsThrough,
  STRAIGHT,
} from './geometry.ts';
import type { Point } from '../state/view.ts';

export interface LineToRoute {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** It has the sign of a disagreement. */
  readonly isMarked: boolean;
  /** As it is drawn now. */
  readonly bend: Bend;
}

interface NodeOnWay extends Circle {
  readonly id: string;
}

/** Distances of the control point from the straight line; the curve goes half as far. */
const SHARES = [0.5, 0.25, 0.75] as const;
export const BENDS: readonly Bend[] = [9, 16, 24, 34, 44, 56, 68, 84, 104, 130, 170, 220, 280].flatMap((by) =>
  SHARES.flatMap((share) => [
    { by, share },
    { by: -by, share },
  ]),
);
/** Between a line and a foreign entity. */
const CLEAR = 4;
/** A control point may be as far beside the middle as this share of the line's length. */
const FURTHEST = 0.9;
const COST = { node: 1_000, name: 60, bend: 0.45, uneven: 2 };
/** With more lines, all are straight. */
export const MOST_BENT = 600;

type InTree<Item> = BBox & { readonly item: Item };

/**
 * @param names the boxes of names
 * @returns the bend of each line that is not straight, by its id (see pointsBetween)
 */
export function routeLines(
  nodes: readonly NodeOnWay[],
  lines: readonly LineToRoute[],
  names: readonly Box[],
): Readonly<Record<string, Bend>> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const circles = new RBush<InTree<NodeOnWay>>().load(nodes.map((item) => ({ ...boundsOfCircle(item), item })));
  const boxes = new RBush<InTree<Box>>().load(names.map((item) => ({ ...boundsOf(item), item })));
  const costOf = (points: readonly Point[], line: LineToRoute): number => {
    const bounds = boundsOfPoints(points);
    const hit = circles
      .search(bounds)
      .filter(({ item }) => item.id !== line.source && item.id !== line.target)
      .filter(({ item }) => distanceFromLine(points, item) < item.radius + CLEAR).length;
    const crossed = boxes.search(bounds).filter(({ item }) => runsThrough(points, item)).length;
    return hit * COST.node + crossed * COST.name;
  };
  const bends: Record<string, Bend> = {};
  for (const line of lines) {
    const [from, to] = [byId.get(line.source), byId.get(line.target)];
    if (from === undefined || to === undefined || from === to) continue;
    let best = { bend: STRAIGHT, cost: costOf(pointsBetween(from, to, STRAIGHT), line) };
    const most = FURTHEST * Math.hypot(to.x - from.x, to.y - from.y);
    for (const bend of BENDS) {
      const least = Math.abs(bend.by) * COST.bend + (bend.share === 0.5 ? 0 : COST.uneven);
      if (least >= best.cost || Math.abs(bend.by) > most) continue;
      const cost = least + costOf(pointsBetween(from, to, bend), line);
      if (cost < best.cost) best = { bend, cost };
    }
    if (best.bend.by !== 0) bends[line.id] = best.bend;
  }
  return bends;
}

function boundsOfCircle({ x, y, radius }: Circle): BBox {
  const reach = radius + CLEAR;
  return { minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach };
}

function boundsOf({ x, y, width, height }: Box): BBox {
  return { minX: x, minY: y, maxX: x + width, maxY: y + height };
}

function boundsOfPoints(points: readonly Point[]): BBox {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
}
