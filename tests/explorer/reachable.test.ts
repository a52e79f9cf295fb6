/** Sheets, lists and cards that open on demand, in a real Chromium: what axe-core says of each, in both languages and tones. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { LOOKS, openExplorer } from '../support/explorer.ts';
import { startServer, type TestServer } from '../support/server.ts';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

/** What opens it, and what is there then. */
const PARTS: readonly (readonly [string, (page: Page) => Promise<void>, string])[] = [
  ['the help', async (page) => await page.keyboard.press('?'), 'dialog[open] .keys'],
  ['hits of the search', async (page) => await typeInto(page, '#search', 'nor'), '.search-hits li'],
  ['a search without hits', async (page) => await typeInto(page, '#search', 'qqqqqq'), '.search-none'],
  [
    'hits for the end of a path',
    async (page) => {
      await page.locator('[data-panel="paths"]').click();
      await typeInto(page, '.path-end input', 'nor');
    },
    '.path-end .search-hits li',
  ],
  ['the legend', async (page) => await openLegend(page), '.legend input'],
];

where('what opens on demand', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer();
    browser = await openChromium(path ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(LOOKS)('$language $size.width $tone: each is without a fault, the card beside it too', async (look) => {
    for (const [name, opening, there] of PARTS) {
      const address = `/?show=north,south&entity=north&lang=${look.language}`;
      const explorer = await openExplorer(browser, server.url, address, look);
      const { page } = explorer;
      await page.locator('.card .counts li').first().waitFor();
      await opening(page);
      await page.locator(there).first().waitFor();
      expect([name, await explorer.violations()]).toEqual([name, []]);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    }
  });
});

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).first().pressSequentially(text);
}

/** Where there is room, it is open. */
async function openLegend(page: Page): Promise<void> {
  if ((await page.locator('.legend').count()) === 0) await page.locator('.topbar .icon-filter').click();
}
