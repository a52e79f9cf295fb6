/** What others wrote into names, texts and addresses stays text, and what the server does wrong is said: in a real Chromium. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { BOTH, LOOKS, openExplorer } from '../support/explorer.ts';
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
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Elements that no part of the page makes. */
  const foreign = async (page: Page): Promise<number> =>
    await page.locator('img, iframe, script:not([src^="/explorer/"]), [onerror], [onload], #explorer b').count();

  test.each(LOOKS)(
    '$language $size.width: names with HTML in them stay text, and the policy is not broken',
    async (look) => {
      const { language } = look;
      for (const view of [`/?show=amal,basim,mayor&entity=amal`, `/?show=amal,basim,summit&relation=${RELATION}`]) {
        const explorer = await openExplorer(browser, server.url, `${view}&lang=${language}`, look);
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
    '/?show=%3Cimg%20src=x%20onerror=document.title=1%3E',
    '/?show=amal,amal,%00,%F0%28%8C%28&pins=amal:NaN:1e9&layout=spiral',
    `/?show=${'x'.repeat(3_000)}&relation=__proto__`,
    '/?show=__proto__,constructor&open=toString&types=-Person,Spaceship&relations=NO_SUCH_WORD',
    '/?from=2021-13-45&to=yesterday&asof=0000-00-00&known=9999-99-99&origins=-5',
    '/?claim=no-such-claim&panel=no-such-panel&stage=hologram&sort=;DROP&rows=all&pick=99999',
    '/?show=amal&said=nobody&documents=none',
    '/?path=,,,&conflict=%2F..%2F..&hide=amal&lang=xx&theme=%22',
    '/?lang=&lang=qq&show=&open=&entity=',
    '/?%%%&=&&&show',
  ])('%s does not break the page', async (address) => {
    for (const look of BOTH) {
      const explorer = await openExplorer(browser, server.url, `${address}&lang=${look.language}`, look);
      expect(await explorer.page.locator('.topbar').count()).toBe(1);
      expect(await foreign(explorer.page)).toBe(0);
      expect(await explorer.page.title()).not.toBe('1');
      // The page asks for what the address names, and the server may refuse it: that is said, and nothing else is amiss.
      expect(explorer.complaints.filter((words) => !words.includes('status of 400'))).toEqual([]);
      await explorer.close();
    }
  });

  const answers = {
    away: {
      answer: { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' },
      en: 'The server does not respond.',
      ar: 'الخادم لا يستجيب.',
    },
    failing: {
      answer: {
        status: 500,
        contentType: 'application/json',
        body: JSON.stringify({ errors: [{ message: '<b>Broken</b>', extensions: { code: 'INTERNAL' } }] }),
      },
      en: '<b>Broken</b>',
      ar: '<b>Broken</b>',
    },
    'without its database': {
      answer: {
        status: 200,
        contentType: 'application/json',
        body: JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'SERVICE_UNAVAILABLE' } }] }),
      },
      en: 'The database is not available.',
      ar: 'قاعدة البيانات غير متاحة.',
    },
  } as const;

  test.each(Object.entries(answers))(
    'a server that is %s: said, and asked again on demand',
    async (_, { answer, ...says }) => {
      for (const { language, size } of BOTH) {
        const context = await browser.newContext({ viewport: size });
        const page = await context.newPage();
        await page.route('**/graphql', async (route) => await route.fulfill(answer));
        await page.goto(`${server.url}/?lang=${language}`);
        const alert = page.locator('[role="alert"]');
        await alert.waitFor();
        expect(await alert.textContent()).toContain(says[language]);
        expect(await alert.locator('b').count()).toBe(0);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        await page.unroute('**/graphql');
        await alert.getByRole('button').click();
        await page.locator('.frame').waitFor();
        await context.close();
      }
    },
  );

  test.each(BOTH)('$language $size.width: a server that is slow: said while one waits', async ({ language, size }) => {
    const context = await browser.newContext({ viewport: size });
    const page = await context.newPage();
    let go = (): void => {};
    const held = new Promise<void>((done) => (go = done));
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url}/?lang=${language}`);
    const slow = language === 'ar' ? 'يستغرق هذا وقتاً أطول من المعتاد.' : 'This takes longer than usual.';
    await page.getByText(slow).waitFor({ timeout: 20_000 });
    go();
    await page.locator('.frame').waitFor();
    await context.close();
  });
});
