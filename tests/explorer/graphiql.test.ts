/** GraphiQL in a real Chromium: it loads only our own files, the browser reports no error, and the first example shows data. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openChromium } from '../support/chromium.ts';
import { describeInChromium } from '../support/explorer/scenes.ts';
import { PATIENCE_MILLIS, WatchedPage } from '../support/explorer/watched-page.ts';
import { served, type Served } from '../support/served.ts';

describeInChromium('GraphiQL', () => {
  let server: Served;
  let browser: Browser;
  beforeAll(async () => {
    server = await served('us-iraq-2021 and fixtures');
    browser = await openChromium();
  });
  afterAll(async () => await browser?.close());

  test('loads, asks nobody else, complains of nothing, and answers its first example', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    const watched = new WatchedPage(page, server.url);
    await page.goto(`${server.url}/graphql`);
    expect(page.url()).toBe(`${server.url}/graphiql/`);
    const run = page.getByRole('button', { name: /Execute/ });
    await run.waitFor();
    await page.locator('.graphiql-query-editor').getByText('mustafa-al-kadhimi').first().waitFor();
    expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(4);
    await run.click();
    await page.locator('.result-window').getByText('weakestOrigins').first().waitFor();
    expect(await page.locator('.result-window').innerText()).not.toContain('errors');
    expect(watched.complaints).toEqual([]);
  });
});
