/** What the page says of answers that fail, are slow or empty, in a real Chromium; and that it can be used meanwhile. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { BOTH, LOOKS, NARROW, openExplorer, WIDE } from '../support/explorer.ts';
import { startServer, type TestServer } from '../support/server.ts';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

const TRY_AGAIN = { ar: 'حاول مجدداً', en: 'Try again' } as const;

/** Questions of a name are not passed on to the server until they are let go. */
async function hold(
  page: Page,
  operation: string,
  answer?: { readonly code: string; readonly message: string },
): Promise<() => void> {
  let open = (): void => {};
  let isOpen = false;
  const opened = new Promise<void>((done) => (open = done));
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (isOpen || !query.includes(`query ${operation}(`)) return await route.continue();
    if (answer !== undefined) {
      const errors = [{ message: answer.message, extensions: { code: answer.code } }];
      return await route.fulfill({ contentType: 'application/json', body: JSON.stringify({ errors }) });
    }
    await opened;
    // Whoever asked may have given up.
    await route.continue().catch(() => undefined);
  });
  return () => {
    isOpen = true;
    open();
  };
}

where('states', () => {
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

  const DISPUTED = 'show=amal-haddad,bashir-nouri&relation=amal-haddad.MET_WITH.bashir-nouri@autumn-meeting';
  test.each([
    ['the evidence of a relation', 'ClaimsBetween', DISPUTED, '.claims'],
    ['the claims of a relation', 'Claims', DISPUTED, '.claim'],
    ['the card of an entity', 'EntityCard', 'show=north&entity=north', '.card'],
    ['what is said of an entity', 'ClaimsOf', 'show=north&entity=north', '.claims .fold'],
    ['what contradicts a claim', 'Contradictions', 'claim=f-02', '.against .sides'],
    ['conflicts', 'Contradictions', 'show=amal-haddad,bashir-nouri&panel=conflicts', '.matter'],
    ['paths', 'Paths', 'show=north&panel=paths&path=amal-haddad,bashir-nouri', '.path'],
    ['the timeline', 'Timeline', 'show=amal-haddad,bashir-nouri&panel=timeline', '.timeline li'],
  ] as const)(
    '%s: a failure is told in its panel, the graph stays, and asking again helps',
    async (_, operation, address, answer) => {
      for (const look of BOTH) {
        const { language } = look;
        let letGo = (): void => {};
        const prepare = async (page: Page): Promise<void> => {
          letGo = await hold(page, operation, { code: 'SERVICE_UNAVAILABLE', message: 'away' });
        };
        const explorer = await openExplorer(browser, server.url, `/?${address}&lang=${language}`, { ...look, prepare });
        const { page } = explorer;
        const failure = page.locator('.side [role="alert"]');
        await failure.first().waitFor();
        await explorer.settled();
        for (const text of await failure.allTextContents()) {
          expect(text).toContain(language === 'ar' ? 'قاعدة البيانات غير متاحة' : 'The database is not available.');
        }
        expect(await page.locator('[role="alert"]').count()).toBe(await failure.count());
        expect(await page.locator(answer).count()).toBe(0);
        expect(await page.locator('.graph-ground canvas').count()).toBeGreaterThan(0);
        expect(await explorer.violations()).toEqual([]);
        letGo();
        // Lists that asked each for itself have each a button.
        const buttons = failure.getByRole('button', { name: TRY_AGAIN[language] });
        for (const button of (await buttons.all()).toReversed()) await button.click();
        await page.locator(answer).first().waitFor();
        await failure.first().waitFor({ state: 'detached' });
        expect(explorer.complaints).toEqual([]);
        await explorer.close();
      }
    },
  );

  test.each(BOTH)(
    '$language $size.width: export: a failure is shown in the sheet, and trying again saves the file',
    async (look) => {
      const [take, all, saved] =
        look.language === 'ar' ? ['تصدير', 'كل شيء', /^حُفظ باسم/] : ['Export', 'Everything', /^Saved as sanad-/];
      const explorer = await openExplorer(
        browser,
        server.url,
        `/?show=amal-haddad,bashir-nouri&lang=${look.language}`,
        look,
      );
      const { page } = explorer;
      const letGo = await hold(page, 'ExportedView', { code: 'INTERNAL', message: 'It broke.' });
      await page.getByRole('button', { name: take }).click();
      await page.getByRole('dialog').getByRole('button', { name: all }).click();
      const failure = page.getByRole('dialog').locator('[role="alert"]');
      await failure.waitFor();
      expect(await failure.textContent()).toContain('It broke.');
      expect(await explorer.violations()).toEqual([]);
      letGo();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        failure.getByRole('button', { name: TRY_AGAIN[look.language] }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.json$/);
      await page.getByText(saved).waitFor();
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(LOOKS)(
    '$language $size.width: an expansion that fails leaves what was shown, and asking again brings the rest',
    async (look) => {
      const { language } = look;
      const address = `/?show=north&entity=north&lang=${language}`;
      const explorer = await openExplorer(browser, server.url, address, look);
      const { page } = explorer;
      const help = page.locator('#graph-help');
      const before = await help.textContent();
      const letGo = await hold(page, 'Neighborhood', { code: 'SERVICE_UNAVAILABLE', message: 'away' });
      await page.locator('.card .button.main').click();
      const failure = page.locator('.notices [role="alert"]');
      await failure.waitFor();
      expect(await help.textContent()).toBe(before);
      expect(await explorer.violations()).toEqual([]);
      letGo();
      await failure.getByRole('button', { name: TRY_AGAIN[language] }).click();
      await failure.waitFor({ state: 'detached' });
      await explorer.settled();
      expect(await help.textContent()).not.toBe(before);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each([
    ['ar', NARROW],
    ['en', WIDE],
  ] as const)(
    '%s %j: a slow answer is told after some seconds; help opens meanwhile, and undo lets go of the question',
    async (language, size) => {
      const explorer = await openExplorer(browser, server.url, `/?show=north&entity=north&lang=${language}`, {
        language,
        size,
      });
      const { page } = explorer;
      const before = await page.locator('#graph-help').textContent();
      const letGo = await hold(page, 'Neighborhood');
      await page.locator('.card .button.main').click();
      const state = page.locator('.stage-state');
      await state.getByText(language === 'ar' ? 'أطول من المعتاد' : 'longer than usual').waitFor();
      expect(await page.locator('#graph-help').textContent()).toBe(before);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.locator('.topbar .icon-undo').click();
      await state.locator('.busy').waitFor({ state: 'detached' });
      letGo();
      await page.locator('.topbar .icon-redo').click();
      await page.waitForURL(/open=north/);
      await explorer.settled();
      expect(await page.locator('#graph-help').textContent()).not.toBe(before);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each([
    ['ar', NARROW, 'dark'],
    ['en', WIDE, 'light'],
  ] as const)(
    '%s %j %s: filters that leave nothing are told, and one button lets go of them',
    async (language, size, tone) => {
      const address = `/?show=amal-haddad,bashir-nouri&from=1801-01-01&to=1801-12-31&origins=9&lang=${language}`;
      const explorer = await openExplorer(browser, server.url, address, { language, size, tone });
      const { page } = explorer;
      const help = page.locator('#graph-help');
      const before = await help.textContent();
      const notice = page.locator('.notices .notice');
      expect(await notice.textContent()).toContain(
        language === 'ar' ? 'لا شيء يطابق المرشّحات.' : 'Nothing matches the filters.',
      );
      expect(await explorer.violations()).toEqual([]);
      await notice.getByRole('button').click();
      await notice.waitFor({ state: 'detached' });
      await explorer.settled();
      expect(new URL(page.url()).search).not.toMatch(/from=|to=|origins=/);
      expect(await help.textContent()).not.toBe(before);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );
});
