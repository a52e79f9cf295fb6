/** Names get room: fewer are hidden or crossed by lines than before, none covers another, and what is fixed stays. */
import { describe, expect, test } from '@jest/globals';
import { bendLines } from '../../src/explorer/graph/bend-lines.ts';
import { fitRoom } from '../../src/explorer/graph/fit-room.ts';
import { pointsBetween, runsThrough, STRAIGHT } from '../../src/explorer/graph/geometry.ts';
import { insideOf } from '../../src/explorer/graph/labels-inside.ts';
import { placeNames } from '../../src/explorer/graph/place-names.ts';
import type { LineToRoute } from '../../src/explorer/graph/route-lines.ts';
import type { Arranged, NodeToArrange, ToArrange } from '../../src/explorer/graph/to-arrange.ts';
import { SEED } from '../support/property.ts';

const ROOM = { width: 600, height: 460, blocked: [{ x: 500, y: 400, width: 100, height: 60 }] };
const COUNT = 17;

/** Entities at random, the first of which is related to all others. */
function graphOf(random: () => number, fixed: (at: number) => boolean): { wanted: ToArrange; lines: LineToRoute[] } {
  const nodes = Array.from({ length: COUNT }, (_, at): NodeToArrange => {
    const names = [{ width: 50 + 50 * random(), height: 16 }];
    const place = { x: Math.round(random() * 900), y: Math.round(random() * 700) };
    const look = { size: 24, weight: at === 0 ? COUNT : 1, unseen: at % 3, isMarked: at % 7 === 0 };
    return {
      id: `e${at}`,
      type: 'Person',
      names,
      day: null,
      fixed: fixed(at),
      width: 90,
      height: 40,
      ...look,
      ...place,
    };
  });
  const ends = Array.from({ length: 2 * COUNT }, (_, at): readonly [number, number] =>
    at < COUNT - 1 ? [0, at + 1] : [Math.floor(random() * COUNT), Math.floor(random() * COUNT)],
  );
  const lines = ends.map(([from, to], at): LineToRoute => {
    return { id: `l${at}`, source: `e${from}`, target: `e${to}`, isMarked: at % 11 === 0, bend: STRAIGHT };
  });
  const edges = lines.map(({ source, target }) => ({ source, target, parallel: 1, above: null }));
  return { wanted: { kind: 'force', room: ROOM, nodes, edges, center: null, isMirrored: false }, lines };
}

/** Names that are hidden or crossed, as the page draws them. */
function badNames(
  { nodes }: ToArrange,
  lines: readonly LineToRoute[],
  { places, bends, kept }: ReturnType<typeof bendLines>,
): number {
  const { zoom, pan } = fitRoom(
    nodes.map((node) => places[node.id] ?? node),
    ROOM,
  );
  const named = nodes.map(({ id, names, size, weight, ...node }) => {
    const { x, y } = places[id] ?? node;
    const at = { x: x * zoom + pan.x, y: y * zoom + pan.y };
    return { id, ...at, radius: (size / 2) * zoom, sizes: names, weight, badges: [] };
  });
  const byId = new Map(named.map((node) => [node.id, node]));
  const drawn = lines.flatMap(({ id, source, target }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    const { by, share } = bends[id] ?? STRAIGHT;
    return from === undefined || to === undefined
      ? []
      : [{ points: pointsBetween(from, to, { by: by * zoom, share }) }];
  });
  const shown = placeNames({ nodes: named, lines: drawn, inside: insideOf(ROOM), signs: [], kept });
  const clear = shown.filter(({ of, size, x, y }) => {
    const node = byId.get(of);
    const { width, height } = node?.sizes[size] ?? { width: 0, height: 0 };
    const box = { x: (node?.x ?? 0) + x - width / 2, y: (node?.y ?? 0) + y - height / 2, width, height };
    return drawn.every(({ points }) => !runsThrough(points, box));
  });
  return nodes.length - clear.length;
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const placesOf = ({ nodes }: ToArrange): Arranged => Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x, y }]));

describe('room for names', () => {
  test('fewer names are hidden or crossed', () => {
    const graphs = [0, 1].map((shift) => graphOf(seeded(SEED + shift), () => false));
    const sum = (of: (graph: (typeof graphs)[number]) => number): number =>
      graphs.reduce((all, graph) => all + of(graph), 0);
    const before = sum(({ wanted, lines }) =>
      badNames(wanted, lines, { places: placesOf(wanted), bends: {}, kept: {} }),
    );
    const after = sum(({ wanted, lines }) => badNames(wanted, lines, bendLines(wanted, placesOf(wanted), lines)));
    expect(after).toBeLessThan(before / 2);
  });

  test('fixed entities stay, and all do while only lines are bent', () => {
    const { wanted, lines } = graphOf(seeded(SEED), (at) => at % 2 === 0);
    const { places } = bendLines(wanted, placesOf(wanted), lines);
    for (const { id, x, y, fixed } of wanted.nodes) if (fixed) expect(places[id]).toEqual({ x, y });
    expect(Object.keys(bendLines(wanted, {}, lines).places)).toEqual([]);
    const tree = { ...wanted, kind: 'tree' } as const;
    expect(bendLines(tree, placesOf(tree), lines).places).toEqual(placesOf(tree));
  });
});
