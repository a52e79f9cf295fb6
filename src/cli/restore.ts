/** `sanad restore FILE`: puts a backup in the place of the local Neo4j's data. */
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { Database } from '../db/database.ts';
import { restore as restoreBackup } from '../db/local/index.ts';
import { fingerprintOf } from '../dossier/fingerprint/fingerprint.ts';
import { LOADER_VERSION } from '../dossier/read/read-dossier-files.ts';
import type { Progress } from '../progress.ts';
import { interruptible, notRunning, requireLocal } from './backup.ts';

export async function restore(config: Config, progress: Progress, file: string, force: boolean): Promise<void> {
  requireLocal(config, 'restore');
  const fingerprint = async (neo4j: { boltUri: string; username: string; password: string }): Promise<string> => {
    const database = Database.open({ uri: neo4j.boltUri, username: neo4j.username, password: neo4j.password });
    try {
      return (await fingerprintOf(database)).sha256;
    } finally {
      await database.close();
    }
  };
  await interruptible(config, async (signal) => {
    const request = { file: resolve(file), force, loaderVersion: LOADER_VERSION, fingerprint, signal };
    const { manifest, isRunningAgain } = await restoreBackup(config, request, progress);
    process.stdout.write(`Restored the backup of ${manifest.createdAt}: fingerprint ${manifest.fingerprint}\n`);
    if (!isRunningAgain) throw notRunning();
  });
}
