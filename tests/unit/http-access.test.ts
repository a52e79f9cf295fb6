/** Who may read which path: each route of the server, without a token, with a good one and with bad ones; behind a proxy; and by which Host. */
import { type IncomingHttpHeaders, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { TokenStore } from '../../src/access/token-store.ts';
import { buildHttpServer, type HttpSettings } from '../../src/http/server.ts';
import { checkExposure } from '../../src/http/hosts.ts';
import { addressList, isListed } from '../../src/http/visitors.ts';

let home = '';
let logged = '';
const log = pino(new Writable({ write: (chunk: Buffer, _, done) => ((logged += chunk.toString()), done()) }));
const servers: FastifyInstance[] = [];

async function serverWith(settings: Partial<HttpSettings>): Promise<FastifyInstance> {
  const server = await buildHttpServer({
    logger: log,
    requestDeadlineMillis: 10_000,
    answering: () => undefined,
    waitsFor: () => 'The graph is being read.',
    hosts: [],
    access: { auth: 'off' },
    accessLog: log,
    graphiql: true,
    statement: () => '',
    ...settings,
  });
  servers.push(server);
  await server.listen({ port: 0, host: '127.0.0.1' });
  return server;
}

/** A path for each route that GET reaches, read from the tree that Fastify prints. */
function pathsOf(server: FastifyInstance): string[] {
  const above: string[] = [];
  const paths: string[] = [];
  for (const line of server.printRoutes().split('\n')) {
    const [, indent = '', part = '', methods = ''] = /^((?:[│ ] {3})*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
    const depth = indent.length / 4;
    above.splice(depth, Infinity, part);
    if (methods.includes('GET')) paths.push(above.join('').replace('*', 'assets/nothing.js'));
  }
  return paths.toSorted();
}

interface Sent {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly payload?: object | string;
  /** The address from which the connection comes. */
  readonly localAddress?: string;
}

interface Got {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request whose every header, Host included, is as given. */
async function ask(
  server: FastifyInstance,
  { url, method = 'GET', headers = {}, payload, localAddress }: Sent,
): Promise<Got> {
  const { port } = server.server.address() as AddressInfo;
  const isObject = typeof payload === 'object';
  const all = { ...(isObject && { 'content-type': 'application/json' }), host: 'localhost', ...headers };
  return await new Promise((resolve, reject) => {
    const to = { host: '127.0.0.1', port, path: url, method, headers: all, localAddress, agent: false } as const;
    const request = send(to, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ statusCode: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on('error', reject);
    request.end(isObject ? JSON.stringify(payload) : payload);
  });
}

let store: TokenStore;
let token = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sanad-access-'));
  store = new TokenStore(home);
  token = (await store.create('مكتب الأخبار', 30)).text;
});
afterAll(async () => {
  await Promise.all(servers.map(async (server) => await server.close()));
  await rm(home, { recursive: true });
});

describe('tokens', () => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = await serverWith({ access: { auth: 'tokens', tokens: store } });
  });
  const status = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
    (await ask(server, { url: path, headers })).statusCode;
  const bearer = (text: string): Record<string, string> => ({ authorization: `Bearer ${text}` });

  test('without a token only these paths are open; with one, none asks for it', async () => {
    const without: Record<string, number> = {};
    for (const path of pathsOf(server)) without[path] = await status(path);
    const open = Object.keys(without).filter((path) => without[path] !== 401);
    expect(open.filter((path) => !/^\/(explorer|graphiql)?(\/|$)/.test(path))).toEqual([
      '/browser/guide-ar.html',
      '/browser/guide-en.html',
      '/healthz',
      '/readyz',
      '/session',
    ]);
    expect(Object.keys(without)).toEqual(
      expect.arrayContaining(['/', '/browser/', '/browser/sanad.grass', '/graphql', '/metrics']),
    );
    for (const path of Object.keys(without)) expect(await status(path, bearer(token))).not.toBe(401);
  });

  test('a refusal says why, names the scheme, and is logged without the token', async () => {
    const sent = { method: 'POST', url: '/graphql', payload: { query: '{ stats { claims } }' } } as const;
    const response = await ask(server, { ...sent, headers: bearer(`${token}x`) });
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer realm="Sanad"');
    expect(JSON.parse(response.body)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await ask(server, { ...sent, headers: bearer(token) })).statusCode).toBe(503);
    expect(logged).toContain('"path":"/graphql"');
    expect(logged).toContain('"msg":"let in"');
    expect(logged).toContain('مكتب الأخبار');
    expect(logged).not.toContain(token.slice(20));
  });

  test.each([
    ['no header', {}],
    ['another scheme', { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['a path for an id', bearer(`sanad_../../../etc/x_${'A'.repeat(43)}`)],
    ['a secret of another length', bearer('sanad_0123456789ab_short')],
    ['no such id', bearer(`sanad_0123456789ab_${'A'.repeat(43)}`)],
    ['the cookie of another port', { cookie: `sanad-token-1=${'x'.repeat(10)}` }],
  ])('%s: 401', async (_, headers) => {
    expect(await status('/graphql', headers)).toBe(401);
  });

  test('a good id with another secret, an expired token, a revoked one and a damaged file: 401, each at once', async () => {
    const { text, record } = await store.create('for a day', 1);
    expect(await status('/graphql', bearer(text))).toBe(503);
    expect(await status('/graphql', bearer(text.replace(/.{8}$/, 'AAAAAAAA')))).toBe(401);

    const file = join(home, 'tokens', `${record.id}.json`);
    const stored = await readFile(file, 'utf8');
    await writeFile(file, stored.replace(record.expiresAt, '2021-07-26T00:00:00.000Z'));
    const expired = await ask(server, { url: '/graphql', headers: bearer(text) });
    expect([expired.statusCode, expired.body]).toEqual([401, expect.stringContaining('2021-07-26')]);
    await writeFile(file, stored.slice(0, 20));
    expect(await status('/graphql', bearer(text))).toBe(401);
    await writeFile(file, stored);
    expect(await status('/graphql', bearer(text))).toBe(503);
    expect(await store.revoke('for a day')).toEqual(record);
    expect(await status('/graphql', bearer(text))).toBe(401);
  });

  test('the page signs in by a cookie that no script reads, and signs out', async () => {
    const wrong = await ask(server, { method: 'POST', url: '/session', payload: { token: 'sanad_no' } });
    expect([wrong.statusCode, wrong.headers['set-cookie']]).toEqual([401, undefined]);
    const right = await ask(server, { method: 'POST', url: '/session', payload: { token: ` ${token}\n` } });
    expect(JSON.parse(right.body)).toEqual({ auth: 'tokens', name: 'مكتب الأخبار' });
    const cookie = String(right.headers['set-cookie']);
    expect(cookie).toMatch(/; HttpOnly; SameSite=(Strict|Lax)/);
    const [pair = ''] = cookie.split(';');
    expect(await status('/graphql', { cookie: pair })).toBe(503);
    expect(JSON.parse((await ask(server, { url: '/session', headers: { cookie: pair } })).body)).toEqual({
      auth: 'tokens',
      name: 'مكتب الأخبار',
      graphiql: true,
      browser: false,
    });
    const out = await ask(server, { method: 'DELETE', url: '/session', headers: { cookie: pair } });
    expect(String(out.headers['set-cookie'])).toMatch(/=; .*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    for (const payload of ['', '{}', '[]', 'null', '{"token": 1}']) {
      const headers = { 'content-type': 'application/json' };
      expect((await ask(server, { method: 'POST', url: '/session', payload, headers })).statusCode).toBe(400);
    }
  });

  test('the files hold a hash and no secret, and only their owner reads them', async () => {
    const folder = join(home, 'tokens');
    for (const file of await readdir(folder)) {
      expect(await readFile(join(folder, file), 'utf8')).not.toContain(token.slice(-43));
      expect((await stat(join(folder, file))).mode & 0o077).toBe(0);
    }
    expect((await stat(folder)).mode & 0o077).toBe(0);
  });

  test.each(['', '   ', 'two\nlines', 'x'.repeat(101)])('%j is no name of a token', async (name) => {
    await expect(store.create(name, 1)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('two tokens of one name are revoked by id', async () => {
    const [one, two] = [await store.create('desk', 1), await store.create('desk', 1)];
    await expect(store.revoke('desk')).rejects.toThrow(one.record.id);
    await store.revoke(one.record.id);
    expect(await store.revoke('desk')).toEqual(two.record);
    await expect(store.revoke('desk')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('proxy', () => {
  test.each([
    ['127.0.0.1', { 'x-forwarded-user': 'amal' }, 503],
    ['127.2.3.4', { 'x-forwarded-user': 'amal' }, 503],
    ['127.3.3.4', { 'x-forwarded-user': 'amal' }, 403],
    ['127.3.3.4', { 'x-forwarded-user': 'amal', 'x-forwarded-for': '127.0.0.1' }, 403],
    ['127.0.0.1', {}, 401],
    ['127.0.0.1', { 'x-forwarded-user': ' ' }, 401],
    ['127.0.0.1', { 'x-remote-user': 'amal' }, 401],
  ])('from %s with %j: %i', async (localAddress, headers, expected) => {
    const trusted = ['127.0.0.1', '127.2.0.0/16'];
    const server = await serverWith({ access: { auth: 'proxy', header: 'x-forwarded-user', trusted } });
    const response = await ask(server, { url: '/graphql', headers: { ...headers }, localAddress });
    expect(response.statusCode).toBe(expected);
    const session = await ask(server, { url: '/session', headers: { ...headers }, localAddress });
    expect(JSON.parse(session.body)).toMatchObject({ auth: 'proxy', name: expected === 503 ? 'amal' : null });
  });
});

test.each([
  ['10.2.3.4', true],
  ['::ffff:10.2.3.4', true],
  ['11.2.3.4', false],
  ['fd00::7', true],
  ['fe00::7', false],
  ['::1', true],
  ['', false],
  [undefined, false],
])('%s is of these networks: %j', (address, isOne) => {
  expect(isListed(addressList(['10.0.0.0/8', 'fd00::/8', '::1']), address)).toBe(isOne);
});

describe('hosts', () => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = await serverWith({ hosts: ['graph.example.org', '192.168.1.5'] });
  });
  test.each([
    ['localhost:4000', true],
    ['LOCALHOST', true],
    ['localhost.', true],
    ['app.localhost:1', true],
    ['127.0.0.1:4000', true],
    ['127.1.2.3', true],
    ['[::1]:4000', true],
    ['graph.example.org', true],
    ['Graph.Example.org.:443', true],
    ['192.168.1.5:4000', true],
    ['192.168.1.6:4000', false],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['evil.example#localhost', false],
    ['evil.example/@localhost', false],
    ['localhost@evil.example', false],
    ['0.0.0.0:4000', false],
    ['[::]:4000', false],
    ['lo calhost', false],
  ])('%s: %j', async (host, isServed) => {
    for (const url of ['/graphql?query=%7B__typename%7D', '/', '/session', '/browser/guide-en.html', '/nothing']) {
      const { statusCode, body } = await ask(server, { url, headers: { host, 'x-forwarded-host': 'localhost' } });
      expect(statusCode === 421).toBe(!isServed);
      if (!isServed) expect(body).toContain('"MISDIRECTED_REQUEST"');
    }
    for (const url of ['/healthz', '/readyz']) {
      expect((await ask(server, { url, headers: { host } })).statusCode).not.toBe(421);
    }
  });

  test.each([
    [{ host: '127.0.0.1', isPublic: false, auth: 'off' }, true],
    [{ host: 'localhost', isPublic: false, auth: 'off' }, true],
    [{ host: '::1', isPublic: false, auth: 'off' }, true],
    [{ host: '0.0.0.0', isPublic: false, auth: 'off' }, false],
    [{ host: '::', isPublic: false, auth: 'off' }, false],
    [{ host: 'graph.example.org', isPublic: false, auth: 'off' }, false],
    [{ host: '0.0.0.0', isPublic: true, auth: 'off' }, true],
    [{ host: '0.0.0.0', isPublic: false, auth: 'tokens' }, true],
    [{ host: '0.0.0.0', isPublic: false, auth: 'proxy' }, true],
  ])('%j: %j', (settings, isAllowed) => {
    if (isAllowed) expect(() => checkExposure(settings)).not.toThrow();
    else expect(() => checkExposure(settings)).toThrow('SANAD_PUBLIC');
  });
});

test('without GraphiQL there is nothing at its path, and /graphql does not lead there', async () => {
  const server = await serverWith({ graphiql: false });
  expect((await ask(server, { url: '/graphiql/' })).statusCode).toBe(404);
  expect((await ask(server, { url: '/graphql', headers: { accept: 'text/html' } })).statusCode).toBe(503);
});
