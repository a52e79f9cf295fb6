/** A server that asks for a token: the page signs in, keeps the token out of its address, and asks again when the token ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TokenStore } from '../../src/access/token-store.ts';
import { openChromium } from '../support/chromium.ts';
import { openTools, overflow } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday } from '../support/explorer/looks.ts';
import { PagePool } from '../support/explorer/page-pool.ts';
import { describeInChromium } from '../support/explorer/scenes.ts';
import { violationsOn } from '../support/explorer/violations.ts';
import { wordsOf } from '../support/explorer/words.ts';
import { served } from '../support/served.ts';
import { serveOver, type OwnServer } from '../support/server.ts';

const VIEW = '/?show=amal-haddad,bashir-nouri&stage=table';

describeInChromium('signing in', () => {
  let home = '';
  let server: OwnServer;
  let browser: Browser;
  let pool: PagePool;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'sanad-tokens-'));
    const { address } = await served('us-iraq-2021 and fixtures');
    const closed = { SANAD_HOME: home, SANAD_AUTH: 'tokens', SANAD_GRAPHIQL: 'false', SANAD_INTROSPECTION: 'false' };
    server = await serveOver(address, {}, closed);
    browser = await openChromium();
    pool = new PagePool(browser, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });

  test.each(lookOfToday(BOTH))('$language $size.width', async (look) => {
    const words = wordsOf(look.language);
    const store = new TokenStore(home);
    const { text, record } = await store.create('press desk', 1);
    const watched = await pool.take(look);
    const { page } = watched;
    await watched.open(`${VIEW}&lang=${look.language}`, true);
    const field = page.getByLabel(words.token);
    const enter = page.getByRole('button', { name: words.signIn });
    await field.waitFor();
    expect(await page.locator('.stage').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);

    await field.fill('sanad_wrong');
    await enter.click();
    await page.getByRole('alert').filter({ hasText: words.tokenNotValid }).waitFor();
    await field.fill(text);
    await enter.click();
    await page.locator('.stage table').waitFor();
    await watched.settled();
    expect(page.url()).toContain('show=amal-haddad,bashir-nouri');
    expect(
      page.url() +
        (await page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie')),
    ).not.toContain(text.slice(-20));
    expect(await overflow(page)).toBe(0);
    expect(await page.locator('a.graphiql').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);

    // The same page, in the middle of its work.
    await store.revoke(record.id);
    await page.locator('.topbar .search input').fill('Amal');
    await field.waitFor();
    const { text: next } = await store.create('press desk', 1);
    await field.fill(next);
    await field.press('Enter');
    await page.locator('.stage table').waitFor();

    await openTools(page);
    await page.getByRole('button', { name: words.signOut }).click();
    await field.waitFor();
    await store.revoke('press desk');
    for (const token of [text, next]) expect(server.log()).not.toContain(token.slice(-20));
  });

  test('this server has no GraphiQL, and does not describe its schema', async () => {
    const { text } = await new TokenStore(home).create('program', 1);
    expect((await fetch(`${server.url}/graphiql/`)).status).toBe(404);
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${text}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { types { name } } }' }),
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      {
        errors: [{ message: expect.not.stringContaining('Apollo'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
      },
    ]);
  });
});
