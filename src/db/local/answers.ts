/** Waits until Neo4j answers a query of our user, and sets the password of a new Neo4j. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { LocalNeo4jError } from '../../errors.ts';
import type { Layout } from './layout.ts';
import { INITIAL_PASSWORD, USERNAME } from './password.ts';
import { type Ports, boltUriOf } from './ports.ts';
import { type LogMarks, saysThatBoltIsOpen } from './translate-failure.ts';

const UNAUTHORIZED = 'Neo.ClientError.Security.Unauthorized';
const UNAVAILABLE = 'Neo.TransientError.General.DatabaseUnavailable';
/** The pause between two attempts. A start takes several seconds. */
const PAUSE_MILLIS = 100;
/** 10_000 (ten seconds): a server that is only busy answers within milliseconds, on a busy machine within seconds. */
const SOUND_WITHIN_MILLIS = 10_000;

export type StartOutcome = 'answers' | 'given up' | 'database failed';

/** The answer to a statement: its first row, or the code of Neo4j's error. */
export type Answer =
  | { readonly refused: string }
  | { readonly refused: undefined; readonly row: Readonly<Record<string, unknown>> };

/**
 * Returns when Neo4j answers a query (1-3 s after it opens the port), when `signal` is aborted, or when Neo4j could not start its
 * database.
 * @throws {LocalNeo4jError} START_FAILED if Neo4j accepts neither our password nor the initial one
 */
export async function waitUntilItAnswers(
  layout: Layout,
  ports: Ports,
  password: string,
  marks: LogMarks,
  signal: AbortSignal,
): Promise<StartOutcome> {
  while (!signal.aborted) {
    // Another program may have taken the port since we chose it. So the password is sent only after our Neo4j logs that it listens.
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
      if (refused === UNAVAILABLE && (await hasFailedDatabase(ports, password))) return 'database failed';
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

/**
 * True if the server answers in time that its database has not failed. A Neo4j that is not sound is killed instead of stopped: after a
 * write that failed because the disk was full, it would write the rest of it to its log while it stops, if there is room again by
 * then. Neo4j 5.26 cannot open such a log. It loses nothing when it is killed.
 */
export async function isSound(ports: Ports, password: string): Promise<boolean> {
  const asked = ask(ports, password, 'system', 'database-status').catch(() => undefined);
  const late = sleep(SOUND_WITHIN_MILLIS, undefined, { ref: false });
  const status = await Promise.race([asked, late]);
  // An error of the server, for example after a change of the password, says nothing against its database.
  if (status?.refused !== undefined) return status.refused.startsWith('Neo.');
  return status !== undefined && !status.row['problem'];
}

/** True if the database could not start; Neo4j then runs without it. A database that is still starting has no `problem`. */
async function hasFailedDatabase(ports: Ports, password: string): Promise<boolean> {
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

/** The text of a statement of cypher/local/. */
export async function statementText(name: string): Promise<string> {
  const text = await readFile(new URL(`../../../cypher/local/${name}.cypher`, import.meta.url), 'utf8');
  return text.trimEnd().replace(/;$/, '');
}

function wrongPassword(layout: Layout): LocalNeo4jError {
  return new LocalNeo4jError(
    'START_FAILED',
    `Neo4j runs, but refuses the password in ${layout.passwordFile}: the password was changed in Neo4j, or the file is new. ` +
      `Write the right password into the file; or move ${layout.neo4j}/data away, and Sanad loads the dossiers again into an empty database.`,
  );
}
