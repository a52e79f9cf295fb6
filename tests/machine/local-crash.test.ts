/** The process that started Neo4j or the guard between them is killed: no process remains, and no data is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { KILLED, spawnGuarded } from '../../src/db/local/guarded.ts';
import { type LocalNeo4j, findRunningLocalNeo4j } from '../../src/db/local/index.ts';
import { hasEndedWithin, identityOf } from '../../src/db/local/process-identity.ts';
import { newTestHome, startOn, stopAllStarted, testSettings } from '../support/local.ts';

let home: string;
beforeAll(async () => {
  home = await newTestHome();
});
let parents: ChildProcess[] = [];
afterEach(async () => {
  for (const parent of parents) parent.kill('SIGKILL');
  parents = [];
  await stopAllStarted();
});
afterAll(() => rm(home, { recursive: true }));

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** Another Node process that starts a Neo4j on our home and waits, as `sanad start` does. */
async function startInAnotherProcess(): Promise<{ parent: ChildProcess; server: LocalNeo4j }> {
  const script = `
    import { startLocalNeo4j } from ${JSON.stringify(source('db/local/index.ts'))};
    import { silent } from ${JSON.stringify(source('progress.ts'))};
    console.log(JSON.stringify(await startLocalNeo4j(${JSON.stringify(testSettings(home))}, silent)));`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  parents.push(parent);
  if (parent.stdout === null) throw new TypeError('the parent was spawned with a pipe');
  const line = String(await once(createInterface({ input: parent.stdout }), 'line'));
  return { parent, server: JSON.parse(line) as LocalNeo4j };
}

/** The process above another one, on Linux. */
async function parentOf(pid: number): Promise<number> {
  return Number(/^PPid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

async function run(server: Pick<LocalNeo4j, 'boltUri' | 'username' | 'password'>, text: string): Promise<number> {
  const driver = neo4j.driver(server.boltUri, neo4j.auth.basic(server.username, server.password));
  const { records } = await driver.executeQuery(text, {}, { database: 'neo4j' });
  await driver.close();
  return records.length;
}

test('kill -9 of the process that started it: Java is gone in seconds, and the next start finds what was committed', async () => {
  const { parent, server } = await startInAnotherProcess();
  const java = identityOf(server.pid);
  expect(await findRunningLocalNeo4j(home)).toMatchObject({ holderPid: parent.pid, boltUri: server.boltUri });
  await expect(startOn(home)).rejects.toMatchObject({ code: 'HOME_HELD' });
  await run(server, 'CREATE (:Committed)');

  // Ctrl-C on the terminal does not reach Java.
  const guard = await parentOf(server.pid);
  process.kill(guard, 'SIGINT');
  process.kill(guard, 'SIGHUP');
  expect(await hasEndedWithin(java, 500)).toBe(false);

  // The terminal signals the whole group of the parent; Java is in another.
  process.kill(-(parent.pid ?? Number.NaN), 'SIGKILL');
  // Not waited for: the next start comes while the old Java still ends.
  const next = await startOn(home);
  expect(await hasEndedWithin(java, 0)).toBe(true);
  expect(await run(next, 'MATCH (c:Committed) RETURN c')).toBe(1);

  // SIGTERM to the guard ends Java; the waiting caller gets an error, and may start again.
  process.kill(await parentOf(next.pid), 'SIGTERM');
  expect(await next.exited).toContain('ended by itself');
  expect(await findRunningLocalNeo4j(home)).toBeUndefined();
  await next.stop();
});

// `snapshot-database-gone` kills Java itself. What the guard guards need not be Java here.
test('kill -9 of the guard: we end its program', async () => {
  const { pid, ended } = await spawnGuarded({
    program: 'sleep',
    args: ['600'],
    consoleLog: join(home, 'console.log'),
    stopGraceMillis: 1_000,
    niceness: 0,
  });
  const program = identityOf(pid);
  process.kill(await parentOf(pid), 'SIGKILL');
  expect(await ended).toBe(KILLED);
  expect(await hasEndedWithin(program, 10_000)).toBe(true);
});
