/** The cost of the schema: its size, and the CPU time to build it for another vocabulary. */
import { expect, test } from '@jest/globals';
import { printSchema } from 'graphql';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { generateBaseSchema } from '../../src/graphql/base-schema.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import { allWordsOf } from '../../src/model/served-words.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';

const MOST_BYTES = 400_000;

async function cpuMillis(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('the schema of the shared vocabulary has at most 400 kB, and no filter by a relation field', async () => {
  const text = printSchema(await buildSchema(allWordsOf(new Vocabulary(await readSharedVocabulary()))));
  expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
  expect(text).toContain('metWith(limit: Int, offset: Int): [Actor!]!');
  expect(text).not.toMatch(/metWith\w*: /i);
  expect(text).not.toContain('PLACEHOLDER');
});

test('the definitions are what @neo4j/graphql allows: it checks them here, and not when the program runs', async () => {
  await expect(generateBaseSchema(true)).resolves.toBeDefined();
});

test('another vocabulary takes less than half of the CPU time of the first schema', async () => {
  const words = allWordsOf(new Vocabulary(await readSharedVocabulary()));
  const base = await cpuMillis(async () => await generateBaseSchema());
  const others: number[] = [];
  for (let time = 0; time < 3; time += 1) others.push(await cpuMillis(async () => await buildSchema(words)));
  expect(Math.min(...others)).toBeLessThan(base / 2);
});
