/** How the graph lies, in a real Chromium: each arrangement is chosen, seen and undone; the view comes near, goes far and fits again. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { BOTH, middleOf, openExplorer, query } from '../support/explorer.ts';
import { startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

where('the arrangement', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer([US_IRAQ]);
    browser = await openChromium(path ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(BOTH)('$language $size.width: three arrangements, zoom and fit', async (look) => {
    const explorer = await openExplorer(browser, server.url, `/?panel=none&lang=${look.language}`, look);
    const { page, settled } = explorer;
    const picture = async (): Promise<string> => {
      await settled();
      return (await page.locator('.graph-ground').screenshot()).toString('base64');
    };
    const seen = [await picture()];
    for (const layout of ['tree', 'circle']) {
      await page.locator('.graph-arrange select').selectOption(layout);
      await page.waitForURL(new RegExp(`layout=${layout}`));
      seen.push(await picture());
    }
    const [near, far, fit] = [0, 1, 2].map((index) => page.locator('.graph-tools button').nth(index));
    await near?.click();
    seen.push(await picture());
    for (let step = 0; step < 4; step += 1) await far?.click();
    seen.push(await picture());
    // All lie differently, or are seen from another distance.
    expect(new Set(seen).size).toBe(seen.length);
    await fit?.click();
    expect([seen[3], seen[4]]).not.toContain(await picture());
    await undo(page);
    await page.waitForURL(/layout=tree/);
    await undo(page);
    await page.waitForURL((url) => !url.searchParams.has('layout'));
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });

  test.each(BOTH)('$language $size.width: dragging pins; a link brings the pin back', async (look) => {
    const explorer = await openExplorer(browser, server.url, `/?show=joe-biden&lang=${look.language}&panel=none`, look);
    const { page, settled } = explorer;
    const { x, y } = await middleOf(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 6 });
    await page.mouse.move(x + 120, y + 80, { steps: 6 });
    await page.mouse.up();
    await page.waitForURL(/pins=joe-biden:\d+:\d+/);
    const pins = query(page).get('pins');
    await page.reload();
    await settled();
    expect(query(page).get('pins')).toBe(pins);
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });
});

async function undo(page: Page): Promise<void> {
  await page.locator('.graph-ground').focus();
  await page.keyboard.press('Control+z');
}
