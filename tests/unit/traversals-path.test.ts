/** The shortest path, compared with a plain, slow reference in random cases, and with cases written by hand. */
import { expect, test } from '@jest/globals';
import { fc, runs } from '../support/property.ts';
import type { Through } from '../../src/graph/port.ts';
import { BOUNDS, Deadline } from '../../src/traversals/question.ts';
import { path, paths } from '../../src/traversals/paths.ts';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.ts';
import { graphOf, idsOf, relationsOf } from '../support/graph.ts';
import { anyCase, everybody, slowPath } from '../support/slow-graph.ts';

const soon = (): Deadline => new Deadline(10_000);

async function pathIn(
  graph: Snapshot,
  from: string,
  to: string,
  through: Through = {},
  maxLength = 6,
): Promise<string | undefined> {
  const found = await path(graph, { from, to, maxLength, through }, soon());
  return found === undefined ? undefined : idsOf(found.entities).join(' ');
}

test('is the one that all walks, compared one by one, name as the first', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ lines, labels, from, to, hops, through }) => {
      const graph = graphOf(lines, { labels, alone: everybody });
      const found = await path(graph, { from, to, maxLength: hops, through }, soon());
      const shown = found && {
        entities: idsOf(found.entities),
        relations: idsOf(found.relations),
      };
      expect(shown).toEqual(
        slowPath(await relationsOf(graph), (id) => labels[id] ?? 'Person', from, to, hops, through),
      );
    }),
    { numRuns: runs(300) },
  );
});

test('does not depend on the order in which relations were written', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, fc.infiniteStream(fc.nat()), async ({ lines, from, to, through }, random) => {
      const shuffled = lines
        .map((line) => ({ line, at: Number(random.next().value) }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ line }) => line);
      const [one, other] = [graphOf(lines, { alone: everybody }), graphOf(shuffled, { alone: everybody })];
      expect(await pathIn(other, from, to, through)).toEqual(await pathIn(one, from, to, through));
    }),
  );
});

test('ties: the smallest entities, then the smallest relations', async () => {
  const graph = graphOf(['a LEADS c', 'c LEADS z', 'c LEADS y', 'a LEADS b', 'a BACKS b', 'z LEADS b']);
  expect(await pathIn(graph, 'a', 'z')).toBe('a b z');
  const found = await path(graph, { from: 'a', to: 'z', maxLength: 6, through: {} }, soon());
  expect(idsOf(found?.relations ?? [])).toEqual(['a.BACKS.b', 'z.LEADS.b']);
});

test('the weakest origins are those of its weakest relation', async () => {
  const graph = graphOf(['a LEADS b', 'b LEADS c'], { origins: { 'a.LEADS.b': 3, 'b.LEADS.c': 2 } });
  expect(await path(graph, { from: 'a', to: 'c', maxLength: 2, through: {} }, soon())).toMatchObject({
    weakestOrigins: 2,
  });
  expect(await path(graph, { from: 'a', to: 'a', maxLength: 0, through: {} }, soon())).toMatchObject({
    entities: [{ id: 'a' }],
    relations: [],
    weakestOrigins: 0,
  });
});

test('of equally short paths the one through fewer relations of others comes first, whatever its evidence', async () => {
  const graph = graphOf(
    [
      'a LEADS hub',
      'hub LEADS z',
      ...['b', 'c', 'd', 'e', 'f', 'g'].map((other) => `hub LEADS ${other}`),
      'a LEADS x',
      'x LEADS z',
    ],
    { origins: { 'a.LEADS.hub': 3, 'hub.LEADS.z': 3 } },
  );
  const question = { from: 'a', to: 'z', maxLength: 6, first: 10, chronological: false, through: {} };
  const found = await paths(graph, question, soon());
  expect(found.map(({ entities, innerDegrees }) => [idsOf(entities).join(' '), innerDegrees])).toEqual([
    ['a x z', [2]],
    ['a hub z', [8]],
  ]);
  expect((await paths(graph, { ...question, without: ['x'] }, soon())).map((each) => idsOf(each.entities))).toEqual([
    ['a', 'hub', 'z'],
  ]);
  // An end stays an end.
  expect(await paths(graph, { ...question, without: ['a', 'z'] }, soon())).toHaveLength(2);
  await expect(paths(graph, { ...question, without: ['nobody'] }, soon())).rejects.toMatchObject({
    message: expect.stringMatching(/^without: no entity has the id 'nobody'/),
  });
});

