/**
 * The graph by the actions of a user in a real Chromium: search, expand, remove, undo, filter, pin, and the parameters of the
 * address.
 */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { counted, middleOf, query } from '../support/explorer/graph.ts';
import {
  BOTH,
  firstShown,
  inLookOfToday,
  lookOf,
  lookOfToday,
  LOOKS,
  NARROW,
  WIDE,
} from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';
import { partOfToday } from '../support/property.ts';

/** Addresses that a reader edited: what the page says, and how many entities it draws. */
const EDITED = [
  ['/?show=no-such-entity,iraq', 'addressUnknownEntity', 1],
  ['/?show=iraq&from=yesterday&layout=spiral', 'addressPartsInvalid', 1],
  ['/?show=%E0%A4%A&types=<script>alert(1)</script>', 'addressInvalid', 0],
  ['/?claim=no-such-claim&relation=x.MET_WITH.y&pins=::', 'addressInvalid', 'the first view'],
] as const;

describeInChromium('the graph', () => {
  const stage = useScenes();
  const { scene } = stage;

  test.each(
    partOfToday(
      [
        ['en', WIDE, 'kadhimi', 'Mustafa al-Kadhimi', 'mustafa-al-kadhimi'],
        ['ar', WIDE, 'الكاظمي', 'مصطفى الكاظمي', 'mustafa-al-kadhimi'],
        ['ar', NARROW, 'Biden', 'جو بايدن', 'joe-biden'],
      ] as const,
      3,
      0,
    ),
  )('%s %j: what is typed is found, and comes on the canvas', async (language, size, typed, name, id) => {
    await scene('/?show=iran', lookOf(language, size), async ({ page, settled }) => {
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

  test.each(
    partOfToday(
      [
        ['en', WIDE, 'mustafa al-kadhimi'],
        ['ar', NARROW, 'مصطفى الكاظمي'],
      ] as const,
      2,
      1,
    ),
  )(
    '%s %j: not a letter is lost of what is typed quickly, and the sign stands beside it',
    async (language, size, typed) => {
      await scene('/?show=iran', lookOf(language, size), async ({ page }) => {
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

  test.each(
    partOfToday(
      [
        ['en', NARROW],
        ['ar', WIDE],
      ] as const,
      2,
      2,
    ),
  )(
    '%s %j: what is found but filtered is told of and can be shown; its card sets the ends of a path',
    async (language, size) => {
      await scene('/?show=iran&types=-Person', lookOf(language, size), async ({ page, settled, words }) => {
        await page.locator('#search').fill('Biden');
        await page.locator('[role="option"]').first().click();
        await settled();
        expect(query(page).get('entity')).toBe('joe-biden');
        expect(await counted(page)).toBe(1);
        await page.locator('.notice').filter({ hasText: words.filtersHideBiden }).waitFor();
        await page.getByRole('button', { name: words.showType }).click();
        await settled();
        expect(query(page).has('types')).toBe(false);
        expect(await counted(page)).toBe(2);
        expect(await page.locator('.notice').count()).toBe(0);

        await page.getByRole('button', { name: words.pathFromHere }).click();
        await page.waitForURL(/panel=paths/);
        expect(query(page).get('path')).toBe('joe-biden,');
        await page.locator('.topbar .icon-undo').click();
        await page.getByRole('button', { name: words.pathToHere }).click();
        await page.waitForURL(/path=,joe-biden/);
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: a double-click expands, undo and redo go there and back',
    async (look) => {
      await scene(`/?show=joe-biden&panel=none`, look, async ({ page, settled }) => {
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
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: everything by keyboard: move, select, expand, collapse, pin, take off',
    async (look) => {
      await scene('/?show=joe-biden', look, async ({ page, settled, words }) => {
        await page.locator('#graph').focus();
        await page.keyboard.press('ArrowRight');
        await expectSpoken(page, words.spokenBiden);
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
        await expectSpoken(page, words.spokenAnother);
        await page.keyboard.press('h');
        await page.waitForURL(/hide=/);
        await settled();
        expect(await counted(page)).toBe(expanded - 1);
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
        // The keys of each place, each with what it does.
        const places = await page.getByRole('dialog').locator('h3').allTextContents();
        expect(places.filter((place) => place.startsWith(words.shortcutsOf))).toHaveLength(5);
        for (const list of await page.getByRole('dialog').locator('.keys').all()) {
          expect(await list.locator('kbd').count()).toBeGreaterThan(1);
        }
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: the card says what an expansion would bring, by type, before it is done',
    async (look) => {
      await scene('/?show=joe-biden&entity=joe-biden', look, async ({ page, settled, words }) => {
        const rows = await page.locator('.counts li').allInnerTexts();
        expect(rows.join('; ')).toMatch(words.holdsThePost);
        const button = page.getByRole('button', { name: words.expand });
        const promised = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
        await button.click();
        await settled();
        expect(await counted(page)).toBe(1 + promised);
        // A type opens into its relations: the other party, direction, time and status; each leads to its evidence.
        await page.locator('.counts .fold').first().click();
        const party = page.locator('.counts .party').first();
        expect(await party.locator('.hidden-text').textContent()).not.toBe('');
        expect(await party.locator('.status').textContent()).not.toBe('');
        const other = (await party.locator('strong').textContent()) ?? '';
        await party.press('Enter');
        await page.locator('.relation-head', { hasText: other }).waitFor();
        expect(query(page).get('relation')).toMatch(/^joe-biden\.|\.joe-biden/);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: the legend is the filter, and the filter is the API’s',
    async (look) => {
      await scene('/?show=iraq&open=iraq', look, async ({ page, settled, words }) => {
        if (look.size === NARROW) await page.locator('.topbar .icon-filter').click();
        const all = await counted(page);
        await page.getByRole('checkbox', { name: words.postType }).uncheck();
        await settled();
        expect(query(page).get('types')).toBe('-Post');
        const answer = await stage.server.ask(
          '{ neighborhood(of: ["iraq"], through: {entityTypes: [Person, Government, Militia, Organization, Agreement, Event, Place, Thing]}) { entities { id } } }',
        );
        const found = answer.data?.['neighborhood'] as { entities: unknown[] } | undefined;
        const expected = found?.entities.length ?? 0;
        expect(expected).toBeGreaterThan(1);
        expect(expected).toBeLessThan(all);
        expect(await counted(page)).toBe(expected);
        await page.getByRole('button', { name: words.clearFilters }).click();
        await settled();
        expect(await counted(page)).toBe(all);
        await page.getByRole('button', { name: words.onlyAlleged }).click();
        await settled();
        expect(query(page).get('status')).toBe('ALLEGED');
        expect(await counted(page)).toBe(1);
        await page.getByText(words.nothingMatches).waitFor();
      });
    },
  );

  test.each(inLookOfToday(EDITED, BOTH))('a hand-edited address: %s', async (address, notice, entities, look) => {
    await scene(address, look, async ({ page, words }) => {
      await page.getByText(words[notice]).first().waitFor();
      expect(await counted(page)).toBe(entities === 'the first view' ? firstShown(look) : entities);
    });
  });
});

async function expectSpoken(page: Page, text: RegExp): Promise<void> {
  await page.locator('.graph [aria-live]').filter({ hasText: text }).waitFor({ state: 'attached' });
}
