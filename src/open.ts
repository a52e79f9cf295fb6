/** Opens the database that the configuration names, and loads the dossiers into it. */
import type { Config } from './config.ts';
import { Database } from './db/database.ts';
import {
  findRunningLocalNeo4j,
  keepLocalNeo4j,
  type KeptLocalNeo4j,
  requireRoomToLoad,
  whileWriting,
} from './db/local/index.ts';
import { loadDossier, type LoadResult } from './dossier/load/load-dossier.ts';
import { DatabaseMissingError, DatabaseUnavailableError } from './errors.ts';
import type { Progress } from './progress.ts';

/** A database that answers, and a method to close it. */
export interface OpenDatabase {
  readonly database: Database;
  /** The local Neo4j: its addresses and credentials. Undefined if NEO4J_URI names another server. */
  readonly local: Pick<KeptLocalNeo4j, 'boltUri' | 'browserUrl' | 'username' | 'passwordFile'> | undefined;
  /** Resolves when the local Neo4j has stopped for good: `close` was called, or it could not be restarted. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Use the local Neo4j that another process already runs on this home, if there is one. */
  readonly shared: boolean;
  /** Called when the local Neo4j stopped by itself and was restarted. */
  readonly told: (what: string) => void;
}

/**
 * Opens the Neo4j that the configuration names: another server, or the local one, which is started unless it already runs.
 * @throws {LocalNeo4jError | DatabaseUnavailableError | DatabaseAuthError}
 */
export async function openDatabase(
  config: Config,
  progress: Progress,
  { shared, told }: OpenOptions,
): Promise<OpenDatabase> {
  if (config.neo4j !== undefined) return await openRemote(config.neo4j);
  const running = shared ? await findRunningLocalNeo4j(config.home) : undefined;
  if (running !== undefined) {
    const database = Database.open({ uri: running.boltUri, username: running.username, password: running.password });
    return { database, local: running, ended: new Promise(() => {}), close: async () => await database.close() };
  }
  const { home, javaHome, searchPath, neo4jBrowser: browser } = config;
  const local = await keepLocalNeo4j({ home, javaHome, searchPath, browser }, progress, told);
  const database = Database.open({ uri: local.boltUri, username: local.username, password: local.password });
  const close = async (): Promise<void> => {
    await database.close();
    await local.stop();
  };
  return { database, local, ended: local.ended, close };
}

async function openRemote(address: NonNullable<Config['neo4j']>): Promise<OpenDatabase> {
  const database = Database.open(address);
  try {
    await database.probes.bookmark();
  } catch (error) {
    await database.close();
    if (!(error instanceof DatabaseUnavailableError) || error instanceof DatabaseMissingError) throw error;
    throw new DatabaseUnavailableError(
      `No Neo4j answers at NEO4J_URI=${address.uri}. Start it, correct the address, or leave NEO4J_URI out to use the local Neo4j.`,
      { cause: error },
    );
  }
  return { database, local: undefined, ended: new Promise(() => {}), close: async () => await database.close() };
}

/**
 * Loads all dossiers of the configuration, in order. Stops at the first that cannot be loaded.
 * @throws what `loadDossier` throws, and {LocalNeo4jError} DISK_FULL
 */
export async function loadDossiers(
  database: Database,
  config: Config,
  progress: Progress,
  force = false,
): Promise<LoadResult[]> {
  const { adoptDatabase: adopt, home, loadedBy: by } = config;
  const room = config.neo4j === undefined && {
    requireRoom: async (sourceBytes: number) => await requireRoomToLoad(home, sourceBytes),
  };
  return await writing(config, async () => {
    const results: LoadResult[] = [];
    for (const folder of config.dossiers) {
      results.push(await loadDossier(database, folder, progress, { adopt, force, by, ...room }));
    }
    return results;
  });
}

/** Runs a write. In the local Neo4j it excludes a backup, and a full disk is reported as that. */
export async function writing<T>(config: Config, write: () => Promise<T>): Promise<T> {
  return await (config.neo4j === undefined ? whileWriting(config.home, write) : write());
}
