/** Whose share a request uses, and what is left of a client's minute: requests, complexity, headers of RateLimit. */
import { once } from 'node:events';
import { request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { budgetLimits } from '../../src/http/admission/budget-limits.ts';
import { ClientBudgets } from '../../src/http/admission/budgets.ts';
import { clientOf, networkOf } from '../../src/http/admission/client-of.ts';

describe('the client of a request', () => {
  /** Every address of 127.0.0.0/8 is this machine (RFC 1122, 3.2.1.3). */
  const [PROXY, CLIENT] = ['127.0.0.5', '127.0.0.7'];
  let server: FastifyInstance;
  beforeAll(async () => {
    server = Fastify({ trustProxy: [PROXY, '192.168.0.0/16'], forceCloseConnections: true });
    server.decorateRequest('visitor', null);
    server.addHook('onRequest', async (request) => {
      const name = request.headers['x-test-name'];
      if (typeof name === 'string') request.visitor = { name };
    });
    server.get('/', (request, reply) => {
      void reply.send(clientOf(request));
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => await server.close());

  test.each<[what: string, from: string, headers: Record<string, string>, client: string]>([
    ['its address', CLIENT, {}, `address ${CLIENT}`],
    ['a header from elsewhere is ignored', CLIENT, { 'x-forwarded-for': '198.51.100.1' }, `address ${CLIENT}`],
    ['a header from a trusted proxy', PROXY, { 'x-forwarded-for': '198.51.100.1' }, 'address 198.51.100.1'],
    [
      'of several, the last before the proxies',
      PROXY,
      { 'x-forwarded-for': '1.1.1.1, 198.51.100.1, 192.168.3.4' },
      'address 198.51.100.1',
    ],
    ['another header of a trusted proxy is no address', PROXY, { forwarded: 'for=198.51.100.1' }, `address ${PROXY}`],
    ['the name under which it signed in', CLIENT, { 'x-test-name': 'amal' }, 'name amal'],
  ])('%s', async (_what, localAddress, headers, client) => {
    const { port } = server.server.address() as AddressInfo;
    const sent = send({ host: '127.0.0.1', port, localAddress, headers, agent: false }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    expect(await text(response)).toBe(client);
  });

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
    ['::1', '::/64'],
    ['unknown', 'unknown'],
  ])('%s is of the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the budget of a minute', () => {
  const budgetsOf = (requests: number, complexity: number): ClientBudgets =>
    new ClientBudgets({ clientRequestsPerMinute: requests, clientComplexityPerMinute: complexity });

  test('off: nothing is refused, and no header says anything', async () => {
    const budgets = budgetsOf(0, 0);
    for (let count = 0; count < 1_000; count += 1) await budgets.spendRequest('a');
    await budgets.spendComplexity('a', 1e9);
    expect(await budgets.headers('a')).toEqual({});
    expect(budgets.refused).toBe(0);
  });

  test.each<[what: string, spent: readonly [client: string, complexity: number][], refused: readonly string[]]>([
    [
      'up to the limit',
      [
        ['a', 60],
        ['a', 40],
      ],
      [],
    ],
    [
      'beyond it',
      [
        ['a', 60],
        ['a', 41],
      ],
      ['a 41'],
    ],
    [
      'a refused request spends nothing',
      [
        ['a', 60],
        ['a', 41],
        ['a', 40],
      ],
      ['a 41'],
    ],
    [
      'each client has its own',
      [
        ['a', 100],
        ['b', 100],
        ['a', 1],
        ['b', 1],
      ],
      ['a 1', 'b 1'],
    ],
    [
      'what weighs nothing is never refused',
      [
        ['a', 100],
        ['a', 0],
      ],
      [],
    ],
  ])('complexity: %s', async (_what, spent, refused) => {
    const budgets = budgetsOf(0, 100);
    const found: string[] = [];
    for (const [client, complexity] of spent) {
      await budgets.spendComplexity(client, complexity).catch((error: unknown) => {
        expect(error).toMatchObject({
          code: 'TOO_MANY_REQUESTS',
          message: expect.stringMatching(/100 points of complexity a minute.*Try again in \d+ s/),
          retryAfterSeconds: expect.any(Number),
        });
        found.push(`${client} ${complexity}`);
      });
    }
    expect(found).toEqual(refused);
    expect(budgets.refused).toBe(refused.length);
  });

  test('a request that was not executed gives back what it spent', async () => {
    const budgets = budgetsOf(0, 100);
    await budgets.spendComplexity('a', 100);
    await budgets.giveBackComplexity('a', 100);
    await budgets.spendComplexity('a', 100);
    await expect(budgets.spendComplexity('a', 1)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });

  test('requests, and the headers: the tightest budget in the fields that many clients read', async () => {
    const budgets = budgetsOf(2, 1_000);
    await budgets.spendRequest('a');
    await budgets.spendComplexity('a', 900);
    expect(await budgets.headers('a')).toEqual({
      'ratelimit-policy': '"requests";q=2;w=60, "complexity";q=1000;w=60',
      ratelimit: expect.stringMatching(/^"requests";r=1;t=\d+, "complexity";r=100;t=\d+$/),
      'ratelimit-limit': '1000',
      'ratelimit-remaining': '100',
      'ratelimit-reset': expect.stringMatching(/^\d+$/),
    });
    await budgets.spendRequest('a');
    await expect(budgets.spendRequest('a')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(await budgets.headers('a')).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '0' });
  });
});

test.each<[host: string, set: number | undefined, requests: number]>([
  ['127.0.0.1', undefined, 0],
  ['localhost', undefined, 0],
  ['::1', undefined, 0],
  ['0.0.0.0', undefined, 6_000],
  ['graph.example.org', undefined, 6_000],
  ['0.0.0.0', 0, 0],
  ['127.0.0.1', 100, 100],
])('at %s with the setting %p, a client may send %d requests a minute (0: no limit)', (host, set, requests) => {
  const limits = budgetLimits({ host, clientRequestsPerMinute: set, clientComplexityPerMinute: undefined });
  expect(limits.clientRequestsPerMinute).toBe(requests);
  expect(limits.clientComplexityPerMinute > 0).toBe(host === '0.0.0.0' || host === 'graph.example.org');
});
