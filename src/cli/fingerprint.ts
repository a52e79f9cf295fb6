/** `sanad fingerprint`: prints a checksum of the content of the database, to compare two databases. */
import type { Config } from '../config.ts';
import { fingerprintOf } from '../dossier/fingerprint/fingerprint.ts';
import type { Log } from '../log.ts';
import { openDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';

export async function fingerprint(config: Config, progress: Progress, log: Log): Promise<void> {
  const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
  try {
    const { sha256, nodes, relationships } = await fingerprintOf(open.database);
    process.stdout.write(`${sha256}  ${nodes} nodes, ${relationships} relationships\n`);
  } finally {
    await open.close();
  }
}
