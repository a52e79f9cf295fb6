/** Sanad as it is served, for a test: on a free port, over a Neo4j of the test's, with the dossiers that it names. */
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type Config, readConfig } from '../../src/config.ts';
import type { Database } from '../../src/db/database.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { serve } from '../../src/main.ts';
import { silent } from '../../src/progress.ts';
import { emptyDatabase, testDatabase } from './database.ts';

export const FROZEN = fileURLToPath(new URL('./fixtures/frozen/', import.meta.url));
export const US_IRAQ = fileURLToPath(new URL('../../seed/us-iraq-2021/', import.meta.url));

export type Json = Record<string, unknown>;

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly bound?: string; readonly id?: string };
}

export interface Answer {
  readonly status: number;
  readonly data?: Json | null;
  readonly errors?: readonly GraphqlError[];
  readonly extensions?: { readonly sanad?: { readonly readAt: string; readonly stale: boolean } };
}

/** What is asked of a server at some address. */
export interface Asking {
  readonly url: string;
  ask(query: string, variables?: Json): Promise<Answer>;
  /** The code of the only error; whatever came instead, where there is none. */
  codeOf(query: string, variables?: Json): Promise<unknown>;
}

export interface TestServer extends Asking {
  readonly database: Database;
  /** Lines of the log so far. */
  readonly log: string[];
  /** How many sessions towards Neo4j an answer takes. */
  roundTrips(query: string, variables?: Json): Promise<{ trips: number; answer: Answer }>;
  /** Ends the server, and leaves the database open. */
  stop(): Promise<void>;
  /** Ends the server and closes the database. */
  close(): Promise<void>;
}

/** No request of the server's own interferes with counting, and a busy machine is no fault of an answer. */
const QUIET: Partial<Config> = {
  port: 0,
  portIsGiven: true,
  snapshotMaxAgeMillis: 3_600_000,
  requestDeadlineMillis: 60_000,
};

/** A server over the shared Neo4j, which then holds these dossiers and nothing else. */
export async function startServer(
  dossiers: readonly string[] = [FROZEN],
  settings: Partial<Config> = {},
): Promise<TestServer> {
  const database = await testDatabase();
  try {
    await emptyDatabase(database);
    for (const folder of dossiers) await loadDossier(database, folder, silent);
    return await serveOver(database, settings);
  } catch (error) {
    // An open driver would keep Jest from ending.
    await database.close();
    throw error;
  }
}

/** A server over a database as it is. */
export async function serveOver(database: Database, settings: Partial<Config> = {}): Promise<TestServer> {
  const lines: string[] = [];
  const log = pino(
    { level: 'debug' },
    new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
  );
  const serving = await serve({ ...readConfig(FROZEN, {}), ...QUIET, ...settings }, database, log);
  const asking = askAt(serving.url);
  return {
    ...asking,
    database,
    log: lines,
    roundTrips: async (query, variables) => {
      const before = database.sessionsOpened;
      const answer = await asking.ask(query, variables);
      return { trips: database.sessionsOpened - before, answer };
    },
    stop: async () => await serving.stop(),
    close: async () => {
      await serving.stop();
      await database.close();
    },
  };
}

export function askAt(url: string): Asking {
  const ask = async (query: string, variables?: Json): Promise<Answer> =>
    await post(url, JSON.stringify({ query, variables }));
  return {
    url,
    ask,
    codeOf: async (query, variables) => {
      const answer = await ask(query, variables);
      return answer.errors?.length === 1 ? answer.errors[0]?.extensions.code : answer;
    },
  };
}

/** Sends a body as it is. */
export async function post(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', body, headers });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}
