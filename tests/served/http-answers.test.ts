/** Requests that are not GraphQL or cannot be parsed get JSON with a stable code; and the files of GraphiQL. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { post } from '../support/asking.ts';
import { served, type Served } from '../support/served.ts';

let server: Served;
beforeAll(async () => {
  server = await served('frozen');
});

const QUERY = '{"query":"{ stats { claims } }"}';
/** A persisted query with a hash that may be wrong. */
function persisted(query: string, sha256Hash: string, version = 1): string {
  return JSON.stringify({ query, extensions: { persistedQuery: { version, sha256Hash } } });
}
const JSON_TYPE = { 'content-type': 'application/json' };

test.each<[number, string, string | Uint8Array<ArrayBuffer>, Record<string, string>?]>([
  [400, 'BAD_REQUEST', '{"query":'],
  [400, 'BAD_REQUEST', ''],
  [400, 'BAD_REQUEST', '{}'],
  [400, 'BAD_REQUEST', 'null'],
  [400, 'BAD_REQUEST', `[${QUERY}]`],
  ...['"{}"', '1', '[]', 'true'].map((wrong): [number, string, string] => [
    400,
    'BAD_REQUEST',
    `{"query":"{__typename}","variables":${wrong}}`,
  ]),
  [
    400,
    'BAD_REQUEST',
    new Uint8Array([...Buffer.from('{"query":"{ stats { claims } } #'), 0xff, ...Buffer.from('"}')]),
  ],
  [400, 'BAD_REQUEST', new Uint8Array(Buffer.from(QUERY, 'utf16le'))],
  [415, 'UNSUPPORTED_MEDIA_TYPE', QUERY, { 'content-type': 'application/json; charset=iso-8859-1' }],
  [415, 'UNSUPPORTED_MEDIA_TYPE', QUERY, { 'content-type': 'application/json;charset="utf-16"' }],
  [400, 'BAD_REQUEST', persisted('{__typename}', '0'.repeat(64))],
  [
    400,
    'BAD_REQUEST',
    persisted('{__typename}', 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38', 2),
  ],
  [400, 'BAD_USER_INPUT', '{"query":"query($a: Int!){ claims(limit: $a) { id } }","variables":{"a":"x"}}'],
  [400, 'BAD_REQUEST', new Uint8Array(gzipSync(QUERY)), { ...JSON_TYPE, 'content-encoding': 'gzip' }],
  [413, 'REQUEST_TOO_LARGE', `{"query":"${' '.repeat(1_048_577)}"}`],
  [415, 'UNSUPPORTED_MEDIA_TYPE', QUERY, { 'content-type': 'text/plain' }],
  [415, 'UNSUPPORTED_MEDIA_TYPE', 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }],
  [415, 'UNSUPPORTED_MEDIA_TYPE', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
  [406, 'BAD_REQUEST', QUERY, { ...JSON_TYPE, accept: 'text/plain' }],
])('%d %s: case %#', async (status, code, body, headers = JSON_TYPE) => {
  expect(await post(server.url, body, headers)).toMatchObject({ status, errors: [{ extensions: { code } }] });
});

test.each([
  ['GET', '/graphql', 400, 'BAD_REQUEST'],
  ['PUT', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
  ['DELETE', '/healthz', 405, 'METHOD_NOT_ALLOWED'],
  ['PATCH', '/graphiql/assets/x.js', 405, 'METHOD_NOT_ALLOWED'],
  ['POST', '/', 405, 'METHOD_NOT_ALLOWED'],
  ['OPTIONS', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
  ['PUT', '/nowhere', 404, 'NOT_FOUND'],
  ['GET', '/nowhere?password=secret', 404, 'NOT_FOUND'],
  ['POST', '/graphiql/', 405, 'METHOD_NOT_ALLOWED'],
  ['GET', '/graphiql/../../package.json', 403, 'BAD_REQUEST'],
  ['GET', '/graphiql/assets/%2e%2e%2f%2e%2e%2fcli/sanad.js', 404, 'NOT_FOUND'],
  ['GET', '/graphiql/%', 400, 'BAD_REQUEST'],
])('%s %s is %d %s', async (method, path, status, code) => {
  const { head, body } = await raw(
    `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status}[^]*content-type: application/json`, 'i'));
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code } }] });
});

