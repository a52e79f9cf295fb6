/**
 * Writes to the local Neo4j: loads share a lock, so that a backup waits for them and they wait for a backup; and a write that failed
 * because the disk is full is explained.
 */
import { types } from 'node:util';
import { LocalNeo4jError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { ask } from './answers.ts';
import { freeBytesAt, megabytes } from './free-bytes.ts';
import { maybeLiveHold } from './hold.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type Lock, lockWithin } from './lock.ts';
import { maybePassword } from './password.ts';
import { type StorageProblem, storageProblemIn } from './storage.ts';
import { exists } from './files.ts';

/** 600_000 (ten minutes): as long as a load may take. */
const WAIT_MILLIS = 600_000;
/** If less is free, the full disk is taken as the reason of a failed write. */
const FULL_BYTES = 1_000_000;
/** 30_000_000: what a load writes at least, with the room in which Neo4j writes its logs. */
const BASE_BYTES = 30_000_000;
/** Measured: 12 for each byte of source. The rest is room for indexes, and for the files of the transaction log. */
const WRITTEN_FOR_EACH_BYTE = 25;

/**
 * Runs a write while no backup is made, and explains its failure.
 * @throws {LocalNeo4jError} DISK_FULL or HOME_UNUSABLE if the disk refused the write, and what `write` throws
 */
export async function whileWriting<T>(home: string, write: () => Promise<T>): Promise<T> {
  const layout = layoutOf(home);
  const lock = await lockWithin(layout.writingFile, true, WAIT_MILLIS);
  if (lock === undefined) {
    throw new LocalNeo4jError(
      'HOME_HELD',
      `Another process has worked on the data of ${home} for ${WAIT_MILLIS / 60_000} minutes: a backup, a restore, or a large load. Wait until it has ended, and try again.`,
    );
  }
  try {
    return await write();
  } catch (error) {
    throw (await refusedByDisk(layout, error)) ?? error;
  } finally {
    lock.release();
  }
}

/** Waits until no load writes, and keeps loads away until the lock is released. @throws {LocalNeo4jError} HOME_HELD */
export async function excludeWriting(layout: Layout, progress: Progress): Promise<Lock> {
  const atOnce = await lockWithin(layout.writingFile, false, 1_000);
  if (atOnce !== undefined) return atOnce;
  const step = progress.step('Waiting for a load to end');
  const lock = await lockWithin(layout.writingFile, false, WAIT_MILLIS);
  if (lock !== undefined) {
    step.done('The load has ended');
    return lock;
  }
  step.fail();
  throw new LocalNeo4jError(
    'HOME_HELD',
    `A load has written to the Neo4j of ${layout.home} for ${WAIT_MILLIS / 60_000} minutes. Wait until it has ended, and try again.`,
  );
}

/**
 * Checks the free room before a load, since a Neo4j whose disk is full must be started again.
 * @throws {LocalNeo4jError} DISK_FULL with both numbers
 */
export async function requireRoomToLoad(home: string, sourceBytes: number): Promise<void> {
  const neededBytes = roomToLoad(sourceBytes);
  const freeBytes = await freeBytesAt(layoutOf(home).dataFolder);
  if (freeBytes >= neededBytes) return;
  throw new LocalNeo4jError(
    'DISK_FULL',
    `${megabytes(neededBytes)} of free disk are needed to load this dossier of ${kilobytes(sourceBytes)}; the disk of ${home} has ${megabytes(freeBytes)}. ` +
      'Nothing was changed. Free some room and load again, or set SANAD_HOME to a folder on another disk.',
  );
}

/** The free bytes that a load of so many bytes of source needs. */
/** The room that a load of so many bytes of source needs. */
export function roomToLoad(sourceBytes: number): number {
  return BASE_BYTES + WRITTEN_FOR_EACH_BYTE * sourceBytes;
}

/** The error for a write that the disk refused; undefined if it failed for another reason. */
async function refusedByDisk(layout: Layout, error: unknown): Promise<LocalNeo4jError | undefined> {
  if (error instanceof LocalNeo4jError) return undefined;
  if (!(await exists(layout.dataFolder))) {
    return new LocalNeo4jError(
      'HOME_UNUSABLE',
      `The folder ${layout.dataFolder} was removed while Neo4j used it. Stop the process that runs Neo4j, and put the folder back or load again into an empty database.`,
      { cause: error },
    );
  }
  const reason = (await problemOf(layout)) ?? diskMessageOf(error) ?? '';
  const freeBytes = await freeBytesAt(layout.dataFolder);
  const problem = storageProblemIn(reason) ?? (freeBytes < FULL_BYTES ? 'FULL' : undefined);
  if (problem === undefined) return undefined;
  return new LocalNeo4jError(
    CODES[problem],
    `${WORDS[problem](layout.home, megabytes(freeBytes))}${reason === '' ? '' : ` (${reason})`}. ${AFTER}`,
    {
      cause: error,
    },
  );
}

const CODES = { FULL: 'DISK_FULL', READ_ONLY: 'HOME_UNUSABLE' } as const;
const WORDS: Readonly<Record<StorageProblem, (home: string, free: string) => string>> = {
  FULL: (home, free) => `The disk of ${home} became full while Neo4j wrote to it, and ${free} are free now`,
  READ_ONLY: (home) => `The disk of ${home} can only be read now, so that Neo4j could not write to it`,
};
const AFTER =
  'What was loaded before is as it was. Make room, and run this command again: Neo4j is started again by it, or by the sanad start or sanad db that runs it.';

/** The reason that the running Neo4j gives for the failure of its database. */
async function problemOf(layout: Layout): Promise<string | undefined> {
  const hold = await maybeLiveHold(layout);
  const password = await maybePassword(layout);
  if (hold?.phase !== 'ready' || password === undefined) return undefined;
  const ports = { bolt: Number(new URL(hold.boltUri).port), http: Number(new URL(hold.browserUrl).port) };
  const status = await ask(ports, password, 'system', 'database-status');
  const problem = status.refused === undefined ? status.row['problem'] : undefined;
  return typeof problem === 'string' ? problem : undefined;
}

/** The message of an error or of its causes that names a problem of the disk: the build of an index fails without failing the database. */
function diskMessageOf(error: unknown): string | undefined {
  for (let at = error; types.isNativeError(at); at = at.cause) {
    const message = /[^:\n]*(?:No space|Disk quota|File too|Read-only)[^\n]*/.exec(at.message)?.[0];
    if (message !== undefined && storageProblemIn(message) !== undefined) return message.trim();
  }
  return undefined;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000)} kB`;
}
