/**
 * Lets one process work on the data of a stopped Neo4j, for a backup or a large load, while another process keeps that Neo4j running: the first process
 * locks `borrow.lock`; the keeper sees the lock, stops Neo4j and gives its hold on the home up; the first process takes the hold. The
 * kernel releases both locks if their process ends, also after `kill -9`; then the keeper starts Neo4j again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalNeo4jError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { type HeldHome, type Hold, maybeLiveHold, takeHold } from './hold.ts';
import type { Layout } from './layout.ts';
import { isLocked, type Lock, maybeLock } from './lock.ts';
import { commandOf } from './process-identity.ts';
import { undoInterruptedSwap } from './swap-data.ts';

export interface Borrowed {
  readonly hold: HeldHome;
  /** True if a keeper stopped its Neo4j for this, and starts it again after `giveBack`. */
  readonly fromKeeper: boolean;
  giveBack(): Promise<void>;
}

/** 180_000 (three minutes): a keeper looks twice a second and stops Neo4j within seconds, but it may still be starting it. */
const LENDS_WITHIN_MILLIS = 180_000;
/** 180_000 (three minutes): longer than a start may take. */
const STARTS_WITHIN_MILLIS = 180_000;

/** True if a process has borrowed the data of this home, or is about to. */
export async function isBorrowed(layout: Layout): Promise<boolean> {
  return await isLocked(layout.borrowFile);
}

/**
 * Takes hold of the home. If another process runs Neo4j on it, that process stops Neo4j first.
 * @param purpose a verb with its object: "makes a backup"
 * @throws {LocalNeo4jError} HOME_HELD with the process that does not give the home up
 */
export async function borrowHome(layout: Layout, purpose: string): Promise<Borrowed> {
  const lock = await maybeLock(layout.borrowFile);
  if (lock === undefined) throw borrowedHome(layout);
  try {
    return await holdWith(layout, lock, purpose);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The error for a start on a home whose data another process has borrowed. */
export function borrowedHome(layout: Layout): LocalNeo4jError {
  return new LocalNeo4jError(
    'HOME_HELD',
    `Another process works on the data of ${layout.home}: a backup, a restore, or a large load. Wait until it has ended, and start again.`,
  );
}

/** Waits until the keeper runs Neo4j again. Returns false if it does not within three minutes. */
export async function runsAgain(layout: Layout, progress: Progress): Promise<boolean> {
  const step = progress.step('Waiting until Neo4j runs again');
  const deadline = performance.now() + STARTS_WITHIN_MILLIS;
  while (performance.now() < deadline) {
    if ((await maybeLiveHold(layout))?.phase === 'ready') {
      step.done('Neo4j runs again');
      return true;
    }
    await sleep(100);
  }
  step.fail();
  return false;
}

async function holdWith(layout: Layout, lock: Lock, purpose: string): Promise<Borrowed> {
  const deadline = performance.now() + LENDS_WITHIN_MILLIS;
  let fromKeeper = false;
  for (;;) {
    const other = await maybeLiveHold(layout);
    if (other !== undefined) {
      if (other.lends !== true || performance.now() > deadline) throw refusal(layout, other);
      fromKeeper = true;
      await sleep(100);
      continue;
    }
    try {
      const hold = await takeHold(layout);
      await hold.update({ phase: 'offline', purpose });
      await undoInterruptedSwap(layout);
      const giveBack = async (): Promise<void> => {
        await hold.release();
        lock.release();
      };
      return { hold, fromKeeper, giveBack };
    } catch (error) {
      const isHeld = error instanceof LocalNeo4jError && error.code === 'HOME_HELD';
      if (!isHeld || performance.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

function refusal(layout: Layout, { holder, since, lends, phase }: Hold): LocalNeo4jError {
  const command = commandOf(holder.pid);
  const who = `process ${holder.pid}${command === undefined ? '' : ` (${command})`}`;
  const why =
    lends === true
      ? `it did not stop its Neo4j within ${LENDS_WITHIN_MILLIS / 1_000} s (phase ${phase})`
      : 'it cannot lend its data: it is another version of Sanad, or makes a backup itself';
  return new LocalNeo4jError(
    'HOME_HELD',
    `The data in ${layout.neo4j} is used by ${who} since ${since}, and ${why}. Stop it (kill ${holder.pid}), and try again.`,
  );
}
