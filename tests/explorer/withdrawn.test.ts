/** What was taken back, on the page, in a real Chromium: off at first, drawn and named as withdrawn once the reader asks for it. */
import { expect, test } from '@jest/globals';
import { overflow, query } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

const PAIR = 'show=orla-venn,northland';
/** A rumour that the newspaper took back; others deny it. */
const WITHDRAWN = 'orla-venn.WITHDREW_FROM.northland';

describeInChromium('what was taken back', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: a relation is not drawn until the reader shows it',
    async (look) => {
      await scene(`/?${PAIR}&relation=${WITHDRAWN}`, look, async ({ page, words, settled }) => {
        await page.locator('.relation-head').waitFor();
        const list = page.getByRole('region', { name: words.withdrawnClaims });
        await list.locator('.claim').first().waitFor();
        expect(await list.locator('.marks').first().textContent()).toMatch(words.isWithdrawn);
        expect(await page.locator('.relation-head .standing').count()).toBe(0);
        await page.getByRole('button', { name: words.showWithdrawn }).click();
        await page.locator('.relation-head .standing').waitFor();
        await settled();
        expect(query(page).get('withdrawn')).toBe('yes');
        expect(await page.locator('.relation-head .standing').textContent()).toMatch(words.isWithdrawn);
        expect(await list.count()).toBe(0);
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: an opened claim says since when, and what took it back',
    async (look) => {
      await scene(`/?${PAIR}&claim=delta-15`, look, async ({ page, words }) => {
        const list = page.getByRole('region', { name: words.withdrawnBy });
        await list.getByRole('article', { name: /delta-17/ }).waitFor();
        expect(await page.locator('.facts').first().textContent()).toMatch(words.dayWithdrawn);
      });
    },
  );

  test.each(lookOfToday(BOTH))('$language $size.width: the legend counts it, and the table names it', async (look) => {
    await scene(`/?${PAIR}&withdrawn=yes&stage=table`, look, async ({ page, words }) => {
      await page.locator('table').waitFor();
      expect(await page.locator('table').textContent()).toMatch(words.isWithdrawn);
      if ((await page.locator('.legend').count()) === 0) await page.locator('.topbar .icon-filter').click();
      const row = page.locator('.legend li', { hasText: words.showWithdrawn });
      expect(await row.locator('.count, .bring').textContent()).toMatch(/[1-9]/);
    });
  });
});
