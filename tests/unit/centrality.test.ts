/** Rankings of the whole graph, compared with plain second implementations in random cases, and with cases written by hand. */
import { expect, test } from '@jest/globals';
import { fc, runs } from '../support/property.ts';
import { DeadlineError } from '../../src/errors.ts';
import { centrality, type Centrality, type Edges } from '../../src/traversals/centrality.ts';
import { times } from '../support/times.ts';
import { until } from '../support/until.ts';

/** Of edges written `[from, to]`. */
function edgesOf(count: number, pairs: readonly (readonly [number, number])[], directed = false): Edges {
  return {
    count,
    from: Int32Array.from(pairs, ([from]) => from),
    to: Int32Array.from(pairs, ([, to]) => to),
    directed,
  };
}

/** Rungs in a row, each with so many ways across: ways^rungs shortest paths from end to end. */
function ladder(rungs: number, ways: number): Edges {
  const pairs = times(rungs, (rung) => {
    const start = rung * (ways + 1);
    return times(ways, (way): [number, number][] => [
      [start, start + 1 + way],
      [start + 1 + way, start + ways + 1],
    ]).flat();
  });
  return edgesOf(rungs * (ways + 1) + 1, pairs.flat());
}

/** Whom each goes on to: every neighbor once, never itself. */
function neighborsOf({ count, from, to, directed }: Edges): number[][] {
  const sets = times(count, () => new Set<number>());
  for (const [index, start] of from.entries()) {
    const end = to[index] ?? 0;
    if (start === end) continue;
    sets[start]?.add(end);
    if (!directed) sets[end]?.add(start);
  }
  return sets.map((set) => [...set]);
}

/** So many steps of everybody's share, until nothing moves any more that could be measured. */
function slowPagerank(edges: Edges): number[] {
  const { count } = edges;
  const neighbors = neighborsOf(edges);
  let shares = times(count, () => 1 / count);
  for (let step = 0; step < 400; step += 1) {
    const next = times(count, () => 0.15 / count);
    for (const [entity, share] of shares.entries()) {
      const onward = neighbors[entity]?.length ? neighbors[entity] : times(count, (any) => any);
      for (const neighbor of onward) next[neighbor] = (next[neighbor] ?? 0) + (0.85 * share) / onward.length;
    }
    shares = next;
  }
  return shares;
}

/** All shortest paths from one to the other, written out. */
function shortestPaths(neighbors: readonly number[][], from: number, to: number): number[][] {
  let paths = [[from]];
  for (let length = 1; length < neighbors.length; length += 1) {
    paths = paths.flatMap((path) =>
      (neighbors[path.at(-1) ?? 0] ?? []).filter((next) => !path.includes(next)).map((next) => [...path, next]),
    );
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived;
  }
  return [];
}

function slowBetweenness(edges: Edges): number[] {
  const neighbors = neighborsOf(edges);
  const scores = times(edges.count, () => 0);
  for (let from = 0; from < edges.count; from += 1) {
    for (let to = edges.directed ? 0 : from + 1; to < edges.count; to += 1) {
      if (from === to) continue;
      const paths = shortestPaths(neighbors, from, to);
      for (const between of paths.flatMap((path) => path.slice(1, -1))) {
        scores[between] = (scores[between] ?? 0) + 1 / paths.length;
      }
    }
  }
  return scores;
}

const slow = { PAGERANK: slowPagerank, BETWEENNESS: slowBetweenness };

/** With loops, parallel edges, and entities that nobody is related to. */
const anyEdges = fc
  .integer({ min: 1, max: 7 })
  .chain((count) =>
    fc.record({
      count: fc.constant(count),
      pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 14 }),
      directed: fc.boolean(),
    }),
  )
  .map(({ count, pairs, directed }) => edgesOf(count, pairs, directed));

function expectNear(found: Float64Array, wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [entity, score] of wanted.entries()) expect(found[entity]).toBeCloseTo(score, 8);
}

test.each<Centrality>(['PAGERANK', 'BETWEENNESS'])('%s is what a plain slow implementation finds', async (kind) => {
  await fc.assert(
    fc.asyncProperty(anyEdges, async (edges) => expectNear(await centrality(kind, edges), slow[kind](edges))),
    { numRuns: runs(15) },
  );
});

test('betweenness counts pairs: those at the ends of a line have it on their way', async () => {
  const line: [number, number][] = [
    [0, 1],
    [1, 2],
    [2, 3],
  ];
  expect([...(await centrality('BETWEENNESS', edgesOf(5, line)))]).toEqual([0, 2, 2, 0, 0]);
  expect([...(await centrality('BETWEENNESS', edgesOf(5, line, true)))]).toEqual([0, 2, 2, 0, 0]);
  const back: [number, number][] = [...line, [3, 0]];
  expect([...(await centrality('BETWEENNESS', edgesOf(4, back, true)))]).toEqual([3, 3, 3, 3]);
});

test('a direction decides who is ranked first', async () => {
  const toOne: [number, number][] = [
    [0, 2],
    [1, 2],
  ];
  const [first, second, third] = await centrality('PAGERANK', edgesOf(3, toOne, true));
  expect(first).toBe(second);
  expect(third).toBeGreaterThan(first ?? 1);
});

