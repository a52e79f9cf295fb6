/** A home has one holder at a time, also if two processes try at once, and if the last holder died. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { prepareHome } from '../../src/db/local/home.ts';
import { maybeLiveHold, takeHold } from '../../src/db/local/hold.ts';
import { type Layout, layoutOf } from '../../src/db/local/layout.ts';
import { identityOf, isRunning } from '../../src/db/local/process-identity.ts';

let layout: Layout;
beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), 'sanad-hold-')));
  await prepareHome(layout);
});
afterEach(() => rm(layout.home, { recursive: true }));

/** The file of a holder with this number and start. */
async function leaveHold(holder: object, more: object = { phase: 'preparing' }): Promise<void> {
  await writeFile(layout.holdFile, JSON.stringify({ holder, since: '2021-01-01T00:00:00.000Z', ...more }));
}

const dead = { pid: 2 ** 22 + 1, startTicks: '1' };

test('a second holder is told who the first is', async () => {
  const hold = await takeHold(layout);
  await hold.update({
    phase: 'ready',
    java: identityOf(process.pid),
    boltUri: 'bolt://127.0.0.1:7687',
    browserUrl: 'http://127.0.0.1:7474/browser/',
  });
  const error = takeHold(layout);
  await expect(error).rejects.toMatchObject({ code: 'HOME_HELD' });
  for (const part of [String(process.pid), 'bolt://127.0.0.1:7687', 'SANAD_HOME', 'NEO4J_URI']) {
    await expect(error).rejects.toThrow(part);
  }
  await hold.release();
  expect(await maybeLiveHold(layout)).toBeUndefined();
  await (await takeHold(layout)).release();
});

test('of many that come at once one gets it, also over a dead one', async () => {
  for (const before of [undefined, dead]) {
    if (before !== undefined) await leaveHold(before);
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => takeHold(layout)));
    const taken = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(taken).toHaveLength(1);
    expect(await readdir(layout.neo4j)).not.toContainEqual(expect.stringContaining('.tmp'));
    await taken[0]?.release();
  }
});

test('a dead holder, a number that a stranger has now, and half a file do not count', async () => {
  for (const holder of [dead, { pid: process.pid, startTicks: '1' }, identityOf(process.pid)]) {
    await leaveHold(holder);
    expect(await maybeLiveHold(layout)).toBeUndefined();
    await (await takeHold(layout)).release();
  }
  await writeFile(layout.holdFile, '{"holder":{"pi');
  await (await takeHold(layout)).release();
});

test('a second release leaves the home of the next holder alone', async () => {
  const first = await takeHold(layout);
  await first.release();
  const second = await takeHold(layout);
  await first.release();
  expect(await maybeLiveHold(layout)).toMatchObject({ holder: { pid: process.pid } });
  await second.release();
});

test("a dead holder's Java is waited for", async () => {
  const java = spawn('sleep', ['0.5']);
  await leaveHold(dead, { phase: 'starting', java: identityOf(java.pid ?? 0) });
  const ended = once(java, 'exit');
  await (await takeHold(layout)).release();
  expect(isRunning(identityOf(java.pid ?? 0))).toBe(false);
  await ended;
});
