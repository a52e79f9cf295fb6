/** Table, paths and time in a real Chromium, by what a user does, in both languages and widths. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { LOOKS, NARROW, openExplorer } from '../support/explorer.ts';
import { startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

const SHOW = 'show=iraq,iran,united-states,joe-biden,mustafa-al-kadhimi,strategic-framework-agreement-2008';

where('table, paths and time', () => {
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
    'the table has what the graph has, sorts, narrows, and selects both ways: $language $size.width',
    async (look) => {
      const explorer = await openExplorer(browser, server.url, `/?${SHOW}&panel=none`, look);
      const { page } = explorer;
      const told = /\d+/g;
      const drawn = (await page.locator('#graph-help').textContent())?.match(told);
      await page.keyboard.press('t');
      await page.getByRole('grid').waitFor();
      const counts = await page.locator('.table-stage .segments button').allTextContents();
      expect(counts.map((text) => text.match(told)?.[0])).toEqual([drawn?.[1], drawn?.[0]]);
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(Number(drawn?.[1]) + 1));

      await page.locator('th button').nth(6).click();
      await page.locator('th button').nth(6).click();
      expect(await page.locator('th').nth(6).getAttribute('aria-sort')).toBe('descending');
      const origins = (await page.locator('tbody td:nth-child(7)').allTextContents()).map(Number);
      expect(origins).toEqual(origins.toSorted((a, b) => b - a));
      expect(new Set(origins).size).toBeGreaterThan(1);
      expect(page.url()).toContain('sort=-origins');

      await page.locator('.table-find input').fill(look.language === 'ar' ? 'ايران' : 'IRAN');
      await explorer.settled();
      const rows = await page.locator('tbody tr').allTextContents();
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThan(Number(drawn?.[1]));
      for (const row of rows) expect(row).toMatch(look.language === 'ar' ? /إيران/ : /iran/i);

      // By keyboard: into the table, down, and select the relation.
      await page.locator('tbody td').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(look.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await page.keyboard.press('Enter');
      await explorer.settled();
      expect(new URL(page.url()).searchParams.has('relation')).toBe(true);
      expect(await page.locator('tbody tr').nth(1).getAttribute('aria-selected')).toBe('true');
      expect(await explorer.violations()).toEqual([]);

      // The other table has the entities.
      await page.locator('.table-find input').fill('');
      await page.locator('.table-stage .segments button').nth(1).click();
      expect(await page.locator('tbody tr').count()).toBe(Number(drawn?.[0]));
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(LOOKS)(
    'paths: two are picked, a path is brought out, a step shows its evidence, none is told honestly: $language $size.width',
    async (look) => {
      const explorer = await openExplorer(browser, server.url, '/?show=iraq&panel=paths&entity=iraq', look);
      const { page } = explorer;
      await page.locator('.path-here button').first().click();
      await page.locator('.path-end input').pressSequentially(look.language === 'ar' ? 'جو بايدن' : 'Joe Biden');
      await page
        .locator('.path-end .search-hits li', { hasText: look.language === 'ar' ? 'جو بايدن' : 'Joe Biden' })
        .first()
        .click();
      await page.locator('.path').first().waitFor();
      await explorer.settled();
      expect(page.url()).toContain('path=iraq,joe-biden');
      expect(await page.locator('.path').count()).toBe(5);
      expect(await explorer.violations()).toEqual([]);

      const second = page.locator('.path').nth(1);
      const steps = await second.locator('.path-step').count();
      expect(steps).toBe(2);
      await second.locator('header button').click();
      await explorer.settled();
      expect(new URL(page.url()).searchParams.get('pick')).toBe('1');
      expect(await page.locator('.path-chip').count()).toBe(1);

      await second.locator('.path-step').first().click();
      await explorer.settled();
      const now = new URL(page.url()).searchParams;
      expect(now.get('relation')).not.toBeNull();
      expect(now.get('panel')).toBeNull();
      // Still brought out.
      expect(await page.locator('.path-chip').count()).toBe(1);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();

      const none = await openExplorer(
        browser,
        server.url,
        '/?show=iraq&panel=paths&path=iraq,joe-biden&relations=SIGNED',
        look,
      );
      await none.page.locator('.path-none').waitFor();
      await none.page.locator('.path-none button').first().click();
      await none.page.locator('.path').first().waitFor();
      expect(none.page.url()).not.toContain('relations=');
      expect(none.complaints).toEqual([]);
      await none.close();
    },
  );

  test.each(LOOKS)(
    'time: a range is drawn, moved by keys and cleared; a day; the timeline follows: $language $size.width',
    async (look) => {
      const explorer = await openExplorer(browser, server.url, `/?${SHOW}&panel=timeline`, look);
      const { page } = explorer;
      if (look.size === NARROW) await page.locator('.time-open').click();
      await page.locator('.brush').waitFor();
      await explorer.settled();
      const drag = await boxOf(page, '.brush');
      await page.mouse.move(drag.x + drag.width * 0.3, drag.y + 20);
      await page.mouse.down();
      await page.mouse.move(drag.x + drag.width * 0.6, drag.y + 20, { steps: 4 });
      await page.mouse.up();
      await explorer.settled();
      const range = (): readonly (string | null)[] =>
        ['from', 'to'].map((key) => new URL(page.url()).searchParams.get(key));
      const [from = '', to = ''] = range();
      expect(String(from) < String(to)).toBe(true);

      // One step of undo for all of the dragging.
      await page.locator('.topbar .icon-undo').click();
      await explorer.settled();
      expect(range()).toEqual([null, null]);
      await page.locator('.topbar .icon-redo').click();
      await explorer.settled();
      expect(range()).toEqual([from, to]);

      const start = page.getByRole('slider').first();
      const said = await start.getAttribute('aria-valuetext');
      await start.focus();
      await page.keyboard.press(look.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await explorer.settled();
      expect(await start.getAttribute('aria-valuetext')).not.toBe(said);
      expect(String(range()[0]) > String(from)).toBe(true);
      expect(await explorer.violations()).toEqual([]);

      await page.locator('.chips button').first().click();
      await explorer.settled();
      expect(range()).toEqual([null, null]);

      // As of a day, only what is certain: fewer relations, each with its chip.
      await page.locator('.day-field input').first().fill('2021-07-26');
      await page.locator('.time-fields .segments button').nth(1).click();
      await explorer.settled();
      expect(new URL(page.url()).searchParams.get('asof')).toBe('2021-07-26');
      expect(await page.locator('.chips li').count()).toBe(2);
      const [left = 0, all = 0] =
        (await page.locator('.time > header [role=status]').textContent())?.match(/\d+/g)?.map(Number) ?? [];
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(all);

      const items = await page.locator('.timeline li').count();
      expect(items).toBeGreaterThan(0);
      expect(await page.locator('.timeline .span .core').count()).toBeGreaterThan(0);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );
});

async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number }> {
  const box = await page.locator(selector).boundingBox();
  return box ?? { x: 0, y: 0, width: 0 };
}
