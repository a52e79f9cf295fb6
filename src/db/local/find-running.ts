/** Finds the local Neo4j that another process runs on a home, so that `sanad load` can use it while `sanad start` runs. */
import { type Hold, maybeLiveHold } from './hold.ts';
import { layoutOf } from './layout.ts';
import { USERNAME, maybePassword } from './password.ts';

export interface RunningLocalNeo4j {
  readonly holderPid: number;
  readonly boltUri: string;
  readonly browserUrl: string;
  readonly username: string;
  readonly password: string;
  readonly passwordFile: string;
  /** ISO 8601 */
  readonly since: string;
}

/** 120_000 (two minutes): the longest time of a start. */
const WAIT_MILLIS = 120_000;

/** The Neo4j that another live process runs on this home; undefined if there is none. If it is still starting, waits for it. */
export async function findRunningLocalNeo4j(home: string): Promise<RunningLocalNeo4j | undefined> {
  const layout = layoutOf(home);
  const hold = await maybeReadyHold(home);
  const password = await maybePassword(layout);
  if (hold === undefined || password === undefined) return undefined;
  const { boltUri, browserUrl, since } = hold;
  return {
    holderPid: hold.holder.pid,
    boltUri,
    browserUrl,
    username: USERNAME,
    password,
    passwordFile: layout.passwordFile,
    since,
  };
}

async function maybeReadyHold(home: string): Promise<Extract<Hold, { phase: 'ready' }> | undefined> {
  const deadline = Date.now() + WAIT_MILLIS;
  while (Date.now() < deadline) {
    const hold = await maybeLiveHold(layoutOf(home));
    if (hold === undefined || hold.phase === 'ready') return hold;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
}
