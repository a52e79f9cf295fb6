/** Two dossiers with the same entities: each is loaded, reloaded and removed without a change to the other. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { differenceLine } from '../../src/model/shared-differences.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import {
  claim,
  dossierFolder,
  load,
  loadTold,
  PEOPLE,
  person,
  table,
  type Columns,
  type Told,
} from '../support/dossiers.ts';
import { dumpGraph, relations } from '../support/graph-dump.ts';
import { serveOver } from '../support/server.ts';

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

/** What one dossier says of everything that two dossiers share; `n` is in each value. */
function saying(id: string, n: number): Told {
  const label = n === 1 ? 'Person' : 'Militia';
  const word = {
    term: 'PREDICATE',
    name: 'DANCED_WITH',
    symmetric: true,
    domain: ['Actor'],
    range: ['Actor'],
    aspect: 'EVENT',
    excludes: n === 1 ? ['FORM MET_WITH'] : [],
    label: `danced ${n}`,
    labelAr: `رقص ${n}`,
  };
  const kind = { term: 'KIND', name: 'CLAN', of: 'Militia', label: `clan ${n}`, labelAr: 'عشيرة' };
  const columns = { name: `Dana ${n}`, nameAr: `دانا ${n}`, aliases: [`D${n}`], note: `note ${n}` };
  return {
    id,
    claims: [claim(n), claim(n + 2, { predicate: 'DANCED_WITH' })].map((each) => ({
      ...each,
      id: `${id}-${String(each['id'])}`,
    })),
    people: PEOPLE.filter(({ id: each }) => each !== 'dana'),
    vocabulary: [word, kind],
    files: {
      'dana.cypher': table(label, [person('dana', columns)]),
      'more.cypher': [
        table(
          'Organization',
          ['the-outlet', 'other-outlet'].map((each) => person(each)),
        ),
        table('Event', [person('summit', { kind: n === 1 ? 'MEETING' : 'TALKS' })]),
        article({
          file: `${n}.txt`,
          sha256: String(n).repeat(64),
          title: `A ${n}`,
          titleAr: `أ ${n}`,
          language: n === 1 ? 'ar' : 'en',
          publishedBy: n === 1 ? 'the-outlet' : 'other-outlet',
          author: `author ${n}`,
          url: `https://example.org/${n}`,
          archiveUrl: `https://example.org/archive/${n}`,
          retrievedOn: `2021-07-0${n}`,
          publishedOn: `2021-06-0${n}`,
          publishedBasis: n === 1 ? 'PRINTED' : 'INFERRED',
        }),
      ].join('\n'),
      'cast.cypher': '// in more.cypher',
    },
  };
}

const COLUMNS = {
  Document: [
    ...['archiveUrl', 'author', 'file', 'language', 'publishedBasis', 'publishedBy', 'publishedOn', 'retrievedOn'],
    ...['sha256', 'title', 'titleAr', 'url'],
  ],
  Entity: ['label', 'name', 'nameAr', 'note'],
};

