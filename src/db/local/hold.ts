/** Who holds a home: one file, taken by one process at a time, and taken over from one that is gone. */
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { LocalNeo4jError } from '../../errors.ts';
import { maybeReadText, systemCodeOf, temporaryNameFor, writeWhole } from './files.ts';
import type { Layout } from './layout.ts';
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
  /** Tells the others how far it is. */
  update(phase: HoldPhase): Promise<void>;
  release(): Promise<void>;
}

/** A guard ends Java within 8 seconds of its holder's death. */
const JAVA_ENDS_WITHIN_MILLIS = 12_000;

/** Who holds this home now; undefined where nobody does, or the one who did is gone. */
export async function maybeLiveHold(layout: Layout): Promise<Hold | undefined> {
  const hold = parse(await maybeReadText(layout.holdFile));
  return hold !== undefined && isRunning(hold.holder) ? hold : undefined;
}

/**
 * Makes this process the holder. Where an earlier holder died, waits for its Neo4j to end, and ends it where it does not.
 * @throws {LocalNeo4jError} HOME_HELD
 */
export async function takeHold(layout: Layout): Promise<HeldHome> {
  const base = { holder: identityOf(process.pid), since: new Date().toISOString() };
  const left = await claim(layout, { ...base, phase: 'preparing' });
  const held: HeldHome = {
    update: (phase) => writeWhole(layout.holdFile, JSON.stringify({ ...base, ...phase })),
    release: () => rm(layout.holdFile, { force: true }),
  };
  if (left !== undefined && left.phase !== 'preparing' && !(await ends(left.java))) {
    await held.release();
    throw new LocalNeo4jError(
      'HOME_HELD',
      `The Neo4j of an earlier run still uses ${layout.home} (process ${left.java.pid}), and does not end. End it: kill ${left.java.pid}`,
    );
  }
  return held;
}

/** Puts our file where none is, or where a dead one is; what the dead one said. A whole file is linked, so that nobody reads half of one. */
async function claim(layout: Layout, ours: Hold): Promise<Hold | undefined> {
  const file = temporaryNameFor(layout.holdFile);
  await writeFile(file, JSON.stringify(ours), { mode: 0o600 });
  let left: Hold | undefined;
  try {
    for (;;) {
      if (await linked(file, layout.holdFile)) return left;
      const hold = await maybeLiveHold(layout);
      if (hold !== undefined) throw heldBy(layout, hold);
      left = (await removeDead(layout)) ?? left;
    }
  } finally {
    await rm(file, { force: true });
  }
}

/** Takes a dead holder's file away. Between the look and the move another may have come: then its file goes back. */
async function removeDead(layout: Layout): Promise<Hold | undefined> {
  const aside = temporaryNameFor(layout.holdFile);
  try {
    await rename(layout.holdFile, aside);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const hold = parse(await maybeReadText(aside));
  if (hold !== undefined && isRunning(hold.holder)) await linked(aside, layout.holdFile);
  await rm(aside, { force: true });
  return hold;
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function ends(java: ProcessIdentity): Promise<boolean> {
  if (await hasEndedWithin(java, JAVA_ENDS_WITHIN_MILLIS)) return true;
  // Without a start time the number may belong to a stranger by now.
  if (java.startTicks === undefined) return false;
  process.kill(java.pid, 'SIGTERM');
  return hasEndedWithin(java, 5_000);
}

function heldBy(layout: Layout, hold: Hold): LocalNeo4jError {
  const address = hold.phase === 'ready' ? `, at ${hold.boltUri}` : ', and is still starting';
  const who = hold.holder.pid === process.pid ? 'This very process' : `Process ${hold.holder.pid}`;
  return new LocalNeo4jError(
    'HOME_HELD',
    `${who} runs a local Neo4j on ${layout.home}, since ${hold.since}${address}; one at a time can. ` +
      `Stop it (kill ${hold.holder.pid}), or set SANAD_HOME to another folder. ${OTHER_WAYS}`,
  );
}

function parse(text: string | undefined): Hold | undefined {
  if (text === undefined) return undefined;
  try {
    const hold = JSON.parse(text) as Partial<Hold>;
    return typeof hold.holder?.pid === 'number' && typeof hold.phase === 'string' ? (hold as Hold) : undefined;
  } catch {
    return undefined;
  }
}
