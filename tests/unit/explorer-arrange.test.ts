/** The layout of entities: it is the same each time, fixed entities stay, and it uses the longer side of the stage. */
import { beforeEach, expect, jest, test } from '@jest/globals';
import { arrange } from '../../src/explorer/graph/arrange.ts';
import type { Arranged, ToArrange } from '../../src/explorer/graph/to-arrange.ts';
import { separate } from '../../src/explorer/graph/separate.ts';
import { fc, partOfToday } from '../support/property.ts';
import { times } from '../support/times.ts';

const PHONE = { width: 390, height: 600 };
const DESK = { width: 1000, height: 600 };

const NAMED = {
  type: 'Person',
  width: 90,
  height: 40,
  size: 24,
  names: [{ width: 90, height: 16 }],
  weight: 1,
  unseen: 0,
  isMarked: false,
  day: null,
};

const nodes = times(24, (index) => ({
  id: `n${index}`,
  ...NAMED,
  fixed: false,
  x: 70 * Math.sqrt(index) * Math.cos(index * 2.4),
  y: 70 * Math.sqrt(index) * Math.sin(index * 2.4),
}));
/** A chain is long in any arrangement by forces. */
const edges = times(23, (index) => ({ source: `n${index}`, target: `n${index + 1}`, parallel: 1, above: null }));
const wanted = (room: ToArrange['room']): ToArrange => ({
  kind: 'force',
  room,
  nodes,
  edges,
  center: null,
  isMirrored: false,
});

/** How large it is drawn in a room, when all of it is in sight. */
function zoom(places: Arranged, { width, height }: ToArrange['room']): number {
  const all = Object.values(places);
  const extent = (axis: 'x' | 'y'): number =>
    Math.max(...all.map((place) => place[axis])) - Math.min(...all.map((place) => place[axis]));
  return Math.min(width / extent('x'), height / extent('y'));
}

// As in the worker, nobody draws lots of his own: with these, the chain comes out broad.
const sameLots = (): unknown => jest.spyOn(Math, 'random').mockImplementation(numbers(1));
beforeEach(() => void sameLots());

/** Between 0 and 1, the same each time (Lehmer). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

test('what comes out broad is laid on its side for a phone, and drawn larger', () => {
  const [forDesk, forPhone] = [arrange(wanted(DESK)), arrange(wanted(PHONE))];
  expect(Object.keys(forPhone)).toHaveLength(nodes.length);
  expect(zoom(forPhone, PHONE)).toBeGreaterThan(1.2 * zoom(forDesk, PHONE));
});

test('what is fixed stays where it is', () => {
  const some = nodes.map((node, index) => ({ ...node, fixed: index < 3 }));
  const places = arrange({ ...wanted(PHONE), nodes: some });
  for (const { id, x, y } of some.slice(0, 3)) expect(places[id]).toEqual({ x: Math.round(x), y: Math.round(y) });
});

test.each([
  [1_000, 600],
  [390, 600],
])('no graph falls into a line: %d by %d', (width, height) => {
  const draw = numbers(5);
  const today = new Set(
    partOfToday(
      times(15, (index) => index),
      3,
    ),
  );
  for (let graph = 0; graph < 15; graph += 1) {
    const count = 6 + Math.floor(draw() * 12);
    const some = nodes.slice(0, count).map((node) => ({ ...node, width: 60 + 60 * draw(), height: 50 + 30 * draw() }));
    const pairs = times(3 * count, () => [Math.floor(draw() ** 2 * count), Math.floor(draw() * count)] as const);
    const links = pairs.flatMap(([a, b]) =>
      a === b ? [] : [{ source: `n${a}`, target: `n${b}`, parallel: 1, above: null }],
    );
    if (!today.has(graph)) continue;
    // So that a graph comes out the same on each day.
    sameLots();
    const places = arrange({
      kind: 'force',
      room: { width, height },
      nodes: some,
      edges: links,
      center: null,
      isMirrored: false,
    });
    expect(slimness(Object.values(places))).toBeLessThan(20);
  }
});

/** The least distance between two places, by squares of this size: further apart is far enough. */
function leastDistance(places: Arranged, enough: number): number {
  const squares = new Map<string, { readonly x: number; readonly y: number }[]>();
  let least = enough;
  for (const place of Object.values(places)) {
    const [column, row] = [Math.floor(place.x / enough), Math.floor(place.y / enough)];
    for (const across of [-1, 0, 1]) {
      for (const down of [-1, 0, 1]) {
        for (const { x, y } of squares.get(`${column + across} ${row + down}`) ?? []) {
          least = Math.min(least, Math.hypot(x - place.x, y - place.y));
        }
      }
    }
    squares.set(`${column} ${row}`, [...(squares.get(`${column} ${row}`) ?? []), place]);
  }
  return least;
}

