/** Counts overlaps, crossings and coverage in a drawing. All lengths are pixels of the stage. */

import type { Box, Label, Line, Node, ReadDrawing } from './read-drawing.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Figures {
  /** `least` is the size of the smallest label of all, in pixels. */
  readonly names: { readonly all: number; readonly shown: number; readonly least: number; readonly crossed: number };
  readonly lines: { readonly all: number; readonly labelled: number; readonly through: number };
  readonly overlaps: number;
  readonly onNodes: number;
  /** The share of the stage. */
  readonly hull: number;
  readonly strayPixels: number;
}

/** How finely a curve is sampled. */
const STEPS = 24;
/** Boxes that share less than this do not overlap: they are rounded to pixels. */
const TOUCH = 0.5;

/** The figures that the goals are about (goals.ts). */
export function figuresOf({ stage, nodes, lines, labels, strayPixels }: ReadDrawing): Figures {
  // A name that the edge of the stage cuts is not shown.
  const names = labels.filter((label) => label.kind === 'name' && isInside(label, stage));
  const paths = lines.map((line) => ({ ...line, points: pointsOf(line) }));
  const labelled = new Set(labels.filter(({ kind }) => kind !== 'name').map(({ of }) => of));
  const endsOf = new Map(lines.map(({ id, source, target }) => [id, [source, target]]));
  return {
    names: {
      all: nodes.length,
      shown: names.length,
      least: Math.min(Infinity, ...labels.map(({ size }) => size)),
      crossed: names.filter((box) => paths.some(({ points }) => runsThrough(points, box))).length,
    },
    lines: {
      all: lines.length,
      labelled: lines.filter(({ id }) => labelled.has(id)).length,
      through: paths.filter(({ points, source, target }) =>
        nodes.some((node) => node.id !== source && node.id !== target && passes(points, node)),
      ).length,
    },
    overlaps: labels.flatMap((box, at) => labels.slice(at + 1).filter((other) => overlap(box, other))).length,
    onNodes: labels.filter((box) => {
      const own = box.kind === 'name' ? [box.of] : (endsOf.get(box.of) ?? []);
      return nodes.some((node) => !own.includes(node.id) && covers(box, node));
    }).length,
    hull:
      areaOf(
        hullOf([...nodes.flatMap(cornersOfNode), ...names.flatMap(cornersOf)].map((point) => clipped(point, stage))),
      ) /
      (stage.width * stage.height),
    strayPixels,
  };
}

function isInside({ x, y, width, height }: Box, stage: ReadDrawing['stage']): boolean {
  return x >= -TOUCH && y >= -TOUCH && x + width <= stage.width + TOUCH && y + height <= stage.height + TOUCH;
}

function clipped({ x, y }: Point, { width, height }: ReadDrawing['stage']): Point {
  return { x: Math.max(0, Math.min(width, x)), y: Math.max(0, Math.min(height, y)) };
}

/** A curve through the middles of its control points, as cytoscape draws it. */
function pointsOf({ start, end, controls }: Line): readonly Point[] {
  if (controls.length === 0) return [start, end];
  const points: Point[] = [start];
  let from = start;
  controls.forEach((control, at) => {
    const next = controls[at + 1];
    const to = next === undefined ? end : { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 };
    for (let step = 1; step <= STEPS; step += 1) {
      const t = step / STEPS;
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
      points.push({ x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y });
    }
    from = to;
  });
  return points;
}

function runsThrough(points: readonly Point[], { x, y, width, height }: Box): boolean {
  const box = { left: x + TOUCH, top: y + TOUCH, right: x + width - TOUCH, bottom: y + height - TOUCH };
  return points.some((point, at) => segmentInBox(points[at - 1] ?? point, point, box));
}

/** After Liang and Barsky. */
function segmentInBox(
  a: Point,
  b: Point,
  {
    left,
    top,
    right,
    bottom,
  }: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): boolean {
  let [enters, leaves] = [0, 1];
  for (const [at, by, least, most] of [
    [a.x, b.x - a.x, left, right],
    [a.y, b.y - a.y, top, bottom],
  ] as const) {
    if (by === 0) {
      if (at < least || at > most) return false;
      continue;
    }
    const [one, other] = [(least - at) / by, (most - at) / by];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return enters < leaves;
}

function passes(points: readonly Point[], { x, y, radius }: Node): boolean {
  return points.some((point, at) => distance(points[at - 1] ?? point, point, { x, y }) < radius - TOUCH);
}

/** From a point to a segment. */
function distance(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const whole = dx * dx + dy * dy;
  const t = whole === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / whole));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > TOUCH && down > TOUCH;
}

function covers({ x, y, width, height }: Label, node: Node): boolean {
  const dx = node.x - Math.max(x, Math.min(node.x, x + width));
  const dy = node.y - Math.max(y, Math.min(node.y, y + height));
  return Math.hypot(dx, dy) < node.radius - TOUCH;
}

function cornersOf({ x, y, width, height }: Box): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ];
}

function cornersOfNode({ x, y, radius }: Node): readonly Point[] {
  return cornersOf({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
}

/** Andrew's monotone chain. */
function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (all: readonly Point[]): readonly Point[] => {
    const chain: Point[] = [];
    for (const point of all) {
      while (chain.length > 1 && turn(chain.at(-2) ?? point, chain.at(-1) ?? point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function areaOf(corners: readonly Point[]): number {
  const twice = corners.reduce((sum, { x, y }, at) => {
    const next = corners[(at + 1) % corners.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}
