/** A class ends a path, and no path, neighbourhood or common connection leads through it. */
import { describe, expect, test } from '@jest/globals';
import { common } from '../../src/traversals/common.ts';
import { neighborhood } from '../../src/traversals/neighborhood.ts';
import { path, paths } from '../../src/traversals/paths.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { graphOf, idsOf } from '../support/graph.ts';

const deadline = (): Deadline => new Deadline(60_000);
/** Two armies attacked civilians; the only other way between them is longer. */
const LINES = [
  'army ATTACKED civilians',
  'militia ATTACKED civilians',
  'army MET_WITH envoy',
  'envoy MET_WITH chief',
  'chief LEADS militia',
];
const CLASS = { labels: { civilians: 'Organization' as const }, kinds: { civilians: 'CLASS' } };
const graph = graphOf(LINES, CLASS);

const idsOn = async (from: string, to: string): Promise<string[] | undefined> =>
  (await path(graph, { from, to, maxLength: 6, through: {} }, deadline()))?.entities.map(({ id }) => id);

describe('a path', () => {
  test('leads round a class', async () => {
    expect(await idsOn('army', 'militia')).toEqual(['army', 'envoy', 'chief', 'militia']);
    const found = await paths(
      graph,
      { from: 'army', to: 'militia', maxLength: 6, first: 10, chronological: false, through: {} },
      deadline(),
    );
    expect(found).toHaveLength(1);
  });

  test('begins and ends with a class', async () => {
    expect(await idsOn('army', 'civilians')).toEqual(['army', 'civilians']);
    expect(await idsOn('civilians', 'chief')).toEqual(['civilians', 'militia', 'chief']);
  });

  test.each([
    ['another kind', { kinds: { civilians: 'GROUP' } }],
    [
      'a kind of the same name of another label',
      { labels: { civilians: 'Place' as const }, kinds: { civilians: 'CLASS' } },
    ],
  ])('leads through an entity of %s', async (_, options) => {
    const other = graphOf(LINES, { ...CLASS, ...options });
    const best = await path(other, { from: 'army', to: 'militia', maxLength: 6, through: {} }, deadline());
    expect(best?.entities.map(({ id }) => id)).toEqual(['army', 'civilians', 'militia']);
  });
});

test('a class is no common connection, and has some itself', async () => {
  const shared = async (of: string[]): Promise<string[]> =>
    (await common(graph, { of, first: 10, through: {} }, deadline())).map(({ entity }) => entity.id);
  expect(await shared(['army', 'militia'])).toEqual([]);
  expect(await shared(['civilians', 'chief'])).toEqual(['militia']);
});

test('a neighbourhood has a class, and walks on from it only if the class is given', async () => {
  const around = async (of: string[]): Promise<string[]> =>
    idsOf((await neighborhood(graph, { of, depth: 2, first: 10, through: {} }, deadline())).entities);
  expect(await around(['army'])).toEqual(['army', 'civilians', 'envoy', 'chief']);
  expect(await around(['civilians'])).toEqual(['civilians', 'army', 'militia', 'chief', 'envoy']);
});
