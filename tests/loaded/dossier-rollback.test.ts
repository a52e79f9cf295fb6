/** A load that fails while it writes leaves the graph unchanged. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, dossierFolder, expectFault, load, loadTold } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await loadTold(database, { id: 'first' });
});
afterAll(async () => await database.close());

test('a claim that another dossier holds', async () => {
  const before = await dumpGraph(database);
  const folder = await dossierFolder({ id: 'second', claims: [claim(7), claim(1)] });
  await expectFault(load(database, folder), 'second/claims.cypher', 3, /'first'/);
  expect(await dumpGraph(database)).toEqual(before);
});

test('a database that refuses in the middle', async () => {
  // Whatever the reason may be: here a constraint of somebody else's, which the figures of two claims break.
  await database.schema('CREATE CONSTRAINT one_figure FOR (q:Quantity) REQUIRE q.measure IS UNIQUE');
  try {
    const before = await dumpGraph(database);
    const folder = await dossierFolder({
      id: 'second',
      claims: [7, 8].map((n) => claim(n, { quantities: ['TROOPS 5 persons TOTAL'] })),
    });
    await expect(load(database, folder)).rejects.toMatchObject({ code: 'DATABASE_STATEMENT_FAILED' });
    expect(await dumpGraph(database)).toEqual(before);
    await database.schema('DROP CONSTRAINT one_figure');
    expect(await load(database, folder)).toMatchObject({ changed: true, claims: 2 });
  } finally {
    await database.schema('DROP CONSTRAINT one_figure IF EXISTS');
  }
});
