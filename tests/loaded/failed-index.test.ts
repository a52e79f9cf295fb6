/** An index that could not be built is built again at the next load: otherwise each load would fail, also when there is room again. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { statement } from '../../src/db/statements.ts';
import { prepareDatabase } from '../../src/dossier/load/prepare-database.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await prepareDatabase(database, true);
});
afterAll(async () => {
  await emptyDatabase(database);
  await prepareDatabase(database, true);
  await database.close();
});

const failed = async (): Promise<unknown[]> => await database.readMany(statement('schema/failed'));

test('its build failed, and its cause is gone', async () => {
  await database.schema('DROP INDEX claim_relation');
  // An index takes no value of this length: its build fails as on a full disk.
  await database.write(async (tx) => await tx.run('CREATE (:Claim {relation: $long})', { long: 'x'.repeat(20_000) }));
  await expect(prepareDatabase(database, true)).rejects.toMatchObject({ code: 'DATABASE_STATEMENT_FAILED' });
  expect(await failed()).toEqual([{ name: 'claim_relation', owningConstraint: null }]);
  await database.schema('CREATE INDEX of_somebody_else IF NOT EXISTS FOR (n:Claim) ON (n.relation, n.other)');
  await emptyDatabase(database);
  await prepareDatabase(database, true);
  expect(await failed()).toEqual([]);
  const names = await database.readMany<{ name: string }>('SHOW INDEXES YIELD name');
  expect(names).toContainEqual({ name: 'claim_relation' });
  expect(names).toContainEqual({ name: 'of_somebody_else' });
  await database.schema('DROP INDEX of_somebody_else');
});
