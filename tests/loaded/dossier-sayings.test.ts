/** What a load stores of the days of saying: at each step, at the claim, and in the bounds of a claim without `when`. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { dayNumber } from '../../src/model/calendar.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import {
  ARTICLE,
  claim,
  dossierFolder,
  expectFault,
  load,
  loadTold,
  table,
  type Columns,
  type Told,
} from '../support/dossiers.ts';

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());
beforeEach(async () => await emptyDatabase(database));

/** A dossier of one claim, whose document has these columns. */
const told = (document: Columns, columns: Columns, rest: Told = {}): Told => ({
  claims: [claim(1, columns)],
  files: { 'articles.cypher': table('Document', [{ id: 'an-article', ...ARTICLE, ...document }]) },
  ...rest,
});

async function stored(): Promise<unknown> {
  const [row] = await database.readMany(`
    MATCH (c:Claim {id: 'claim-1'})
    RETURN
      c {.saidEarliest, .saidLatest, .whenSource, .onBasis, .startEarliest, .startLatest, .endEarliest, .endLatest, .firstDay, .lastDay} AS claim,
      COLLECT {
        MATCH (c)-[step:ATTRIBUTED_TO]->(a)
        RETURN step {
          .position, .on, .saidEarliest, .saidLatest, .saidEarliestDay, .saidLatestDay, actor: a.id
        } ORDER BY step.position, a.id
      } AS steps`);
  return row;
}

const DATED = {
  document: 'an-article',
  attribution: ['the-outlet REPORTED', 'amal + basim SAID through TWEET on 2021-07-22'],
};

test('steps, claim and bounds', async () => {
  await loadTold(database, told({ publishedOn: '2021-07-25' }, { ...DATED, onBasis: 'Thursday.' }));
  const said = { saidEarliest: '2021-07-22', saidLatest: '2021-07-22' };
  const days = { saidEarliestDay: dayNumber('2021-07-22'), saidLatestDay: dayNumber('2021-07-22') };
  const step = { position: 1, on: '2021-07-22', ...said, ...days };
  expect(await stored()).toEqual({
    claim: {
      ...said,
      whenSource: 'SAYING',
      onBasis: 'Thursday.',
      startEarliest: null,
      startLatest: '2021-07-22',
      endEarliest: null,
      endLatest: '2021-07-22',
      firstDay: null,
      lastDay: dayNumber('2021-07-22'),
    },
    steps: [
      {
        position: 0,
        on: null,
        actor: 'the-outlet',
        saidEarliest: '2021-07-25',
        saidLatest: '2021-07-25',
        saidEarliestDay: dayNumber('2021-07-25'),
        saidLatestDay: dayNumber('2021-07-25'),
      },
      { ...step, actor: 'amal' },
      { ...step, actor: 'basim' },
    ],
  });
});

test('an open end of an uncertain begin sets no day apart', async () => {
  const held = { predicate: 'BACKS', document: 'an-article', when: '2014?/..' };
  await loadTold(database, told({ publishedOn: '2021-07-25' }, held));
  expect(await stored()).toMatchObject({
    claim: { whenSource: 'SAYING', endEarliest: '2021-07-25', firstDay: null, lastDay: null },
  });
});

test('another day of publication dates the claims of the document anew, although their rows did not change', async () => {
  const folder = await loadTold(database, told({ publishedOn: '2021-07-25' }, { document: 'an-article' }));
  expect(await stored()).toMatchObject({ claim: { saidLatest: '2021-07-25', endLatest: '2021-07-25' } });
  await loadTold(database, told({ publishedOn: '2021-07-27' }, { document: 'an-article' }), folder);
  expect(await stored()).toMatchObject({ claim: { saidLatest: '2021-07-27', endLatest: '2021-07-27' } });
  await loadTold(database, told({ retrievedOn: '2026-11-20' }, { document: 'an-article' }), folder);
  expect(await stored()).toMatchObject({ claim: { saidEarliest: null, saidLatest: '2026-11-20' } });
});

test('the passages of a claim in other documents do not date it', async () => {
  const passages = [`an-article 0-2 ${'a'.repeat(64)}`];
  await loadTold(database, told({ publishedOn: '2021-07-25' }, { document: 'the-article', passages }));
  expect(await stored()).toMatchObject({ claim: { saidEarliest: null, saidLatest: null, whenSource: 'NONE' } });
});

test('a claim follows the row that its own dossier has of the document, also if another dossier gives the row that stands', async () => {
  await loadTold(database, {
    ...told({ publishedOn: '2020-01-01' }, {}, { id: 'a-first' }),
    claims: [claim(2, { document: 'an-article' })],
  });
  await loadTold(database, told({ publishedOn: '2021-07-25' }, { document: 'an-article' }, { id: 'b-second' }));
  expect(await stored()).toMatchObject({ claim: { saidLatest: '2021-07-25' } });
  const [document] = await database.readMany(
    "MATCH (d:Document {id: 'an-article'}) RETURN d.publishedOn AS publishedOn",
  );
  expect(document).toEqual({ publishedOn: '2020-01-01' });
});

test('version 1 is refused, with the command that rewrites it', async () => {
  const version1 = {
    id: 'old',
    title: 'Old',
    titleAr: 'قديم',
    codebook: 'test',
    formatVersion: 1,
    codedBy: 'a test',
    reviewed: false,
  };
  const folder = await dossierFolder({ id: 'old', files: { 'dossier.cypher': table('Dossier', [version1]) } });
  await expectFault(load(database, folder), 'old/dossier.cypher', 2, /expected 2.*has 1.*sanad upgrade FOLDER/);
});
