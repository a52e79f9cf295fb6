/** Slow and half-open connections end, in number and time, and a client that behaves is answered meanwhile. */
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  CONNECTION_LIMITS,
  connectionOptions,
  limitConnections,
  type ConnectionCounts,
  type ConnectionLimits,
} from '../../src/http/connections.ts';
import { until } from '../support/until.ts';

/** More than the kernel keeps of an answer that nobody reads. */
const LARGE_BYTES = 24 * 1_048_576;

let server: FastifyInstance;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

async function serverWith(
  limits: Partial<ConnectionLimits>,
): Promise<{ port: number; counts: () => ConnectionCounts }> {
  const all = { ...CONNECTION_LIMITS, checkMillis: 20, ...limits };
  server = Fastify({ ...connectionOptions(all), forceCloseConnections: true });
  const counts = limitConnections(server, all);
  server.get('/small', async () => 'small');
  server.get('/large', async () => 'x'.repeat(LARGE_BYTES));
  server.post('/body', async () => 'read');
  await server.listen({ port: 0, host: '127.0.0.1' });
  return { port: (server.server.address() as AddressInfo).port, counts };
}

async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

async function isAnswered(port: number): Promise<boolean> {
  return (await (await fetch(`http://127.0.0.1:${port}/small`)).text()) === 'small';
}

/** Sends a piece every 10 ms, until the server closes the connection. */
async function drips(socket: Socket, piece: string): Promise<void> {
  const closed = once(socket, 'close');
  const timer = setInterval(() => socket.write(piece), 10);
  socket.resume();
  await closed;
  clearInterval(timer);
}

describe('a client that is slow to send', () => {
  test.each<[what: string, begin: string, piece: string]>([
    ['nothing at all', '', ''],
    ['headers, one by one', 'GET /small HTTP/1.1\r\nHost: a\r\n', 'X-A: b\r\n'],
    [
      'a body, byte by byte',
      'POST /body HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n',
      ' ',
    ],
  ])('%s', async (_what, begin, piece) => {
    const { port, counts } = await serverWith({ headersMillis: 100, requestMillis: 200 });
    const socket = await opened(port);
    if (begin !== '') socket.write(begin);
    await drips(socket, piece);
    expect(await isAnswered(port)).toBe(true);
    await until(async () => counts().open <= 1);
  });
});

describe('a client that does not read its answer', () => {
  test('is disconnected after the time for an answer of this size', async () => {
    const { port, counts } = await serverWith({ answerMillis: 50, answerBytesPerSecond: LARGE_BYTES * 10 });
    const socket = await opened(port);
    socket.pause();
    socket.write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n');
    await until(async () => counts().closedUnread === 1);
    expect(await isAnswered(port)).toBe(true);
    expect(counts().unreadBytes).toBe(0);
  });

  test('holds a bounded amount of memory: the answer that waits longest is given up', async () => {
    const { port, counts } = await serverWith({ unreadBytes: 2 * LARGE_BYTES });
    for (let client = 1; client <= 4; client += 1) {
      const socket = await opened(port);
      socket.pause();
      socket.write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n');
      await until(async () => counts().unreadBytes / LARGE_BYTES + counts().closedUnread === client);
      expect(counts().unreadBytes).toBeLessThanOrEqual(2 * LARGE_BYTES);
    }
    expect(await isAnswered(port)).toBe(true);
  });

  test('one that reads gets all of it', async () => {
    const { port, counts } = await serverWith({});
    const answer = await fetch(`http://127.0.0.1:${port}/large`);
    expect((await answer.text()).length).toBe(LARGE_BYTES);
    await until(async () => counts().unreadBytes === 0);
    expect(counts().closedUnread).toBe(0);
  });
});

describe('many connections', () => {
  const LIMIT = 20;

  test('that are idle: the one that waits longest makes room, and a new client is answered', async () => {
    const { port, counts } = await serverWith({ connections: LIMIT });
    const idle: Socket[] = [];
    for (let index = 0; index < 3 * LIMIT; index += 1) idle.push(await opened(port));
    expect(await isAnswered(port)).toBe(true);
    await until(async () => counts().open <= LIMIT);
    expect(counts().closedForRoom).toBeGreaterThanOrEqual(2 * LIMIT);
    await until(async () => idle[0]?.destroyed === true);
    expect(idle.at(-1)?.destroyed).toBe(false);
  });

  test('that send half of a body: a connection whose answer is being sent is not closed', async () => {
    const { port, counts } = await serverWith({ connections: LIMIT });
    const reader = await opened(port);
    reader.pause();
    reader.write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n');
    await until(async () => counts().unreadBytes > 0);
    for (let index = 0; index < 2 * LIMIT; index += 1) {
      (await opened(port)).write('POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{');
    }
    expect(await isAnswered(port)).toBe(true);
    let bytes = 0;
    reader.on('data', (chunk: Buffer) => (bytes += chunk.length));
    reader.resume();
    await until(async () => bytes > LARGE_BYTES);
  });
});
