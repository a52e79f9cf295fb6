/** A dossier that does not fit into one transaction of a Neo4j elsewhere is refused before the work begins. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { statement } from '../../src/db/statements.ts';
import { DossierTooLargeError } from '../../src/errors.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { dossierFolder, load, loadTold, PEOPLE, person } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await loadTold(database, {});
});
afterAll(async () => await database.close());

test('the message names what is needed and what is allowed, and nothing was written', async () => {
  const [setting] = await database.readMany<{ value: string }>(statement('load/transaction-limit'), {
    name: 'db.memory.transaction.max',
  });
  expect(setting).toEqual({ value: '320.00MiB' });
  const people = Array.from({ length: 10_600 }, (_, n) => person(`person-${n}`));
  const folder = await dossierFolder({ id: 'too-large', people: [...PEOPLE, ...people] });
  const before = await dumpGraph(database);

  const error: unknown = await load(database, folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DossierTooLargeError);
  expect(String(error)).toMatch(/10610 new or changed rows.* 324 MiB.*320 MiB.*db\.memory\.transaction\.max/s);
  expect(await dumpGraph(database)).toEqual(before);
}, 120_000);
