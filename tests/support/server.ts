/** A Sanad server for one test, with its settings, on the Neo4j of its worker: the built program, as `npm start` runs it. */
import type { Database, DatabaseAddress } from '../../src/db/database.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { silent } from '../../src/progress.ts';
import { askAt, type Asking } from './asking.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from './database.ts';
import { FROZEN } from './dossier-folders.ts';
import { serverEnvironment, type ServerSettings } from './services/server-environment.ts';
import { startSanad } from './start-sanad.ts';

export type { Answer, Json } from './asking.ts';
export { FROZEN, US_IRAQ } from './dossier-folders.ts';

export interface OwnServer extends Asking {
  /** The log so far, from standard error. Each line is a JSON object. */
  log(): string;
  readonly pid: number;
  /** Ends the server as Ctrl-C does, and waits until its process has ended. */
  stop(): Promise<void>;
}

export interface TestServer extends OwnServer {
  readonly database: Database;
  readonly address: DatabaseAddress;
  /** Ends the server and closes the database. */
  close(): Promise<void>;
}

/** Starts a server on the Neo4j of the worker. The database then holds only these dossiers. */
export async function startServer(
  dossiers: readonly string[] = [FROZEN],
  settings: ServerSettings = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const address = await workerNeo4j();
  const database = await testDatabase();
  try {
    await emptyDatabase(database);
    for (const folder of dossiers) await loadDossier(database, folder, silent);
    const server = await serveOver(address, settings, environment);
    const close = async (): Promise<void> => {
      await server.stop();
      await database.close();
    };
    return { ...server, database, address, close };
  } catch (error) {
    // An open driver would prevent Jest from ending.
    await database.close();
    throw error;
  }
}

/** Starts a server on a Neo4j without changing its content. */
export async function serveOver(
  address: DatabaseAddress,
  settings: ServerSettings = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const { running, url } = await startSanad({ ...serverEnvironment(address, settings), ...environment });
  const stop = async (): Promise<void> => {
    await running.end('SIGTERM');
  };
  return { ...askAt(url), log: running.log, pid: running.process.pid ?? -1, stop };
}
