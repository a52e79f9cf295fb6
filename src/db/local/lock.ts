/**
 * A lock of the kernel on a file. One process at a time has it, and the kernel releases it when that process ends, also after
 * `kill -9`. It depends on no clock and on no process number: a process that slept keeps it, a reused number does not have it.
 */
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as kernelLocks from 'fs-native-extensions';
import { LocalNeo4jError } from '../../errors.ts';
import { systemCodeOf } from './files.ts';
import { OTHER_WAYS } from './ways-out.ts';

export interface Lock {
  /** May be called again. */
  release(): void;
}

/**
 * The lock on this file; undefined where this process or another one has it already.
 * @throws {LocalNeo4jError} HOME_UNUSABLE where there are no locks for this machine
 */
export async function maybeLock(file: string): Promise<Lock | undefined> {
  const { tryLock, unlock } = await locksOfTheKernel();
  // A number, not a FileHandle: Node closes a FileHandle that nobody refers to, and the lock would be lost.
  let fd: number | undefined = openSync(file, 'a+', 0o600);
  const release = (): void => {
    if (fd !== undefined) closeSync(fd);
    fd = undefined;
  };
  try {
    while (!tryLock(fd)) {
      // `isLocked` of another process shares the lock for a moment. A lock that cannot be shared has a holder.
      if (!tryLock(fd, { shared: true })) {
        release();
        return undefined;
      }
      unlock(fd);
      await sleep(randomPauseMillis());
    }
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}

/**
 * Whether a process has the lock on this file; false where there is no such file.
 * @throws {LocalNeo4jError} HOME_UNUSABLE where there are no locks for this machine
 */
export async function isLocked(file: string): Promise<boolean> {
  const { tryLock } = await locksOfTheKernel();
  let fd;
  try {
    fd = openSync(file, 'r');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCodeOf(error) ?? '')) return false;
    throw error;
  }
  try {
    return !tryLock(fd, { shared: true });
  } finally {
    closeSync(fd);
  }
}

/** Loaded when a home is locked: a machine without a build of it still uses a Neo4j that runs elsewhere. */
async function locksOfTheKernel(): Promise<typeof kernelLocks> {
  try {
    return await import('fs-native-extensions');
  } catch (error) {
    throw new LocalNeo4jError(
      'HOME_UNUSABLE',
      `The home of the local Neo4j is locked by the package fs-native-extensions, which has no build that loads on ${process.platform} ${process.arch}. ${OTHER_WAYS}`,
      { cause: error },
    );
  }
}

/** 5 to 25 ms. Random, so that two processes that met do not meet again. */
function randomPauseMillis(): number {
  return 5 + Math.random() * 20;
}
