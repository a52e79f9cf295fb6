/** The layout of entities: it is the same each time, fixed entities stay, and it uses the longer side of the stage. */
import { beforeEach, expect, jest, test } from '@jest/globals';
import { arrange, type Arranged, type ToArrange } from '../../src/explorer/graph/arrange.ts';
import { times } from '../support/times.ts';

const PHONE = { width: 390, height: 600 };
const DESK = { width: 1000, height: 600 };

const nodes = times(24, (index) => ({
  id: `n${index}`,
  type: 'Person',
  width: 90,
  height: 40,
  fixed: false,
  x: 70 * Math.sqrt(index) * Math.cos(index * 2.4),
  y: 70 * Math.sqrt(index) * Math.sin(index * 2.4),
}));
/** A chain is long in any arrangement by forces. */
const edges = times(23, (index) => ({ source: `n${index}`, target: `n${index + 1}`, parallel: 1 }));
const wanted = (room: ToArrange['room']): ToArrange => ({ kind: 'force', room, nodes, edges });

/** How large it is drawn in a room, when all of it is in sight. */
function zoom(places: Arranged, { width, height }: ToArrange['room']): number {
  const all = Object.values(places);
  const extent = (axis: 'x' | 'y'): number =>
    Math.max(...all.map((place) => place[axis])) - Math.min(...all.map((place) => place[axis]));
  return Math.min(width / extent('x'), height / extent('y'));
}

// As in the worker, nobody draws lots of his own: with these, the chain comes out broad.
beforeEach(() => {
  jest.spyOn(Math, 'random').mockImplementation(numbers(1));
});

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
  for (let graph = 0; graph < 40; graph += 1) {
    const count = 6 + Math.floor(draw() * 12);
    const some = nodes.slice(0, count).map((node) => ({ ...node, width: 60 + 60 * draw(), height: 50 + 30 * draw() }));
    const pairs = times(3 * count, () => [Math.floor(draw() ** 2 * count), Math.floor(draw() * count)] as const);
    const links = pairs.flatMap(([a, b]) => (a === b ? [] : [{ source: `n${a}`, target: `n${b}`, parallel: 1 }]));
    const places = arrange({ kind: 'force', room: { width, height }, nodes: some, edges: links });
    expect(slimness(Object.values(places))).toBeLessThan(20);
  }
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
