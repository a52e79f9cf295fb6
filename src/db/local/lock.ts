/**
 * A kernel lock on a file. One process at a time has it. The kernel releases it when that process ends, also after
 * `kill -9`. The lock depends on no clock and on no process number: a process that slept keeps it, and a process with a
 * reused number does not get it.
 */
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as kernelLocks from 'fs-native-extensions';
import { LocalNeo4jError } from '../../errors.ts';
import { systemCodeOf } from './files.ts';
import { OTHER_WAYS } from './ways-out.ts';

export interface Lock {
  /** A second call does nothing. */
  release(): void;
}

/**
 * Takes the lock on this file. Returns undefined if this or another process has it already.
 * @throws {LocalNeo4jError} HOME_UNUSABLE if the package for locks has no build for this machine
 */
export async function maybeLock(file: string): Promise<Lock | undefined> {
  const { tryLock, unlock } = await locksOfTheKernel();
  // The descriptor is a number and not a FileHandle: Node closes a FileHandle without references, which would release
  // the lock.
  let fd: number | undefined = openSync(file, 'a+', 0o600);
  const release = (): void => {
    if (fd !== undefined) closeSync(fd);
    fd = undefined;
  };
  try {
    while (!tryLock(fd)) {
      // `isLocked` in another process takes a shared lock for a moment. If even a shared lock fails, the lock has a
      // holder.
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
 * Takes the lock on this file, and waits for it at most `withinMillis`. Several processes can have a shared lock at the same time.
 * Returns undefined if other processes kept the lock.
 * @throws {LocalNeo4jError} HOME_UNUSABLE if the package for locks has no build for this machine
 */
export async function lockWithin(file: string, shared: boolean, withinMillis: number): Promise<Lock | undefined> {
  const { tryLock } = await locksOfTheKernel();
  // A lock for one process alone needs a file that is open for writing.
  let fd: number | undefined = openSync(file, 'a+', 0o600);
  const release = (): void => {
    if (fd !== undefined) closeSync(fd);
    fd = undefined;
  };
  const deadline = performance.now() + withinMillis;
  try {
    while (!tryLock(fd, { shared })) {
      if (performance.now() > deadline) {
        release();
        return undefined;
      }
      await sleep(randomPauseMillis());
    }
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}

/**
 * Returns true if a process has the lock on this file. Returns false if the file does not exist.
 * @throws {LocalNeo4jError} HOME_UNUSABLE if the package for locks has no build for this machine
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

/** Loads the package only when a home is locked, so that a machine without a build of it can still use a remote Neo4j. */
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

/** 5 to 25 ms. It is random, so that two processes that blocked each other do not retry at the same moment. */
function randomPauseMillis(): number {
  return 5 + Math.random() * 20;
}
