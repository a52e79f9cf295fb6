/** The neighbourhood, compared with a plain, slow reference, and with cases written by hand. */
import { expect, test } from '@jest/globals';
import { fc, runs } from '../support/property.ts';
import { BOUNDS, Deadline } from '../../src/traversals/question.ts';
import { neighborhood, type NeighborhoodQuestion } from '../../src/traversals/neighborhood.ts';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.ts';
import { graphOf, idsOf, relationsOf } from '../support/graph.ts';
import { anyCase, everybody, slowDistances, stepsFrom } from '../support/slow-graph.ts';
import { times } from '../support/times.ts';

interface Shown {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly truncated: boolean;
}

async function around(graph: Snapshot, question: Partial<NeighborhoodQuestion>): Promise<Shown> {
  const found = await neighborhood(
    graph,
    { of: ['a'], depth: 1, through: {}, first: 500, ...question },
    new Deadline(10_000),
  );
  return {
    entities: idsOf(found.entities),
    relations: idsOf(found.relations),
    truncated: found.truncated,
  };
}

test('holds what lies within so many hops, nearest first, then by id, and the relations walked', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ lines, labels, from, to, hops, through }) => {
      const graph = graphOf(lines, { labels, alone: everybody });
      const relations = await relationsOf(graph);
      const of = [...new Set([from, to])];
      const distances = slowDistances(relations, (id) => labels[id] ?? 'Person', of, hops, through);
      const others = [...distances]
        .filter(([id]) => !of.includes(id))
        .toSorted(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
      const walked = [...distances]
        .filter(([, distance]) => distance < hops)
        .flatMap(([id]) => stepsFrom(relations, id, through));
      const within = walked.filter((step) => distances.has(step.relation.from) && distances.has(step.relation.to));
      expect(await around(graph, { of: [from, to], depth: hops, through })).toEqual({
        entities: [...of, ...others.map(([id]) => id)],
        relations: [...new Set(within.map(({ relation }) => relation.id))].toSorted(),
        truncated: false,
      });
    }),
    { numRuns: runs(300) },
  );
});

test('cut short, it is the beginning of the whole, and says so', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, fc.integer({ min: 1, max: 7 }), async ({ lines, from, hops, through }, first) => {
      const graph = graphOf(lines, { alone: everybody });
      const whole = await around(graph, { of: [from], depth: hops, through });
      const part = await around(graph, { of: [from], depth: hops, through, first });
      expect(part.truncated).toBe(part.entities.length < whole.entities.length);
      expect(part.entities.length).toBeLessThanOrEqual(first);
      expect(part.entities).toEqual(whole.entities.slice(0, part.entities.length));
      expect(whole.relations).toEqual(expect.arrayContaining([...part.relations]));
    }),
  );
});

test('two at one end, a loop, and two relations of one pair', async () => {
  const graph = graphOf(['a LEADS a', 'a LEADS b', 'b LEADS a', 'a LEADS b', 'b LEADS c']);
  expect(await around(graph, {})).toEqual({
    entities: ['a', 'b'],
    relations: ['a.LEADS.a', 'a.LEADS.b', 'a.LEADS.b@2', 'b.LEADS.a'],
    truncated: false,
  });
});

test('a star of many is cut at `first`', async () => {
  const graph = graphOf(times(3_000, (n) => `a LEADS n${n}`));
  const { entities, truncated } = await around(graph, { first: 2_000 });
  expect([entities.length, truncated]).toEqual([2_000, true]);
});

test.each([
  ['depth', { depth: BOUNDS.depth + 1 }],
  ['first', { first: BOUNDS.first + 1 }],
  ['of', { of: times(BOUNDS.of + 1, () => 'a') }],
])('the bound %s is named', async (bound, question) => {
  await expect(around(graphOf(['a LEADS b']), question)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', bound });
});

test.each([{ depth: -1 }, { first: 0 }, { of: [] }, { of: ['a', 'nobody'] }])('%j is refused', async (question) => {
  await expect(around(graphOf(['a LEADS b']), question)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});
