/**
 * The first view of the explorer in a real Chromium: it shows a graph before the user types anything, in both languages and
 * widths, and when the user changes them.
 */
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { counted, overflow, query } from '../support/explorer/graph.ts';
import { BOTH, firstShown, type Look, lookOfToday, LOOKS, WIDE } from '../support/explorer/looks.ts';
import { hold } from '../support/explorer/hold.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';
import { until } from '../support/until.ts';

describeInChromium('the first view', () => {
  const scenes = useScenes();
  const { scene } = scenes;

  test.each(LOOKS)(
    '$language $size.width $tone: the best connected, the words of the language, nothing amiss',
    async (look) => {
      await scene('/', look, async ({ page, words }) => {
        expect(await page.locator('html').getAttribute('dir')).toBe(look.language === 'ar' ? 'rtl' : 'ltr');
        expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
        expect(await page.locator('#graph-help').textContent()).toMatch(words.graphDescribed);
        expect(await counted(page)).toBe(firstShown(look));
        expect(await page.locator('.graph-ground canvas').count()).toBeGreaterThan(0);
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(LOOKS.filter(({ size }) => size === WIDE)))(
    '$language: before the first answer no number says 0, and the table says once that it is loading',
    async (look) => {
      await scene('/?stage=table', look, async ({ page, words, settled }) => {
        const letGo = await hold(page, 'FirstView');
        await page.reload();
        await page.locator('.table-none').waitFor();
        expect(await page.locator('.legend .count, .legend .bring').count()).toBe(0);
        expect(await page.locator('.table-stage header').textContent()).not.toMatch(/[0٠]/);
        expect(await page.locator('.stage').getByText(words.loading).count()).toBe(1);
        letGo();
        await settled();
        expect(await page.locator('.legend .count, .legend .bring').count()).toBeGreaterThan(0);
        expect(await page.locator('.table-stage header').textContent()).toMatch(/[1-9]/);
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: each question is answered by a click: a list, a matter, paths',
    async (look) => {
      await scene('/', look, async ({ page, settled, go }) => {
        const question = (kind: string): Locator => page.locator(`.questions [data-question="${kind}"]`);
        await question('type').click();
        await page.locator('tbody tr').nth(1).waitFor();
        expect(Object.fromEntries(query(page))).toMatchObject({ stage: 'table', among: 'dossier' });
        const asked = query(page).get('relations') ?? '';
        const { data } = await scenes.server.ask(
          `{ relations(through: { relations: [${asked}], dossiers: ["us-iraq-2021"] }, first: 1) { totalCount } }`,
        );
        expect(data?.['relations']).toMatchObject({ totalCount: expect.any(Number) as unknown });
        expect(await page.locator('tbody tr').count()).toBeGreaterThan(1);

        await go(`/?lang=${look.language}`);
        await question('matter').click();
        await page.locator('.open-matter').waitFor();
        expect(query(page).get('panel')).toBe('conflicts');

        await go(`/?lang=${look.language}`);
        const text = await question('path').textContent();
        await question('path').click();
        await page.locator('.path').first().waitFor();
        await settled();
        for (const end of await page.locator('.path-end-name bdi').allTextContents()) expect(text).toContain(end);
      });
    },
  );

  test.each(lookOfToday(BOTH))('$language $size.width: the other language keeps the view', async (look) => {
    const [direction, name] = look.language === 'ar' ? ['ltr', 'Iran'] : ['rtl', 'إيران'];
    const address = `/?show=iraq,iran&open=iran&entity=iran&layout=circle&lang=${look.language}`;
    await scene(address, look, async ({ page, settled, words }) => {
      await until(async () => (await counted(page)) > 0);
      const before = await counted(page);
      await page.getByRole('button', { name: words.otherLanguage }).click();
      await settled();
      expect(await page.locator('html').getAttribute('dir')).toBe(direction);
      await page.getByRole('heading', { name }).waitFor();
      await until(async () => (await counted(page)) === before);
      expect(page.url()).toContain('show=iraq,iran&open=iran&entity=iran');
    });
  });

  test.each(lookOfToday([LOOKS[0], LOOKS[2]]))(
    '$language: of several dossiers the newest, or those that the reader chooses',
    async (look) => {
      const { newest, chosen, count } = await severalDossiers(look.language);
      await scene('/', look, async ({ page, settled }) => {
        expect(await counted(page)).toBe(14);
        expect(await page.locator('.brand p').textContent()).toBe(newest);
        await page.locator('.choices li', { hasText: chosen }).locator('button.only').click();
        await settled();
        expect(query(page).get('dossiers')).toBe('documented');
        await until(async () => (await counted(page)) === count);
        expect(await page.locator('.brand p').textContent()).toBe(chosen);
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  /** The title of the dossier that was loaded last, and of another with the number of its entities in the first view. */
  async function severalDossiers(
    language: Look['language'],
  ): Promise<{ newest: string; count: number; chosen: string }> {
    const titles = `{ id loadedOn title: title${language === 'ar' ? 'Ar' : ''} }`;
    const { data } = await scenes.server.ask(`{ dossiers(sort: [{ loadedOn: DESC }]) ${titles} }`);
    const dossiers = data?.['dossiers'] as readonly { id: string; title: string }[];
    const [newest] = dossiers;
    const chosen = dossiers.find(({ id }) => id === 'documented');
    const ranking = await scenes.server.ask(
      'query ($dossiers: [ID!]) { ranking(by: DEGREE, first: 14, through: { dossiers: $dossiers }) { score } }',
      { dossiers: [chosen?.id] },
    );
    expect(newest?.id).toBe('us-iraq-2021');
    const first = (ranking.data?.['ranking'] ?? []) as readonly unknown[];
    return { newest: newest?.title ?? '', count: first.length, chosen: chosen?.title ?? '' };
  }
});
