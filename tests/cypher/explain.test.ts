/** Every statement of `cypher/` is one that Neo4j can plan, with the parameters that its header names and no others. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { statement } from '../../src/db/statements.ts';
import { prepareDatabase } from '../../src/dossier/prepare.ts';
import { testDatabase } from '../support/database.ts';
import { sharedAddress } from '../support/shared-neo4j.ts';

const root = fileURLToPath(new URL('../../cypher/', import.meta.url));
/** Run by themselves: schema statements several a file, and what only `system` takes. */
const ELSEWHERE = ['schema', 'local'];
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !ELSEWHERE.includes(entry.name))
  .flatMap((folder) =>
    readdirSync(`${root}${folder.name}`).map((file) => `${folder.name}/${file.replace('.cypher', '')}`),
  )
  .toSorted();

let driver: Driver;
beforeAll(async () => {
  const database = await testDatabase();
  await prepareDatabase(database, true);
  await database.close();
  const { uri, username, password } = sharedAddress();
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
});
afterAll(async () => await driver.close());

const planOf = async (text: string): Promise<string> => {
  const session = driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`);
    return JSON.stringify(summary.plan);
  } finally {
    await session.close();
  }
};

/** The names in `// Parameters: dossier, claims (id, hash). Returns: …` */
const declared = (text: string): string[] => {
  const list = /Parameters: ([\s\S]*?)\.(?: |\n)/.exec(text)?.[1] ?? '';
  return list
    .replaceAll(/\([^)]*\)/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'none')
    .toSorted();
};

describe('statements of cypher/', () => {
  test('there are some', () => expect(names.length).toBeGreaterThan(20));

  test.each(names)('%s can be planned, and its header names its parameters', async (name) => {
    const text = statement(name);
    const used = [
      ...new Set([...text.replaceAll(/\/\/.*$/gm, '').matchAll(/\$([a-z]\w*)/gi)].map((match) => match[1] ?? '')),
    ].toSorted();
    expect(declared(text)).toEqual(used);
    expect(await planOf(text)).toContain('operatorType');
  });

  test.each([
    ['derive/touched-relations', 'NodeUniqueIndexSeek'],
    ['derive/link-entities', 'NodeUniqueIndexSeek'],
    ['derive/relations', 'NodeIndexSeek'],
  ])('%s finds its nodes by %s', async (name, operator) => {
    expect(await planOf(statement(name))).toContain(operator);
  });
});
