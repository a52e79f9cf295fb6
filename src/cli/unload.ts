/** `sanad unload`: removes dossiers from the database, with everything that only they contain. */
import type { Config } from '../config.ts';
import { forgetKeptSnapshot } from '../graph/choose.ts';
import type { Log } from '../log.ts';
import { openDatabase, unloadDossier } from '../open.ts';
import type { Progress } from '../progress.ts';

export async function unload(config: Config, progress: Progress, log: Log, dossiers: readonly string[]): Promise<void> {
  const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
  try {
    for (const dossier of dossiers) {
      await forgetKeptSnapshot(config);
      await unloadDossier(open.database, config, progress, dossier);
      process.stdout.write(`${dossier}: removed\n`);
    }
  } finally {
    await open.close();
  }
}
