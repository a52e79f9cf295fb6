/** The graph by user actions in a real Chromium: search, expand, take off, undo, filter, pin, and what the address keeps. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import {
  BOTH,
  counted,
  LOOKS,
  middleOf,
  NARROW,
  openExplorer,
  type OpenExplorer,
  type Opening,
  query,
  WIDE,
} from '../support/explorer.ts';
import { startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

where('the graph', () => {
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

  /** Opens, does, and holds that the browser complained of nothing. */
  async function scene(at: string, opening: Opening, play: (explorer: OpenExplorer) => Promise<void>): Promise<void> {
    const explorer = await openExplorer(browser, server.url, at, opening);
    try {
      await play(explorer);
      expect(explorer.complaints).toEqual([]);
    } finally {
      await explorer.close();
    }
  }

  test.each([
    ['en', WIDE, 'kadhimi', 'Mustafa al-Kadhimi', 'mustafa-al-kadhimi'],
    ['ar', WIDE, 'الكاظمي', 'مصطفى الكاظمي', 'mustafa-al-kadhimi'],
    ['ar', NARROW, 'Biden', 'جو بايدن', 'joe-biden'],
  ] as const)('%s %j: what is typed is found, and comes on the canvas', async (language, size, typed, name, id) => {
    await scene('/?show=iran', { language, size }, async ({ page, settled }) => {
      await page.keyboard.press('/');
      await page.keyboard.type(typed, { delay: 20 });
      await page.getByRole('option').filter({ hasText: name }).first().waitFor();
      await page.getByRole('option').filter({ hasText: name }).first().click();
      await settled();
      expect(query(page).get('show')).toBe(`iran,${id}`);
      expect(query(page).get('entity')).toBe(id);
      await page.getByRole('heading', { name }).waitFor();
      expect(await counted(page)).toBe(2);
    });
  });

  test.each([
    ['en', WIDE, 'mustafa al-kadhimi'],
    ['ar', NARROW, 'مصطفى الكاظمي'],
  ] as const)(
    '%s %j: not a letter is lost of what is typed quickly, and the sign stands beside it',
    async (language, size, typed) => {
      await scene('/?show=iran', { language, size }, async ({ page }) => {
        const box = page.locator('#search');
        const side = language === 'ar' ? 'paddingRight' : 'paddingLeft';
        const room = async (): Promise<number> =>
          await page.evaluate<number>(`parseFloat(getComputedStyle(document.getElementById('search')).${side})`);
        const sign = (await page.locator('.search > .icon').boundingBox())?.width ?? 0;
        expect(await room()).toBeGreaterThan(sign * 1.5);
        await box.focus();
        await page.keyboard.type(typed);
        await page.getByRole('option').first().waitFor();
        expect(await box.inputValue()).toBe(typed);
        expect(await room()).toBeGreaterThan(sign * 1.5);
        // Latin letters in the Arabic page, and the other way round.
        await box.fill(language === 'ar' ? 'kadhimi' : 'الكاظمي');
        expect(await room()).toBeGreaterThan(sign * 1.5);
        await box.fill('');
        expect(await room()).toBeGreaterThan(sign * 1.5);
      });
    },
  );

  test.each([
    ['en', NARROW, /^The filters hide Joe Biden\b.*Person/, 'Show this type', 'Path from here', 'Path to here'],
    ['ar', WIDE, /^المرشّحات تخفي جو بايدن.*شخص/, 'إظهار هذا النوع', 'مسار من هنا', 'مسار إلى هنا'],
  ] as const)(
    '%s %j: what is found but filtered is told of and can be shown; its card sets the ends of a path',
    async (language, size, told, show, from, to) => {
      await scene('/?show=iran&types=-Person', { language, size }, async ({ page, settled, violations }) => {
        await page.locator('#search').fill('Biden');
        await page.locator('[role="option"]').first().click();
        await settled();
        expect(query(page).get('entity')).toBe('joe-biden');
        expect(await counted(page)).toBe(1);
        await page.locator('.notice').filter({ hasText: told }).waitFor();
        expect(await violations()).toEqual([]);
        await page.getByRole('button', { name: show }).click();
        await settled();
        expect(query(page).has('types')).toBe(false);
        expect(await counted(page)).toBe(2);
        expect(await page.locator('.notice').count()).toBe(0);

        await page.getByRole('button', { name: from }).click();
        await page.waitForURL(/panel=paths/);
        expect(query(page).get('path')).toBe('joe-biden,');
        await page.locator('.topbar .icon-undo').click();
        await page.getByRole('button', { name: to }).click();
        await page.waitForURL(/path=,joe-biden/);
      });
    },
  );

  test.each(LOOKS)('$language $size.width: a double-click expands, undo and redo go there and back', async (look) => {
    await scene(`/?show=joe-biden&lang=${look.language}&panel=none`, look, async ({ page, settled }) => {
      expect(await counted(page)).toBe(1);
      const { x, y } = await middleOf(page);
      await page.mouse.dblclick(x, y);
      await page.waitForURL(/open=joe-biden/);
      await settled();
      const expanded = await counted(page);
      expect(expanded).toBeGreaterThan(5);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await settled();
      expect(query(page).has('open')).toBe(false);
      expect(await counted(page)).toBe(1);
      await page.keyboard.press('Control+Shift+z');
      await page.keyboard.press('Control+Shift+z');
      await settled();
      expect(await counted(page)).toBe(expanded);
      // The browser's own back knows the same steps.
      await page.goBack();
      await settled();
      expect(await counted(page)).toBe(1);
      await page.goForward();
      await settled();
      expect(await counted(page)).toBe(expanded);
    });
  });

  test.each(BOTH)(
    '$language $size.width: everything by keyboard: move, select, expand, collapse, pin, take off',
    async (look) => {
      const [first, other, keys] =
        look.language === 'ar'
          ? [/جو بايدن، شخص، \d+ (جيران|جاراً|جار)/, /^(?!.?جو بايدن)/, 'الاختصارات']
          : [/^Joe Biden, Person, \d+ neighbours not shown/, /^(?!Joe Biden)/, 'Shortcuts'];
      await scene(`/?show=joe-biden&lang=${look.language}`, look, async ({ page, settled }) => {
        await page.locator('#graph').focus();
        await page.keyboard.press('ArrowRight');
        await expectSpoken(page, first);
        await page.keyboard.press('Enter');
        await page.waitForURL(/entity=joe-biden/);
        await page.keyboard.press('Space');
        await page.waitForURL(/open=joe-biden/);
        await settled();
        const expanded = await counted(page);
        expect(expanded).toBeGreaterThan(5);
        await page.keyboard.press('r');
        await page.waitForURL(/relation=[^&]*joe-biden/);
        await page.keyboard.press('p');
        await page.waitForURL(/pins=joe-biden:/);
        await page.keyboard.press('p');
        await page.waitForURL((url) => !url.search.includes('pins'));
        await page.keyboard.press('Space');
        await page.waitForURL((url) => !url.search.includes('open='));
        await settled();
        expect(await counted(page)).toBe(1);
        await page.keyboard.press('Space');
        await settled();
        await page.keyboard.press('ArrowDown');
        await expectSpoken(page, other);
        await page.keyboard.press('h');
        await page.waitForURL(/hide=/);
        await settled();
        expect(await counted(page)).toBe(expanded - 1);
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
        // The keys of each place, each with what it does.
        const places = await page.getByRole('dialog').locator('h3').allTextContents();
        expect(places.filter((place) => place.startsWith(keys))).toHaveLength(4);
        for (const list of await page.getByRole('dialog').locator('.keys').all()) {
          expect(await list.locator('kbd').count()).toBeGreaterThan(2);
        }
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      });
    },
  );

  test.each(BOTH)(
    '$language $size.width: the card says what an expansion would bring, by type, before it is done',
    async (look) => {
      const [post, expand] =
        look.language === 'ar'
          ? [/يشغل منصب\s+(0\/)?1/, /^توسيع: (\d+) (عناصر إضافية|عنصراً إضافياً)$/]
          : [/holds the post of\s+(0\/)?1/, /^Expand: (\d+) more entities$/];
      await scene(`/?show=joe-biden&entity=joe-biden&lang=${look.language}`, look, async ({ page, settled }) => {
        const rows = await page.locator('.counts li').allInnerTexts();
        expect(rows.join('; ')).toMatch(post);
        const button = page.getByRole('button', { name: expand });
        const promised = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
        await button.click();
        await settled();
        expect(await counted(page)).toBe(1 + promised);
      });
    },
  );

  test.each(BOTH)('$language $size.width: the legend is the filter, and the filter is the API’s', async (look) => {
    const [post, clear, alleged, nothing] =
      look.language === 'ar'
        ? [/^منصب \d/, 'إلغاء كل المرشّحات', 'مزعومة وحدها', 'لا شيء يطابق المرشّحات.']
        : [/^Office/, 'Clear all filters', 'only Alleged', 'Nothing matches the filters.'];
    await scene(`/?show=iraq&open=iraq&lang=${look.language}`, look, async ({ page, settled }) => {
      if (look.size === NARROW) await page.locator('.topbar .icon-filter').click();
      const all = await counted(page);
      await page.getByRole('checkbox', { name: post }).uncheck();
      await settled();
      expect(query(page).get('types')).toBe('-Post');
      const answer = await server.ask(
        '{ neighborhood(of: ["iraq"], through: {entityTypes: [Person, Government, Militia, Organization, Agreement, Event, Place]}) { entities { id } } }',
      );
      const found = answer.data?.['neighborhood'] as { entities: unknown[] } | undefined;
      const expected = found?.entities.length ?? 0;
      expect(expected).toBeGreaterThan(1);
      expect(expected).toBeLessThan(all);
      expect(await counted(page)).toBe(expected);
      await page.getByRole('button', { name: clear }).click();
      await settled();
      expect(await counted(page)).toBe(all);
      await page.getByRole('button', { name: alleged }).click();
      await settled();
      expect(query(page).get('status')).toBe('ALLEGED');
      expect(await counted(page)).toBe(1);
      await page.getByText(nothing).waitFor();
    });
  });

  test.each([
    [
      '/?show=no-such-entity,iraq',
      'One entity of the address is not in this graph: no-such-entity',
      'عنصر واحد من العنوان ليس في هذه البيانات: no-such-entity',
      1,
    ],
    [
      '/?show=iraq&from=yesterday&layout=spiral',
      '2 parts of the address were not understood',
      'جزءان من العنوان لم يُفهما',
      1,
    ],
    ['/?show=%E0%A4%A&types=<script>alert(1)</script>', 'not understood', /لم (يُفهم|تُفهم)/, 0],
    ['/?claim=no-such-claim&relation=x.MET_WITH.y&pins=::', 'not understood', /لم (يُفهم|تُفهم)/, 14],
  ])('a hand-edited address: %s', async (at, english, arabic, entities) => {
    for (const look of BOTH) {
      const explorer = await openExplorer(browser, server.url, `${at}&lang=${look.language}`, look);
      await explorer.page
        .getByText(look.language === 'ar' ? arabic : english)
        .first()
        .waitFor();
      expect(await counted(explorer.page)).toBe(entities);
      await explorer.close();
    }
  });
});

async function expectSpoken(page: Page, text: RegExp): Promise<void> {
  await page.locator('.graph [aria-live]').filter({ hasText: text }).waitFor({ state: 'attached' });
}
