/** How a reader grows and shrinks the canvas by choice, by the actions of a user in a real Chromium. */
import { expect, test } from '@jest/globals';
import { counted, query } from '../support/explorer/graph.ts';
import { lookOfToday, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

describeInChromium('what the canvas has', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: an expansion by choice brings in exactly what its button says, and undo takes it off',
    async (look) => {
      await scene('/?show=iraq&entity=iraq', look, async ({ page, settled, words }) => {
        await page.getByRole('button', { name: words.expandByChoice }).click();
        const button = page.getByRole('button', { name: words.bringIn });
        const promised = async (): Promise<number> => Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
        await button.waitFor();
        const all = await promised();
        await page.getByRole('button', { name: words.onlyOffices }).click();
        const near = await promised();
        expect(near).toBeGreaterThan(1);
        expect(near).toBeLessThan(all);
        // Two steps away there are others, by the same choice.
        await page.locator('.expansion .segments button').nth(1).click();
        await page.locator('.expansion-lists').waitFor();
        const far = await promised();
        expect(far).toBeGreaterThanOrEqual(near);
        await button.click();
        await settled();
        expect(await counted(page)).toBe(1 + far);
        expect(query(page).get('show')?.split(',')).toHaveLength(1 + far);
        await page.keyboard.press('Control+z');
        await settled();
        expect(await counted(page)).toBe(1);
      });
    },
  );
});
