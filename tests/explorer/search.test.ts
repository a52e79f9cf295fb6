/**
 * What a reader finds with words, in a real Chromium: relations with who did it to whom, claims, documents and conflicts; and how much of
 * the dossier the canvas, the legend and the table show.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { counted, openTools, query } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, type Scene, useScenes } from '../support/explorer/scenes.ts';
import { until } from '../support/until.ts';

const OF_ONE = 'dossiers=us-iraq-2021';

/** Types, and returns the hits of a group once they are there. */
async function hitsOf({ page }: Scene, typed: string, group: number): Promise<ReturnType<Page['locator']>> {
  await page.locator('#search').fill('');
  await page.locator('#search').pressSequentially(typed);
  const hits = page.locator('.search-hits ul').nth(group).getByRole('option');
  await hits.first().waitFor();
  return hits;
}

describeInChromium('search and the whole dossier', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(LOOKS))('$language $size.width: who attacked whom, as a list and drawn', async (look) => {
    await scene(`/?${OF_ONE}`, look, async (played) => {
      const { page, settled, words } = played;
      const hits = await hitsOf(played, look.language === 'ar' ? 'من هاجم من' : 'who attacked whom', 0);
      expect(await hits.first().textContent()).toMatch(/6 (relations|علاقات)/u);
      await hits.first().click();
      await settled();
      await page.locator('tbody tr').first().waitFor();
      expect(Object.fromEntries(query(page))).toMatchObject({
        stage: 'table',
        among: 'dossier',
        relations: 'ATTACKED',
      });
      await until(async () => (await page.locator('tbody tr').count()) === 6);
      // The keys act on the list.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(look.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await page.keyboard.press('Enter');
      await until(async () => await Promise.resolve(query(page).get('relation')?.includes('.ATTACKED.') === true));
      await page.keyboard.press('Escape');
      await until(async () => await Promise.resolve(!query(page).has('relation')));
      // Beside it are the claims that draw no relation.
      await page.locator('[data-panel="evidence"]').click();
      const others = page.locator('.panel .claims').filter({ hasText: words.drawNoRelation });
      await others.locator('.claim').first().waitFor();
      await page.locator('.topbar .icon-graph').click();
      await settled();
      expect(await counted(page)).toBeGreaterThan(3);
      expect(query(page).get('show')).toContain('united-states');
    });
  });

  test.each(lookOfToday(BOTH))(
    '$language $size.width: the keys act on the graph, and on the hit, after a hit is chosen',
    async (look) => {
      await scene('/?show=iran,iraq', look, async (played) => {
        const { page, settled } = played;
        // A focus that the reader left elsewhere does not count.
        await page.locator('#graph').focus();
        await page.keyboard.press('ArrowRight');
        await hitsOf(played, look.language === 'ar' ? 'بايدن' : 'biden', 0);
        await page.keyboard.press('Enter');
        await settled();
        const id = query(page).get('entity') ?? '';
        expect(query(page).get('show')).toBe(`iran,iraq,${id}`);
        await page.keyboard.press('p');
        await until(async () => await Promise.resolve(query(page).get('pins')?.startsWith(`${id}:`) === true));
        await page.keyboard.press('h');
        await settled();
        expect(query(page).get('hide')).toBe(id);
        expect(query(page).get('show')).toBe('iran,iraq');
      });
    },
  );

  test.each(lookOfToday(LOOKS))('$language $size.width: words of a claim, by keyboard', async (look) => {
    await scene(`/?${OF_ONE}`, look, async (played) => {
      const { page, settled } = played;
      // A slip in each.
      await hitsOf(played, look.language === 'ar' ? 'يخدم القتل ضد داعش' : 'rockts in Jul', 0);
      const claims = page.locator('.search-hits [id$="claims"] ~ [role="option"]');
      const text = (await claims.first().textContent()) ?? '';
      while ((await claims.first().getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await settled();
      expect(query(page).get('claim')).toMatch(/^us-iraq-/u);
      await page.locator('.claim').first().waitFor();
      expect(await page.locator('.panel').textContent()).toContain(text.slice(0, 20));
      expect(await counted(page)).toBeGreaterThan(0);
    });
  });

  test.each(lookOfToday(BOTH))('$language: conflicts, and a document', async (look) => {
    await scene(`/?${OF_ONE}`, look, async (played) => {
      const { page, settled } = played;
      const conflicts = page.locator('.search-hits [id$="conflicts"] ~ [role="option"]');
      await hitsOf(played, look.language === 'ar' ? 'تعارض' : 'conflicts', 0);
      await conflicts.click();
      await settled();
      expect(query(page).get('panel')).toBe('conflicts');
      const documents = page.locator('.search-hits [id$="documents"] ~ [role="option"]');
      await hitsOf(played, look.language === 'ar' ? 'خفض القوات وإعادة ضبط' : 'reset of relations', 0);
      await documents.first().click();
      await settled();
      expect(query(page).get('documents')).toBe('us-iraq-000');
      expect(query(page).get('panel')).toBe('sources');
      await page.locator('tbody tr').first().waitFor();
      await page.locator('.topbar .icon-graph').click();
      await settled();
      expect(await counted(page)).toBeGreaterThan(10);
    });
  });

  test.each(lookOfToday(LOOKS))('$language $size.width: n of m, and the rest at a click', async (look) => {
    await scene(`/?${OF_ONE}&show=iraq,iran`, look, async ({ page, settled }) => {
      if ((await page.locator('.legend').count()) === 0) await page.locator('.topbar .icon-filter').click();
      // After the dossiers.
      const rows = page.locator('.legend .choices').nth(1).locator('li');
      const row = async (index: number): Promise<number[]> =>
        [...((await rows.nth(index).locator('.count, .bring').textContent()) ?? '').matchAll(/\d+/gu)].map(Number);
      await rows.locator('.bring').first().waitFor();
      // Persons, of which there is none; governments, of which there are two.
      expect(await row(0)).toEqual([0, expect.any(Number)]);
      const [shown, all = 0] = await row(1);
      expect([shown, all > 2]).toEqual([2, true]);
      await rows.nth(1).locator('.bring').click();
      await settled();
      expect(await row(1)).toEqual([all, all]);
      expect(await rows.nth(1).locator('.bring').count()).toBe(0);
      expect(await counted(page)).toBe(all);
    });
  });

  test.each(lookOfToday(BOTH))('$language: the table of the whole dossier, and an export of it', async (look) => {
    await scene(`/?${OF_ONE}&show=iraq,iran&stage=table`, look, async ({ page, words, settled }) => {
      const ranges = page.locator('.table-stage header .segments').first().getByRole('button');
      await until(async () => /\d+ (of|من) \d+/u.test((await ranges.first().textContent()) ?? ''));
      const [few, all] = [...((await ranges.first().textContent()) ?? '').matchAll(/\d+/gu)].map(Number);
      expect(await page.locator('tbody tr').count()).toBe(few);
      await ranges.nth(1).click();
      await settled();
      await until(async () => (await page.locator('tbody tr').count()) === 100);
      expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBe(Number(all) + 1);
      await openTools(page);
      await page.getByRole('button', { name: words.exportView }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog').getByRole('button', { name: words.relationsFile, exact: true }).click(),
      ]);
      const csv = await readFile(await download.path(), 'utf8');
      expect(csv.trim().split('\r\n')).toHaveLength(Number(all) + 1);
    });
  });
});
