/** The first view of the explorer in a real Chromium: something to see before anything is typed, in both languages and widths, and from one to the other. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { BOTH, counted, LOOKS, openExplorer } from '../support/explorer.ts';
import { startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

where('the first view', () => {
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

  test.each(LOOKS)(
    '$language $size.width $tone: the best connected, the words of the language, nothing amiss',
    async ({ language, size, tone }) => {
      const explorer = await openExplorer(browser, server.url, '/', { language, size, tone });
      const { page } = explorer;
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const help = await page.locator('#graph-help').textContent();
      expect(help).toMatch(
        language === 'ar' ? /^رسم يضم 14 عنصراً و\d+ علاقة/ : /^Graph of 14 entities and \d+ relations/,
      );
      expect(await page.locator('.graph-ground canvas').count()).toBeGreaterThan(0);
      // Nothing is wider than the window.
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await explorer.violations()).toEqual([]);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(BOTH)('$language $size.width: the other language keeps the view', async (look) => {
    const [other, direction, name] = look.language === 'ar' ? ['English', 'ltr', 'Iran'] : ['العربية', 'rtl', 'إيران'];
    const address = `/?show=iraq,iran&open=iran&entity=iran&layout=circle&lang=${look.language}`;
    const explorer = await openExplorer(browser, server.url, address, look);
    const { page, settled } = explorer;
    const before = await counted(page);
    await page.getByRole('button', { name: other }).click();
    await settled();
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    await page.getByRole('heading', { name }).waitFor();
    expect(await counted(page)).toBe(before);
    expect(page.url()).toContain('show=iraq,iran&open=iran&entity=iran');
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });
});
