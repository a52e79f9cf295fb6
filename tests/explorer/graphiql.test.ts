/** GraphiQL in a real Chromium: from our own files alone, without a complaint, and its first example shows data. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

where(
  path === undefined ? 'skipped, as no chromium is installed (apt-get install chromium): GraphiQL' : 'GraphiQL',
  () => {
    let server: TestServer;
    let browser: Browser;
    beforeAll(async () => {
      server = await startServer([US_IRAQ]);
      browser = await openChromium(path ?? '');
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    test('loads, asks nobody else, complains of nothing, and answers its first example', async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      const foreign: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => complaints.push(request.url()));
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) foreign.push(request.url());
      });

      await page.goto(`${server.url}/graphql`);
      expect(page.url()).toBe(`${server.url}/graphiql/`);
      const run = page.getByRole('button', { name: /Execute/ });
      await run.waitFor({ timeout: 45_000 });
      await page.locator('.graphiql-query-editor').getByText('mustafa-al-kadhimi').first().waitFor();
      expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(4);
      await run.click();
      await page.locator('.result-window').getByText('weakestOrigins').first().waitFor();
      expect(await page.locator('.result-window').innerText()).not.toContain('errors');

      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  },
);
