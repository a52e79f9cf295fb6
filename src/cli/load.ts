/** `sanad load`: loads dossiers into the database. It uses the local Neo4j that already runs, if there is one. */
import type { Config } from '../config.ts';
import { forgetKeptSnapshot } from '../graph/choose.ts';
import type { Log } from '../log.ts';
import { differenceLine } from '../model/shared-differences.ts';
import { loadDossiers, openDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';

export async function load(config: Config, progress: Progress, log: Log, force: boolean): Promise<void> {
  const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
  try {
    const results = await loadDossiers(open.database, config, progress, force);
    if (results.some(({ changed }) => changed)) await forgetKeptSnapshot(config);
    for (const { dossier, changed, entities, claims, differences } of results) {
      process.stdout.write(
        changed
          ? `${dossier}: loaded, ${entities} entities and ${claims} claims\n`
          : `${dossier}: unchanged since last time\n`,
      );
      for (const difference of differences) process.stdout.write(`  ${differenceLine(difference)}\n`);
    }
  } finally {
    await open.close();
  }
}
