/** Two dossiers with the same entities: each is loaded, reloaded and removed without a change to the other. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, load, loadTold, PEOPLE, person, table, type Columns } from '../support/dossiers.ts';
import { dumpGraph, relations } from '../support/graph-dump.ts';

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());
beforeEach(async () => await emptyDatabase(database));

const rest = PEOPLE.filter(({ id }) => id !== 'amal');
const FIRST = {
  id: 'a-first',
  claims: [claim(1), claim(3, { object: 'dana' })],
  people: [...rest, person('amal', { name: 'Amal', aliases: ['Am', 'Ama'] })],
};
const SECOND = {
  id: 'b-second',
  claims: [claim(2, { attribution: ['other-outlet REPORTED'] })],
  people: [
    person('basim'),
    person('amal', { name: 'Emel', aliases: ['Ama', 'Em'], note: 'the second says so' }),
    person('ezra'),
  ],
};

async function names(): Promise<unknown> {
  const [row] = await database.readMany<{ p: unknown }>(
    'MATCH (p:Person {id: "amal"}) RETURN p {.name, .aliases, .note} AS p',
  );
  return row?.p;
}

test('the first by id gives the name, all give aliases, the others their names too, in each order of loading', async () => {
  await loadTold(database, SECOND);
  expect(await names()).toEqual({ name: 'Emel', aliases: ['Ama', 'Em'], note: 'the second says so' });
  await loadTold(database, FIRST);
  expect(await names()).toEqual({ name: 'Amal', aliases: ['Am', 'Ama', 'Em', 'Emel'], note: 'the second says so' });
});

test('a relation counts the claims of both, and loses those of the one that is removed', async () => {
  await loadTold(database, FIRST);
  await loadTold(database, SECOND);
  const other = { id: 'amal.MET_WITH.dana', status: 'ASSERTED', origins: 1, claims: ['claim-3'] };
  const met = { id: 'amal.MET_WITH.basim', status: 'ASSERTED' };
  expect(await relations(database)).toEqual([{ ...met, origins: 2, claims: ['claim-1', 'claim-2'] }, other]);
  await removeDossier(database, 'b-second');
  expect(await relations(database)).toEqual([{ ...met, origins: 1, claims: ['claim-1'] }, other]);
});

test.each([
  ['the first', FIRST, SECOND],
  ['the second', SECOND, FIRST],
])('%s removed, the graph is that of the other alone', async (_which, removed, kept) => {
  await loadTold(database, kept);
  const alone = await dumpGraph(database);
  await loadTold(database, removed);
  expect(await dumpGraph(database)).not.toEqual(alone);
  await removeDossier(database, removed.id);
  expect(await dumpGraph(database)).toEqual(alone);
});

test('each is loaded again by itself, and neither touches the other', async () => {
  const first = await loadTold(database, FIRST);
  const second = await loadTold(database, SECOND);
  const before = await dumpGraph(database);
  const bookmark = await database.bookmark();
  for (const folder of [first, second, first]) {
    expect(await load(database, folder)).toMatchObject({ changed: false });
    await load(database, folder, { force: true });
  }
  expect(await database.bookmark()).toBe(bookmark);
  await loadTold(database, { ...SECOND, claims: [] }, second);
  await loadTold(database, SECOND, second);
  expect(await dumpGraph(database)).toEqual(before);
});

const article = (columns: Columns): string =>
  table('Document', [
    {
      id: 'the-article',
      file: 'a.txt',
      sha256: 'b'.repeat(64),
      title: 'A',
      titleAr: 'أ',
      language: 'ar',
      ...columns,
    },
  ]);
const outlet = (id: string): string =>
  table(
    'Organization',
    ['the-outlet', id].map((each) => person(each)),
  );

test('a document is as the first dossier by id says, in each order of loading, and after each unload', async () => {
  const first = {
    ...FIRST,
    claims: [],
    files: { 'cast.cypher': outlet('first-outlet') + article({ publishedBy: 'first-outlet', publishedOn: '2021-07' }) },
  };
  const second = {
    ...SECOND,
    claims: [],
    files: { 'cast.cypher': outlet('second-outlet') + article({ publishedBy: 'second-outlet', title: 'B' }) },
  };
  const published = async (): Promise<unknown> =>
    await database.readMany(
      `MATCH (d:Document)-[:PUBLISHED_BY]->(o)
       RETURN d.title AS title, d.publishedOn AS on, toString(d.publishedLatest) AS latest, o.id AS by`,
    );
  const asFirst = [{ title: 'A', on: '2021-07', latest: '2021-07-31', by: 'first-outlet' }];
  const asSecond = [{ title: 'B', on: null, latest: null, by: 'second-outlet' }];
  await loadTold(database, second);
  expect(await published()).toEqual(asSecond);
  await loadTold(database, first);
  expect(await published()).toEqual(asFirst);
  await removeDossier(database, 'a-first');
  expect(await published()).toEqual(asSecond);
  await loadTold(database, first);
  await removeDossier(database, 'b-second');
  expect(await published()).toEqual(asFirst);
});

test('a dossier that is not loaded cannot be removed', async () => {
  await loadTold(database, FIRST);
  const before = await dumpGraph(database);
  await expect(removeDossier(database, 'no-such')).rejects.toMatchObject({
    code: 'BAD_DOSSIER',
    reason: expect.stringContaining('a-first'),
  });
  expect(await dumpGraph(database)).toEqual(before);
});

test('a document of one id is one file in all dossiers', async () => {
  await loadTold(database, FIRST);
  const before = await dumpGraph(database);
  const other = table('Document', [
    {
      id: 'the-article',
      file: 'other.txt',
      sha256: 'c'.repeat(64),
      title: 'A',
      titleAr: 'أ',
      language: 'ar',
      publishedBy: 'the-outlet',
    },
  ]);
  const cast = table(
    'Organization',
    ['the-outlet', 'other-outlet'].map((id) => person(id, { kind: 'MEDIA' })),
  );
  await expect(loadTold(database, { ...SECOND, files: { 'cast.cypher': `${cast}\n${other}` } })).rejects.toMatchObject({
    code: 'BAD_DOSSIER',
    reason: expect.stringMatching(/document 'the-article' is another file .* in the dossier 'a-first'/),
  });
  expect(await dumpGraph(database)).toEqual(before);
});

test.failing('2/10, 14: two dossiers can both correct the label of an entity that they share', async () => {
  const militia = table('Militia', [person('dana')]);
  const withoutDana = PEOPLE.filter(({ id }) => id !== 'dana');
  const folders = [
    await loadTold(database, { id: 'a-first' }),
    await loadTold(database, { id: 'b-second', claims: [claim(2)] }),
  ];
  await loadTold(database, { id: 'a-first', people: withoutDana, files: { 'dana.cypher': militia } }, folders[0]);
  await loadTold(
    database,
    { id: 'b-second', claims: [claim(2)], people: withoutDana, files: { 'dana.cypher': militia } },
    folders[1],
  );
});

test('a load leaves the claims of another dossier that ran in cypher-shell only', async () => {
  await database.write(async (tx) => await tx.run(table('Claim', [claim(9)]).replace(/;\s*$/, '')));
  await loadTold(database, FIRST);
  expect(await database.readMany('MATCH (c:Claim {id: "claim-9"}) RETURN c.id AS id')).toEqual([{ id: 'claim-9' }]);
});
