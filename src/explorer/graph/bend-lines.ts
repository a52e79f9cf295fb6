/** Bends lines round nodes and names, with names where the page will place them: at the zoom at which the whole graph is in sight. */
import type { Point } from '../state/view.ts';
import type { Arranged, ToArrange } from './to-arrange.ts';
import { badgeBoxes } from './badge-box.ts';
import { fitRoom } from './fit-room.ts';
import { type Bend, pointsBetween, runsThrough, STRAIGHT } from './geometry.ts';
import { around, type NamedNode } from './label-space.ts';
import { insideOf } from './labels-inside.ts';
import { placeNames } from './place-names.ts';
import { type LineToRoute, MOST_BENT, routeLines } from './route-lines.ts';

/** How often names are placed and lines are bent round them, in turn. */
const TURNS = 3;
type Bends = Readonly<Record<string, Bend>>;

const NOTHING = { width: 0, height: 0 };

/** @returns the bend of each line that is not straight, by its id, in units of the graph */
export function bendLines({ nodes, room }: ToArrange, places: Arranged, lines: readonly LineToRoute[]): Bends {
  if (nodes.length === 0 || lines.length > MOST_BENT) return {};
  const { zoom, pan } = fitRoom(
    nodes.map(({ id, ...node }) => places[id] ?? node),
    room,
  );
  const named = nodes.map(({ id, size, names, weight, unseen, isMarked, ...node }): NamedNode => {
    const { x, y } = places[id] ?? node;
    const at = { x: x * zoom + pan.x, y: y * zoom + pan.y };
    const radius = (size / 2) * zoom;
    return { id, ...at, radius, sizes: names, weight, badges: badgeBoxes(at, radius, { unseen, isMarked }, zoom) };
  });
  const byId = new Map(named.map((node) => [node.id, node]));
  const pointsOf = ({ id, source, target }: LineToRoute, bends: Bends): readonly Point[] => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from === undefined || to === undefined ? [] : pointsBetween(from, to, bends[id] ?? STRAIGHT);
  };
  const inside = insideOf(room);
  let bends: Bends = {};
  let best = { bends, crossed: Infinity };
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const drawn = lines.map((line) => ({ points: pointsOf(line, bends) }));
    const boxes = placeNames({ nodes: named, lines: drawn, inside, signs: [] }).flatMap(({ of, size, x, y }) => {
      const node = byId.get(of);
      return node === undefined ? [] : [around({ x: node.x + x, y: node.y + y }, node.sizes[size] ?? NOTHING)];
    });
    const crossed = boxes.filter((box) => drawn.some(({ points }) => runsThrough(points, box))).length;
    // Straight lines run through nodes.
    if (turn > 0 && crossed < best.crossed) best = { bends, crossed };
    bends = routeLines(named, lines, boxes);
  }
  return Object.fromEntries(Object.entries(best.bends).map(([id, bend]) => [id, { ...bend, by: bend.by / zoom }]));
}