test.each<Centrality>(['PAGERANK', 'BETWEENNESS'])('%s of nobody is empty', async (kind) => {
  expect(await centrality(kind, edgesOf(0, []))).toHaveLength(0);
});

test('those to whom nobody is related share alike', async () => {
  expect([...(await centrality('PAGERANK', edgesOf(4, [[2, 2]])))]).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect([...(await centrality('BETWEENNESS', edgesOf(4, [[2, 2]])))]).toEqual([0, 0, 0, 0]);
});

test.each<Centrality>(['PAGERANK', 'BETWEENNESS'])(
  '%s: equal places have equal scores, in each order of the relations',
  async (kind) => {
    // Two stars joined at their middles; the middles, and all rays, cannot be told apart.
    const rays = 7;
    const pairs = [
      [0, 1] as const,
      ...times(rays, (ray) => [0, 2 + ray] as const),
      ...times(rays, (ray) => [1, 2 + rays + ray] as const),
    ];
    const count = 2 + 2 * rays;
    const scores = await centrality(kind, edgesOf(count, pairs));
    expect(new Set(scores.slice(0, 2)).size).toBe(1);
    expect(new Set(scores.slice(2)).size).toBe(1);
    const turned = edgesOf(count, pairs.map(([from, to]) => [to, from] as const).toReversed());
    expect(await centrality(kind, turned)).toEqual(scores);
  },
);

test('equal places have equal scores where sums would differ in their last digit', async () => {
  // Three and seven, each of the three related to each of the seven, numbered out of order.
  const number = (place: number): number => (place * 3) % 10;
  const pairs = times(21, (index) => [number(index % 3), number(3 + (index % 7))] as const);
  const scores = await centrality('PAGERANK', edgesOf(10, pairs));
  const of = (places: readonly number[]): Set<number | undefined> =>
    new Set(places.map((each) => scores[number(each)]));
  expect(of([0, 1, 2]).size).toBe(1);
  expect(of([3, 4, 5, 6, 7, 8, 9]).size).toBe(1);
});

test('pagerank converges on a large graph, not only as far as its size allows', async () => {
  // A long way from the start of a chain to its end: the library's own tolerance lets this go after a few steps.
  const count = 3_000;
  const chain = edgesOf(
    count,
    times(count - 1, (entity): [number, number] => [entity, entity + 1]),
    true,
  );
  const scores = await centrality('PAGERANK', chain);
  // Each but the first gets what is left of the one before.
  const base = scores[0] ?? 0;
  let wanted = 0;
  for (const score of scores.slice(0, 50)) {
    wanted = base + 0.85 * wanted;
    expect(score / wanted).toBeCloseTo(1, 7);
  }
  expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 8);
});

test('betweenness counts on where there are billions of ways', async () => {
  const scores = await centrality('BETWEENNESS', ladder(31, 2));
  // A knot between two rungs has the 45 entities before it on one side and the 48 after it on the other; within the rungs
  // beside it, it is one of two ways from side to side.
  expect(scores[45]).toBe(45 * 48 + 1 / 2 + 1 / 2);
});

test.each([
  // 2^32 and 2^33: the library divides by what it takes for 0.
  { rungs: 32, ways: 2 },
  { rungs: 33, ways: 2 },
  // 3^21: it takes them for 1,870,418,611, and all scores are numbers.
  { rungs: 21, ways: 3 },
])('betweenness refuses $ways^$rungs ways, which it cannot count', async ({ rungs, ways }) => {
  await expect(centrality('BETWEENNESS', ladder(rungs, ways))).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    bound: 'centrality',
  });
});

/** Hours of work for any machine. */
const endless = (): Edges => {
  const count = 100_000;
  return edgesOf(
    count,
    times(4 * count, (index) => [index % count, (index * 7_919 + 13) % count] as const),
  );
};

test('nobody is held up meanwhile', async () => {
  let beats = 0;
  const beating = setInterval(() => (beats += 1), 10);
  const begun = performance.now();
  const work = centrality('BETWEENNESS', endless(), { signal: AbortSignal.timeout(600) });
  await expect(work).rejects.toBeInstanceOf(DeadlineError);
  const took = performance.now() - begun;
  clearInterval(beating);
  expect(took).toBeGreaterThan(590);
  expect(beats).toBeGreaterThan(10);
});

test('the memory is a bound', async () => {
  await expect(centrality('PAGERANK', endless(), { memoryMebibytes: 16 })).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    bound: 'centrality',
  });
});

test('it ends when nobody waits for it any more, or ever did', async () => {
  const controller = new AbortController();
  const work = centrality('BETWEENNESS', endless(), { signal: controller.signal });
  setTimeout(() => controller.abort(), 100);
  await expect(work).rejects.toBeInstanceOf(DeadlineError);
  await expect(centrality('PAGERANK', edgesOf(1, []), { signal: controller.signal })).rejects.toBeInstanceOf(
    DeadlineError,
  );
});

test('no thread stays behind', async () => {
  const threads = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  await until(async () => threads() === 0);
  await centrality('PAGERANK', edgesOf(2, [[0, 1]]));
  await until(async () => threads() === 0);
  const work = centrality('BETWEENNESS', endless(), { signal: AbortSignal.timeout(200) });
  await until(async () => threads() > 0);
  await expect(work).rejects.toBeInstanceOf(DeadlineError);
  await until(async () => threads() === 0);
});
