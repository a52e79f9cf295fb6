/** Waits until Neo4j answers a query as our user; on the way it sets the first password. */
import { readFile } from 'node:fs/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { LocalNeo4jError } from '../../errors.ts';
import type { Layout } from './layout.ts';
import { INITIAL_PASSWORD, USERNAME } from './password.ts';
import { type Ports, boltUriOf } from './ports.ts';
import { type LogMarks, saysThatBoltIsOpen } from './translate-failure.ts';

const UNAUTHORIZED = 'Neo.ClientError.Security.Unauthorized';
const UNAVAILABLE = 'Neo.TransientError.General.DatabaseUnavailable';
/** How often we look, in a start of several seconds. */
const PAUSE_MILLIS = 100;

export type StartOutcome = 'answers' | 'given up' | 'database failed';

/** What a statement got: its first row, or the code of Neo4j's refusal. */
export type Answer =
  | { readonly refused: string }
  | { readonly refused: undefined; readonly row: Readonly<Record<string, unknown>> };

/**
 * Returns when a query was answered, which is 1-3 s after the port opens; or when `signal` is aborted; or when Neo4j itself has given up its database.
 * @throws {LocalNeo4jError} START_FAILED where neither our password nor the initial one is right
 */
export async function waitUntilItAnswers(
  layout: Layout,
  ports: Ports,
  password: string,
  marks: LogMarks,
  signal: AbortSignal,
): Promise<StartOutcome> {
  while (!signal.aborted) {
    // The port alone may be somebody else's, taken since we chose it: the password is for our Neo4j.
    if (await saysThatBoltIsOpen(layout, marks)) {
      const { refused } = await ask(ports, password, 'neo4j', 'answer');
      if (refused === undefined) return 'answers';
      if (refused === UNAUTHORIZED) {
        const set = await ask(ports, INITIAL_PASSWORD, 'system', 'set-password', {
          initialPassword: INITIAL_PASSWORD,
          password,
        });
        if (set.refused === UNAUTHORIZED) throw wrongPassword(layout);
        if (set.refused === undefined) continue;
      }
      if (refused === UNAVAILABLE && (await hasGivenUpItsDatabase(ports, password))) return 'database failed';
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }
  return 'given up';
}

/** Runs one statement of cypher/local/ as user neo4j. */
export async function ask(
  ports: Ports,
  password: string,
  database: string,
  statement: string,
  parameters: Record<string, string> = {},
): Promise<Answer> {
  const driver = openDriver(ports, password);
  const session = driver.session({ database });
  try {
    const { records } = await session.run(await statementText(statement), parameters);
    return { refused: undefined, row: records[0]?.toObject() ?? {} };
  } catch (error) {
    return { refused: error instanceof neo4j.Neo4jError ? error.code : String(error) };
  } finally {
    await session.close().catch(() => {});
    await driver.close();
  }
}

/** While it starts, a database is unavailable without a problem; one that could not be started has one, and Neo4j runs on without it. */
async function hasGivenUpItsDatabase(ports: Ports, password: string): Promise<boolean> {
  const status = await ask(ports, password, 'system', 'database-status');
  return status.refused === undefined && Boolean(status.row['problem']);
}

function openDriver(ports: Ports, password: string): Driver {
  return neo4j.driver(boltUriOf(ports), neo4j.auth.basic(USERNAME, password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 5_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
}

async function statementText(name: string): Promise<string> {
  const text = await readFile(new URL(`../../../cypher/local/${name}.cypher`, import.meta.url), 'utf8');
  return text.trimEnd().replace(/;$/, '');
}

function wrongPassword(layout: Layout): LocalNeo4jError {
  return new LocalNeo4jError(
    'START_FAILED',
    `Neo4j runs, and refuses the password in ${layout.passwordFile}: it was changed in Neo4j, or the file is a new one. ` +
      `Write the right one into the file; or move ${layout.neo4j}/data away, and the dossier is loaded anew into an empty database.`,
  );
}
