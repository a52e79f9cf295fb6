/** A large answer is counted, completed and written in turns, and its text is the one that JSON.stringify writes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { startApollo } from '../../src/graphql/apollo.ts';
import type { RequestContext } from '../../src/graphql/context.ts';
import { Fill } from '../../src/graphql/fill.ts';
import { ListTurns } from '../../src/graphql/list-turns.ts';
import { RelatedLoaders } from '../../src/graphql/related-loaders.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import { writeAnswer } from '../../src/graphql/write-answer.ts';
import type { NameIndex } from '../../src/graph/name-index.ts';
import type { TextIndex } from '../../src/graph/text-index.ts';
import { allWordsOf } from '../../src/model/served-words.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { Traversals } from '../../src/traversals/traversals.ts';
import { graphOf } from '../support/graph.ts';
import { fc, runs } from '../support/property.ts';
import { recordingLookups } from '../support/record-statements.ts';
import { times } from '../support/times.ts';

const FAR = 2_000;
const graph = graphOf(times(FAR, (n) => [`hub MET_WITH p${n}`, `p${n} ATTACKED p${(n + 1) % FAR}`]).flat());
const faults: unknown[] = [];
let apollo: ApolloServer<RequestContext>;
beforeAll(async () => {
  const schema = await buildSchema(allWordsOf(new Vocabulary(await readSharedVocabulary())));
  apollo = await startApollo(schema, {
    introspection: true,
    report: (...fault) => faults.push(fault),
    isRefusedRequest: () => false,
    plugins: [],
  });
});
afterAll(async () => await apollo.stop());

function contextOf(deadline: Deadline): RequestContext {
  const traversals = new Traversals(
    { answer: async (question) => await question(graph) },
    {} as NameIndex,
    {} as TextIndex,
  );
  return {
    executionContext: recordingLookups([]),
    transaction: {},
    traversals,
    deadline,
    fill: new Fill(),
    related: new RelatedLoaders(traversals, deadline),
    cut: new Set(),
    graphState: () => undefined,
    admit: async () => {},
    outcome: {},
  } as unknown as RequestContext;
}

async function answerTo(query: string, deadline = new Deadline(600_000)): Promise<string> {
  const { body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      body: { query },
      search: '',
    },
    context: async () => contextOf(deadline),
  });
  return body.kind === 'complete' ? Buffer.from(body.string).toString() : '';
}

/** The processor time of the longest turn and of all turns, in milliseconds: other programs of the machine do not add to it. */
async function turnsOf<T>(
  work: () => Promise<T>,
): Promise<{ result: T; longest: number; total: number; count: number }> {
  let [longest, count, isOver] = [0, 0, false];
  const millis = (since: NodeJS.CpuUsage): number => process.cpuUsage(since).user / 1_000;
  const began = process.cpuUsage();
  let last = began;
  const next = (): void => {
    longest = Math.max(longest, millis(last));
    last = process.cpuUsage();
    count += 1;
    if (!isOver) setImmediate(next);
  };
  setImmediate(next);
  const result = await work();
  isOver = true;
  return { result, longest: Math.max(longest, millis(last)), total: millis(began), count };
}

const MANY = times(12, (n) => `v${n}: type`).join(' ');
test.each([
  [
    'a neighbourhood of many entities and relations',
    `{ neighborhood(of: ["hub"], depth: 2, first: 5000) { truncated entities { id name aliases kind } relations { id from { id name } to { id } } } }`,
  ],
  ['many values of each relation', `{ neighborhood(of: ["hub"], depth: 2, first: 5000) { relations { ${MANY} } } }`],
  [
    'a timeline',
    `{ timeline(first: 5000) { totalCount edges { cursor node { ... on Relation { id type from { id name } to { id name } } } } } }`,
  ],
  [
    'the whole schema',
    '{ __schema { types { name description fields { name description args { name type { name } } type { name } } } } }',
  ],
])('%s', async (_what, query) => {
  const { result, longest, total, count } = await turnsOf(async () => await answerTo(query));
  const parsed = JSON.parse(result) as { errors?: unknown };
  expect([parsed.errors, faults]).toEqual([undefined, []]);
  expect(result).toBe(`${JSON.stringify(parsed)}\n`);
  expect(result.length).toBeGreaterThan(100_000);
  expect(count).toBeGreaterThan(8);
  expect(longest).toBeLessThan(total / 3);
});

test('it ends in the middle of a list when its client is gone', async () => {
  const client = new AbortController();
  const deadline = new Deadline(600_000, client.signal);
  const turns = new ListTurns(deadline);
  const items = turns.spread(times(5_000, String), 1) as Promise<string>[];
  const settled = Promise.allSettled(
    items.map(async (item, index) => {
      if (index === 100) client.abort();
      return await item;
    }),
  );
  expect((await settled).some(({ status }) => status === 'rejected')).toBe(true);
});

test('short lists stay lists, so that their data is read together', () => {
  const turns = new ListTurns(new Deadline(600_000));
  const items = times(100, String);
  expect(turns.spread(items, 10)).toBe(items);
});

test('the text of an answer is the text of JSON.stringify', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(1, 1_000), async (data, copies) => {
      const answer = { data: times(copies, () => data), errors: undefined, extensions: { text: 'ع "\u2028\ud800' } };
      expect(String(await writeAnswer(answer))).toBe(Buffer.from(`${JSON.stringify(answer)}\n`).toString());
    }),
    { numRuns: runs(15) },
  );
});
