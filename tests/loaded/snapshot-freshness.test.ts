/**
 * A database to which another process writes: answers and the schema follow each write by themselves, and no answer is wrong
 * meanwhile.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../src/db/database.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { silent } from '../../src/progress.ts';
import { type Answer, FROZEN, serveOver, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const NEWCOMER = fileURLToPath(new URL('../support/fixtures/newcomer/', import.meta.url));
const PATH = '{ path(from: "dalia-rahim", to: "far-island") { relations { type claims { id predicate } } } }';

const readAt = ({ extensions }: Answer): string => extensions?.sanad?.readAt ?? '';

let server: TestServer;
let somebodyElse: Database;
beforeAll(async () => {
  server = await startServer([FROZEN], { snapshotMaxAgeMillis: 100 });
  somebodyElse = Database.open(server.address);
});
afterAll(async () => {
  await somebodyElse.close();
  await server.close();
});

/** Asks again and again until it is so; no answer on the way has errors. */
async function becomes(query: string, data: unknown): Promise<void> {
  await until(async () => {
    const answer = await server.ask(query);
    expect(answer.errors).toBeUndefined();
    return JSON.stringify(answer.data) === JSON.stringify(data);
  }, 10_000);
}

test('a dossier with new words: its relations are walked, its type is in the schema, its field is on the types', async () => {
  expect((await server.ask(PATH)).data).toEqual({ path: null });
  expect(await server.codeOf('{ people { painted { id } } }')).toBe('GRAPHQL_VALIDATION_FAILED');
  const before = readAt(await server.ask(PATH));
  await loadDossier(somebodyElse, NEWCOMER, silent);
  await becomes(PATH, { path: { relations: [{ type: 'PAINTED', claims: [{ id: 'n-01', predicate: 'PAINTED' }] }] } });
  const painted = await server.ask(
    '{ people(where: { id: { eq: "dalia-rahim" } }) { painted { id } } stats { dossiers claims } path(from: "dalia-rahim", to: "far-island", through: { relations: [PAINTED] }) { length } }',
  );
  expect(painted.data).toEqual({
    people: [{ painted: [{ id: 'far-island' }] }],
    stats: { dossiers: 2, claims: 22 },
    path: { length: 1 },
  });
  expect(readAt(painted) > before).toBe(true);
});

test('and taken out again: nothing of it is left', async () => {
  await removeDossier(somebodyElse, 'newcomer');
  await becomes('{ stats { dossiers claims } }', { stats: { dossiers: 1, claims: 21 } });
  expect(await server.codeOf('{ people { painted { id } } }')).toBe('GRAPHQL_VALIDATION_FAILED');
  expect((await server.ask(PATH)).data).toEqual({ path: null });
});

test('asked before each answer, an answer never lags', async () => {
  const exact = await serveOver(server.address, { snapshotMaxAgeMillis: 0 });
  for (const note of ['one', 'two', 'three']) {
    await somebodyElse.write(async (tx) => await tx.run("MATCH (e:Entity {id: 'north'}) SET e.note = $note", { note }));
    expect((await exact.ask('{ entity(id: "north") { note } }')).data).toEqual({ entity: { note } });
  }
  await exact.stop();
});
