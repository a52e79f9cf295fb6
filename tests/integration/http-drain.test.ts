/** A server that is told to stop: what is under way gets its answer, and nothing new begins. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { serveOver, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

let database: Database;
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  database = server.database;
});
afterAll(() => database.close());

test('a request in flight gets its answer', async () => {
  const deep = '{ documents(limit: 2) { claims(limit: 25) '.repeat(2);
  const slow = `{ claims(limit: 25) ${deep} { id } ${'} }'.repeat(2)} }`;
  const before = database.sessionsOpened;
  let answered = 0;
  const answer = server.ask(slow).finally(() => {
    answered = Date.now();
  });
  await until(async () => database.sessionsOpened > before || answered > 0);
  expect(database.sessionsOpened).toBeGreaterThan(before);
  const stopped = server.stop();
  expect(await answer).toMatchObject({ status: 200, data: { claims: { length: 21 } } });
  await stopped;
  // The client would keep its connection for much longer.
  expect(Date.now() - answered).toBeLessThan(2_000);
  await expect(server.ask('{ __typename }')).rejects.toThrow();
});

test('idle, it stops at once, also with a connection kept open by a client', async () => {
  const idle = await serveOver(database);
  await idle.ask('{ stats { claims } }');
  const started = Date.now();
  await idle.stop();
  expect(Date.now() - started).toBeLessThan(1_000);
});

test('a client that does not read what it asked for is not waited for', async () => {
  const unread = await serveOver(database, { requestDeadlineMillis: 500 });
  const page = await (await fetch(`${unread.url}/graphiql/`)).text();
  const [script = ''] = /\/graphiql\/assets\/[^"]+\.js/.exec(page) ?? [];
  await fetch(`${unread.url}${script}`);
  const started = Date.now();
  await unread.stop();
  expect(Date.now() - started).toBeLessThan(4_000);
});
