/** Who holds a home: the process that has the lock on one file. What it says of its Neo4j stands in another, for those who look. */
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalNeo4jError } from '../../errors.ts';
import { maybeReadText, writeWhole } from './files.ts';
import type { Layout } from './layout.ts';
import { isLocked, maybeLock } from './lock.ts';
import { type ProcessIdentity, hasEndedWithin, identityOf, isRunning } from './process-identity.ts';
import { OTHER_WAYS } from './ways-out.ts';

/** What is known of the Neo4j of a home in each phase of its life. */
export type HoldPhase =
  | { readonly phase: 'preparing' }
  | { readonly phase: 'starting'; readonly java: ProcessIdentity }
  | { readonly phase: 'ready'; readonly java: ProcessIdentity; readonly boltUri: string; readonly browserUrl: string };

export type Hold = HoldPhase & {
  readonly holder: ProcessIdentity;
  /** ISO 8601 */
  readonly since: string;
};

export interface HeldHome {
  /** Publishes the phase for the processes that look. */
  update(phase: HoldPhase): Promise<void>;
  /** May be called again. */
  release(): Promise<void>;
}

/** A guard ends Java within 8 seconds of its holder's death. */
const JAVA_ENDS_WITHIN_MILLIS = 12_000;
/** 5_000 (five seconds): between taking the lock and publishing a phase a holder writes one small file. */
const PUBLISHES_WITHIN_MILLIS = 5_000;

/** Who holds this home now; undefined where nobody does. */
export async function maybeLiveHold(layout: Layout): Promise<Hold | undefined> {
  const deadline = Date.now() + PUBLISHES_WITHIN_MILLIS;
  while ((await isLocked(layout.lockFile)) && Date.now() < deadline) {
    const hold = await maybePublishedHold(layout);
    // A file of a process that is gone: the holder has just taken the lock, and has not published its own yet.
    if (hold !== undefined && isRunning(hold.holder)) return hold;
    await sleep(20);
  }
  return undefined;
}

/**
 * Makes this process the holder. Where an earlier holder died, waits for its Neo4j to end, and ends it where it does not.
 * @throws {LocalNeo4jError} HOME_HELD
 */
export async function takeHold(layout: Layout): Promise<HeldHome> {
  const lock = await maybeLock(layout.lockFile);
  if (lock === undefined) throw heldBy(layout, await maybeLiveHold(layout));
  const ours = { holder: identityOf(process.pid), since: new Date().toISOString() };
  let releasing: Promise<void> | undefined;
  // In this order: as soon as the lock is released, the file may be another holder's.
  const release = (): Promise<void> =>
    (releasing ??= rm(layout.holdFile, { force: true }).finally(() => lock.release()));
  const update = (phase: HoldPhase): Promise<void> =>
    writeWhole(layout.holdFile, JSON.stringify({ ...ours, ...phase }));
  try {
    const left = await maybePublishedHold(layout);
    await update({ phase: 'preparing' });
    if (left !== undefined && left.phase !== 'preparing' && !(await ends(left.java))) {
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
  // Without a start time the number may belong to a stranger by now.
  if (java.startTicks === undefined) return false;
  process.kill(java.pid, 'SIGTERM');
  return hasEndedWithin(java, 5_000);
}

function heldBy(layout: Layout, hold: Hold | undefined): LocalNeo4jError {
  const pid = hold?.holder.pid;
  const who = pid === undefined ? 'Another process' : pid === process.pid ? 'This very process' : `Process ${pid}`;
  const since = hold === undefined ? '' : `, since ${hold.since}`;
  const address = hold?.phase === 'ready' ? `, at ${hold.boltUri}` : ', and is still starting';
  const stop = pid === undefined ? 'Stop it' : `Stop it (kill ${pid})`;
  return new LocalNeo4jError(
    'HOME_HELD',
    `${who} runs a local Neo4j on ${layout.home}${since}${address}; one at a time can. ` +
      `${stop}, or set SANAD_HOME to another folder. ${OTHER_WAYS}`,
  );
}

/** What the last holder published, be it alive or not; undefined where the file is absent or not one of ours. */
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
