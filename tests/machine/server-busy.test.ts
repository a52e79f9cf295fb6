/**
 * A busy server over a healthy Neo4j: heavy requests wait in a queue or are refused at once, light ones are answered, and the
 * database does not count as away.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apolloCodes } from '../support/apollo-codes.ts';
import { serveOver, startServer, type TestServer, US_IRAQ } from '../support/server.ts';
import { until } from '../support/until.ts';

let server: TestServer;
beforeAll(async () => {
  const settings = { requestDeadlineMillis: 120_000, snapshotMaxAgeMillis: 100 };
  server = await startServer([US_IRAQ], settings, {
    SANAD_RUNNING_REQUESTS: '1',
    SANAD_WAITING_REQUESTS: '2',
    SANAD_TRUSTED_PROXIES: '127.0.0.1',
  });
});
afterAll(async () => await server.close());

/** It would take minutes. */
const inner = `(limit: 1) ${'{ documents(limit: 1) { claims(limit: 11) '.repeat(5)} { id } ${'} }'.repeat(5)}`;
const HEAVY = `{ claims${inner} }`;
const LIGHT = [
  '{ entity(id: "iraq") { name } }',
  '{ search(text: "Iraq") { entity { id } } }',
  '{ people(limit: 2) { id } }',
];

interface Sent {
  readonly answer: Promise<Response | undefined>;
  readonly leave: () => void;
  isAnswered: boolean;
}

/** Sends a request as a client behind the proxy. */
function send(client: string, query = HEAVY): Sent {
  const control = new AbortController();
  const answer = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
    body: JSON.stringify({ query }),
    signal: control.signal,
  }).catch(() => undefined);
  const sent: Sent = { answer, leave: () => control.abort(), isAnswered: false };
  void answer.then(() => (sent.isAnswered = true));
  return sent;
}

async function running(): Promise<number> {
  const rows = await server.database.readMany<{ query: string; status: string }>(
    'SHOW TRANSACTIONS YIELD currentQuery AS query, status',
  );
  return rows.filter(({ query, status }) => query.includes('REPORTED_IN') && status.startsWith('Running')).length;
}

async function refusal(sent: Sent): Promise<unknown> {
  const response = await sent.answer;
  const body: unknown = await response?.json();
  const { errors } = body as { errors: { message: string; extensions: { code: string } }[] };
  return {
    status: response?.status,
    retryAfter: Number(response?.headers.get('retry-after')) > 0,
    code: errors[0]?.extensions.code,
    message: errors[0]?.message,
  };
}

test('one runs, two wait, others are refused at once with the reason; light ones are answered; who leaves makes room', async () => {
  const first = send('203.0.113.1');
  await until(async () => (await running()) === 1);
  const waiting = [send('203.0.113.1'), send('203.0.113.1')];
  // The queue is full as soon as a further request of the same client is refused.
  const own = send('203.0.113.1');
  await until(async () => [own, ...waiting].some(({ isAnswered }) => isAnswered));
  const refused = [own, ...waiting].find(({ isAnswered }) => isAnswered);
  expect(refused === undefined || (await refusal(refused))).toEqual({
    status: 503,
    retryAfter: true,
    code: 'SERVER_BUSY',
    message: expect.stringMatching(/2 requests wait.*Try again in \d+ s/),
  });

  for (const query of LIGHT) expect((await server.ask(query)).errors).toBeUndefined();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);

  // Another client has nothing in the queue: the newest request of the first one makes room.
  const other = send('203.0.113.2');
  const stillWaiting = [own, ...waiting].filter((each) => each !== refused);
  await until(async () => stillWaiting.some(({ isAnswered }) => isAnswered));
  const displaced = stillWaiting.find(({ isAnswered }) => isAnswered);
  expect(displaced === undefined || (await refusal(displaced))).toEqual({
    status: 429,
    retryAfter: true,
    code: 'TOO_MANY_REQUESTS',
    message: expect.stringMatching(/This client has 2 of the \d requests.*Send fewer at once/),
  });
  expect(other.isAnswered).toBe(false);

  // Those who leave end their statement, or their place in the queue.
  for (const { leave } of [first, own, ...waiting]) leave();
  await first.answer;
  await until(async () => (await running()) === 1);
  expect(other.isAnswered).toBe(false);
  other.leave();
  await until(async () => (await running()) === 0);
  expect(await server.ask('{ claims(limit: 500) { id text } }')).toMatchObject({ status: 200 });
});

test('forty searches in one request are answered, while checks of the database go on', async () => {
  const searches = Array.from({ length: 40 }, (_, index) => `s${index}: search(text: "Iraq") { entity { id } }`);
  const answers = await Promise.all([1, 2, 3].map(async () => await server.ask(`{ ${searches.join(' ')} }`)));
  for (const { errors } of answers) expect(errors).toBeUndefined();
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  expect(server.log()).not.toMatch(/away|failed/);
});

test('a client has a budget a minute, by a header of the trusted proxy alone; health is not counted', async () => {
  const open = await serveOver(
    server.address,
    {},
    {
      SANAD_CLIENT_REQUESTS_PER_MINUTE: '3',
      SANAD_CLIENT_COMPLEXITY_PER_MINUTE: '250000',
      SANAD_TRUSTED_PROXIES: '127.0.0.1',
    },
  );
  const ask = async (client: string, query: string): Promise<[number, string | null, string | null]> => {
    const { status, headers } = await fetch(`${open.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
      body: JSON.stringify({ query }),
    });
    return [status, headers.get('ratelimit-remaining'), headers.get('retry-after') === null ? null : 'retry'];
  };
  const light = '{ entity(id: "iraq") { name } }';
  expect(await ask('203.0.113.1', light)).toEqual([200, '2', null]);
  expect(await ask('203.0.113.1', light)).toEqual([200, '1', null]);
  for (let count = 0; count < 10; count += 1) expect((await fetch(`${open.url}/healthz`)).status).toBe(200);
  expect(await ask('203.0.113.1', light)).toEqual([200, '0', null]);
  expect(await ask('203.0.113.1', light)).toEqual([429, '0', 'retry']);
  expect(await ask('203.0.113.2', light)).toEqual([200, '2', null]);
  // Its weight is more than half of the budget.
  const weighty = '{ paths(from: "iraq", to: "joe-biden", maxLength: 10, first: 80) { length } }';
  expect(await ask('203.0.113.3', weighty)).toEqual([200, expect.any(String), null]);
  expect(await ask('203.0.113.3', weighty)).toEqual([429, expect.any(String), 'retry']);
  // Without the header it is the client of another address. `http-budgets` ignores the header of who is no trusted proxy.
  const statuses: number[] = [];
  for (let count = 1; count <= 4; count += 1) statuses.push((await open.ask(light)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect(await apolloCodes(open.url, light)).toEqual(['TOO_MANY_REQUESTS']);
  await open.stop();
});
