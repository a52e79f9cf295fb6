/**
 * New words in a dossier do not stop the server: while the built program reads them and builds its schema anew, `/healthz` answers.
 * How long it takes on an idle machine is measured by `npm run bench:schema`; here the machine may be busy with other things, so
 * probes are compared with those before.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { silent } from '../../src/progress.ts';
import { FROZEN, HERODOTUS } from '../support/dossier-folders.ts';
import { startServer, type TestServer } from '../support/server.ts';

const EVERY_MILLIS = 20;
/** On an idle machine. */
const MOST_MILLIS = 250;

let server: TestServer;
beforeAll(async () => {
  server = await startServer([FROZEN], { snapshotMaxAgeMillis: 1_000 });
});
afterAll(() => server.close());

/** How long each probe waited, until something has ended. */
async function probes(until: Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  let isOver = false;
  const ended = until.finally(() => (isOver = true));
  while (!isOver) {
    const began = performance.now();
    const response = await fetch(`${server.url}/healthz`);
    expect(await response.json()).toEqual({ status: 'ok' });
    waits.push(performance.now() - began);
    await sleep(EVERY_MILLIS);
  }
  await ended;
  return waits;
}

async function untilServed(field: string): Promise<void> {
  for (let isServed = false; !isServed;) {
    await sleep(100);
    const { data } = await server.ask('{ __type(name: "Person") { fields { name } } }');
    isServed = (data?.['__type'] as { fields: { name: string }[] }).fields.some(({ name }) => name === field);
  }
}

test('/healthz answers while new words come in, and the new fields are served', async () => {
  // As much work for this process and for Neo4j, without new words.
  const before = await probes(
    loadDossier(server.database, FROZEN, silent, { force: true }).then(async () => await sleep(3_000)),
  );
  const during = await probes(
    loadDossier(server.database, HERODOTUS, silent).then(async () => {
      await untilServed('abducted');
      await sleep(1_000);
    }),
  );
  expect(during.length).toBeGreaterThan(10);
  expect(Math.max(...during)).toBeLessThan(MOST_MILLIS + 3 * Math.max(...before));
  const { data, errors } = await server.ask('{ people { id abducted { id } metWith { id } } }');
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain('"abducted":[{');
});
