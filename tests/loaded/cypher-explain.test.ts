/** Neo4j can plan every statement of `cypher/`, with exactly the parameters that the header of the statement names. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { statementOver } from '../../src/graph/cypher/words.ts';
import { statement } from '../../src/db/statements.ts';
import { prepareDatabase } from '../../src/dossier/load/prepare-database.ts';
import { testDatabase, workerNeo4j } from '../support/database.ts';
import { partOfToday } from '../support/property.ts';

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
  const { uri, username, password } = await workerNeo4j();
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

/** The parameters that the statement itself names. */
const usedIn = (text: string): string[] =>
  [
    ...new Set([...text.replaceAll(/\/\/.*$/gm, '').matchAll(/\$([a-z]\w*)/gi)].map((match) => match[1] ?? '')),
  ].toSorted();

describe('statements of cypher/', () => {
  test('there are some', () => expect(names.length).toBeGreaterThan(20));

  test('the header of each names its parameters', () => {
    const headers = names.map((name) => ({ name, parameters: declared(statement(name)) }));
    expect(headers).toEqual(names.map((name) => ({ name, parameters: usedIn(statement(name)) })));
  });

  // To plan a statement for the first time costs a fifth of a second of CPU: a quarter of them each day.
  test.each(partOfToday(names, 4))('%s can be planned', async (name) => {
    expect(await planOf(statement(name))).toContain('operatorType');
  });

  test.each([
    ['derive/touched-claims', 'NodeUniqueIndexSeek'],
    ['derive/claims', 'NodeUniqueIndexSeek'],
    ['derive/link-entities', 'NodeUniqueIndexSeek'],
    ['derive/relations', 'NodeIndexSeek'],
    ['derive/contradictions-by-rule', 'NodeIndexSeek'],
  ])('%s finds its nodes by %s', async (name, operator) => {
    expect(await planOf(statement(name))).toContain(operator);
  });

  test.each([
    ['graph/expand', ['near:Entity(id)', 'occasion:Entity(id)', 'c:Claim(relation)'], ['(near)-[r:', '(near)<-[r:']],
    ['graph/other-claims-of', ['e:Entity(id)', 'affirming:Claim(relation)'], ['(e)<-[']],
    ['graph/participations', ['Entity(id)', 'affirming:Claim(relation)'], ['PARTICIPANT']],
    ['graph/relations-by-id', ['affirming:Claim(relation)'], ['MET_WITH']],
    ['graph/statements', ['Entity(id)', 'c:Claim(relation)'], ['(c)<-[']],
    ['graph/datings', ['Event(id)', 'Agreement(id)'], ['(e)<-[']],
    ['graph/relations-of-occasions', ['Entity(id)'], ['ABOUT']],
    ['graph/disagreements-about', ['e:Entity(id)'], ['(c)-[r:CONTRADICTS]-', '(c)<-[']],
    ['graph/entities-by-id', ['e:Entity(id)'], []],
    ['graph/documents-by-id', ['d:Document(id)'], []],
  ])('%s seeks its nodes in indexes, and looks at nothing else', async (name, seeks, expansions) => {
    const plan = await planOf(
      statementOver(name, {
        types: ['ALLIED_WITH', 'MET_WITH'],
        symmetric: [],
        datingRules: new Map(),
        stanceRules: new Map(),
      }),
    );
    expect(plan).not.toMatch(/AllNodesScan|CartesianProduct|NodeByLabelScan|RelationshipTypeScan/);
    for (const part of [...seeks, ...expansions]) expect(plan).toContain(part);
  });

  test('contradictions by exclusion scan the vocabulary once, and seek their claims', async () => {
    const plan = await planOf(statement('derive/contradictions-by-exclusion'));
    expect(plan).not.toMatch(/AllNodesScan|RelationshipTypeScan/);
    const scans = [
      ...plan.matchAll(/"NodeByLabelScan@neo4j","identifiers":\[[^\]]*\],"arguments":\{"Details":"([^"]*)"/g),
    ];
    expect(scans.map(([, scanned]) => scanned)).toEqual(['t:Term', 'other:Term']);
    for (const seek of ['a:Claim(relation)', 'b:Claim(relation)', ':Entity(id)']) expect(plan).toContain(seek);
  });

  test('candidates of search come from the two indexes of names, and from nothing else', async () => {
    const plan = await planOf(statement('graph/candidates'));
    expect(plan).not.toMatch(/AllNodesScan|NodeByLabelScan|CartesianProduct/);
    expect(plan.match(/db\.index\.fulltext\.queryNodes/g)).not.toBeNull();
    const session = driver.session();
    try {
      const { records } = await session.run(
        "SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes, properties, options, state WHERE name STARTS WITH 'entity_' RETURN *",
      );
      const indexes = records.map((record) => ({
        name: record.get('name') as string,
        state: record.get('state') as string,
        on: [...(record.get('labelsOrTypes') as string[]), ...(record.get('properties') as string[])],
        analyzer: (record.get('options') as { indexConfig: Record<string, string> }).indexConfig['fulltext.analyzer'],
      }));
      expect(indexes.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
        { name: 'entity_keys', state: 'ONLINE', on: ['Entity', 'nameKeys'], analyzer: 'whitespace' },
        {
          name: 'entity_names',
          state: 'ONLINE',
          on: ['Entity', 'name', 'nameAr', 'otherNames', 'aliases'],
          analyzer: 'arabic',
        },
      ]);
    } finally {
      await session.close();
    }
  });

  test('an expansion names its types in the pattern: claims that point at an entity are not read', async () => {
    const plan = await planOf(
      statementOver('graph/expand', {
        types: ['ALLIED_WITH', 'MET_WITH'],
        symmetric: [],
        datingRules: new Map(),
        stanceRules: new Map(),
      }),
    );
    expect(plan).toContain('(near)-[r:ALLIED_WITH|MET_WITH|EXPECTED|WITHDRAWN]->');
    expect(plan).toContain('(near)<-[r:ALLIED_WITH|MET_WITH|EXPECTED|WITHDRAWN]-');
  });
});
