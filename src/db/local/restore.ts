/**
 * Restores a backup. The dumps are loaded into a second home below the first, and a Neo4j there must have the fingerprint of the
 * backup. Only then its data takes the place of the old data. Until then the old Neo4j runs on.
 */
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BackupError, LocalNeo4jError, NewerDataError } from '../../errors.ts';
import { type Progress, silent } from '../../progress.ts';
import { loadAll } from './admin.ts';
import { ask } from './answers.ts';
import { type Manifest, extractBackup, passwordIn, readManifest } from './backup-file.ts';
import { borrowHome, runsAgain } from './borrow.ts';
import { writeConf } from './conf.ts';
import { exists, writeWhole } from './files.ts';
import { freeBytesAt, megabytes } from './free-bytes.ts';
import { prepareHome, translateHomeFailure } from './home.ts';
import { type Jar, obtainJars } from './jars.ts';
import { type Java, findJava } from './java.ts';
import { type Layout, layoutOf } from './layout.ts';
import { isNewer, neo4jVersionOf } from './neo4j-version.ts';
import { obtainPassword } from './password.ts';
import { choosePorts } from './ports.ts';
import type { LocalNeo4jSettings } from './settings.ts';
import { openStagingHome } from './staging-home.ts';
import { type LocalNeo4j, startLocalNeo4j } from './start.ts';
import { swapData } from './swap-data.ts';
import { excludeWriting } from './writing.ts';

export interface RestoreRequest {
  readonly file: string;
  /** Replace existing data. */
  readonly force: boolean;
  /** The loader version of this program. */
  readonly loaderVersion: number;
  /** Reads the fingerprint of a database that runs. */
  readonly fingerprint: (neo4j: Pick<LocalNeo4j, 'boltUri' | 'username' | 'password'>) => Promise<string>;
  readonly signal: AbortSignal;
}

export interface RestoreDone {
  readonly manifest: Manifest;
  /** False if Neo4j ran before and does not answer again. */
  readonly isRunningAgain: boolean;
}

/** Room for each byte of the file: its parts, the data, and the log of Neo4j. */
const ROOM_FOR_EACH_BYTE = 20;
const ROOM_BASE_BYTES = 100_000_000;

/**
 * @throws {BackupError | NewerDataError} if the file cannot be restored
 * @throws {LocalNeo4jError} HOME_USED if there is data and `force` is not set; DISK_FULL, HOME_HELD, START_FAILED. In each case the old
 *   data is as it was.
 */
export async function restore(
  settings: LocalNeo4jSettings,
  request: RestoreRequest,
  progress: Progress,
): Promise<RestoreDone> {
  const layout = layoutOf(settings.home);
  const manifest = await readManifest(request.file);
  const java = await findJava(settings);
  await prepareHome(layout);
  const jars = await obtainJars(layout, settings.searchPath, progress);
  refuseNewer(request, manifest, neo4jVersionOf(jars));
  if (!request.force && (await exists(join(layout.dataFolder, 'databases', 'neo4j')))) {
    throw new LocalNeo4jError(
      'HOME_USED',
      `${layout.dataFolder} already holds a database, and was left as it is. To replace it by the backup: sanad restore --force ${request.file}`,
    );
  }
  await requireRoom(layout, manifest);
  const staging = await openStagingHome(layout, java, jars);
  try {
    const writing = await excludeWriting(layout, progress);
    try {
      await fill({ layout, staging, settings, request, manifest, java, jars }, progress);
      request.signal.throwIfAborted();
      const borrowed = await borrowHome(layout, 'restores a backup');
      try {
        await swapData(layout, staging.dataFolder);
      } finally {
        await borrowed.giveBack();
      }
      return { manifest, isRunningAgain: !borrowed.fromKeeper || (await runsAgain(layout, progress)) };
    } finally {
      writing.release();
    }
  } catch (error) {
    throw translateHomeFailure(layout, error);
  } finally {
    await rm(staging.home, { recursive: true, force: true });
  }
}

