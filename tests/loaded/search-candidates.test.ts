/**
 * The indexes of names return every entity that the matcher accepts. Each row of bench/names is an entity, all of them are in
 * one Neo4j, and each query finds its entity among the others.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { Neo4jNameIndex } from '../../src/graph/cypher/name-index.ts';
import { prepareDatabase } from '../../src/dossier/load/prepare-database.ts';
import type { EntityLabel } from '../../src/model/labels.ts';
import { entityKeys } from '../../src/names/sought.ts';
import { HIT_SCORE, matchName } from '../../src/names/match-name.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { search } from '../../src/traversals/search.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';

const LABELS: Readonly<Record<string, EntityLabel>> = {
  Person: 'Person',
  Organization: 'Organization',
  Address: 'Place',
  Event: 'Event',
  Position: 'Post',
};
const linesOf = (list: string): string[] =>
  readFileSync(fileURLToPath(new URL(`../../bench/names/${list}`, import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
/** Every third pair of the second list, because a search takes a tenth of a second. */
const SHARE = 3;

const rows = [...linesOf('pairs.tsv'), ...linesOf('organizations.tsv').filter((_, index) => index % SHARE === 0)].map(
  (line, number) => {
    const [, match, schema = '', query = '', name = '', nameAr = '', aliases = ''] = line.split('\t');
    const forms = { name, nameAr, aliases: aliases.split('|').filter((alias) => alias !== '') };
    return { id: `row-${number + 2}`, isMeant: match === 'yes', label: LABELS[schema] ?? 'Event', query, ...forms };
  },
);

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await prepareDatabase(database, true);
  const entities = rows.map(({ id, label, name, nameAr, aliases }) => ({
    label,
    properties: { id, name, nameAr, aliases, nameKeys: entityKeys(label, [name, nameAr, ...aliases]) },
  }));
  await database.write(
    async (tx) =>
      await tx.run('UNWIND $entities AS row CREATE (e:Entity) SET e:$(row.label), e += row.properties', { entities }),
  );
});
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

test('each query finds its entity among all, wherever the matcher takes the two for one', async () => {
  const ports = {
    names: new Neo4jNameIndex(database, () => {}),
    // Nobody holds a post here.
    source: { answer: async () => await Promise.resolve(new Map() as never) },
  };
  const meant = rows.filter(
    ({ isMeant, query, label, name, nameAr, aliases }) =>
      isMeant && matchName(query, [name, nameAr, ...aliases], { label }).score >= HIT_SCORE,
  );
  expect(meant.length).toBeGreaterThan(500);
  const lost: string[] = [];
  for (const { id, query } of meant) {
    const question = { text: query, types: undefined, asOf: undefined, dossiers: undefined, first: 100, holding: [] };
    const hits = await search(ports, question, new Deadline(20_000));
    if (!hits.some(({ entity }) => entity.id === id)) lost.push(`${id}: ${query}`);
  }
  expect(lost).toEqual([]);
});
