/** The cost of the schema: its size, and what is generated for another vocabulary. `npm run bench:schema` measures the time. */
import { expect, jest, test } from '@jest/globals';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { printSchema } from 'graphql';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { generateBaseSchema } from '../../src/graphql/base-schema.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import { allWordsOf } from '../../src/model/served-words.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';

const MOST_BYTES = 400_000;

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

test('another vocabulary, or other used predicates, take no second run of the library', async () => {
  const words = allWordsOf(new Vocabulary(await readSharedVocabulary()));
  await buildSchema(words);
  const generated = jest.spyOn(Neo4jGraphQL.prototype, 'getSchema');
  try {
    const none = await buildSchema({ ...words, usedPredicates: new Set() });
    const all = await buildSchema(words);
    expect(generated).not.toHaveBeenCalled();
    expect(printSchema(none)).not.toContain('metWith(');
    expect(printSchema(all)).toContain('metWith(');
    await generateBaseSchema();
    expect(generated).toHaveBeenCalledTimes(1);
  } finally {
    generated.mockRestore();
  }
});
