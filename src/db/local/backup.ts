/** Makes a backup of the local Neo4j. A Neo4j that runs is stopped for the dump, and is started again by its keeper. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LocalNeo4jError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { type AdminCall, dumpAll } from './admin.ts';
import { PASSWORD, type Manifest, writeBackupFile } from './backup-file.ts';
import { borrowHome, runsAgain } from './borrow.ts';
import { exists, systemCodeOf } from './files.ts';
import { obtainJars } from './jars.ts';
import { findJava } from './java.ts';
import { layoutOf } from './layout.ts';
import { neo4jVersionOf } from './neo4j-version.ts';
import { obtainPassword } from './password.ts';
import { identityOf, isRunning } from './process-identity.ts';
import type { LocalNeo4jSettings } from './settings.ts';
import { excludeWriting } from './writing.ts';

export interface BackupRequest {
  /** The file to write. An existing one is replaced. */
  readonly file: string;
  /** Reads the fingerprint of the database while no load writes. */
  readonly fingerprint: () => Promise<string>;
  readonly sanad: string;
  readonly loaderVersion: number;
  /** Ends the backup; nothing of it remains. */
  readonly signal: AbortSignal;
}

export interface BackupDone {
  readonly manifest: Manifest;
  /** How long Neo4j was stopped for it; undefined if it did not run. */
  readonly stoppedMillis: number | undefined;
  /** False if Neo4j ran before and does not answer again. */
  readonly isRunningAgain: boolean;
}

/** How often the dump is tried if Neo4j was not stopped in order. */
const ATTEMPTS = 3;

/** @throws {LocalNeo4jError} DISK_FULL, HOME_HELD, START_FAILED; no file is left behind, and Neo4j runs again */
export async function backUp(
  settings: LocalNeo4jSettings,
  request: BackupRequest,
  progress: Progress,
): Promise<BackupDone> {
  const layout = layoutOf(settings.home);
  const { file, signal } = request;
  if (!(await exists(layout.dataFolder))) {
    throw new LocalNeo4jError(
      'HOME_UNUSABLE',
      `${layout.home} has no database that could be backed up. Set SANAD_HOME to the home of the local Neo4j, or load a dossier first.`,
    );
  }
  const java = await findJava(settings);
  const jars = await obtainJars(layout, settings.searchPath, progress);
  const parts = await partsFolder(file);
  const writing = await excludeWriting(layout, progress);
  try {
    const { fingerprint, stoppedAt } = await dumpInOrder({ layout, java, jars, signal }, parts, request, progress);
    const packing = progress.step(`Writing ${basename(file)}`);
    await writeFile(join(parts, PASSWORD), `${await obtainPassword(layout)}\n`, { mode: 0o600 });
    const { sanad, loaderVersion } = request;
    const createdAt = new Date().toISOString();
    const about = { sanad, neo4j: neo4jVersionOf(jars), loaderVersion, createdAt, fingerprint };
    signal.throwIfAborted();
    const manifest = await writeBackupFile(file, parts, about).catch((error: unknown) => {
      packing.fail();
      throw error;
    });
    packing.done();
    if (stoppedAt === undefined) return { manifest, stoppedMillis: undefined, isRunningAgain: true };
    const isRunningAgain = await runsAgain(layout, progress);
    return { manifest, stoppedMillis: performance.now() - stoppedAt, isRunningAgain };
  } catch (error) {
    throw translateFileFailure(file, error);
  } finally {
    writing.release();
    await rm(parts, { recursive: true, force: true });
  }
}

interface Dumped {
  readonly fingerprint: string;
  /** When a keeper was asked to stop its Neo4j; undefined if none ran. */
  readonly stoppedAt: number | undefined;
}

/**
 * Dumps the databases. If Neo4j had to be killed instead of stopped, for example on a very busy machine, its data must be recovered by
 * a start first: then it is tried again.
 */
async function dumpInOrder(
  call: AdminCall,
  parts: string,
  { fingerprint, signal }: BackupRequest,
  progress: Progress,
): Promise<Dumped> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await fingerprint();
    signal.throwIfAborted();
    const step = progress.step('Stopping Neo4j, and dumping its databases');
    const askedAt = performance.now();
    const borrowed = await borrowHome(call.layout, 'makes a backup').catch((error: unknown) => {
      step.fail();
      throw error;
    });
    try {
      await dumpAll(call, parts);
      step.done('The databases are dumped');
      return { fingerprint: found, stoppedAt: borrowed.fromKeeper ? askedAt : undefined };
    } catch (error) {
      step.fail();
      const isUnrecovered = error instanceof LocalNeo4jError && error.code === 'DATA_UNRECOVERED';
      if (!isUnrecovered || attempt === ATTEMPTS) throw error;
    } finally {
      await borrowed.giveBack();
    }
    if (borrowed.fromKeeper) await runsAgain(call.layout, progress);
  }
}

/** A folder beside the file for its parts. Those of earlier backups that were killed are removed. */
async function partsFolder(file: string): Promise<string> {
  const folder = dirname(file);
  const prefix = `.${basename(file)}.parts-`;
  try {
    for (const name of await readdir(folder)) {
      const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
      if (Number.isInteger(pid) && !isRunning(identityOf(pid))) await rm(join(folder, name), { recursive: true });
    }
    const parts = join(folder, `${prefix}${process.pid}`);
    await rm(parts, { recursive: true, force: true });
    await mkdir(parts, { mode: 0o700 });
    return parts;
  } catch (error) {
    throw translateFileFailure(file, error);
  }
}

function translateFileFailure(file: string, error: unknown): unknown {
  const code = systemCodeOf(error);
  if (code === undefined) return error;
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code);
  return new LocalNeo4jError(
    isFull ? 'DISK_FULL' : 'HOME_UNUSABLE',
    isFull
      ? `The disk of ${dirname(file)} became full while the backup was written; nothing of it was left there. Make room, or name a file on another disk.`
      : `The backup cannot be written to ${file} (${code}). Name a file in a folder that exists and that this user may write to.`,
    { cause: error },
  );
}
