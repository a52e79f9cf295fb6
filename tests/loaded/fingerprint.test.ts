/** The fingerprint is that of the content: equal after the same loads in any order, and another after any change. A newer Sanad's data is refused. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { fingerprintOf } from '../../src/dossier/fingerprint/fingerprint.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { LOADER_VERSION } from '../../src/dossier/read/read-dossier-files.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, dossierFolder, load } from '../support/dossiers.ts';

let database: Database;
let folders: string[] = [];
let loaded = '';

const fingerprint = async (): Promise<string> => (await fingerprintOf(database)).sha256;
const write = async (cypher: string): Promise<void> => {
  await database.write(async (tx) => await tx.run(cypher));
};

beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  folders = [
    await dossierFolder({
      id: 'first',
      claims: [claim(1), claim(2, { when: '2021-07', quantities: ['TROOPS 5 persons TOTAL'] })],
    }),
    await dossierFolder({ id: 'second', claims: [claim(3, { polarity: 'NEGATED' }), claim(4)] }),
  ];
  for (const folder of folders) await load(database, folder);
  loaded = await fingerprint();
});
afterAll(async () => await database.close());

test.each([
  ['a property', "MATCH (n:Person {id: 'amal'}) SET n.note = 'x'", "MATCH (n:Person {id: 'amal'}) REMOVE n.note"],
  [
    'the type of a value',
    "MATCH (n:Person {id: 'amal'}) SET n.name = ['amal']",
    "MATCH (n:Person {id: 'amal'}) SET n.name = 'amal'",
  ],
  ['a label', "MATCH (n {id: 'amal'}) SET n:Other", "MATCH (n {id: 'amal'}) REMOVE n:Other"],
  ['a node', "CREATE (:Other {id: 'x'})", 'MATCH (n:Other) DELETE n'],
  ['a node that is there already', "CREATE (:Other {name: 'x'}), (:Other {name: 'x'})", 'MATCH (n:Other) DELETE n'],
  ['a relationship', "MATCH (a {id: 'dana'}), (b {id: 'amal'}) CREATE (a)-[:X]->(b)", 'MATCH ()-[r:X]->() DELETE r'],
])('another after a change of %s, and the same when it is undone', async (_name, change, undo) => {
  await write(change);
  expect(await fingerprint()).not.toBe(loaded);
  await write(undo);
  expect(await fingerprint()).toBe(loaded);
});

test('direction and type of a relationship', async () => {
  const pair = "MATCH (a {id: 'dana'}), (b {id: 'amal'})";
  const all = new Set<string>();
  for (const link of ['(a)-[:X]->(b)', '(b)-[:X]->(a)', '(a)-[:Y]->(b)', '(a)-[:X {since: date()}]->(b)']) {
    await write(`${pair} CREATE ${link}`);
    all.add(await fingerprint());
    await write('MATCH ()-[r:X|Y]->() DELETE r');
  }
  expect(all.size).toBe(4);
});

test('data of a newer Sanad is refused by load and unload, also where nothing changed', async () => {
  await write(`MATCH (d:Dossier {id: 'second'}) SET d.loaderVersion = ${LOADER_VERSION + 1}`);
  for (const folder of folders) {
    await expect(load(database, folder)).rejects.toMatchObject({ code: 'DATA_TOO_NEW' });
    await expect(load(database, folder, { force: true })).rejects.toMatchObject({ code: 'DATA_TOO_NEW' });
  }
  await expect(removeDossier(database, 'first')).rejects.toMatchObject({ code: 'DATA_TOO_NEW' });
  expect(await fingerprint()).toBe(loaded);
});

test('loaded into an empty database, in another order', async () => {
  await emptyDatabase(database);
  for (const folder of folders.toReversed()) await load(database, folder);
  expect(await fingerprint()).toBe(loaded);
});
