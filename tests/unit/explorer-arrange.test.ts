/** Where entities go: the same each time, what is fixed stays, and the stage is filled in the direction in which it is longer. */
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
  let state = 1;
  jest.spyOn(Math, 'random').mockImplementation(() => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647);
});

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
