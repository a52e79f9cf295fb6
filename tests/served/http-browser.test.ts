/** The files that Neo4j Browser reads from the server over HTTP: available to every origin, for any request headers. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { served, type Served } from '../support/served.ts';

describe('what Neo4j Browser takes', () => {
  let server: Served;
  beforeAll(async () => {
    server = await served('frozen');
  });

  test.each([
    ['guide-en.html', 'text/html; charset=utf-8', '<slide'],
    ['guide-ar.html', 'text/html; charset=utf-8', 'dir="rtl"'],
    ['sanad.grass', 'text/plain; charset=utf-8', 'relationship.MET_WITH {'],
    ['sanad-ar.grass', 'text/plain; charset=utf-8', 'caption: "{nameAr}"'],
  ])('%s goes to every origin', async (file, type, part) => {
    const response = await fetch(`${server.url}/browser/${file}`, { headers: { origin: 'http://127.0.0.1:7474' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const text = await response.text();
    expect(text).toContain(part);
    if (type.startsWith('text/html')) expect(text).toContain(`${server.url}/browser/`);
  });

  test('asked first, it lets Browser send its own headers', async () => {
    const response = await fetch(`${server.url}/browser/sanad.grass`, {
      method: 'OPTIONS',
      headers: { origin: 'http://127.0.0.1:7474', 'access-control-request-headers': 'sentry-trace' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe('*');
  });

  test('where no Browser is known, it says so', async () => {
    const response = await fetch(`${server.url}/browser/?cmd=edit&arg=x`, { redirect: 'manual' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NO_BROWSER' } }] });
  });

  test('GraphQL stays with pages of its own origin', async () => {
    const response = await fetch(`${server.url}/graphql?query={stats{claims}}`, {
      headers: { origin: 'http://127.0.0.1:7474', 'apollo-require-preflight': 'yes' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
