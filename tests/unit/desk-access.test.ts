/** Who may use the desk: one browser, by an address that works once; no request without its cookie, of another host or another site is answered. */
import { once } from 'node:events';
import { type IncomingMessage, request as send } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Desk } from '../support/desk.ts';

let desk: Desk;
let url = '';

beforeEach(async () => {
  desk = await Desk.open('herodotus-abductions');
  ({ url } = desk);
});

afterEach(async () => await desk.close());

async function enter(): Promise<{ cookie: string; answer: Response }> {
  const answer = await fetch(`${url}/?token=${desk.access.token}`);
  return { answer, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

async function statusOf(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const body = method === 'POST' ? '{}' : undefined;
  const type = method === 'POST' ? { 'content-type': 'application/json' } : {};
  return (await fetch(url + path, { method, headers: { ...type, ...headers }, ...(body !== undefined && { body }) }))
    .status;
}

describe('the printed address', () => {
  test('opens the desk once; a second use is refused, and so is any other token', async () => {
    expect((await fetch(`${url}/?token=${desk.access.token.slice(1)}`)).status).toBe(401);
    expect((await fetch(`${url}/?token=`)).status).toBe(401);
    const { answer } = await enter();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await fetch(`${url}/?token=${desk.access.token}`)).status).toBe(401);
  });

  test('opens the desk again for the browser that has its cookie', async () => {
    const { cookie } = await enter();
    expect(await statusOf(`/?token=${desk.access.token}`, { cookie })).toBe(200);
  });
});

describe('a request', () => {
  const paths = [
    '/',
    '/index.html',
    '/dossier.cypher',
    '/api/state',
    '/api/documents/histories-1',
    '/api/events',
    '/nothing',
  ];

  test.each(paths)('for %s without the cookie is not answered', async (path) => {
    expect(await statusOf(path, {})).toBe(401);
    const { cookie } = await enter();
    expect(await statusOf(path, { cookie: cookie.replace(/=./, '=~') })).toBe(401);
    expect(await statusOf(path, { cookie: `${cookie.split('=')[0]}=${desk.access.token}` })).toBe(401);
  });

  test('of another site is refused, and so is one that writes and names no site', async () => {
    const { cookie } = await enter();
    expect(await statusOf('/api/state', { cookie })).toBe(200);
    expect(await statusOf('/api/state', { cookie, origin: 'http://evil.example' })).toBe(401);
    expect(await statusOf('/api/state', { cookie, origin: 'null' })).toBe(401);
    expect(await statusOf('/api/state', { cookie, 'sec-fetch-site': 'cross-site' })).toBe(401);
    expect(await statusOf('/api/undo', { cookie }, 'POST')).toBe(401);
    expect(await statusOf('/api/undo', { cookie, origin: url.replace('127.0.0.1', 'localhost') }, 'POST')).toBe(401);
  });

  test('that names another host is refused', async () => {
    const { cookie } = await enter();
    // `fetch` sets the header Host itself.
    const sent = send(`${url}/api/state`, { headers: { host: 'evil.example', cookie } }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(421);
  });

  test('for a document that the dossier does not have, or for a path, is answered with 404', async () => {
    const { cookie } = await enter();
    for (const id of [
      'nothing',
      '..%2Fdossier.cypher',
      '%2Fetc%2Fpasswd',
      '__proto__',
      'constructor',
      'x'.repeat(5000),
    ]) {
      expect([404, 414]).toContain(await statusOf(`/api/documents/${id}`, { cookie }));
    }
  });

  test('every answer forbids scripts of others and being framed', async () => {
    const { answer } = await enter();
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});
