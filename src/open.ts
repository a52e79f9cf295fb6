/** Opens the database that the configuration names, and loads the dossiers into it. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import { Database } from './db/database.ts';
import {
  changeBeside,
  findRunningLocalNeo4j,
  type LocalNeo4j,
  keepLocalNeo4j,
  type KeptLocalNeo4j,
  requireRoomToLoad,
  whileWriting,
} from './db/local/index.ts';
import { statement } from './db/statements.ts';
import { type LargeLoad, loadDossier, type LoadResult } from './dossier/load/load-dossier.ts';
import type { ReadingSettings } from './dossier/read/read-dossier.ts';
import { removeDossier } from './dossier/load/remove-dossier.ts';
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
  /** True: the local Neo4j is for a short piece of work that nobody else reads: on free ports, without Neo4j Browser. Default: false. */
  readonly shortLived?: boolean;
}

/**
 * Opens the Neo4j that the configuration names: another server, or the local one, which is started unless it already runs.
 * @throws {LocalNeo4jError | DatabaseUnavailableError | DatabaseAuthError}
 */
export async function openDatabase(
  config: Config,
  progress: Progress,
  { shared, told, shortLived = false }: OpenOptions,
): Promise<OpenDatabase> {
  if (config.neo4j !== undefined) return await openRemote(config.neo4j);
  const running = shared ? await findRunningLocalNeo4j(config.home) : undefined;
  if (running !== undefined) {
    const database = Database.open({ uri: running.boltUri, username: running.username, password: running.password });
    return { database, local: running, ended: new Promise(() => {}), close: async () => await database.close() };
  }
  const { home, javaHome, searchPath, neo4jBrowser: browser } = config;
  const settings = { home, javaHome, searchPath, browser, ...(shortLived && SHORT_LIVED) };
  const local = await keepLocalNeo4j(settings, progress, told);
  const database = Database.open({ uri: local.boltUri, username: local.username, password: local.password });
  const close = async (): Promise<void> => {
    await database.close();
    await local.stop();
  };
  return { database, local, ended: local.ended, close };
}

const SHORT_LIVED = { browser: false, boltPort: 0, httpPort: 0, shortLived: true } as const;

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

export interface LoadingOptions {
  /** Load also what is unchanged. */
  readonly force?: boolean;
  /** Called when a load begins that leaves everything as it was if this signal ends it. Default: it cannot be ended. */
  readonly interruptible?: () => AbortSignal;
}

/**
 * Loads all dossiers of the configuration, in order. Stops at the first that cannot be loaded. A large one is loaded beside the local
 * Neo4j, whose keeper, in this process or another, lends its data for some seconds.
 * @throws what `loadDossier` throws, and {LocalNeo4jError}
 */
export async function loadDossiers(
  database: Database,
  config: Config,
  progress: Progress,
  { force = false, interruptible = () => new AbortController().signal }: LoadingOptions = {},
): Promise<LoadResult[]> {
  const { adoptDatabase: adopt, home, loadedBy: by, rowsOfTransaction } = config;
  const local = config.neo4j === undefined && {
    requireRoom: async (sourceBytes: number) => await requireRoomToLoad(home, sourceBytes),
    beside: async (load: LargeLoad) => {
      await changeBeside(
        config,
        {
          purpose: 'loads a large dossier',
          sourceBytes: load.sourceBytes,
          rows: {
            isEmpty: async () => await load.isEmpty(),
            write: async (folder) => await load.writeImportFiles(folder),
          },
          work: async (copy, isImported) => await withCopy(copy, async (each) => await load.write(each, isImported)),
          signal: interruptible(),
        },
        progress,
      );
      await untilAnswers(database);
    },
  };
  const results: LoadResult[] = [];
  for (const folder of config.dossiers) {
    const writes = async <T>(work: () => Promise<T>): Promise<T> => await writing(config, work);
    const options = { adopt, force, by, rowsOfTransaction, writing: writes, scratch: readingOf(config), ...local };
    results.push(await loadDossier(database, folder, progress, options));
  }
  return results;
}

/**
 * Removes a dossier; a large one beside the local Neo4j.
 * @throws what `removeDossier` throws, and {LocalNeo4jError}
 */
export async function unloadDossier(
  database: Database,
  config: Config,
  progress: Progress,
  dossier: string,
): Promise<void> {
  const local = config.neo4j === undefined && {
    beside: async (remove: (copy: Database) => Promise<void>) => {
      const { signal } = new AbortController();
      const work = async (copy: LocalNeo4j): Promise<void> => await withCopy(copy, remove);
      await changeBeside(config, { purpose: 'removes a large dossier', sourceBytes: 0, work, signal }, progress);
      await untilAnswers(database);
    },
  };
  const writes = async <T>(work: () => Promise<T>): Promise<T> => await writing(config, work);
  const { rowsOfTransaction } = config;
  await removeDossier(database, dossier, { progress, writing: writes, rowsOfTransaction, ...local });
}

async function withCopy(
  { boltUri, username, password }: LocalNeo4j,
  work: (copy: Database) => Promise<void>,
): Promise<void> {
  const copy = Database.open({ uri: boltUri, username, password });
  try {
    await work(copy);
  } finally {
    await copy.close();
  }
}

/** The local Neo4j was stopped and started again: the first statement may meet a connection of before. */
async function untilAnswers(database: Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.readMany(statement('graph/ping'));
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(ATTEMPT_MILLIS);
    }
  }
}

const ATTEMPTS = 40;
const ATTEMPT_MILLIS = 250;

/** Runs a write. In the local Neo4j it excludes a backup, and a full disk is reported as that. */
export async function writing<T>(config: Config, write: () => Promise<T>): Promise<T> {
  return await (config.neo4j === undefined ? whileWriting(config.home, write) : write());
}

/** Where a dossier that does not fit into memory is kept while it is read, and where its documents are. */
export function readingOf({ home, documents }: Pick<Config, 'home' | 'documents'>): ReadingSettings {
  return { folder: join(home, 'scratch'), documents };
}
