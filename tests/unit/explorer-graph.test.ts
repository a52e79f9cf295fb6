/** What is drawn on the graph: bundles of relations, names that cover nothing, and lines round foreign entities. */
import { describe, expect, test } from '@jest/globals';
import type { Relation } from '../../src/explorer/api/canvas.ts';
import { bundlesOf } from '../../src/explorer/graph/bundles.ts';
import {
  type Box,
  type Circle,
  distanceFromLine,
  pointsBetween,
  runsThrough,
  STRAIGHT,
} from '../../src/explorer/graph/geometry.ts';
import { around, type NamedNode } from '../../src/explorer/graph/label-space.ts';
import { mapOf } from '../../src/explorer/graph/minimap.ts';
import { placeLineLabels } from '../../src/explorer/graph/place-line-labels.ts';
import { placeNames } from '../../src/explorer/graph/place-names.ts';
import { routeLines } from '../../src/explorer/graph/route-lines.ts';
import { fc } from '../support/property.ts';
import { times } from '../support/times.ts';

const relation = (id: string, from: string, to: string, origins = 1): Relation =>
  ({ id, from: { id: from }, to: { id: to }, origins }) as Relation;

describe('bundles', () => {
  const all = [relation('1', 'a', 'b'), relation('2', 'b', 'a', 3), relation('3', 'a', 'c')];
  const idsOf = (open: readonly string[]): unknown =>
    bundlesOf(all, new Set(open)).map((lines) => lines.map((bundle) => bundle.map(({ id }) => id)));

  test('relations between the same two entities, in both directions, are one line: the best founded gives it its id', () => {
    expect(idsOf([])).toEqual([[['2', '1']], [['3']]]);
  });

  test('an open relation opens all of its bundle', () => {
    expect(idsOf(['1'])).toEqual([[['2'], ['1']], [['3']]]);
    expect(idsOf(['3'])).toEqual([[['2', '1']], [['3']]]);
  });
});

const nodes = fc
  .array(
    fc.record({
      x: fc.integer({ max: 600, min: 0 }),
      y: fc.integer({ max: 400, min: 0 }),
      radius: fc.integer({ max: 20, min: 4 }),
    }),
    {
      minLength: 2,
      maxLength: 40,
    },
  )
  .map((circles) =>
    circles.map((circle, index): NamedNode => {
      const sizes = [
        { width: 80, height: 14 },
        { width: 46, height: 28 },
      ];
      return { id: `n${index}`, ...circle, sizes, weight: index % 5, badges: [] };
    }),
  );
const room: Box = { x: 0, y: 0, width: 600, height: 400 };

function boxesOf(all: readonly NamedNode[]): readonly (Box & { readonly of: string })[] {
  const byId = new Map(all.map((node) => [node.id, node]));
  return placeNames({ nodes: all, lines: [], inside: { room, blocked: [] }, signs: [], kept: {} }).map(
    ({ of, size, x, y }) => {
      const node = byId.get(of);
      if (node === undefined) throw new Error(`A name of no node: ${of}`);
      return { of, ...around({ x: node.x + x, y: node.y + y }, node.sizes[size] ?? { width: 0, height: 0 }) };
    },
  );
}

function covers(box: Box, { x, y, radius }: Circle): boolean {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return Math.hypot(dx, dy) < radius;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('labels', () => {
  test('no name lies on another one, on a foreign node or outside of the room', () => {
    fc.assert(
      fc.property(nodes, (all) => {
        const boxes = boxesOf(all);
        for (const [at, box] of boxes.entries()) {
          expect(boxes.slice(at + 1).filter((other) => overlap(box, other))).toEqual([]);
          expect(all.filter((node) => node.id !== box.of && covers(box, node))).toEqual([]);
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 600 && box.y + box.height <= 400).toBe(true);
        }
      }),
    );
  });

  test('where there is room, each node has its name', () => {
    const far = times(12, (index): NamedNode => {
      const [x, y] = [75 + 150 * (index % 4), 66 + 133 * Math.floor(index / 4)];
      return { id: `n${index}`, x, y, radius: 12, sizes: [{ width: 90, height: 28 }], weight: 0, badges: [] };
    });
    expect(boxesOf(far)).toHaveLength(12);
  });

  test('a name lies beside a line, where that is possible', () => {
    const [node] = [{ id: 'a', x: 300, y: 200, radius: 10, sizes: [{ width: 80, height: 14 }], weight: 0, badges: [] }];
    const line = [
      { x: 300, y: 200 },
      { x: 300, y: 400 },
    ];
    const [name] = placeNames({
      nodes: [node],
      lines: [{ points: line }],
      inside: { room, blocked: [] },
      signs: [],
      kept: {},
    });
    const box = around({ x: 300 + (name?.x ?? 0), y: 200 + (name?.y ?? 0) }, { width: 80, height: 14 });
    expect(runsThrough(line, box)).toBe(false);
  });

  test('labels of lines lie on their lines, off all nodes, names and each other', () => {
    const all = [0, 300].flatMap((x) =>
      [0, 30].map((y): NamedNode => ({ id: `${x} ${y}`, x, y, radius: 10, sizes: [], weight: 0, badges: [] })),
    );
    const size = { width: 60, height: 16 };
    const lines = [0, 30].map((y) => ({ id: `${y}`, points: [0, 300].map((x) => ({ x, y })), size, weight: y }));
    const name = { x: 120, y: -8, width: 60, height: 16 };
    const placed = placeLineLabels(all, lines, [name]);
    expect(placed.map(({ of }) => of)).toEqual(['30', '0']);
    const boxes = placed.map(({ of, share }) => around({ x: 300 * share, y: Number(of) }, size));
    expect(boxes.flatMap((box, at) => [name, ...boxes.slice(at + 1)].filter((other) => overlap(box, other)))).toEqual(
      [],
    );
  });
});

describe('lines', () => {
  test('a line goes round an entity in its way, and is straight if nothing is', () => {
    const ends = [
      { id: 'a', x: 0, y: 0, radius: 10 },
      { id: 'b', x: 400, y: 0, radius: 10 },
    ] as const;
    const between = { id: 'c', x: 200, y: 3, radius: 15 };
    const line = { id: 'a-b', source: 'a', target: 'b', isMarked: false, bend: STRAIGHT };
    expect(routeLines(ends, [line], [])).toEqual({});
    const bend = routeLines([...ends, between], [line], [])['a-b'] ?? STRAIGHT;
    expect(distanceFromLine(pointsBetween(...ends, bend), between)).toBeGreaterThan(between.radius);
  });
});

test('the small map holds every point, and leads back to it', () => {
  const point = fc.record({ x: fc.integer({ min: -5_000, max: 5_000 }), y: fc.integer({ min: -5_000, max: 5_000 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
      const size = { width: 176, height: 116 };
      const map = mapOf(points, size);
      for (const each of points) {
        const at = map.toMap(each);
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x).toBeLessThanOrEqual(size.width);
        expect(at.y).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeLessThanOrEqual(size.height);
        const back = map.toGraph(at);
        expect(back.x).toBeCloseTo(each.x, 5);
        expect(back.y).toBeCloseTo(each.y, 5);
      }
    }),
  );
});
