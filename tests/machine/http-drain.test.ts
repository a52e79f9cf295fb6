/** A server that receives a stop signal answers the requests in progress, and accepts no new ones. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serveOver, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => await server.close());

/** Whether Neo4j runs a statement of the lookup below. */
async function isLookedUp(): Promise<boolean> {
  const rows = await server.database.readMany<{ query: string }>('SHOW TRANSACTIONS YIELD currentQuery AS query');
  return rows.some(({ query }) => query.includes('REPORTED_IN') && !query.startsWith('SHOW'));
}

test('a request in flight gets its answer', async () => {
  const deep = '{ documents(limit: 2) { claims(limit: 25) '.repeat(2);
  const slow = `{ claims(limit: 25) ${deep} { id } ${'} }'.repeat(2)} }`;
  let isAnswered = false;
  const answer = server.ask(slow).finally(() => (isAnswered = true));
  await until(async () => isAnswered || (await isLookedUp()));
  expect(isAnswered).toBe(false);
  const stopped = server.stop();
  expect(await answer).toMatchObject({ status: 200, data: { claims: { length: 21 } } });
  // The client keeps its connection, which does not keep the server.
  await stopped;
  await expect(server.ask('{ __typename }')).rejects.toThrow();
});

test('idle, it stops though a client keeps a connection open', async () => {
  const idle = await serveOver(server.address);
  await idle.ask('{ stats { claims } }');
  await idle.stop();
});

test('a client that does not read what it asked for is not waited for', async () => {
  const unread = await serveOver(server.address, { requestDeadlineMillis: 500 });
  const page = await (await fetch(`${unread.url}/graphiql/`)).text();
  const [script = ''] = /\/graphiql\/assets\/[^"]+\.js/.exec(page) ?? [];
  await fetch(`${unread.url}${script}`);
  await unread.stop();
});
