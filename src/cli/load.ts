/** `sanad load`: loads dossiers into the database. It uses the local Neo4j that already runs, if there is one. */
import type { Config } from '../config.ts';
import { outdateKeptSnapshot } from '../graph/choose.ts';
import type { Log } from '../log.ts';
import { differenceLine } from '../model/shared-differences.ts';
import { loadDossiers, openDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import { documentsFolder } from './documents-folder.ts';
import { untilStopped } from './until-stopped.ts';

export interface LoadOptions {
  /** Load also what did not change. */
  readonly force?: boolean;
  /** The folder of the documents. */
  readonly documents?: string;
}

export async function load(
  given: Config,
  progress: Progress,
  log: Log,
  { force = false, documents }: LoadOptions,
): Promise<void> {
  const config = { ...given, documents: documentsFolder(given, documents) };
  const interrupted = new AbortController();
  /** Only a large load goes on for so long that it is worth to clean up after it. */
  const interruptible = (): AbortSignal => {
    void untilStopped(config).then(() => interrupted.abort());
    return interrupted.signal;
  };
  const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
  try {
    const results = await loadDossiers(open.database, config, progress, { force, interruptible });
    if (results.some(({ changed }) => changed)) await outdateKeptSnapshot(config);
    for (const { dossier, changed, entities, claims, differences } of results) {
      process.stdout.write(
        changed
          ? `${dossier}: loaded, ${entities} entities and ${claims} claims\n`
          : `${dossier}: unchanged since last time\n`,
      );
      for (const difference of differences) process.stdout.write(`  ${differenceLine(difference)}\n`);
    }
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    process.stderr.write('Interrupted; the dossier was not loaded, and nothing was changed.\n');
    process.exitCode = 130;
  } finally {
    await open.close();
  }
}
