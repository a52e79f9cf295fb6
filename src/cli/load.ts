/** `sanad load`: loads dossiers into the database. It uses the local Neo4j that already runs, if there is one. */
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { outdateKeptSnapshot } from '../graph/choose.ts';
import type { Log } from '../log.ts';
import { differenceLine } from '../model/shared-differences.ts';
import { loadDossiers, openDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import { documentsFolder } from './documents-folder.ts';
import { untilStopped } from './until-stopped.ts';
import { watchDossiers } from './watch-dossiers.ts';

export interface LoadOptions {
  /** Load also what did not change. */
  readonly force?: boolean;
  /** The folder of the documents. */
  readonly documents?: string;
  /** Load again after each change of a file, until Ctrl-C. */
  readonly watch?: boolean;
}

export async function load(
  given: Config,
  progress: Progress,
  log: Log,
  { force = false, documents, watch = false }: LoadOptions,
): Promise<void> {
  const config = { ...given, documents: documentsFolder(given, documents) };
  const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
  try {
    if (!watch) {
      const isDone = await loadOnce(open.database, config, progress, { force, stopped: () => untilStopped(config) });
      if (!isDone) process.exitCode = 130;
      return;
    }
    let isFirst = true;
    await watchDossiers(config, async (stopped) => {
      const isForced = force && isFirst;
      isFirst = false;
      await loadOnce(open.database, config, progress, { force: isForced, stopped: async () => await stopped });
    });
  } finally {
    await open.close();
  }
}

interface Once {
  readonly force: boolean;
  /** Called at a large load: only that goes on for so long that it is worth to clean up after it. */
  readonly stopped: () => Promise<unknown>;
}

/** Returns false if it was interrupted. */
async function loadOnce(
  database: Database,
  config: Config,
  progress: Progress,
  { force, stopped }: Once,
): Promise<boolean> {
  const interrupted = new AbortController();
  const interruptible = (): AbortSignal => {
    void stopped().then(() => interrupted.abort());
    return interrupted.signal;
  };
  try {
    const results = await loadDossiers(database, config, progress, { force, interruptible });
    if (results.some(({ changed }) => changed)) await outdateKeptSnapshot(config);
    for (const { dossier, changed, entities, claims, differences } of results) {
      process.stdout.write(
        changed
          ? `${dossier}: loaded, ${entities} entities and ${claims} claims\n`
          : `${dossier}: unchanged since last time\n`,
      );
      for (const difference of differences) process.stdout.write(`  ${differenceLine(difference)}\n`);
    }
    return true;
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    process.stderr.write('Interrupted; the dossier was not loaded, and nothing was changed.\n');
    return false;
  }
}
