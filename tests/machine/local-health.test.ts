/** A Neo4j whose disk is full, or that is frozen, is started again by itself, and nothing that was committed is lost. */
import { rename, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type KeptLocalNeo4j, keepLocalNeo4j, whileWriting } from '../../src/db/local/index.ts';
import { maybeLiveHold } from '../../src/db/local/hold.ts';
import { layoutOf } from '../../src/db/local/layout.ts';
import { Database } from '../../src/db/database.ts';
import { silent } from '../../src/progress.ts';
import { limitFiles, unlimitFiles } from '../support/file-limit.ts';
import { newTestHome, startOn, stopAllStarted, testSettings } from '../support/local.ts';
import { until } from '../support/until.ts';

const WRITE = 'UNWIND range(1, $n) AS n CREATE (:Kept {text: "a text that makes the transaction long " + n})';
/** Less than the transaction log of a new Neo4j with some writes. */
const LIMIT_BYTES = 400_000;

let home = '';
let kept: KeptLocalNeo4j | undefined;
let database: Database;
let committed = 0;
const reports: string[] = [];

beforeAll(async () => {
  home = await newTestHome();
});
afterAll(async () => {
  await database.close();
  await kept?.stop();
  await stopAllStarted();
  await rm(home, { recursive: true, force: true });
});

const open = (neo4j: Pick<KeptLocalNeo4j, 'boltUri' | 'username' | 'password'>): Database =>
  Database.open({ uri: neo4j.boltUri, username: neo4j.username, password: neo4j.password });

async function pidOfJava(): Promise<number> {
  const hold = await maybeLiveHold(layoutOf(home));
  if (hold?.phase !== 'ready') throw new TypeError('Neo4j does not run');
  return hold.java.pid;
}

/** Writes until Neo4j fails. */
async function writeUntilItFails(): Promise<unknown> {
  for (let n = 1; n < 100; n += 1) {
    const size = n % 2 === 0 ? 1_000 : 3;
    try {
      await whileWriting(home, async () => await database.write(async (tx) => await tx.run(WRITE, { n: size })));
      committed += size;
    } catch (error) {
      return error;
    }
  }
  throw new TypeError('no write failed');
}

async function count(): Promise<number> {
  const [row] = await database.readMany<{ count: number }>('MATCH (k:Kept) RETURN count(k) AS count');
  return row?.count ?? -1;
}

const untilStartedAgain = (): Promise<void> =>
  until(async () => await Promise.resolve(reports.includes('Neo4j was started again.')), 90_000);

test('the disk is full in the middle of a write, and has room again before Neo4j is stopped: the data can be opened', async () => {
  const neo4j = await startOn(home);
  database = open(neo4j);
  limitFiles(neo4j.pid, LIMIT_BYTES);
  const error = await writeUntilItFails();
  unlimitFiles(neo4j.pid);
  await database.close();
  await neo4j.stop();
  expect(error).toMatchObject({ code: 'DISK_FULL' });
});

test('kept: after a full disk it is started again at the same address', async () => {
  kept = await keepLocalNeo4j(
    { ...testSettings(home), probeIntervalMillis: 200, probeLimitMillis: 1_000 },
    silent,
    (message) => reports.push(message),
  );
  database = open(kept);
  expect(await count()).toBe(committed);
  limitFiles(await pidOfJava(), 2 * LIMIT_BYTES);
  const error = await writeUntilItFails();
  expect(error).toMatchObject({ code: 'DISK_FULL', message: expect.stringContaining(home) });
  await untilStartedAgain();
  expect(reports).toEqual([expect.stringContaining('File too large'), 'Neo4j was started again.']);
  expect(await count()).toBe(committed);
});

test('kept: a frozen one is started again', async () => {
  reports.length = 0;
  const frozen = await pidOfJava();
  process.kill(frozen, 'SIGSTOP');
  await untilStartedAgain();
  expect(reports[0]).toContain('did not answer 3 probes');
  expect(await pidOfJava()).not.toBe(frozen);
  expect(await count()).toBe(committed);
});

test('kept: if its data is removed, it ends, and no empty one takes its place', async () => {
  reports.length = 0;
  await rename(layoutOf(home).dataFolder, `${layoutOf(home).dataFolder}-elsewhere`);
  expect(await kept?.ended).toContain('was removed');
});
