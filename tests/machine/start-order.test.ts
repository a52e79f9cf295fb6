/** `sanad start` may come before its database, and before the first dossier: it waits, says for what, and answers as soon as it can. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { silent } from '../../src/progress.ts';
import { askAt } from '../support/asking.ts';
import { sanad, type Running } from '../support/cli.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { FROZEN } from '../support/dossier-folders.ts';
import { serverEnvironment } from '../support/services/server-environment.ts';
import { until } from '../support/until.ts';

let database: Database;
let port = 0;
let forwarder: Server | undefined;
const sockets = new Set<Socket>();
const started: Running[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  // A port at which nothing listens yet.
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  port = (free.address() as AddressInfo).port;
  free.close();
  await once(free, 'close');
});

afterAll(async () => {
  await Promise.all(started.map(async (running) => await running.end('SIGKILL')));
  for (const socket of sockets) socket.destroy();
  forwarder?.close();
  await database.close();
});

/** From now on Neo4j answers at `port`. */
async function bringDatabase(): Promise<void> {
  const target = new URL((await workerNeo4j()).uri);
  forwarder = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
    client.pipe(server).pipe(client);
  }).listen(port, '127.0.0.1');
  await once(forwarder, 'listening');
}

async function startBefore(...options: string[]): Promise<{ url: string; running: Running }> {
  const environment = serverEnvironment({
    ...(await workerNeo4j()),
    uri: `bolt://127.0.0.1:${port}`,
  });
  const running = sanad(['start', ...options], {
    ...environment,
    SANAD_LOG_LEVEL: 'warn',
  });
  started.push(running);
  const [, url = ''] = /Listening on (\S+)\//.exec(await running.until('/readyz')) ?? [];
  return { url, running };
}

const readiness = async (url: string): Promise<unknown> => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
};
const notReady = (reason: string): object => ({
  status: 503,
  body: { status: 'not ready', reason: expect.stringContaining(reason) },
});

test('without a database, without a dossier, then with both', async () => {
  const { url, running } = await startBefore('--no-load');
  await until(async () => running.log().includes('tries again'));
  expect(await readiness(url)).toEqual(notReady('Neo4j does not answer yet.'));
  const server = askAt(url);
  const statuses = await Promise.all(
    ['/healthz', '/', '/graphiql/', '/browser/guide-en.html', '/browser/sanad.grass', '/browser/'].map(
      async (path) => (await fetch(url + path)).status,
    ),
  );
  expect(statuses).toEqual([200, 200, 200, 200, 503, 503]);
  const query = '{ stats { dossiers } }';
  expect(await server.ask(query)).toMatchObject({
    status: 503,
    errors: [
      {
        message: expect.stringContaining('Neo4j does not answer yet.'),
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      },
    ],
  });
  // The address of the database is in the log only.
  expect(JSON.stringify([await server.ask(query), await readiness(url)])).not.toContain(String(port));
  expect(running.log()).toContain(`bolt://127.0.0.1:${port}`);

  await bringDatabase();
  await until(async () => running.log().includes('holds no dossier yet'));
  expect(await readiness(url)).toEqual(notReady('holds no dossier yet'));

  await loadDossier(database, FROZEN, silent);
  await running.until('Sanad is ready');
  expect(await readiness(url)).toMatchObject({
    status: 200,
    body: { status: 'ready', adapter: 'snapshot' },
  });
  expect(await server.ask(query)).toMatchObject({
    status: 200,
    data: { stats: { dossiers: 1 } },
  });
  // One line for each reason, and not one for each attempt.
  expect(running.log().match(/No Neo4j answers/g)).toHaveLength(1);
  expect(running.log().match(/holds no dossier yet/g)).toHaveLength(1);
  expect(running.log()).toContain('The database answers');
});

test('Ctrl-C ends the wait at once', async () => {
  forwarder?.close();
  for (const socket of sockets) socket.destroy();
  const { running } = await startBefore();
  await until(async () => running.log().includes('tries again'));
  running.process.kill('SIGINT');
  expect((await running.exited).signal).toBeNull();
});
