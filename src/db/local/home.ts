/** The home of the local Neo4j: made private, seen to be writable, with room left on its disk. */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { LocalNeo4jError } from '../../errors.ts';
import { systemCodeOf, temporaryNameFor } from './files.ts';
import { freeBytesAt, megabytes } from './free-bytes.ts';
import type { Layout } from './layout.ts';
import { releaseReserve } from './reserve.ts';
import { OTHER_WAYS } from './ways-out.ts';

/** The jars take 125 MB; the rest is room to unpack and to start. */
const TO_FETCH_BYTES = 300_000_000;
/** A new data folder takes 2 MB, a transaction log up to 16 MB. */
const TO_START_BYTES = 50_000_000;

/**
 * Creates the folders that do not exist yet, and checks that Neo4j can write to them.
 * @throws {LocalNeo4jError} HOME_UNUSABLE, DISK_FULL
 */
export async function prepareHome(layout: Layout): Promise<void> {
  try {
    await mkdir(layout.home, { recursive: true, mode: 0o700 });
    for (const folder of [layout.neo4j, layout.confFolder, layout.importFolder, layout.logsFolder]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }
    await chmod(layout.neo4j, 0o700);
    await makeRoomToStart(layout);
    const probe = temporaryNameFor(layout.holdFile);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw translateHomeFailure(layout, error);
  }
}

/**
 * @throws {LocalNeo4jError} DISK_FULL if the disk of the home or of Maven's store has no room for the jars
 */
export async function requireFreeSpaceToFetch(layout: Layout): Promise<void> {
  await requireFreeSpace(layout.home, TO_FETCH_BYTES, 'to fetch Neo4j');
  await requireFreeSpace(homedir(), TO_FETCH_BYTES, 'to fetch Neo4j');
}

/**
 * @throws {LocalNeo4jError} DISK_FULL if a disk has no room for the data of Neo4j, or for its logs, which may be on another disk
 */
export async function requireFreeSpaceToStart(layout: Layout): Promise<void> {
  for (const folder of [layout.home, layout.dataFolder, layout.logsFolder]) {
    await requireFreeSpace(folder, TO_START_BYTES, 'to run Neo4j');
  }
}

/** Deletes the reserve if there is no other room. @throws {LocalNeo4jError} DISK_FULL */
async function makeRoomToStart(layout: Layout): Promise<void> {
  try {
    await requireFreeSpaceToStart(layout);
  } catch (error) {
    if (!(await releaseReserve(layout))) throw error;
    await requireFreeSpaceToStart(layout);
  }
}

async function requireFreeSpace(folder: string, neededBytes: number, purpose: string): Promise<void> {
  const freeBytes = await freeBytesAt(folder);
  if (freeBytes < neededBytes) {
    throw new LocalNeo4jError(
      'DISK_FULL',
      `${megabytes(neededBytes)} of free disk are needed ${purpose}; ${folder} has ${megabytes(freeBytes)}. Free some, or set SANAD_HOME to a folder on another disk. ${OTHER_WAYS}`,
    );
  }
}

/** Translates a failure to write to the home. Errors of Sanad are returned unchanged. */
export function translateHomeFailure(layout: Layout, error: unknown): unknown {
  const code = systemCodeOf(error);
  if (error instanceof LocalNeo4jError || code === undefined) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new LocalNeo4jError(
      'DISK_FULL',
      `The disk of ${layout.home} is full. Free some space, or set SANAD_HOME to a folder on another disk. ${OTHER_WAYS}`,
      { cause: error },
    );
  }
  const reason = REASONS[code] ?? `writing there fails with ${code}`;
  return new LocalNeo4jError(
    'HOME_UNUSABLE',
    `SANAD_HOME must be a folder that Sanad can write to, but ${layout.home} is not: ${reason}. Set SANAD_HOME to another folder, or correct this one. ${OTHER_WAYS}`,
    { cause: error },
  );
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'that disk can only be read',
  EEXIST: 'a file is in the place of the folder',
  ENOTDIR: 'a file is in the place of the folder',
  ENAMETOOLONG: 'the path is too long',
  ENOLCK: 'that disk has no locks',
  EOPNOTSUPP: 'that disk has no locks',
};
