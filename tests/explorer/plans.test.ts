/** Plans on the page, in a real Chromium: off at first, drawn and named as plans once the reader asks for them, and in the address. */
import { expect, test } from '@jest/globals';
import { overflow, query } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';
import { until } from '../support/until.ts';

const PAIR = 'show=us-combat-forces-in-iraq,iraq-territory';
/** Claims only plan it. */
const PLAN = 'us-combat-forces-in-iraq.WITHDREW_FROM.iraq-territory@us-combat-forces-withdrawal-from-iraq-2021';

describeInChromium('plans', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: a plan is not drawn until the reader shows plans',
    async (look) => {
      await scene(`/?${PAIR}&relation=${PLAN}`, look, async ({ page, words, settled }) => {
        await page.locator('.relation-head').waitFor();
        expect(await page.locator('.relation-head .standing').count()).toBe(0);
        await page.getByRole('button', { name: words.showPlans }).click();
        await page.locator('.relation-head .standing').waitFor();
        await settled();
        expect(query(page).get('plans')).toBe('yes');
        expect(await page.locator('.relation-head .standing').textContent()).toMatch(words.isPlanned);
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))('$language $size.width: the legend counts plans, and takes them away', async (look) => {
    await scene(`/?${PAIR}&plans=yes`, look, async ({ page, words, settled }) => {
      if ((await page.locator('.legend').count()) === 0) await page.locator('.topbar .icon-filter').click();
      const row = page.locator('.legend li', { hasText: words.showPlans });
      const count = row.locator('.count, .bring');
      const numbers = async (): Promise<number[]> =>
        [...((await count.textContent()) ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
      await until(async () => (await numbers()).length === 2);
      const [drawn = 0, all = 0] = await numbers();
      expect(drawn).toBeGreaterThan(0);
      expect(all).toBeGreaterThan(drawn);
      await count.click();
      await until(async () => (await numbers())[0] === all);
      await page.locator('.topbar .icon-undo').click();
      await row.locator('input').uncheck();
      await settled();
      expect(query(page).get('plans')).toBeNull();
      await until(async () => (await numbers()).join() === `0,${all}`);
    });
  });

  test.each(lookOfToday(BOTH))('$language $size.width: the table calls it planned', async (look) => {
    await scene(`/?${PAIR}&plans=yes&stage=table`, look, async ({ page, words }) => {
      await page.locator('table').waitFor();
      expect(await page.locator('table').textContent()).toMatch(words.isPlanned);
    });
  });
});
