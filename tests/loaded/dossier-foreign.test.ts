/** Sanad does not write to a database with foreign data, unless the user allows it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { dossierFolder, load, loadTold } from '../support/dossiers.ts';

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await database.write(async (tx) => await tx.run('CREATE (:Movie {title: "The Message"})'));
  folder = await dossierFolder({});
});
afterAll(async () => await database.close());

const movies = async (): Promise<unknown> => await database.readMany('MATCH (m:Movie) RETURN m.title AS title');

test('refused, and nothing is written', async () => {
  const bookmark = await database.bookmark();
  await expect(load(database, folder)).rejects.toMatchObject({ code: 'FOREIGN_DATABASE' });
  await expect(load(database, folder, { force: true })).rejects.toMatchObject({ code: 'FOREIGN_DATABASE' });
  expect(await database.bookmark()).toBe(bookmark);
});

test('adopted, it holds both, and goes on without being asked again', async () => {
  expect(await load(database, folder, { adopt: true })).toMatchObject({ changed: true });
  expect(await load(database, folder)).toMatchObject({ changed: false });
  await loadTold(database, { claims: [] }, folder);
  await removeDossier(database, 'the-dossier');
  expect(await movies()).toEqual([{ title: 'The Message' }]);
});
