/** Between global setup, tests and global teardown: each loads its own copy of this file, so only `globalThis` and the environment last. */
import type { LocalNeo4j } from '../../src/db/local/index.ts';
import type { DatabaseAddress } from '../../src/db/database.ts';

/** Holds a DatabaseAddress as JSON. */
export const ADDRESS_VARIABLE = 'SANAD_TEST_NEO4J';

/** Holds the address of its Neo4j Browser. */
export const BROWSER_VARIABLE = 'SANAD_TEST_NEO4J_BROWSER';

const KEPT = Symbol.for('sanad.tests.neo4j');
const kept = globalThis as { [KEPT]?: LocalNeo4j };

export function keepUntilTeardown(neo4j: LocalNeo4j): void {
  kept[KEPT] = neo4j;
}

export function takeForTeardown(): LocalNeo4j | undefined {
  return kept[KEPT];
}

/** Where the shared Neo4j listens. */
export function sharedAddress(): DatabaseAddress {
  return JSON.parse(fromSetup(ADDRESS_VARIABLE)) as DatabaseAddress;
}

/** Where its Neo4j Browser is. */
export function sharedBrowserUrl(): string {
  return fromSetup(BROWSER_VARIABLE);
}

function fromSetup(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error(
      'No Neo4j was started for this test: only tests in the folders of the project `database` of jest.config.mjs get one.',
    );
  }
  return value;
}
