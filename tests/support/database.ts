/** The Neo4j that all tests of a run share: whoever uses it begins by emptying it. Tests run one after another. */
import { Database } from '../../src/db/database.ts';
import { sharedAddress } from './shared-neo4j.ts';

/** Opens it; whoever opens it closes it. */
export async function testDatabase(): Promise<Database> {
  const database = Database.open(sharedAddress());
  await database.bookmark();
  return database;
}

/** Deletes all nodes and relationships; constraints and indexes stay. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database.write(async (tx) => await tx.run('MATCH (n) DETACH DELETE n'));
}