test('grouped: one path for the same entities, with the relations of each step, the best evidenced first', async () => {
  const graph = graphOf(
    ['a LEADS b', 'a BACKS b', 'b LEADS z', 'z BACKS b', 'a MET_WITH b', 'a LEADS c', 'c LEADS z'],
    {
      origins: { 'a.MET_WITH.b': 2 },
    },
  );
  const question = { from: 'a', to: 'z', maxLength: 6, chronological: false, through: {} };
  const [first, second, ...rest] = await paths(graph, { ...question, first: 2, grouped: true }, soon());
  expect(idsOf(first?.entities ?? [])).toEqual(['a', 'c', 'z']);
  expect(idsOf(second?.entities ?? [])).toEqual(['a', 'b', 'z']);
  expect(second?.steps.map(({ relationCount, relations }) => [relationCount, ...idsOf(relations)])).toEqual([
    [3, 'a.MET_WITH.b', 'a.BACKS.b', 'a.LEADS.b'],
    [2, 'b.LEADS.z', 'z.BACKS.b'],
  ]);
  expect(rest).toEqual([]);
  expect(await paths(graph, { ...question, first: 100 }, soon())).toHaveLength(7);
});

test('among equally short paths the best evidenced comes first, then the smallest; none comes twice', async () => {
  const graph = graphOf(['a LEADS b', 'b LEADS z', 'a LEADS c', 'c LEADS z', 'a BACKS c', 'b LEADS c', 'b LEADS y'], {
    origins: { 'a.BACKS.c': 2, 'c.LEADS.z': 3 },
  });
  const found = await paths(
    graph,
    { from: 'a', to: 'z', maxLength: 6, first: 100, chronological: false, through: {} },
    soon(),
  );
  expect(found.map(({ relations, weakestOrigins }) => [weakestOrigins, ...idsOf(relations)])).toEqual([
    [2, 'a.BACKS.c', 'c.LEADS.z'],
    [1, 'a.LEADS.b', 'b.LEADS.z'],
    [1, 'a.LEADS.c', 'c.LEADS.z'],
    [1, 'a.LEADS.b', 'b.LEADS.c', 'c.LEADS.z'],
    [1, 'a.BACKS.c', 'b.LEADS.c', 'b.LEADS.z'],
    [1, 'a.LEADS.c', 'b.LEADS.c', 'b.LEADS.z'],
  ]);
});

test('entity types say what lies between; the ends are given', async () => {
  const graph = graphOf(['a LEADS b', 'b LEADS d', 'a LEADS c', 'c LEADS e', 'e LEADS d'], { labels: { b: 'Place' } });
  expect(await pathIn(graph, 'a', 'd')).toBe('a b d');
  expect(await pathIn(graph, 'a', 'd', { entityTypes: ['Person'] })).toBe('a c e d');
  expect(await pathIn(graph, 'a', 'b', { entityTypes: [] })).toBe('a b');
  expect(await pathIn(graph, 'a', 'd', { entityTypes: [] })).toBeUndefined();
});

test('bounds and faults are named', async () => {
  const graph = graphOf(['a LEADS b']);
  await expect(pathIn(graph, 'a', 'b', {}, BOUNDS.maxLength + 1)).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    bound: 'maxLength',
  });
  await expect(pathIn(graph, 'a', 'b', {}, -1)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(pathIn(graph, 'a', 'nobody')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(pathIn(graph, '__proto__', 'constructor')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('a deadline that is over, or a caller who is gone, ends it', async () => {
  const graph = graphOf(['a LEADS b']);
  const question = { from: 'a', to: 'b', maxLength: 6, through: {} };
  await expect(path(graph, question, new Deadline(-1))).rejects.toMatchObject({ code: 'TIMED_OUT' });
  await expect(path(graph, question, new Deadline(10_000, AbortSignal.abort()))).rejects.toMatchObject({
    code: 'TIMED_OUT',
  });
});