/** Says something over a connection as it is; what came back. */
async function raw(text: string): Promise<{ head: string; body: string }> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
  socket.write(text);
  await once(socket, 'close');
  const [head = '', body = ''] = received.split('\r\n\r\n');
  return { head, body };
}

test('a method that a path does not have is answered with those that it has', async () => {
  const response = await fetch(`${server.url}/graphql`, { method: 'PUT', body: '{"broken', headers: JSON_TYPE });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
});

test.each(['application/json; charset=UTF-8', 'application/json;charset="utf-8"', 'application/json'])(
  'a body of %s is read, with a byte order mark too',
  async (type) => {
    expect(await post(server.url, `\uFEFF${QUERY}`, { 'content-type': type })).toMatchObject({ status: 200 });
  },
);

/** The audits of graphql-http that the server does not pass, with the reason. */
const NOT_FOLLOWED: Readonly<Record<string, string>> = {
  '572B': 'SHOULD: a document that cannot be parsed is 400 with application/json too: nothing was executed',
  FDE2: 'SHOULD: the same for a document that is not valid',
  '7B9B': 'SHOULD: the same for a variable of a wrong type',
  '5A70': 'MAY: a GET request of a foreign page could be forged; it needs the header apollo-require-preflight',
  D6D5: 'MAY: the same for GET with variables',
  '6A70': 'MAY: the same with application/json',
};

test('GraphQL over HTTP: the audits of graphql-http', async () => {
  const results = await auditServer({ url: `${server.url}/graphql` });
  expect(results.length).toBeGreaterThan(60);
  const failed = results.filter(({ status }) => status !== 'ok');
  expect(failed.map(({ id }) => id).toSorted()).toEqual(Object.keys(NOT_FOLLOWED).toSorted());
  expect(failed.filter(({ status }) => status === 'error')).toEqual([]);
});

test('a browser that opens /graphql is led to GraphiQL', async () => {
  const asked = { headers: { accept: 'text/html,*/*' }, redirect: 'manual' } as const;
  const response = await fetch(`${server.url}/graphql`, asked);
  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphiql/']);
});

test('a query by GET is answered where it cannot be forged', async () => {
  const address = `${server.url}/graphql?query=${encodeURIComponent('{stats{claims}}')}`;
  expect((await fetch(address)).status).toBe(400);
  const answer = await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } });
  expect(await answer.json()).toMatchObject({ data: { stats: { claims: 21 } } });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('an address of the explorer that names thousands of entities is answered', async () => {
  const ids = Array.from({ length: 3_000 }, (_, at) => `an-entity-with-a-name-of-some-length-${at}`);
  const response = await fetch(`${server.url}/healthz?show=${ids.join(',')}`);
  expect(response.status).toBe(200);
});

test('health and readiness', async () => {
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ready', adapter: 'snapshot' });
});

test.each([
  ['the explorer', '/?show=iraq&lang=ar', /^\/explorer\/assets\//],
  ['GraphiQL', '/graphiql/', /^\/graphiql\/assets\//],
])('%s: its page is asked for anew, its assets are kept, and nothing foreign is let in', async (_name, path, ours) => {
  const page = await fetch(`${server.url}${path}`);
  const html = await page.text();
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(assets.length).toBeGreaterThan(2);
  for (const address of assets) {
    expect(address).toMatch(ours);
    const asset = await fetch(`${server.url}${address}`);
    await asset.arrayBuffer();
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(asset.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*connect-src 'self'/);
  expect(page.headers.get('content-security-policy')).not.toMatch(/https?:|\*/);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
});

test('the explorer runs no script and takes no style that stands in the page itself', async () => {
  const page = await fetch(`${server.url}/`);
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(await page.text()).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)/);
});
