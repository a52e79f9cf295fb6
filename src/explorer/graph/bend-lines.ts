/** Bends lines round nodes and names, and gives names room: at the zoom at which the whole graph is in sight. */
import type { Point } from '../state/view.ts';
import type { Arranged, ToArrange } from './to-arrange.ts';
import { badgeBoxes } from './badge-box.ts';
import { clearNames } from './clear-names.ts';
import { CrowdedStage } from './crowded-stage.ts';
import { fitRoom, type Sight } from './fit-room.ts';
import { type Bend, pointsBetween, runsThrough, STRAIGHT } from './geometry.ts';
import { around, type NamedNode } from './label-space.ts';
import { insideOf } from './labels-inside.ts';
import { type KeptPlaces, placeNames } from './place-names.ts';
import { type LineToRoute, MOST_BENT, routeLines } from './route-lines.ts';

/** How often names are placed and lines are bent round them, in turn. */
const TURNS = 3;
/** With more entities, names get no room of their own. */
const MOST_CLEARED = 250;
/** How many changes are tried: for each entity, and at most. */
const STEPS = { each: 60, most: 4_000 };
/** Between the middles of two entities: in pixels, and in units of the graph, as layouts keep it. */
const NEAREST = { pixels: 18, units: 60 };

type Bends = Readonly<Record<string, Bend>>;

export interface Bent {
  readonly places: Arranged;
  /** Of each line that is not straight, by its id, in units of the graph. */
  readonly bends: Bends;
  readonly kept: KeptPlaces;
}

const NOTHING = { width: 0, height: 0 };

/**
 * @param places from the layout; without any, the nodes stay where they are
 * @param kept where names are now
 */
export function bendLines(
  wanted: ToArrange,
  places: Arranged,
  lines: readonly LineToRoute[],
  kept: KeptPlaces = {},
): Bent {
  const { nodes, room } = wanted;
  if (nodes.length === 0 || lines.length > MOST_BENT) return { places, bends: {}, kept: {} };
  const sight = fitRoom(
    nodes.map(({ id, ...node }) => places[id] ?? node),
    room,
  );
  const named = namedIn(wanted, places, sight);
  // Bends of before are good for nodes that stay.
  const isStill = Object.keys(places).length === 0;
  const first = isStill ? lines : lines.map((line) => ({ ...line, bend: STRAIGHT }));
  const bends = bentRound(named, first, wanted, sight.zoom);
  if (nodes.length > MOST_CLEARED) return { places, bends: inGraph(bends, sight.zoom), kept: {} };
  return cleared(wanted, places, lines, { named, bends, sight, kept: isStill ? kept : {} });
}

/** On the stage. */
function namedIn({ nodes }: ToArrange, places: Arranged, { zoom, pan }: Sight): readonly NamedNode[] {
  return nodes.map(({ id, size, names, weight, unseen, isMarked, ...node }): NamedNode => {
    const { x, y } = places[id] ?? node;
    const at = { x: x * zoom + pan.x, y: y * zoom + pan.y };
    const radius = (size / 2) * zoom;
    return { id, ...at, radius, sizes: names, weight, badges: badgeBoxes(at, radius, { unseen, isMarked }, zoom) };
  });
}

/** Lengths are pixels. */
function bentRound(
  named: readonly NamedNode[],
  lines: readonly LineToRoute[],
  { room }: ToArrange,
  zoom: number,
): Bends {
  const byId = new Map(named.map((node) => [node.id, node]));
  const pointsOf = ({ id, source, target }: LineToRoute, bends: Bends): readonly Point[] => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from === undefined || to === undefined ? [] : pointsBetween(from, to, bends[id] ?? STRAIGHT);
  };
  const inside = insideOf(room);
  let bends: Bends = Object.fromEntries(
    lines.flatMap(({ id, bend: { by, share } }) => (by === 0 ? [] : [[id, { by: by * zoom, share }]])),
  );
  let best = { bends, crossed: Infinity };
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const drawn = lines.map((line) => ({ points: pointsOf(line, bends) }));
    const placed = placeNames({ nodes: named, lines: drawn, inside, signs: [], kept: {} });
    const boxes = placed.flatMap(({ of, size, x, y }) => {
      const node = byId.get(of);
      return node === undefined ? [] : [around({ x: node.x + x, y: node.y + y }, node.sizes[size] ?? NOTHING)];
    });
    const crossed = boxes.filter((box) => drawn.some(({ points }) => runsThrough(points, box))).length;
    // Straight lines run through nodes.
    if ((turn > 0 || Object.keys(bends).length > 0) && crossed < best.crossed) best = { bends, crossed };
    bends = routeLines(named, lines, boxes);
  }
  return best.bends;
}

function cleared(
  { kind, nodes, room }: ToArrange,
  places: Arranged,
  lines: readonly LineToRoute[],
  {
    named,
    bends,
    sight: { zoom, pan },
    kept,
  }: { readonly named: readonly NamedNode[]; readonly bends: Bends; readonly sight: Sight; readonly kept: KeptPlaces },
): Bent {
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const routed = lines.filter(({ source, target }) => source !== target && index.has(source) && index.has(target));
  const stage = new CrowdedStage(
    named.map((node, at) => ({
      ...node,
      unseen: nodes[at]?.unseen ?? 0,
      isMarked: nodes[at]?.isMarked ?? false,
    })),
    routed.map(({ id, source, target, isMarked }) => ({
      from: index.get(source) ?? 0,
      to: index.get(target) ?? 0,
      bend: bends[id] ?? STRAIGHT,
      isMarked,
    })),
    { inside: insideOf(room), zoom, nearest: Math.max(NEAREST.pixels, NEAREST.units * zoom) },
  );
  const free = new Set(nodes.filter(({ id, fixed }) => kind === 'force' && !fixed && id in places).map(({ id }) => id));
  clearNames(stage, {
    steps: Math.min(STEPS.most, STEPS.each * nodes.length),
    side: Math.min(room.width, room.height),
    random: Math.random,
    kept,
    isFree: ({ id }) => free.has(id),
  });
  return {
    places: {
      ...places,
      ...Object.fromEntries(
        stage.spots
          .filter(({ x, y, home }) => x !== home.x || y !== home.y)
          .map(({ id, x, y }) => [id, { x: Math.round((x - pan.x) / zoom), y: Math.round((y - pan.y) / zoom) }]),
      ),
    },
    bends: inGraph(
      Object.fromEntries(
        routed.flatMap(({ id }, at) => {
          const bend = stage.strands[at]?.bend ?? STRAIGHT;
          return bend.by === 0 ? [] : [[id, bend]];
        }),
      ),
      zoom,
    ),
    kept: Object.fromEntries(stage.spots.map(({ id, name }) => [id, name?.place.index ?? null])),
  };
}

function inGraph(bends: Bends, zoom: number): Bends {
  return Object.fromEntries(Object.entries(bends).map(([id, bend]) => [id, { ...bend, by: bend.by / zoom }]));
}
