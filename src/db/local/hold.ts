/**
 * The hold on a home: the process that has the lock on `run.lock` is the holder. It publishes the state of its Neo4j in
 * `run.json`, which other processes read.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalNeo4jError } from '../../errors.ts';
import { maybeReadText, writeWhole } from './files.ts';
import type { Layout } from './layout.ts';
import { isLocked, maybeLock } from './lock.ts';
import { type ProcessIdentity, hasEndedWithin, identityOf, isRunning } from './process-identity.ts';
import { OTHER_WAYS } from './ways-out.ts';

/** The published data of a home's Neo4j, by phase. */
export type HoldPhase =
  | { readonly phase: 'preparing' }
  /** Neo4j is stopped, and the holder works on its data. `purpose` is a verb with its object. */
  | { readonly phase: 'offline'; readonly purpose: string }
  | { readonly phase: 'starting'; readonly java: ProcessIdentity }
  | { readonly phase: 'ready'; readonly java: ProcessIdentity; readonly boltUri: string; readonly browserUrl: string };

export type Hold = HoldPhase & {
  readonly holder: ProcessIdentity;
  /** ISO 8601 */
  readonly since: string;
  /** True if the holder stops its Neo4j when another process borrows the data (borrow.ts). */
  readonly lends?: boolean;
};

export interface HeldHome {
  /** Publishes the phase for other processes. */
  update(phase: HoldPhase): Promise<void>;
  /** A second call does nothing. */
  release(): Promise<void>;
}

/** 12_000 (twelve seconds): a guard ends Java within 8 seconds of its holder's death. */
const JAVA_ENDS_WITHIN_MILLIS = 12_000;
/** 5_000 (five seconds): after a holder takes the lock, it publishes its first phase at once, in one small file. */
const PUBLISHES_WITHIN_MILLIS = 5_000;

/** Returns the hold of the process that holds this home now, or undefined if no process holds it. */
export async function maybeLiveHold(layout: Layout): Promise<Hold | undefined> {
  const deadline = Date.now() + PUBLISHES_WITHIN_MILLIS;
  while ((await isLocked(layout.lockFile)) && Date.now() < deadline) {
    const hold = await maybePublishedHold(layout);
    // If the published process has ended, a new holder has the lock and has not published its own data yet.
    if (hold !== undefined && isRunning(hold.holder)) return hold;
    await sleep(20);
  }
  return undefined;
}

/**
 * Makes this process the holder. If an earlier holder died, waits until its Neo4j ends, and ends it if it does not end
 * in time.
 * @throws {LocalNeo4jError} HOME_HELD
 */
export async function takeHold(layout: Layout): Promise<HeldHome> {
  const lock = await maybeLock(layout.lockFile);
  if (lock === undefined) throw heldBy(layout, await maybeLiveHold(layout));
  const ours = { holder: identityOf(process.pid), since: new Date().toISOString() };
  let releasing: Promise<void> | undefined;
  // The file is deleted before the lock is released: after the release, the file may belong to another holder.
  const release = (): Promise<void> =>
    (releasing ??= rm(layout.holdFile, { force: true }).finally(() => lock.release()));
  const update = (phase: HoldPhase): Promise<void> =>
    writeWhole(layout.holdFile, JSON.stringify({ ...ours, lends: phase.phase !== 'offline', ...phase }));
  try {
    const left = await maybePublishedHold(layout);
    await update({ phase: 'preparing' });
    if (left !== undefined && 'java' in left && !(await ends(left.java))) {
      throw new LocalNeo4jError(
        'HOME_HELD',
        `The Neo4j of an earlier run still uses ${layout.home} (process ${left.java.pid}), and does not end. End it: kill ${left.java.pid}`,
      );
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { update, release };
}

async function ends(java: ProcessIdentity): Promise<boolean> {
  if (await hasEndedWithin(java, JAVA_ENDS_WITHIN_MILLIS)) return true;
  // Without a start time, the process number may by now belong to an unrelated process.
  if (java.startTicks === undefined) return false;
  process.kill(java.pid, 'SIGTERM');
  return hasEndedWithin(java, 5_000);
}

function heldBy(layout: Layout, hold: Hold | undefined): LocalNeo4jError {
  const pid = hold?.holder.pid;
  const who = pid === undefined ? 'Another process' : pid === process.pid ? 'This very process' : `Process ${pid}`;
  const since = hold === undefined ? '' : `, since ${hold.since}`;
  const address = hold?.phase === 'ready' ? `, at ${hold.boltUri}` : ', and is still starting';
  if (hold?.phase === 'offline') {
    return new LocalNeo4jError(
      'HOME_HELD',
      `${who} ${hold.purpose} of ${layout.home}${since}. Wait until it has ended, and start again.`,
    );
  }
  const stop = pid === undefined ? 'Stop it' : `Stop it (kill ${pid})`;
  return new LocalNeo4jError(
    'HOME_HELD',
    `${who} runs a local Neo4j on ${layout.home}${since}${address}; one at a time can. ` +
      `${stop}, or set SANAD_HOME to another folder. ${OTHER_WAYS}`,
  );
}

/**
 * Returns what the last holder published, even if that process has ended. Undefined if the file is missing or has
 * another form.
 */
async function maybePublishedHold(layout: Layout): Promise<Hold | undefined> {
  const text = await maybeReadText(layout.holdFile);
  if (text === undefined) return undefined;
  try {
    const hold = JSON.parse(text) as Partial<Hold>;
    return typeof hold.holder?.pid === 'number' && typeof hold.phase === 'string' ? (hold as Hold) : undefined;
  } catch {
    return undefined;
  }
}
