/**
 * New words in a dossier do not block the server: `/healthz` answers while the server reads the words and rebuilds its schema.
 * `npm run bench:schema` measures the time on an idle machine. Here the machine may be busy, so that the test counts how long the
 * server's main thread worked while a probe waited. On a system that does not count this, it compares the probes with probes before
 * the load.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { silent } from '../../src/progress.ts';
import { FROZEN, HERODOTUS } from '../support/dossier-folders.ts';
import { mainThreadMillis } from '../support/main-thread.ts';
import { startServer, type TestServer } from '../support/server.ts';

const EVERY_MILLIS = 20;
/** Of the main thread; the rest of a busy machine is not counted. */
const MOST_MILLIS = 250;

let server: TestServer;
beforeAll(async () => {
  server = await startServer([FROZEN], { snapshotMaxAgeMillis: 1_000 });
});
afterAll(() => server.close());

/** How long the main thread worked during each probe, until some work has ended. */
async function probesUntil(work: Promise<void>): Promise<number[]> {
  const waits: number[] = [];
  const state = { isOver: false };
  const ended = work.finally(() => (state.isOver = true));
  while (!state.isOver) {
    const began = await worked();
    const response = await fetch(`${server.url}/healthz`);
    expect(await response.json()).toEqual({ status: 'ok' });
    waits.push((await worked()) - began);
    await sleep(EVERY_MILLIS);
  }
  await ended;
  return waits;
}

async function worked(): Promise<number> {
  return (await mainThreadMillis(server.pid)) ?? performance.now();
}

/** As much work for this process and for Neo4j as the other, without new words. */
async function loadKnownWords(): Promise<void> {
  await loadDossier(server.database, FROZEN, silent, { force: true });
  await sleep(3_000);
}

async function loadNewWords(): Promise<void> {
  await loadDossier(server.database, HERODOTUS, silent);
  const query = '{ person: __type(name: "Person") { fields { name } } }';
  for (let isServed = false; !isServed;) {
    await sleep(100);
    isServed = JSON.stringify((await server.ask(query)).data).includes('"abducted"');
  }
  await sleep(1_000);
}

test('/healthz answers while new words come in, and the new fields are served', async () => {
  const before = await probesUntil(loadKnownWords());
  const during = await probesUntil(loadNewWords());
  expect(during.length).toBeGreaterThan(10);
  expect(Math.max(...during)).toBeLessThan(MOST_MILLIS + 3 * Math.max(...before));
  const { data, errors } = await server.ask('{ people { id abducted { id } childOf { id } metWith { id } } }');
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain('"abducted":[{');
  // A shared predicate that the first dossier does not use.
  expect(JSON.stringify(data)).toContain('"childOf":[{');
});
