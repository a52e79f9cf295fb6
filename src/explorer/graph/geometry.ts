/** Points, boxes and curves in a plane: x to the right, y downwards. Units are the caller's. Plain functions. */
import type { Point } from '../state/view.ts';

/** From its left upper corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Circle extends Point {
  readonly radius: number;
}

/** In how many pieces a curve is cut. */
const PIECES = 10;

/** How a line is bent: its control point lies `by` beside the point after `share` of its length, to the right of its direction. */
export interface Bend {
  readonly by: number;
  /** 0 to 1 */
  readonly share: number;
}

export const STRAIGHT: Bend = { by: 0, share: 0.5 };

/** The line between two nodes, from outline to outline. */
export function pointsBetween(from: Circle, to: Circle, bend: Bend): readonly Point[] {
  const control = bend.by === 0 ? null : controlOf(from, to, bend);
  const start = towards(from, control ?? to);
  const end = towards(to, control ?? from);
  return control === null ? [start, end] : pointsOfCurve(start, control, end);
}

/** The point of the circle that is nearest to another point. */
function towards({ x, y, radius }: Circle, to: Point): Point {
  const length = Math.hypot(to.x - x, to.y - y) || 1;
  return { x: x + ((to.x - x) / length) * radius, y: y + ((to.y - y) / length) * radius };
}

/** Where cytoscape sets the control point of such a line. */
function controlOf(from: Point, to: Point, { by, share }: Bend): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: from.x + dx * share - (dy / length) * by, y: from.y + dy * share + (dx / length) * by };
}

/** A quadratic Bézier curve, as points on it. */
function pointsOfCurve(from: Point, control: Point, to: Point): readonly Point[] {
  return Array.from({ length: PIECES + 1 }, (_, step) => onCurve(from, control, to, step / PIECES));
}

function onCurve(from: Point, control: Point, to: Point, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** The point after this share of the length, 0 to 1. */
export function alongLine(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((point, at) => apart(points[at] ?? point, point));
  let rest = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [points[at], points[at + 1]];
    if (from === undefined || to === undefined) break;
    if (rest <= length) {
      const part = length === 0 ? 0 : rest / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    rest -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

export function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The distance of a point from a line. */
export function distanceFromLine(points: readonly Point[], point: Point): number {
  let least = Infinity;
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (from !== undefined && to !== undefined) least = Math.min(least, fromSegment(from, to, point));
  }
  return least;
}

function fromSegment(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const whole = dx * dx + dy * dy;
  const t = whole === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / whole));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

/** True if a part of the segment lies in the box (Liang and Barsky, 1984). */
export function crosses(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  let [enters, leaves] = [0, 1];
  const axes = [
    [a.x, b.x - a.x, x, x + width],
    [a.y, b.y - a.y, y, y + height],
  ] as const;
  for (const [from, by, least, most] of axes) {
    if (by === 0) {
      if (from < least || from > most) return false;
      continue;
    }
    const [one, other] = [(least - from) / by, (most - from) / by];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return enters < leaves;
}

/** True if the box and the circle share a point. */
export function touches({ x, y, width, height }: Box, circle: Circle): boolean {
  const dx = circle.x - Math.max(x, Math.min(circle.x, x + width));
  const dy = circle.y - Math.max(y, Math.min(circle.y, y + height));
  return Math.hypot(dx, dy) < circle.radius;
}

/** True if the boxes share a point, or are less than the margin apart. */
export function boxesTouch(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

/** True if a part of the line lies in the box. */
export function runsThrough(points: readonly Point[], box: Box): boolean {
  return points.some((to, at) => {
    const from = points[at - 1];
    return from !== undefined && crosses(from, to, box);
  });
}
