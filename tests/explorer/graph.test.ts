/** The graph by user actions in a real Chromium: search, expand, take off, undo, filter, pin, and what the address keeps. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { NARROW, openExplorer, type OpenExplorer, type Opening, WIDE } from '../support/explorer.ts';
import { startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

where('the graph', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer([US_IRAQ]);
    browser = await openChromium(path ?? '');
  }, 180_000);
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
  ] as const)(
    '%s %j: what is typed is found, and comes on the canvas',
    async (language, size, typed, name, id) => {
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
    },
    120_000,
  );

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
    120_000,
  );

  test.each([
    ['en', NARROW, /^Not drawn: Joe Biden\b.*Person/, 'Show this type', 'Path from here', 'Path to here'],
    ['ar', WIDE, /^غير مرسوم: جو بايدن.*شخص/, 'إظهار هذا النوع', 'مسار من هنا', 'مسار إلى هنا'],
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
    120_000,
  );

  test.each([
    ['ar', WIDE],
    ['en', NARROW],
  ] as const)(
    '%s %j: a double-click expands, undo and redo go there and back',
    async (language, size) => {
      await scene(`/?show=joe-biden&lang=${language}&panel=none`, { language, size }, async ({ page, settled }) => {
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
    },
    120_000,
  );

  test('everything by keyboard: move, select, expand, collapse, pin, take off', async () => {
    await scene('/?show=joe-biden&lang=en', { language: 'en' }, async ({ page, settled }) => {
      await page.locator('#graph').focus();
      await page.keyboard.press('ArrowRight');
      await expectSpoken(page, /^Joe Biden, Person, \d+ neighbours not shown/);
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
      await expectSpoken(page, /^(?!Joe Biden)/);
      await page.keyboard.press('h');
      await page.waitForURL(/hide=/);
      await settled();
      expect(await counted(page)).toBe(expanded - 1);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      // The keys of each place, each with what it does.
      const places = await page.getByRole('dialog').locator('h3').allTextContents();
      expect(places.filter((place) => place.startsWith('Keys'))).toHaveLength(4);
      for (const keys of await page.getByRole('dialog').locator('.keys').all()) {
        expect(await keys.locator('kbd').count()).toBeGreaterThan(2);
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });
  }, 120_000);

  test('the card says what an expansion would bring, by type, before it is done', async () => {
    await scene('/?show=joe-biden&entity=joe-biden&lang=en', { language: 'en' }, async ({ page, settled }) => {
      const rows = await page.locator('.counts li').allInnerTexts();
      expect(rows.join('; ')).toMatch(/holds the post of\s+(0\/)?1/);
      const button = page.getByRole('button', { name: /^Expand: (\d+) more entities$/ });
      const promised = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
      await button.click();
      await settled();
      expect(await counted(page)).toBe(1 + promised);
    });
  }, 120_000);

  test('the legend is the filter, and the filter is the API’s', async () => {
    await scene('/?show=iraq&open=iraq&lang=en', { language: 'en' }, async ({ page, settled }) => {
      const all = await counted(page);
      await page.getByRole('checkbox', { name: /^Office/ }).uncheck();
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
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      await settled();
      expect(await counted(page)).toBe(all);
      await page.getByRole('button', { name: 'only Alleged' }).click();
      await settled();
      expect(query(page).get('status')).toBe('ALLEGED');
      expect(await counted(page)).toBe(1);
      await page.getByText('Nothing passes these filters.').waitFor();
    });
  }, 120_000);

  test('the other language keeps the view', async () => {
    await scene('/?show=iraq,iran&open=iran&entity=iran&layout=circle&lang=en', {}, async ({ page, settled }) => {
      const before = await counted(page);
      await page.getByRole('button', { name: 'العربية' }).click();
      await settled();
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await page.getByRole('heading', { name: 'إيران' }).waitFor();
      expect(await counted(page)).toBe(before);
      expect(page.url()).toContain('show=iraq,iran&open=iran&entity=iran');
    });
  }, 120_000);

  test('dragging pins; a link brings the pin back', async () => {
    await scene('/?show=joe-biden&lang=en&panel=none', { language: 'en' }, async ({ page, settled }) => {
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
    });
  }, 120_000);

  test.each([
    ['/?show=no-such-entity,iraq&lang=en', /One entity of the address is not in this graph: no-such-entity/, 1],
    ['/?show=iraq&from=yesterday&layout=spiral&lang=en', /2 parts of the address were not understood/, 1],
    ['/?show=%E0%A4%A&types=<script>alert(1)</script>&lang=en', /not understood/, 0],
    ['/?claim=no-such-claim&relation=x.MET_WITH.y&pins=::&lang=en', /not understood/, 14],
  ])(
    'a hand-edited address: %s',
    async (at, notice, entities) => {
      const explorer = await openExplorer(browser, server.url, at, { language: 'en' });
      await explorer.page.getByText(notice).first().waitFor();
      expect(await counted(explorer.page)).toBe(entities);
      await explorer.close();
    },
    120_000,
  );
});

function query(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

/** How many entities the graph says that it draws. */
async function counted(page: Page): Promise<number> {
  const text = (await page.locator('#graph-help').textContent()) ?? '';
  if (text.includes('عنصراً واحداً')) return 1;
  if (text.includes('عنصرين')) return 2;
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('#graph').boundingBox();
  expect(box).not.toBeNull();
  // A node is drawn above its label: the two together are in the middle.
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 - 14 };
}

async function expectSpoken(page: Page, text: RegExp): Promise<void> {
  await page.locator('.graph [aria-live]').filter({ hasText: text }).waitFor({ state: 'attached' });
}
