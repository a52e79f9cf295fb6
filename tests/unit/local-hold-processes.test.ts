/**
 * A home has one holder at a time among real processes: some compete for the home of a dead process, one is killed, one stopped,
 * some only read.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { prepareHome } from '../../src/db/local/home.ts';
import { maybeLiveHold, takeHold } from '../../src/db/local/hold.ts';
import { type Layout, layoutOf } from '../../src/db/local/layout.ts';
import { identityOf } from '../../src/db/local/process-identity.ts';
import type { HoldAnswer, HoldOrder } from '../support/hold-process.ts';

const PROGRAM = resolve(import.meta.dirname, '../support/hold-process.ts');

let layout: Layout;
/** Two or five of them race in several tests. */
let racers: HoldProcess[] = [];
let started: ChildProcess[] = [];
beforeAll(async () => {
  racers = await Promise.all(Array.from({ length: 5 }, startHoldProcess));
  started = [];
});
afterAll(async () => await killAll(racers.map((racer) => racer.process)));
beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), 'sanad-hold-')));
  await prepareHome(layout);
});
afterEach(async () => {
  await killAll(started);
  started = [];
  await rm(layout.home, { recursive: true });
});

async function killAll(processes: readonly ChildProcess[]): Promise<void> {
  const ended = processes.map(async (each) => await (each.exitCode ?? each.signalCode ?? once(each, 'exit')));
  for (const each of processes) each.kill('SIGKILL');
  await Promise.all(ended);
}

interface HoldProcess {
  readonly process: ChildProcess;
  order(order: HoldOrder): void;
  answer(): Promise<HoldAnswer>;
}

/** Waits until the process takes orders. */
async function startHoldProcess(): Promise<HoldProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  started.push(child);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await answers.next()).value).toBe('ready');
  return {
    process: child,
    order: (order) => void child.stdin.write(`${JSON.stringify(order)}\n`),
    answer: async () => JSON.parse(String((await answers.next()).value)) as HoldAnswer,
  };
}

test('of five that race for the home of a dead holder, at most one holds it at any moment', async () => {
  for (let round = 0; round < 15; round += 1) {
    const dead = {
      holder: { pid: 2 ** 22 + 1, startTicks: '1' },
      since: '2021-01-01T00:00:00.000Z',
      phase: 'preparing',
    };
    await writeFile(layout.holdFile, JSON.stringify(dead));
    const at = Date.now() + 30;
    for (const racer of racers) racer.order({ do: 'race', home: layout.home, at });
    const answers = await Promise.all(racers.map(async (racer) => await racer.answer()));
    const spans = answers.filter((answer) => answer.held).toSorted((a, b) => a.from - b.from);
    expect(spans.length).toBeGreaterThan(0);
    for (const [index, span] of spans.entries()) expect(span.from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0);
    for (const answer of answers) if (!answer.held) expect(answer.code).toBe('HOME_HELD');
  }
});

test('after kill -9 the home is free at once, also while a child of the dead holder runs on', async () => {
  const holder = await startHoldProcess();
  holder.order({ do: 'hold', home: layout.home });
  const held = await holder.answer();
  expect(await maybeLiveHold(layout)).toMatchObject({ holder: { pid: holder.process.pid } });
  const ended = once(holder.process, 'exit');
  holder.process.kill('SIGKILL');
  await ended;
  const child = held.held ? (held.child ?? 0) : 0;
  expect(() => process.kill(child, 0)).not.toThrow();
  await (await takeHold(layout)).release();
  process.kill(child, 'SIGKILL');
});

test('of two that take over from a process killed while it held the home, at most one holds it at any moment', async () => {
  const two = racers.slice(0, 2);
  for (let round = 0; round < 2; round += 1) {
    const holder = await startHoldProcess();
    holder.order({ do: 'hold', home: layout.home });
    const held = await holder.answer();
    expect(held).toMatchObject({ held: true });
    // While the holder lives, both are refused.
    for (const racer of two) racer.order({ do: 'race', home: layout.home, at: 0 });
    for (const racer of two) expect(await racer.answer()).toEqual({ held: false, code: 'HOME_HELD' });
    const ended = once(holder.process, 'exit');
    holder.process.kill('SIGKILL');
    await ended;
    // What the dead holder published is still there: both racers begin as its successors.
    expect(JSON.parse(await readFile(layout.holdFile, 'utf8'))).toMatchObject({ holder: { pid: holder.process.pid } });
    const at = Date.now() + 30;
    for (const racer of two) racer.order({ do: 'race', home: layout.home, at });
    const answers = await Promise.all(two.map(async (racer) => await racer.answer()));
    const [first, second] = answers.filter((answer) => answer.held).toSorted((a, b) => a.from - b.from);
    expect(first).toBeDefined();
    if (second !== undefined) expect(second.from).toBeGreaterThanOrEqual(first?.to ?? Infinity);
    for (const answer of answers) if (!answer.held) expect(answer.code).toBe('HOME_HELD');
    if (held.held) process.kill(held.child ?? 0, 'SIGKILL');
  }
});

test('a holder that sleeps keeps the home', async () => {
  const holder = await startHoldProcess();
  holder.order({ do: 'hold', home: layout.home });
  const held = await holder.answer();
  holder.process.kill('SIGSTOP');
  await sleep(1_000);
  await expect(takeHold(layout)).rejects.toMatchObject({ code: 'HOME_HELD' });
  if (held.held) process.kill(held.child ?? 0, 'SIGKILL');
});

test('those who look keep nobody from taking the home', async () => {
  const readers = racers.splice(0, 2);
  started.push(...readers.map((reader) => reader.process));
  for (const reader of readers) reader.order({ do: 'look', home: layout.home });
  for (const reader of readers) expect(await reader.answer()).toMatchObject({ code: 'LOOKING' });
  for (let round = 0; round < 50; round += 1) {
    const hold = await takeHold(layout);
    expect(await maybeLiveHold(layout)).toMatchObject({ holder: identityOf(process.pid) });
    await hold.release();
  }
});
