/**
 * Turns and stretches a layout so that it fills the stage: forces ignore the shape of the stage, and crowd what is well connected. Plain
 * functions; the unit is that of the graph.
 */
import type { Point } from '../state/view.ts';
import type { Arranged, NodeToArrange, Room } from './to-arrange.ts';
import { INSET } from './fit-room.ts';
import type { Box } from './geometry.ts';

/** The nodes cover at most this share of the stage. */
const MOST_COVERED = 0.07;
/** Turns that are tried, in a half circle. */
const TURNS = 12;
/** 0: distances keep their proportions; 1: each row and each column of the stage has as many entities. */
const EVENNESS = 0.5;
/** Fewer entities are not spread over the stage. */
const FEW = 3;

/** How many units of the graph a pixel of the stage has when all of it is in sight; nodes are never enlarged. */
export function scaleOf(nodes: readonly Pick<NodeToArrange, 'size'>[], { width, height }: Room): number {
  const covered = nodes.reduce((sum, { size }) => sum + (Math.PI / 4) * size * size, 0);
  return Math.max(1, Math.sqrt(covered / (MOST_COVERED * Math.max(1, width * height))));
}

/** Where nodes may be, in units of the graph. */
export function fieldOf(nodes: readonly NodeToArrange[], room: Room): Box {
  const scale = scaleOf(nodes, room);
  const width = Math.max(1, room.width - 2 * INSET.x) * scale;
  const height = Math.max(1, room.height - 2 * INSET.y) * scale;
  return { x: -width / 2, y: -height / 2, width, height };
}

export function fillRoom(nodes: readonly NodeToArrange[], places: Arranged, room: Room): Arranged {
  if (nodes.length < FEW) return places;
  const field = fieldOf(nodes, room);
  const points = nodes.map(({ id, x, y }) => places[id] ?? { x, y });
  const turned = Array.from({ length: TURNS }, (_, turn) => {
    const evened = evenOut(points.map((point) => turnedBy(point, (turn * Math.PI) / TURNS)));
    return { evened, gain: gainOf(evened, field) };
  });
  const best = turned.reduce((one, other) => (other.gain > one.gain ? other : one));
  const { x, y, width, height } = field;
  return Object.fromEntries(
    nodes.map(({ id }, at) => {
      const point = best.evened.points[at] ?? { x: 0, y: 0 };
      return [id, { x: Math.round(x + point.x * width), y: Math.round(y + point.y * height) }];
    }),
  );
}

/** Points in a square of side 1, and how broad they were before: width by height. */
interface Evened {
  readonly points: readonly Point[];
  readonly breadth: number;
}

function evenOut(points: readonly Point[]): Evened {
  const [across, along] = [spread(points.map(({ x }) => x)), spread(points.map(({ y }) => y))];
  return {
    points: points.map((_, at) => ({ x: across.shares[at] ?? 0.5, y: along.shares[at] ?? 0.5 })),
    breadth: across.extent / Math.max(1, along.extent),
  };
}

/** The share of each value between the least and the greatest, halfway to its share by rank. */
function spread(values: readonly number[]): { readonly shares: readonly number[]; readonly extent: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value || a.at - b.at);
  const ranks = new Map(order.map(({ at }, rank) => [at, rank / Math.max(1, values.length - 1)]));
  const extent = most - least;
  return {
    extent,
    shares: values.map((value, at) => {
      const rank = ranks.get(at) ?? 0.5;
      const share = extent === 0 ? rank : (value - least) / extent;
      return share + (rank - share) * EVENNESS;
    }),
  };
}

/** Better if the corners are used, and if distances keep their proportions. */
function gainOf({ points, breadth }: Evened, field: Box): number {
  const stretch = breadth / (field.width / field.height);
  return cornersReached(points) * Math.min(stretch, 1 / stretch) ** 0.25;
}

/** 1 if each corner of the square has a point, and less the further the nearest points are from the corners. */
function cornersReached(points: readonly Point[]): number {
  const corners = [0, 1].flatMap((x) => [0, 1].map((y) => ({ x, y })));
  const far = corners.map((corner) =>
    Math.min(...points.map(({ x, y }) => Math.abs(x - corner.x) + Math.abs(y - corner.y))),
  );
  return 1 - far.reduce((sum, each) => sum + each, 0) / 8;
}

function turnedBy({ x, y }: Point, angle: number): Point {
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
}
