/**
 * Changes the data of the local Neo4j in a copy beside it: a second Neo4j runs on the copy, and the copy takes the place of the data when
 * the work is done. Until then, and if the work fails or its process is killed, everybody reads the old data.
 */
import { cp, copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { invariant, LocalNeo4jError } from '../../errors.ts';
import { type Progress, silent } from '../../progress.ts';
import { importFiles, type ImportFiles } from './admin.ts';
import { archiveFileOf } from './archive.ts';
import { borrowHome, runsAgain } from './borrow.ts';
import { writeConf } from './conf.ts';
import { exists } from './files.ts';
import { freeBytesAt, megabytes } from './free-bytes.ts';
import { prepareHome, translateHomeFailure } from './home.ts';
import { type Jar, obtainJars } from './jars.ts';
import { type Java, findJava } from './java.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { LocalNeo4jSettings } from './settings.ts';
import { choosePorts } from './ports.ts';
import { openStagingHome } from './staging-home.ts';
import { type LocalNeo4j, startLocalNeo4j } from './start.ts';
import { swapData } from './swap-data.ts';
import { excludeWriting, roomToLoad } from './writing.ts';

export interface BesideRequest<T> {
  /** A verb with its object: "loads a large dossier". */
  readonly purpose: string;
  /** The size of the dossier's text, to require room on the disk. */
  readonly sourceBytes: number;
  /** Rows with which the offline importer fills the copy, if the database is empty. Absent: nothing is imported. */
  readonly rows?: {
    readonly isEmpty: () => Promise<boolean>;
    /** Writes the files into an empty folder. */
    readonly write: (folder: string) => Promise<ImportFiles>;
  };
  /** The work, on the Neo4j of the copy. `isImported`: the importer has filled it with the rows. */
  readonly work: (copy: LocalNeo4j, isImported: boolean) => Promise<T>;
  /** Ends the work, and leaves the data as it was. */
  readonly signal: AbortSignal;
}

/**
 * Neo4j is stopped twice for some seconds, to copy the data and to exchange it, if a keeper runs it. Loads and backups of other
 * processes wait.
 * @throws {LocalNeo4jError} DISK_FULL, HOME_HELD, START_FAILED; DATA_CHANGED if another client wrote meanwhile; and what `work` throws. In
 *   each case the data is as it was.
 */
export async function changeBeside<T>(
  settings: LocalNeo4jSettings,
  request: BesideRequest<T>,
  progress: Progress,
): Promise<T> {
  const layout = layoutOf(settings.home);
  const java = await findJava(settings);
  await prepareHome(layout);
  const jars = await obtainJars(layout, settings.searchPath, progress);
  const writing = await excludeWriting(layout, progress);
  const staging = await openStagingHome(layout, java, jars);
  try {
    await requireRoom(layout, request.sourceBytes);
    const before = await logState(layout);
    const isEmpty = (await request.rows?.isEmpty()) ?? false;
    const copied = await copyData(layout, staging, request, progress);
    const filling = { staging, settings, request, java, jars };
    const isImported = isEmpty && before === copied;
    if (isImported) await importRows(filling, progress);
    const result = await onCopy(filling, isImported, progress);
    request.signal.throwIfAborted();
    await exchange(layout, staging, request, copied, progress);
    return result;
  } catch (error) {
    throw translateHomeFailure(layout, error);
  } finally {
    writing.release();
    await rm(staging.home, { recursive: true, force: true });
  }
}

async function requireRoom(layout: Layout, sourceBytes: number): Promise<void> {
  const neededBytes = roomToLoad(sourceBytes) + (await sizeOf(layout.dataFolder));
  const freeBytes = await freeBytesAt(layout.neo4j);
  if (freeBytes >= neededBytes) return;
  throw new LocalNeo4jError(
    'DISK_FULL',
    `${megabytes(neededBytes)} of free disk are needed to write the new data beside the old; ${layout.home} has ${megabytes(freeBytes)}. ` +
      'Nothing was changed. Free some room, or set SANAD_HOME to a folder on another disk.',
  );
}

/** Returns the state of the transaction log at the time of the copy. */
async function copyData<T>(
  layout: Layout,
  staging: Layout,
  { purpose, signal }: BesideRequest<T>,
  progress: Progress,
): Promise<string> {
  const step = progress.step('Copying the data of Neo4j');
  try {
    const borrowed = await borrowHome(layout, purpose);
    let copied;
    try {
      signal.throwIfAborted();
      await mkdir(layout.dataFolder, { recursive: true, mode: 0o700 });
      await cp(layout.dataFolder, staging.dataFolder, { recursive: true });
      if (await exists(layout.passwordFile)) await copyFile(layout.passwordFile, staging.passwordFile);
      copied = await logState(layout);
    } finally {
      await borrowed.giveBack();
    }
    step.done();
    if (borrowed.fromKeeper) await runsAgain(layout, progress);
    return copied;
  } catch (error) {
    step.fail();
    throw error;
  }
}

interface Filling<T> {
  readonly staging: Layout;
  readonly settings: LocalNeo4jSettings;
  readonly request: BesideRequest<T>;
  readonly java: Java;
  readonly jars: readonly Jar[];
}

async function importRows<T>({ staging, request, java, jars }: Filling<T>, progress: Progress): Promise<void> {
  const { rows, signal } = request;
  invariant(rows, 'There are no rows to import');
  const folder = join(staging.home, 'rows');
  await mkdir(folder, { mode: 0o700 });
  const files = await rows.write(folder);
  signal.throwIfAborted();
  const step = progress.step('Importing the rows with the importer of Neo4j');
  try {
    await writeConf(staging, await choosePorts({ bolt: 0, http: 0 }), { keepsPlans: true, browser: false });
    await importFiles({ layout: staging, java, jars, signal }, folder, files);
    await rm(folder, { recursive: true });
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
}

async function onCopy<T>(
  { staging, settings, request, java, jars }: Filling<T>,
  isImported: boolean,
  progress: Progress,
): Promise<T> {
  const step = progress.step('Starting a second Neo4j on the copy');
  const copy = await startLocalNeo4j(
    {
      ...settings,
      home: staging.home,
      boltPort: 0,
      httpPort: 0,
      browser: false,
      keepsPlans: true,
      classArchive: await exists(archiveFileOf(staging, java, jars)),
    },
    silent,
  ).catch((error: unknown) => {
    step.fail();
    throw error;
  });
  step.done();
  const aborted = new Promise<never>((_resolve, reject) => {
    const end = (): void => reject(request.signal.reason as Error);
    if (request.signal.aborted) end();
    request.signal.addEventListener('abort', end, { once: true });
  });
  try {
    return await Promise.race([request.work(copy, isImported), aborted]);
  } finally {
    await copy.stop();
  }
}

/** Puts the copy in the place of the data, unless the data has changed. */
async function exchange<T>(
  layout: Layout,
  staging: Layout,
  { purpose }: BesideRequest<T>,
  copied: string,
  progress: Progress,
): Promise<void> {
  const step = progress.step('Putting the new data in the place of the old');
  try {
    const borrowed = await borrowHome(layout, purpose);
    try {
      if ((await logState(layout)) !== copied) {
        throw new LocalNeo4jError(
          'DATA_CHANGED',
          `Another client wrote to the Neo4j of ${layout.home} while the new data was made beside it. What it wrote is kept, and nothing else was changed. Run this command again.`,
        );
      }
      await swapData(layout, staging.dataFolder);
    } finally {
      await borrowed.giveBack();
    }
    step.done();
    if (borrowed.fromKeeper) await runsAgain(layout, progress);
  } catch (error) {
    step.fail();
    throw error;
  }
}

/** The names and sizes of the files of the transaction log: each write makes it longer, and a start or stop does not. Neo4j is stopped. */
async function logState(layout: Layout): Promise<string> {
  const folder = join(layout.dataFolder, 'transactions', 'neo4j');
  if (!(await exists(folder))) return '';
  const names = (await readdir(folder)).filter((name) => name.startsWith('neostore.transaction')).toSorted();
  const sizes = await Promise.all(names.map(async (name) => `${name} ${(await stat(join(folder, name))).size}`));
  return sizes.join('\n');
}

async function sizeOf(folder: string): Promise<number> {
  if (!(await exists(folder))) return 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
