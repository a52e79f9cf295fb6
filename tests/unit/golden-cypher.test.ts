/**
 * Golden Cypher: the statements of `@neo4j/graphql` for golden queries equal the `.cypher` file beside each query. They are
 * compared as they go to the driver, after the changes of src/db/lean-statement.ts and src/graphql/read-days-strictly.ts. After
 * an intended change run `SANAD_GOLDEN=write npm test -- golden-cypher`, then read the difference.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { isDate, isInt } from 'neo4j-driver';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import { allWordsOf } from '../../src/model/served-words.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';
import { recordStatements, type RecordedStatement } from '../support/record-statements.ts';

const QUERIES = join(import.meta.dirname, '../queries');
/** A screen. */
const MOST_LINES = 80;

const cases = readdirSync(QUERIES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher'))
  .map((name) => name.replace(/\.cypher$/, ''))
  .toSorted();

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema(allWordsOf(new Vocabulary(await readSharedVocabulary())));
});

test('twenty golden queries have their Cypher beside them', () => {
  expect(cases.length).toBeGreaterThanOrEqual(20);
});

test.each(cases)('%s', async (name) => {
  const statements = await recordStatements(schema, readFileSync(join(QUERIES, `${name}.graphql`), 'utf8'));
  const text = statements.map(written).join('\n');
  if (process.env['SANAD_GOLDEN'] === 'write') writeFileSync(join(QUERIES, `${name}.cypher`), text);
  expect(text).toBe(readFileSync(join(QUERIES, `${name}.cypher`), 'utf8'));
  expect(text.split('\n').length).toBeLessThanOrEqual(MOST_LINES);
});

/** With the parameters that it reads. */
function written({ text, parameters }: RecordedStatement): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isRead = ([name]: [string, unknown]): boolean => new RegExp(`\\$${name}\\b`).test(text);
  const values = Object.entries(parameters)
    .filter(isRead)
    .map(([name, value]) => `// $${name}: ${plain(value)}`);
  return `${[...values, ...lines.map((line) => line.trimEnd())].join('\n')};\n`;
}

/** Numbers and dates of the driver as their text, all else as JSON. */
function plain(value: unknown): string {
  return isInt(value) || isDate(value) ? value.toString() : JSON.stringify(value);
}
