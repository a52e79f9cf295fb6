/** Starts the one Neo4j that all tests of a run share, and tells them its address through the environment. */
import { startTestNeo4j } from './local.ts';
import { ADDRESS_VARIABLE, keepUntilTeardown } from './shared-neo4j.ts';

export default async function globalSetup(): Promise<void> {
  const neo4j = await startTestNeo4j();
  const { boltUri: uri, username, password } = neo4j;
  process.env[ADDRESS_VARIABLE] = JSON.stringify({ uri, username, password });
  keepUntilTeardown(neo4j);
}