test('two dossiers that differ in everything: the first by id stands, in any order, and each is given back', async () => {
  const [one, two] = [saying('a-first', 1), saying('b-second', 2)];
  const folders = [await dossierFolder(one), await dossierFolder(two)] as const;
  const alone: string[][] = [];
  for (const [index, { id = '' }] of [one, two].entries()) {
    expect(await load(database, folders[index] ?? '')).toMatchObject({ differences: [] });
    alone.push(await dumpGraph(database));
    await removeDossier(database, id);
  }
  await load(database, folders[0]);
  const { differences } = await load(database, folders[1]);
  const both = await dumpGraph(database);
  await removeDossier(database, 'a-first');
  expect(await dumpGraph(database)).toEqual(alone[1]);
  expect(await load(database, folders[0])).toMatchObject({ differences });
  expect(await dumpGraph(database)).toEqual(both);
  await removeDossier(database, 'b-second');
  expect(await dumpGraph(database)).toEqual(alone[0]);

  expect(differences.map(({ label, id, property }) => `${label} ${id} ${property}`)).toEqual([
    ...COLUMNS.Document.map((property) => `Document the-article ${property}`),
    ...COLUMNS.Entity.map((property) => `Entity dana ${property}`),
    'Entity summit kind',
    'Term KIND Militia.CLAN json',
    'Term PREDICATE DANCED_WITH json',
  ]);
  expect(new Set(differences.map(({ stands }) => stands))).toEqual(new Set(['a-first']));
  expect(differences.filter(({ property }) => property === 'label').map(differenceLine)).toEqual([
    'Entity dana, label: "Person" (a-first), "Militia" (b-second). The value of a-first stands.',
  ]);

  await load(database, folders[1]);
  const server = await serveOver(await workerNeo4j());
  try {
    const columns = '{ label id property dossier value stands }';
    const fields = `differences ${columns}`;
    const { data } = await server.ask(
      `{ dossiers(where: { id: { eq: "b-second" } }) { termDifferences ${columns} }
         documents { ${fields} }
         entity(id: "dana") { id ... on Person { ${fields} } }
         events(where: { id: { eq: "summit" } }) { ${fields} } }`,
    );
    const rowsOf = (ids: readonly string[]): unknown =>
      differences
        .filter(({ id }) => ids.includes(id))
        .flatMap(({ label, id, property, values, stands }) =>
          values.map(({ dossier, value }) => ({ label, id, property, dossier, value, stands: dossier === stands })),
        );
    expect(data).toEqual({
      dossiers: [{ termDifferences: rowsOf(['KIND Militia.CLAN', 'PREDICATE DANCED_WITH']) }],
      documents: [{ differences: rowsOf(['the-article']) }],
      entity: { id: 'dana', differences: rowsOf(['dana']) },
      events: [{ differences: rowsOf(['summit']) }],
    });
  } finally {
    await server.stop();
  }
});

test('a word that the first dossier changes changes the contradictions by rule of the second', async () => {
  const contradictions = async (): Promise<number> =>
    (await database.readMany('MATCH ()-[r:CONTRADICTS]->() RETURN r.id AS id')).length;
  const about = (told: Told): Told => ({
    ...told,
    claims: (told.claims ?? []).map((each) => ({ ...each, about: 'summit' })),
  });
  const second = about(saying('b-second', 2));
  await loadTold(database, second);
  expect(await contradictions()).toBe(0);
  const first = { ...saying('a-first', 1), claims: [] };
  const folder = await loadTold(database, first);
  expect(await contradictions()).toBe(1);
  const [word = {}] = first.vocabulary as object[];
  await loadTold(database, { ...first, vocabulary: [{ ...word, excludes: undefined }] }, folder);
  expect(await contradictions()).toBe(0);
  await loadTold(database, first, folder);
  expect(await contradictions()).toBe(1);
  await removeDossier(database, 'a-first');
  expect(await contradictions()).toBe(0);
});

test('two dossiers can both correct the label of an entity that they share', async () => {
  const militia = table('Militia', [person('dana')]);
  const withoutDana = PEOPLE.filter(({ id }) => id !== 'dana');
  const folders = [
    await loadTold(database, { id: 'a-first' }),
    await loadTold(database, { id: 'b-second', claims: [claim(2)] }),
  ];
  await loadTold(database, { id: 'a-first', people: withoutDana, files: { 'dana.cypher': militia } }, folders[0]);
  const corrected = { id: 'b-second', claims: [claim(2)], people: withoutDana, files: { 'dana.cypher': militia } };
  await loadTold(database, corrected, folders[1]);
  expect(await database.readMany('MATCH (e:Entity {id: "dana"}) RETURN labels(e) AS labels')).toEqual([
    { labels: expect.arrayContaining(['Entity', 'Actor', 'Militia']) },
  ]);
});

test('a load leaves the claims of another dossier that ran in cypher-shell only', async () => {
  await database.write(async (tx) => await tx.run(table('Claim', [claim(9)]).replace(/;\s*$/, '')));
  await loadTold(database, FIRST);
  expect(await database.readMany('MATCH (c:Claim {id: "claim-9"}) RETURN c.id AS id')).toEqual([{ id: 'claim-9' }]);
});
