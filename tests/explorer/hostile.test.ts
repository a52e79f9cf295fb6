/** What others wrote into names, texts and addresses stays text, and what the server does wrong is said: in a real Chromium. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { openExplorer } from '../support/explorer.ts';
import { startServer, type TestServer } from '../support/server.ts';

const HOSTILE = fileURLToPath(new URL('../support/fixtures/hostile/', import.meta.url));
const RELATION = 'amal.MET_WITH.basim@summit';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

where('what others wrote', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer([HOSTILE]);
    browser = await openChromium(path ?? '');
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Elements that no part of the page makes. */
  const foreign = async (page: Page): Promise<number> =>
    await page.locator('img, iframe, script:not([src^="/explorer/"]), [onerror], [onload], #explorer b').count();

  test.each(['ar', 'en'] as const)(
    '%s: names with HTML in them stay text, and the policy is not broken',
    async (language) => {
      for (const view of [`/?show=amal,basim,mayor&entity=amal`, `/?show=amal,basim,summit&relation=${RELATION}`]) {
        const explorer = await openExplorer(browser, server.url, `${view}&lang=${language}`, { language });
        const { page } = explorer;
        expect(await foreign(page)).toBe(0);
        const text = (await page.locator('body').textContent()) ?? '';
        expect(text).toContain(language === 'ar' ? '<b>ميناء</b>' : '<b>A harbour</b>');
        expect(text).toContain(
          view.includes('entity') ? (language === 'ar' ? '<script>' : '<img src=x') : '<svg onload',
        );
        expect(await page.title()).not.toBe('1');
        expect(explorer.complaints).toEqual([]);
        await explorer.close();
      }
    },
  );

  test.each([
    '/?show=%3Cimg%20src=x%20onerror=document.title=1%3E&lang=en',
    '/?show=amal,amal,%00,%F0%28%8C%28&pins=amal:NaN:1e9&layout=spiral&lang=en',
    `/?show=${'x'.repeat(3_000)}&relation=__proto__&lang=en`,
    '/?show=__proto__,constructor&open=toString&types=-Person,Spaceship&relations=NO_SUCH_WORD&lang=en',
    '/?from=2021-13-45&to=yesterday&asof=0000-00-00&known=9999-99-99&origins=-5&lang=en',
    '/?claim=no-such-claim&panel=no-such-panel&stage=hologram&sort=;DROP&rows=all&pick=99999&lang=en',
    '/?show=amal&said=nobody&documents=none&lang=en',
    '/?path=,,,&conflict=%2F..%2F..&hide=amal&lang=xx&theme=%22',
    '/?lang=en&lang=ar&show=&open=&entity=',
    '/?%%%&=&&&show&lang=en',
  ])('%s does not break the page', async (address) => {
    const explorer = await openExplorer(browser, server.url, address, { language: 'en' });
    expect(await explorer.page.locator('.topbar').count()).toBe(1);
    expect(await foreign(explorer.page)).toBe(0);
    expect(await explorer.page.title()).not.toBe('1');
    // The page asks for what the address names, and the server may refuse it: that is said, and nothing else is amiss.
    expect(explorer.complaints.filter((words) => !words.includes('status of 400'))).toEqual([]);
    await explorer.close();
  });

  const answers = {
    away: { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>', says: 'The server does not answer.' },
    failing: {
      status: 500,
      contentType: 'application/json',
      body: JSON.stringify({ errors: [{ message: '<b>Broken</b>', extensions: { code: 'INTERNAL' } }] }),
      says: '<b>Broken</b>',
    },
    'without its database': {
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'SERVICE_UNAVAILABLE' } }] }),
      says: 'The database is away.',
    },
  } as const;

  test.each(Object.entries(answers))(
    'a server that is %s: said, and asked again on demand',
    async (_, { says, ...answer }) => {
      const context = await browser.newContext({ locale: 'en-GB' });
      const page = await context.newPage();
      await page.route('**/graphql', async (route) => await route.fulfill(answer));
      await page.goto(`${server.url}/?lang=en`);
      const alert = page.locator('[role="alert"]');
      await alert.waitFor();
      expect(await alert.textContent()).toContain(says);
      expect(await alert.locator('b').count()).toBe(0);
      await page.unroute('**/graphql');
      await alert.getByRole('button').click();
      await page.locator('.frame').waitFor();
      await context.close();
    },
  );

  test('a server that is slow: said while one waits', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    let go = (): void => {};
    const held = new Promise<void>((done) => (go = done));
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url}/?lang=en`);
    await page.getByText('This takes longer than usual.').waitFor({ timeout: 20_000 });
    go();
    await page.locator('.frame').waitFor();
    await context.close();
  });
});
