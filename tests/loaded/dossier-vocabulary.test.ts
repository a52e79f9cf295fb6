/** The words of a dossier are loaded and removed with it, and never change the meaning of a word in another dossier. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Database } from '../../src/db/database.ts';
import { readServedWords } from '../../src/db/vocabulary.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, dossierFolder, expectFault, load, loadTold } from '../support/dossiers.ts';
import { relations } from '../support/graph-dump.ts';

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());
beforeEach(async () => await emptyDatabase(database));

const SHARED = JSON.parse(readFileSync(new URL('../../seed/vocabulary.json', import.meta.url), 'utf8')) as {
  term: string;
  name: string;
}[];
const DANCED = {
  term: 'PREDICATE',
  name: 'DANCED_WITH',
  symmetric: true,
  domain: ['Person'],
  range: ['Person'],
  aspect: 'EVENT',
  label: 'danced with',
  labelAr: 'رقص مع',
};
const dancing = { claims: [claim(1, { predicate: 'DANCED_WITH' })], vocabulary: [DANCED] };

const terms = async (): Promise<number> => (await database.readMany('MATCH (t:Term) RETURN t.key AS key')).length;
const dances = async (): Promise<unknown[]> =>
  await database.readMany(
    'MATCH (d:Dossier)-[:DEFINES]->(t:Term {name: "DANCED_WITH"}) RETURN d.id AS id, t.label AS label ORDER BY id',
  );

test('a new predicate draws relations, and goes with its last dossier', async () => {
  await loadTold(database, { id: 'first', ...dancing });
  await loadTold(database, { id: 'second', claims: [], vocabulary: [DANCED] });
  expect(await relations(database)).toMatchObject([{ id: 'amal.DANCED_WITH.basim' }]);
  expect(await dances()).toEqual(['first', 'second'].map((id) => ({ id, label: 'danced with' })));
  expect(await terms()).toBe(SHARED.length + 1);
  await removeDossier(database, 'first');
  expect(await dances()).toEqual([{ id: 'second', label: 'danced with' }]);
  await removeDossier(database, 'second');
  expect(await terms()).toBe(SHARED.length);
});

test('a word that is taken out of the file goes, one that is changed changes', async () => {
  const folder = await loadTold(database, dancing);
  await loadTold(database, { ...dancing, vocabulary: [{ ...DANCED, label: 'danced' }] }, folder);
  expect(await dances()).toEqual([{ id: 'the-dossier', label: 'danced' }]);
  await loadTold(database, {}, folder);
  expect(await terms()).toBe(SHARED.length);
});

test('a word that all have may be repeated, and stays when the dossier goes', async () => {
  const folder = await loadTold(database, { vocabulary: SHARED.slice(0, 3) });
  await loadTold(database, { vocabulary: SHARED.slice(0, 1) }, folder);
  expect(await terms()).toBe(SHARED.length);
  await removeDossier(database, 'the-dossier');
  expect(await terms()).toBe(SHARED.length);
});

test.each([
  ['all', 'into an empty database', false],
  ['all', 'beside another', true],
])('another meaning of a word that %s have is refused, %s', async (_who, _where, beside) => {
  if (beside) await loadTold(database, { id: 'first' });
  const folder = await dossierFolder({ id: 'second', claims: [], vocabulary: [{ ...DANCED, name: 'MET_WITH' }] });
  const before = await terms();
  await expectFault(load(database, folder), 'second/vocabulary.json', 1, /MET_WITH/);
  expect(await terms()).toBe(before);
});

test('where two dossiers define a word differently, the row of the first by id stands', async () => {
  const folder = await loadTold(database, { id: 'second', ...dancing });
  await loadTold(database, { id: 'first', claims: [], vocabulary: [{ ...DANCED, label: 'waltzed with' }] });
  const label = async (): Promise<unknown> =>
    await database.readMany('MATCH (t:Term {name: "DANCED_WITH"}) RETURN t.label AS label');
  expect(await label()).toEqual([{ label: 'waltzed with' }]);
  const { differences } = await load(database, folder, { force: true });
  expect(differences.map(({ id, stands }) => ({ id, stands }))).toEqual([
    { id: 'PREDICATE DANCED_WITH', stands: 'first' },
  ]);
  await removeDossier(database, 'first');
  expect(await label()).toEqual([{ label: 'danced with' }]);
});

describe('the predicates in use', () => {
  const used = async (): Promise<string[]> => [...(await readServedWords(database)).usedPredicates];
  const first = { id: 'first', claims: [claim(1), claim(2, { predicate: 'BACKS', polarity: 'NEGATED' })] };
  const second = { id: 'second', ...dancing, claims: [claim(3, { predicate: 'DANCED_WITH' })] };

  test('are those of the claims of the loaded dossiers', async () => {
    expect(await used()).toEqual([]);
    const folder = await loadTold(database, first);
    expect(await used()).toEqual(['BACKS', 'MET_WITH']);
    await loadTold(database, { ...first, claims: [claim(1)] }, folder);
    expect(await used()).toEqual(['MET_WITH']);
    await loadTold(database, second);
    expect(await used()).toEqual(['DANCED_WITH', 'MET_WITH']);
    await removeDossier(database, 'first');
    expect(await used()).toEqual(['DANCED_WITH']);
  });

  test('are read from the claims of a dossier that an older Sanad loaded', async () => {
    await loadTold(database, first);
    await loadTold(database, second);
    await database.write(async (tx) => await tx.run('MATCH (d:Dossier {id: "first"}) REMOVE d.predicates'));
    expect(await used()).toEqual(['BACKS', 'DANCED_WITH', 'MET_WITH']);
  });
});

test('a row that an older Sanad wrote is read without its codes', async () => {
  await loadTold(database, dancing);
  const older = { ...DANCED, plover: { ACTUAL: 'COOPERATE' }, ftm: 'UnknownLink', stix: 'related-to' };
  await database.write(
    async (tx) =>
      await tx.run('MATCH (t:Term {name: "DANCED_WITH"}) SET t.json = $json', { json: JSON.stringify(older) }),
  );
  const row = (await readServedWords(database)).vocabulary.predicate('DANCED_WITH');
  expect(row).toMatchObject(DANCED);
  expect(row).not.toHaveProperty('plover');
});

test('a word that is defined twice is refused', async () => {
  const folder = await dossierFolder({ ...dancing, vocabulary: [DANCED, { ...DANCED, label: 'waltzed with' }] });
  await expectFault(load(database, folder), 'the-dossier/vocabulary.json', 1, /row 2/);
});
