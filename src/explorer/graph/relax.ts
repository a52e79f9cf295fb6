/**
 * Moves entities apart so that their names fit between them, and away from lines that would run through them. Few rounds of small moves:
 * the layout keeps its shape. Plain function; the unit is that of the graph.
 */
import type { Point } from '../state/view.ts';
import type { Arranged, NodeToArrange, Room, ToArrange } from './to-arrange.ts';
import { badgeBoxes } from './badge-box.ts';
import { fieldOf, scaleOf } from './fill-room.ts';
import { fitRoom } from './fit-room.ts';
import { type Box, pointsBetween, STRAIGHT } from './geometry.ts';
import type { NamedNode } from './label-space.ts';
import { insideOf } from './labels-inside.ts';
import { placeNames } from './place-names.ts';

const MOST_ROUNDS = 160;
/** How often a pair of a line and an entity is looked at, over all rounds. */
const EFFORT = 2_500_000;
/** After so many rounds the layout fills the field again, and names are placed again. */
const TURN = 20;
/** More pairs of a line and an entity take too long. */
const MOST_PAIRS = 60_000;
/** How much of the stage the boxes of all entities with their names may fill before they are taken as smaller. */
const MOST_FILLED = 0.45;
/** Between a line and a foreign entity, in pixels. */
const CLEAR = 10;
/** Between a line and a name. */
const CLEAR_OF_NAME = 3;

interface Moving {
  x: number;
  y: number;
  readonly radius: number;
  readonly half: { readonly x: number; readonly y: number };
  /** Its name: the middle, seen from the node, and half its size; null if it is not shown. */
  name: { readonly x: number; readonly y: number; readonly half: Point } | null;
}

export function relax({ nodes, edges, room }: Pick<ToArrange, 'nodes' | 'edges' | 'room'>, places: Arranged): Arranged {
  if (nodes.length < 3 || nodes.length * Math.max(edges.length, nodes.length) > MOST_PAIRS) return places;
  const scale = scaleOf(nodes, room);
  const field = fieldOf(nodes, room);
  const filled = nodes.reduce((sum, node) => sum + boxOf(node, scale).x * boxOf(node, scale).y * 4, 0);
  const shrink = Math.min(1, Math.sqrt((MOST_FILLED * field.width * field.height) / filled));
  const moving = nodes.map((node): Moving => {
    const half = boxOf(node, scale);
    const at = places[node.id] ?? node;
    return { x: at.x, y: at.y, radius: node.size / 2, half: { x: half.x * shrink, y: half.y * shrink }, name: null };
  });
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const lines = edges.flatMap(({ source, target }) => {
    const [from, to] = [index.get(source), index.get(target)];
    return from === undefined || to === undefined || from === to ? [] : [[from, to] as const];
  });
  const blocked = (room.blocked ?? []).map((box) => inField(box, room, scale));
  const pairs = nodes.length * Math.max(lines.length, nodes.length);
  // Whole turns, so that the last round fills the field.
  const rounds = Math.ceil(Math.min(MOST_ROUNDS, EFFORT / pairs) / TURN) * TURN;
  for (let round = 0; round < rounds; round += 1) {
    const force = 0.5 * (1 - round / rounds) + 0.08;
    if (round % TURN === 0) setNames(nodes, moving, lines, room);
    spreadOut(moving, force);
    for (const [from, to] of lines) clearLine(moving, from, to, scale, force);
    if (round % TURN === TURN - 1) stretch(moving, field);
    for (const node of moving) keepIn(node, field, blocked);
  }
  return Object.fromEntries(nodes.map(({ id }, at) => [id, rounded(moving[at] ?? { x: 0, y: 0 })]));
}

/** Moves entities off what lies on the stage. */
export function offButtons({ nodes, room }: Pick<ToArrange, 'nodes' | 'room'>, places: Arranged): Arranged {
  const [scale, field] = [scaleOf(nodes, room), fieldOf(nodes, room)];
  const blocked = (room.blocked ?? []).map((box) => inField(box, room, scale));
  return Object.fromEntries(
    nodes.map((node) => {
      const moving = { ...(places[node.id] ?? node), radius: node.size / 2, half: { x: 0, y: 0 }, name: null };
      keepIn(moving, field, blocked);
      return [node.id, rounded(moving)];
    }),
  );
}

/** Half the size of an entity with its name below, in units of the graph: names keep their size on the screen. */
function boxOf({ size, names }: NodeToArrange, scale: number): Point {
  const name = names[0] ?? { width: 0, height: 0 };
  return { x: Math.max(size, name.width * scale) / 2 + 4 * scale, y: (size + name.height * scale) / 2 + 4 * scale };
}

