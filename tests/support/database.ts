/** The Neo4j of a Jest worker. A worker runs one test file at a time, and a file that writes empties the database first. */
import { Database, type DatabaseAddress } from '../../src/db/database.ts';
import { service } from './services/client.ts';

/** The address of the Neo4j of this worker. */
export async function workerNeo4j(): Promise<DatabaseAddress> {
  const { address } = await service('neo4j', process.env['JEST_WORKER_ID'] ?? '1');
  return address;
}

/** Opens the database of this worker; the caller closes it. */
export async function testDatabase(): Promise<Database> {
  return Database.open(await workerNeo4j());
}

/** Deletes all nodes and relationships; constraints and indexes stay. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database.write(async (tx) => await tx.run('MATCH (n) DETACH DELETE n'));
}