function refuseNewer({ file, loaderVersion }: RestoreRequest, manifest: Manifest, neo4j: string): void {
  if (manifest.loaderVersion > loaderVersion || isNewer(manifest.neo4j, neo4j)) {
    throw new NewerDataError(
      `${file} was written by a newer Sanad (${manifest.sanad}, loader version ${manifest.loaderVersion}, Neo4j ${manifest.neo4j}); ` +
        `this one has loader version ${loaderVersion} and Neo4j ${neo4j}. Use the newer Sanad, or load the dossiers from their folders.`,
    );
  }
}

async function requireRoom(layout: Layout, manifest: Manifest): Promise<void> {
  const bytes = Object.values(manifest.files).reduce((sum, each) => sum + each.bytes, 0);
  const neededBytes = ROOM_BASE_BYTES + ROOM_FOR_EACH_BYTE * bytes;
  const freeBytes = await freeBytesAt(layout.neo4j);
  if (freeBytes >= neededBytes) return;
  throw new LocalNeo4jError(
    'DISK_FULL',
    `${megabytes(neededBytes)} of free disk are needed to restore this backup beside the old data; ${layout.home} has ${megabytes(freeBytes)}. Nothing was changed.`,
  );
}

interface Filling {
  readonly layout: Layout;
  readonly staging: Layout;
  readonly settings: LocalNeo4jSettings;
  readonly request: RestoreRequest;
  readonly manifest: Manifest;
  readonly java: Java;
  readonly jars: readonly Jar[];
}

/** Fills the second home from the backup, and checks it. */
async function fill(filling: Filling, progress: Progress): Promise<void> {
  const { layout, staging, settings, request, manifest, java, jars } = filling;
  const parts = join(staging.home, 'parts');
  await mkdir(parts, { mode: 0o700 });
  await during(progress, `Reading ${basename(request.file)}`, async () => {
    await extractBackup(request.file, parts, manifest);
  });
  await during(progress, 'Loading the backup into Neo4j', async () => {
    await writeConf(staging, await choosePorts({ bolt: 0, http: 0 }), { keepsPlans: true, browser: false });
    await loadAll({ layout: staging, java, jars, signal: request.signal }, parts);
  });
  const password = await passwordIn(parts);
  await writeWhole(staging.passwordFile, `${password}\n`);
  await rm(parts, { recursive: true });
  await during(progress, 'Comparing its fingerprint with that of the backup', async () => {
    const second = { ...settings, home: staging.home, boltPort: 0, httpPort: 0, shortLived: true };
    const neo4j = await startLocalNeo4j(second, silent);
    try {
      const fingerprint = await request.fingerprint(neo4j);
      if (fingerprint !== manifest.fingerprint) {
        throw new BackupError(
          `${request.file} is a damaged backup: its database has the fingerprint ${fingerprint}, and its manifest says ${manifest.fingerprint}. Use another copy of it. Nothing was changed.`,
        );
      }
      await keepPassword(layout, neo4j);
    } finally {
      await neo4j.stop();
    }
  });
}

/** Sets the password of this home in the restored database: a server that runs, and its clients, go on with it. */
async function keepPassword(layout: Layout, { boltUri, browserUrl, password }: LocalNeo4j): Promise<void> {
  const own = await obtainPassword(layout);
  if (own === password) return;
  const [bolt = 0, http = 0] = [boltUri, browserUrl].map((address) => Number(new URL(address).port));
  const set = await ask({ bolt, http }, password, 'system', 'set-password', {
    initialPassword: password,
    password: own,
  });
  if (set.refused === undefined) return;
  throw new LocalNeo4jError('START_FAILED', `Neo4j refused the password of ${layout.passwordFile}: ${set.refused}.`);
}

async function during(progress: Progress, title: string, work: () => Promise<void>): Promise<void> {
  const step = progress.step(title);
  try {
    await work();
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
}
