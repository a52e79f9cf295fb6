/** Table, paths and time in a real Chromium, by the actions of a user, in both languages and widths. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overflow, query } from '../support/explorer/graph.ts';
import { lookOfToday, LOOKS, NARROW } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

/** The fields of time are, in their order: from, as of, to, as known on. */
const [FROM, AS_OF, TO] = [0, 1, 2];
const SHOW = 'show=iraq,iran,united-states,joe-biden,mustafa-al-kadhimi,strategic-framework-agreement-2008';

describeInChromium('table, paths and time', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(LOOKS))(
    'the table has what the graph has, sorts, narrows, and selects both ways: $language $size.width',
    async (look) => {
      await scene(`/?${SHOW}&panel=none`, look, async ({ page, settled }) => {
        const numbers = /\d+/g;
        const drawn = (await page.locator('#graph-help').textContent())?.match(numbers);
        await page.keyboard.press('t');
        await page.getByRole('grid').waitFor();
        const counts = await page.locator('.table-stage .segments >> nth=1').locator('button').allTextContents();
        expect(counts.map((text) => text.match(numbers)?.[0])).toEqual([drawn?.[1], drawn?.[0]]);
        expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(Number(drawn?.[1]) + 1));

        await page.locator('th button').nth(6).click();
        await page.locator('th button').nth(6).click();
        expect(await page.locator('th').nth(6).getAttribute('aria-sort')).toBe('descending');
        const origins = (await page.locator('tbody td:nth-child(7)').allTextContents()).map(Number);
        expect(origins).toEqual(origins.toSorted((a, b) => b - a));
        expect(new Set(origins).size).toBeGreaterThan(1);
        expect(page.url()).toContain('sort=-origins');

        await page.locator('.table-find input').fill(look.language === 'ar' ? 'ايران' : 'IRAN');
        await settled();
        const rows = await page.locator('tbody tr').allTextContents();
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.length).toBeLessThan(Number(drawn?.[1]));
        for (const row of rows) expect(row).toMatch(look.language === 'ar' ? /إيران/ : /iran/i);

        // By keyboard: into the table, down, and select the relation.
        await page.locator('tbody td').first().focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press(look.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
        await page.keyboard.press('Enter');
        await settled();
        expect(query(page).has('relation')).toBe(true);
        expect(await page.locator('tbody tr').nth(1).getAttribute('aria-selected')).toBe('true');

        // The other table has the entities.
        await page.locator('.table-find input').fill('');
        await page.locator('.table-stage .segments >> nth=1').locator('button').nth(1).click();
        expect(await page.locator('tbody tr').count()).toBe(Number(drawn?.[0]));
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    'paths: two are picked, a path is brought out, a step shows its evidence: $language $size.width',
    async (look) => {
      const biden = look.language === 'ar' ? 'جو بايدن' : 'Joe Biden';
      await scene('/?show=iraq&panel=paths&entity=iraq', look, async ({ page, settled }) => {
        await page.locator('.path-here button').first().click();
        await page.locator('.path-end input').pressSequentially(biden);
        await page.locator('.path-end .search-hits li', { hasText: biden }).first().click();
        await page.locator('.path').first().waitFor();
        await settled();
        expect(page.url()).toContain('path=iraq,joe-biden');
        expect(await page.locator('.path').count()).toBe(5);

        const second = page.locator('.path').nth(1);
        expect(await second.locator('.path-alternatives').count()).toBe(2);
        await second.locator('header button').click();
        await settled();
        expect(query(page).get('pick')).toBe('1');
        expect(await page.locator('.path-chip').count()).toBe(1);

        await second.locator('.path-step').first().click();
        await settled();
        expect(query(page).get('relation')).not.toBeNull();
        expect(query(page).get('panel')).toBeNull();
        // Still brought out.
        expect(await page.locator('.path-chip').count()).toBe(1);
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    'paths: a hub is left out, by the address too, and let in again; a step opens each of its relations: $language $size.width',
    async (look) => {
      await scene('/?show=iraq&panel=paths&path=united-states,iran', look, async ({ page, settled }) => {
        await page.locator('.path').first().waitFor();
        // Paths through the same entities are one.
        const paths = await page.locator('.path').all();
        const routes = await Promise.all(
          paths.map(async (path) => (await path.locator('.path-entity bdi').allTextContents()).join()),
        );
        expect(new Set(routes).size).toBe(routes.length);
        const several = page.locator('.path-alternatives:has(li + li)').first();
        expect(await several.locator('small').allTextContents()).not.toContain('');
        await several.locator('.path-step').nth(1).click();
        await settled();
        expect(query(page).get('relation')).not.toBeNull();
        await page.locator('[data-panel="paths"]').click();

        const passed = page.locator('.path-passed:has(.icon-hide)').first();
        const hub = (await passed.locator('bdi').first().textContent()) ?? '';
        await passed.locator('.icon-button').click();
        await page.locator('.paths .chips li', { hasText: hub }).waitFor();
        await settled();
        expect(query(page).get('without')).not.toBeNull();
        expect(await page.locator('.path-passed:has(.icon-hide)', { hasText: hub }).count()).toBe(0);
        await page.locator('.paths .chips button').click();
        await page.locator('.path-passed:has(.icon-hide)', { hasText: hub }).first().waitFor();
        expect(query(page).get('without')).toBeNull();
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    'paths: none is told honestly, and can be sought without filters: $language $size.width',
    async (look) => {
      await scene('/?show=iraq&panel=paths&path=iraq,joe-biden&relations=SIGNED', look, async ({ page }) => {
        await page.locator('.path-none').waitFor();
        await page.locator('.path-none button').first().click();
        await page.locator('.path').first().waitFor();
        expect(page.url()).not.toContain('relations=');
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    'time: a range is drawn, moved by keys and cleared; a day; the timeline follows: $language $size.width',
    async (look) => {
      await scene(`/?${SHOW}&panel=timeline`, look, async ({ page, settled }) => {
        if (look.size === NARROW) await page.locator('.time-open').click();
        await page.locator('.brush').waitFor();
        await settled();
        const drag = await boxOf(page, '.brush');
        await page.mouse.move(drag.x + drag.width * 0.3, drag.y + 20);
        await page.mouse.down();
        await page.mouse.move(drag.x + drag.width * 0.6, drag.y + 20, { steps: 4 });
        await page.mouse.up();
        await settled();
        const range = (): readonly (string | null)[] => ['from', 'to'].map((key) => query(page).get(key));
        const [from = '', to = ''] = range();
        expect(String(from) < String(to)).toBe(true);

        // One step of undo for all of the dragging.
        await page.locator('.topbar .icon-undo').click();
        await settled();
        expect(range()).toEqual([null, null]);
        await page.locator('.topbar .icon-redo').click();
        await settled();
        expect(range()).toEqual([from, to]);

        const start = page.getByRole('slider').first();
        const said = await start.getAttribute('aria-valuetext');
        await start.focus();
        await page.keyboard.press(look.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
        await page.waitForURL((url) => String(url.searchParams.get('from')) > String(from));
        expect(await start.getAttribute('aria-valuetext')).not.toBe(said);

        await page.locator('.chips button').first().click();
        await settled();
        expect(range()).toEqual([null, null]);

        // As of a day, only what is certain: fewer relations, each with its chip.
        const asOf = page.locator('.date-field input').nth(AS_OF);
        await asOf.fill('2021-07-26');
        await page.locator('.time-fields .segments button').nth(1).click();
        await settled();
        expect(query(page).get('asof')).toBe('2021-07-26');
        expect(await page.locator('.chips li').count()).toBe(2);
        const [left = 0, all = 0] =
          (await page.locator('.time > header [role=status]').textContent())?.match(/\d+/g)?.map(Number) ?? [];
        expect(left).toBeGreaterThan(0);
        expect(left).toBeLessThan(all);

        // A year before 1 as it is typed; while a year is typed nothing is asked.
        await asOf.fill('-0043-03');
        expect(query(page).get('asof')).toBe('2021-07-26');
        await asOf.fill('-0043-03-15');
        await page.waitForURL((url) => url.searchParams.get('asof') === '-0043-03-15');
        await settled();
        expect(query(page).get('asof')).toBe('-0043-03-15');
        expect(await page.locator('.chips li').first().textContent()).toContain(
          look.language === 'ar' ? '44 ق.م' : '44 BC',
        );
        await asOf.fill('2021-07-26');
        await page.waitForURL((url) => url.searchParams.get('asof') === '2021-07-26');
        await settled();

        expect(await page.locator('.timeline li').count()).toBeGreaterThan(0);
        expect(await page.locator('.timeline .span .core').count()).toBeGreaterThan(0);
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    'time: fields take a year or words and say what is wrong; spans to choose; a window that plays: $language $size.width',
    async (look) => {
      await scene(`/?${SHOW}&panel=none`, look, async ({ page, settled, words }) => {
        if (look.size === NARROW) await page.locator('.time-open').click();
        await page.locator('.brush').waitFor();
        await settled();
        const range = (): readonly (string | null)[] => ['from', 'to'].map((key) => query(page).get(key));
        const [from, to] = [FROM, TO].map((index) => page.locator('.date-field input').nth(index));
        await from?.fill('٢٠٢١');
        await from?.press('Enter');
        await settled();
        expect(range()).toEqual(['2021-01-01', null]);
        await to?.fill(look.language === 'ar' ? 'يوليو 2021' : 'July 2021');
        await to?.press('Tab');
        await settled();
        expect(range()).toEqual(['2021-01-01', '2021-07-31']);
        // The reader's browser is set to Iraq: months have the names of the reader.
        expect(await to?.inputValue()).toBe(look.language === 'ar' ? 'تموز 2021' : 'July 2021');

        // A date that is none changes nothing.
        await to?.fill('2021-13');
        await to?.press('Enter');
        expect(await page.locator('.date-wrong').textContent()).toContain('13');
        await to?.fill('2014');
        await to?.press('Enter');
        expect(await page.locator('.date-wrong').textContent()).toBe(words.endBeforeStart);
        expect(range()).toEqual(['2021-01-01', '2021-07-31']);

        // The calendar has the names of the page; those of Arabic can be chosen.
        await page.locator('.date-field .icon-button').nth(AS_OF).click();
        const months = page.locator('.date-picker-months button');
        expect(await months.nth(6).textContent()).toBe(look.language === 'ar' ? 'تموز' : 'July');
        await page.keyboard.press('Escape');
        await page.locator('.date-picker').waitFor({ state: 'detached' });
        if (look.language === 'ar') {
          await page.locator('.time-fields select').selectOption('nile');
          expect(query(page).get('months')).toBe('nile');
          await page.locator('.chips', { hasText: 'يوليو 2021' }).waitFor();
        }

        // A month of the list, with what it counts; then the window moves by keys.
        await page.locator('.presets-open').click();
        await page.locator('.presets section').nth(1).locator('li button').first().click();
        await settled();
        const [first = ''] = range();
        expect(first).toMatch(/^\d{4}-\d{2}-01$/);
        await page.locator('.time-open').focus();
        await page.keyboard.press('l');
        await page.waitForURL((url) => String(url.searchParams.get('from')) > String(first));
        const [stepped = ''] = range();
        // The reader of these scenes asked for less motion: then nothing plays by itself.
        expect(await page.locator('.icon-play').count()).toBe(0);
        await page.emulateMedia({ reducedMotion: 'no-preference' });
        await page.locator('.icon-play').waitFor();
        await page.keyboard.press('k');
        await page.locator('.icon-pause').waitFor();
        await page.waitForURL((url) => String(url.searchParams.get('from')) > String(stepped));
        await page.keyboard.press('k');
        await page.locator('.icon-play').waitFor();
        await page.emulateMedia({ reducedMotion: 'reduce' });
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    'the timeline has years, and goes to each of them, loaded or not: $language $size.width',
    async (look) => {
      await scene(`/?show=iraq,united-states,iran&panel=timeline`, look, async ({ page, settled }) => {
        await page.locator('.timeline h3').first().waitFor();
        await settled();
        const all = page.locator('.timeline-head select option');
        const years = (await all.allTextContents()).slice(1);
        expect(years.length).toBeGreaterThan(await page.locator('.timeline h3').count());
        await page.locator('.timeline-head select').selectOption({ index: years.length });
        await page.locator('.timeline h3:focus').waitFor();
        expect(await page.locator('.timeline h3').count()).toBe(years.length);
        expect(await page.locator('.timeline section:last-of-type h3:focus').count()).toBe(1);
      });
    },
  );
});

async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number }> {
  const box = await page.locator(selector).boundingBox();
  return box ?? { x: 0, y: 0, width: 0 };
}
