/**
 * A database that stops, freezes and comes back: traversals continue, lookups fail at once with a clear error, no request hangs,
 * and no restart is needed.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { silent } from '../../src/progress.ts';
import { apolloCodes } from '../support/apollo-codes.ts';
import { type OwnNeo4j, startOwnNeo4j } from '../support/own-neo4j.ts';
import { type Answer, FROZEN, type OwnServer, serveOver } from '../support/server.ts';
import { quickestMillis } from '../support/quickest.ts';
import { until } from '../support/until.ts';

const PATH = '{ path(from: "amal-haddad", to: "league") { length relations { id claims { id } } } stats { claims } }';
const FILLED = '{ path(from: "amal-haddad", to: "league") { length relations { claims { text } } } }';
const LOOKUP = '{ people { id } }';
const SEARCH = '{ search(text: "Amal") { entity { id } } }';

let neo4j: OwnNeo4j;
let server: OwnServer;
beforeAll(async () => {
  neo4j = await startOwnNeo4j();
  const database = neo4j.open();
  await loadDossier(database, FROZEN, silent);
  await database.close();
  server = await serveOver(neo4j.address(), { snapshotMaxAgeMillis: 200, requestDeadlineMillis: 20_000 });
});
afterAll(async () => {
  await server.stop();
  await neo4j.remove();
});

async function asked(query: string): Promise<{ answer: Answer; code: string | undefined }> {
  const answer = await server.ask(query);
  return { answer, code: answer.errors?.[0]?.extensions.code };
}

/** Below the driver's own limits, each of which is 2 s: nothing waits for a database that is known to be away. */
const AT_ONCE_MILLIS = 1_500;

async function readiness(): Promise<{ status: number; reason?: string }> {
  const response = await fetch(`${server.url}/readyz`);
  return { ...((await response.json()) as { reason?: string }), status: response.status };
}

async function expectAway(): Promise<void> {
  expect(await readiness()).toMatchObject({ status: 503, reason: expect.stringMatching(/database/) });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const lookup = await asked(LOOKUP);
  expect(lookup).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  expect(lookup.answer.status).toBe(503);
  expect(await apolloCodes(server.url, LOOKUP)).toEqual(['SERVICE_UNAVAILABLE']);
  // Names are indexed in the database, and nowhere else.
  const search = await asked(SEARCH);
  expect(search).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  const path = await asked(PATH);
  expect(path.answer).toMatchObject({
    data: { path: { length: 2 }, stats: { claims: 21 } },
    extensions: { sanad: { stale: true } },
  });
  const filled = await asked(FILLED);
  expect(filled).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  for (const query of [LOOKUP, SEARCH, PATH, FILLED]) {
    expect(await quickestMillis(async () => await asked(query))).toBeLessThan(AT_ONCE_MILLIS);
  }
  expect(JSON.stringify([lookup, search, filled])).not.toMatch(/bolt:|127\.0|ECONN|Neo4jError/);
}

async function expectBack(): Promise<void> {
  await until(async () => (await readiness()).status === 200);
  await until(async () => (await asked(LOOKUP)).answer.errors === undefined);
  expect((await asked(SEARCH)).answer.data).toEqual({ search: [{ entity: { id: 'amal-haddad' } }] });
  expect((await asked(FILLED)).answer).toMatchObject({
    data: { path: { relations: { length: 2 } } },
    extensions: { sanad: { stale: false } },
  });
}

test('killed: the first lookup knows within its deadline, the others at once; started again, it is back by itself', async () => {
  await expectBack();
  expect(await neo4j.kill()).toContain('SIGKILL');
  const first = await asked(LOOKUP);
  expect(first).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  await until(async () => (await readiness()).status === 503);
  await expectAway();
  await neo4j.startAgain();
  await expectBack();
});

test('frozen: nothing hangs beyond its deadline, and it is noticed; thawed, it is back', async () => {
  await neo4j.freeze();
  const hanging = await Promise.all([LOOKUP, FILLED, LOOKUP].map(asked));
  for (const { code } of hanging) {
    expect(['SERVICE_UNAVAILABLE', 'TIMED_OUT']).toContain(code);
  }
  await until(async () => (await readiness()).status === 503);
  await expectAway();
  neo4j.thaw();
  await expectBack();
});
