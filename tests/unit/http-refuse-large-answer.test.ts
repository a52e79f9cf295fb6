/** A too large answer is refused as a whole, with an error that names the bound. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { REQUEST_BOUNDS } from '../../src/graphql/bounds.ts';
import { refuseLargeAnswer } from '../../src/http/refuse-large-answer.ts';

const most = REQUEST_BOUNDS.answerBytes;
const server = Fastify();
server.get<{ Querystring: { bytes: string; type?: string } }>(
  '/',
  { onSend: refuseLargeAnswer },
  async (request, reply) =>
    // Two bytes each: what counts is what is sent.
    reply.type(request.query.type ?? 'application/json').send('ع'.repeat(Number(request.query.bytes) / 2)),
);
let url: string;
beforeAll(async () => {
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => await server.close());

test('an answer of as many bytes as may be is sent', async () => {
  const response = await fetch(`${url}/?bytes=${most}`);
  expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, most]);
});

test.each([
  ['application/json', 200],
  ['application/graphql-response+json', 400],
])('one of more is not, and says so, with %s', async (type, status) => {
  const response = await fetch(`${url}/?bytes=${most + 2}&type=${encodeURIComponent(type)}`);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({
    errors: [
      { message: expect.stringContaining(String(most)), extensions: { code: 'LIMIT_EXCEEDED', bound: 'answerBytes' } },
    ],
  });
});
