/** `sanad backup FILE`: writes a backup of the local Neo4j to one file. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { backUp } from '../db/local/index.ts';
import { fingerprintOf } from '../dossier/fingerprint/fingerprint.ts';
import { LOADER_VERSION } from '../dossier/read/read-dossier-files.ts';
import { ConfigError, DatabaseUnavailableError } from '../errors.ts';
import type { Log } from '../log.ts';
import { openDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import { packageVersion } from './package-file.ts';
import { untilStopped } from './until-stopped.ts';

export async function backup(
  config: Config,
  progress: Progress,
  log: Log,
  file: string,
  force: boolean,
): Promise<void> {
  requireLocal(config, 'backup');
  const target = resolve(file);
  if (existsSync(target) && !force) {
    throw new ConfigError(`${target} exists already. Name another file, or replace it: sanad backup --force ${file}`);
  }
  const fingerprint = async (): Promise<string> => {
    const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
    try {
      return (await fingerprintOf(open.database)).sha256;
    } finally {
      await open.close();
    }
  };
  await interruptible(config, async (signal) => {
    const request = { file: target, fingerprint, sanad: packageVersion(), loaderVersion: LOADER_VERSION, signal };
    const { manifest, stoppedMillis, isRunningAgain } = await backUp(config, request, progress);
    const pause = stoppedMillis === undefined ? '' : `; Neo4j was stopped for ${Math.ceil(stoppedMillis / 1_000)} s`;
    process.stdout.write(`${target}: fingerprint ${manifest.fingerprint}${pause}\n`);
    if (!isRunningAgain) throw notRunning();
  });
}

/** @throws {ConfigError} if the configuration names another Neo4j */
export function requireLocal({ neo4j }: Config, command: string): void {
  if (neo4j === undefined) return;
  throw new ConfigError(
    `sanad ${command} works on the local Neo4j, and NEO4J_URI names another one. Use that server's own backup; or load the folders of the dossiers again, which gives the same content (sanad fingerprint).`,
  );
}

/** Runs work that removes what it has begun when the user interrupts it. The exit code is then 130, as after a signal. */
export async function interruptible(config: Config, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interrupted = new AbortController();
  void untilStopped(config).then(() => interrupted.abort());
  try {
    await work(interrupted.signal);
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    process.stderr.write('Interrupted; nothing was changed.\n');
    process.exitCode = 130;
  }
}

export function notRunning(): DatabaseUnavailableError {
  return new DatabaseUnavailableError(
    'The process that ran Neo4j before has not started it again within three minutes. The output of sanad start or sanad db says why.',
  );
}
