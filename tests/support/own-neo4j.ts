/** A separate Neo4j that a test can kill, freeze, and start again at the same address with the same data. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Database, type DatabaseAddress } from '../../src/db/database.ts';
import { type LocalNeo4j, startLocalNeo4j } from '../../src/db/local/index.ts';
import { silent } from '../../src/progress.ts';
import { newTestHome, testSettings } from './local.ts';
import { until } from './until.ts';

export interface OwnNeo4j {
  address(): DatabaseAddress;
  open(): Database;
  /** Returns what the caller that waits for the end of Neo4j receives. */
  kill(): Promise<string>;
  /** Stops all threads of Neo4j. On a busy machine, threads run on for a moment after the signal: this waits until none does. */
  freeze(): Promise<void>;
  thaw(): void;
  /** Starts Neo4j again on the same home and the same ports. */
  startAgain(): Promise<void>;
  /** Ends Neo4j, and removes its home. */
  remove(): Promise<void>;
}

export async function startOwnNeo4j(): Promise<OwnNeo4j> {
  const home = await newTestHome();
  let neo4j: LocalNeo4j = await startLocalNeo4j(testSettings(home), silent);
  const portOf = (address: string): number => Number(new URL(address).port);
  const ports = { boltPort: portOf(neo4j.boltUri), httpPort: portOf(neo4j.browserUrl) };
  const address = (): DatabaseAddress => ({
    uri: neo4j.boltUri,
    username: neo4j.username,
    password: neo4j.password,
  });
  return {
    address,
    open: () => Database.open(address()),
    kill: async () => {
      process.kill(neo4j.pid, 'SIGKILL');
      return await neo4j.exited;
    },
    freeze: async () => {
      process.kill(neo4j.pid, 'SIGSTOP');
      await until(async () => await areAllThreadsStopped(neo4j.pid));
    },
    thaw: () => void process.kill(neo4j.pid, 'SIGCONT'),
    startAgain: async () => {
      neo4j = await startLocalNeo4j({ ...testSettings(home), ...ports }, silent);
    },
    remove: async () => {
      await neo4j.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** By proc(5). Where there is no /proc, it is true at once. */
async function areAllThreadsStopped(pid: number): Promise<boolean> {
  const tasks = `/proc/${pid}/task`;
  const threads = await readdir(tasks).catch(() => []);
  const states = await Promise.all(
    threads.map(async (thread) => {
      const stat = await readFile(join(tasks, thread, 'stat'), 'utf8').catch(() => '');
      return stat.slice(stat.lastIndexOf(')') + 2)[0];
    }),
  );
  return states.every((state) => state === undefined || state === 'T');
}