type Pair = readonly [number, number];
const SHAPES: Readonly<Record<string, (count: number) => readonly Pair[]>> = {
  star: (count) => times(count - 1, (leaf) => [0, leaf + 1]),
  'two stars': (count) => times(count - 2, (leaf) => [leaf % 2, leaf + 2]),
  chain: (count) => times(count - 1, (node) => [node, node + 1]),
  'separate pairs': (count) => times(Math.floor(count / 2), (pair) => [2 * pair, 2 * pair + 1]),
  points: () => [],
  'the same pair many times': (count) => times(count, () => [0, 1]),
  clique: (count) => times(Math.min(count, 30), (a) => times(a, (b): Pair => [a, b])).flat(),
  'to itself': (count) => times(count, (node) => [node, node]),
};

const LARGE = [
  ...Object.keys(SHAPES).map((shape) => [shape, 600] as const),
  ['star', 2_000],
  ['points', 2_000],
] as const;

test.each([
  ...Object.keys(SHAPES).flatMap((shape) => [2, 90].map((count) => [shape, count] as const)),
  // A fifth of them each day: the smaller ones have the same shapes.
  ...partOfToday(LARGE, 5),
])('no two entities share a place: %s of %d', (shape, count) => {
  const all = times(count, (index) => ({
    id: `n${index}`,
    ...NAMED,
    fixed: false,
    x: 0,
    y: 0,
  }));
  const links =
    SHAPES[shape]?.(count).map(([a, b]) => ({ source: `n${a}`, target: `n${b}`, parallel: 1, above: null })) ?? [];
  const places = arrange({ kind: 'force', room: DESK, nodes: all, edges: links, center: null, isMirrored: false });
  expect(Object.keys(places)).toHaveLength(count);
  expect(leastDistance(places, 60)).toBeGreaterThanOrEqual(55);
});

test.each(['tree', 'time', 'circle'] as const)('no two entities share a place: %s', (kind) => {
  for (const shape of partOfToday(Object.values(SHAPES), 3)) {
    const all = nodes.map((node) => ({ ...node, x: 0, y: 0 }));
    const links = shape(24).map(([a, b]) => ({ source: `n${a}`, target: `n${b}`, parallel: 1, above: null }));
    expect(
      leastDistance(arrange({ kind, room: DESK, nodes: all, edges: links, center: null, isMirrored: false }), 60),
    ).toBeGreaterThanOrEqual(55);
  }
});

test('entities in any crowd come apart, fixed ones stay, and far ones too', () => {
  const place = fc.record({
    x: fc.integer({ min: -300, max: 300 }),
    y: fc.integer({ min: -300, max: 300 }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 200 }), place, (crowd, pin) => {
      const some = crowd.map((at, index) => ({ id: `n${index}`, fixed: false, ...at }));
      const far = { id: 'far', fixed: false, x: 100_000, y: 0 };
      const places = Object.fromEntries(separate([...some, far, { id: 'pin', fixed: true, ...pin }], 60));
      expect(leastDistance(places, 60)).toBe(60);
      expect([places['pin'], places['far']]).toEqual([pin, { x: far.x, y: far.y }]);
    }),
  );
});

/** How many times as long as wide the ellipse of the same spread is. */
function slimness(places: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (place: { readonly x: number; readonly y: number }) => number): number =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
  const [xx, yy] = [mean((place) => (place.x - x) ** 2), mean((place) => (place.y - y) ** 2)];
  const xy = mean((place) => (place.x - x) * (place.y - y));
  const root = Math.hypot(xx - yy, 2 * xy);
  return Math.sqrt((xx + yy + root) / (xx + yy - root));
}