/** Pushes overlapping boxes apart, along the axis on which less is to be moved. */
function spreadOut(all: readonly Moving[], force: number): void {
  for (const [at, one] of all.entries()) {
    for (let next = at + 1; next < all.length; next += 1) {
      const other = all[next];
      if (other === undefined) continue;
      const [dx, dy] = [other.x - one.x, other.y - one.y];
      const across = one.half.x + other.half.x - Math.abs(dx);
      const down = one.half.y + other.half.y - Math.abs(dy);
      if (across <= 0 || down <= 0) continue;
      if (across < down) {
        const by = (Math.sign(dx) || 1) * across * 0.5 * force;
        one.x -= by;
        other.x += by;
      } else {
        const by = (Math.sign(dy) || 1) * down * 0.5 * force;
        one.y -= by;
        other.y += by;
      }
    }
  }
}

function stretch(all: readonly Moving[], field: Box): void {
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  for (const node of all) {
    node.x = field.x + ((node.x - left) / Math.max(1, right - left)) * field.width;
    node.y = field.y + ((node.y - top) / Math.max(1, bottom - top)) * field.height;
  }
}

/** Where names are, with straight lines. */
function setNames(
  nodes: readonly NodeToArrange[],
  moving: readonly Moving[],
  lines: readonly (readonly [number, number])[],
  room: Room,
): void {
  const { zoom, pan } = fitRoom(moving, room);
  const named = nodes.map(({ id, names, weight, unseen, isMarked }, at): NamedNode => {
    const { x, y, radius } = moving[at] ?? { x: 0, y: 0, radius: 0 };
    const middle = { x: x * zoom + pan.x, y: y * zoom + pan.y };
    const badges = badgeBoxes(middle, radius * zoom, { unseen, isMarked }, zoom);
    return { id, ...middle, radius: radius * zoom, sizes: names, weight, badges };
  });
  const drawn = lines.flatMap(([from, to]) => {
    const [one, other] = [named[from], named[to]];
    return one === undefined || other === undefined ? [] : [{ points: pointsBetween(one, other, STRAIGHT) }];
  });
  const placed = new Map(
    placeNames({ nodes: named, lines: drawn, inside: insideOf(room), signs: [], kept: {} }).map((name) => [
      name.of,
      name,
    ]),
  );
  for (const [at, node] of moving.entries()) {
    const name = placed.get(nodes[at]?.id ?? '');
    const size = nodes[at]?.names[name?.size ?? 0];
    node.name =
      name === undefined || size === undefined
        ? null
        : { x: name.x / zoom, y: name.y / zoom, half: { x: size.width / zoom / 2, y: size.height / zoom / 2 } };
  }
}

/** Moves foreign entities and their names off a line, and the line off them. */
function clearLine(all: readonly Moving[], fromAt: number, toAt: number, scale: number, force: number): void {
  const [from, to] = [all[fromAt], all[toAt]];
  if (from === undefined || to === undefined) return;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  const [nx, ny] = [-dy / length, dx / length];
  const clear = (node: Moving, at: Point, reach: number, strength: number): void => {
    const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
    if (along <= 0 || along >= length) return;
    const beside = (at.x - from.x) * nx + (at.y - from.y) * ny;
    const missing = reach - Math.abs(beside);
    if (missing <= 0) return;
    const by = (Math.sign(beside) || 1) * missing * force * strength;
    node.x += nx * by * 0.6;
    node.y += ny * by * 0.6;
    // The ends give way too.
    const share = along / length;
    from.x -= nx * by * 0.4 * (1 - share);
    from.y -= ny * by * 0.4 * (1 - share);
    to.x -= nx * by * 0.4 * share;
    to.y -= ny * by * 0.4 * share;
  };
  for (const [at, node] of all.entries()) {
    if (at === fromAt || at === toAt) continue;
    clear(node, node, node.radius + CLEAR * scale, 1);
    if (node.name === null) continue;
    const { x, y, half } = node.name;
    const reach = Math.abs(nx) * half.x + Math.abs(ny) * half.y + CLEAR_OF_NAME * scale;
    clear(node, { x: node.x + x, y: node.y + y }, reach, 0.6);
  }
}

/** Inside the field, and not below what lies on the stage. */
function keepIn(node: Moving, field: Box, blocked: readonly Box[]): void {
  for (const box of blocked) {
    const [left, right] = [box.x - node.radius, box.x + box.width + node.radius];
    const [top, bottom] = [box.y - node.radius, box.y + box.height + node.radius];
    if (node.x <= left || node.x >= right || node.y <= top || node.y >= bottom) continue;
    // To the side of the middle of the field.
    const out = { x: box.x + box.width / 2 < field.x + field.width / 2 ? right : left, y: top };
    if (Math.abs(out.x - node.x) < Math.abs(out.y - node.y)) node.x = out.x;
    else node.y = out.y;
  }
  node.x = Math.max(field.x, Math.min(field.x + field.width, node.x));
  node.y = Math.max(field.y, Math.min(field.y + field.height, node.y));
}

/** A box of the stage in units of the graph, whose origin is the middle of the stage. */
function inField(
  { x, y, width, height }: Box,
  room: { readonly width: number; readonly height: number },
  scale: number,
): Box {
  return {
    x: (x - room.width / 2) * scale,
    y: (y - room.height / 2) * scale,
    width: width * scale,
    height: height * scale,
  };
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
