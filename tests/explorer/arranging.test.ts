/** The arrangement of the graph in a real Chromium: a user chooses and undoes each one, zooms in and out, and fits the graph. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { middleOf, openGraphTools, query } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

describeInChromium('the arrangement', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(BOTH))('$language $size.width: three arrangements, zoom and fit', async (look) => {
    await scene('/?panel=none', look, async ({ page, settled }) => {
      const picture = async (): Promise<string> => {
        await settled();
        return (await page.locator('.graph-ground').screenshot()).toString('base64');
      };
      const seen = [await picture()];
      await openGraphTools(page);
      for (const layout of ['tree', 'circle']) {
        await page.locator('.graph-arrange select').selectOption(layout);
        await page.waitForURL(new RegExp(`layout=${layout}`));
        seen.push(await picture());
      }
      const [near, far, fit] = [0, 1, 2].map((index) =>
        page.locator('.graph-tools:not(.stage-tools) button').nth(index),
      );
      await near?.click();
      seen.push(await picture());
      for (let step = 0; step < 4; step += 1) await far?.click();
      seen.push(await picture());
      // All lie differently, or are seen from another distance.
      expect(new Set(seen).size).toBe(seen.length);
      await fit?.click();
      expect([seen[3], seen[4]]).not.toContain(await picture());
      await undo(page);
      await page.waitForURL(/layout=tree/);
      await undo(page);
      await page.waitForURL((url) => !url.searchParams.has('layout'));
    });
  });

  test.each(lookOfToday(BOTH))('$language $size.width: dragging pins; a link brings the pin back', async (look) => {
    await scene('/?show=joe-biden&panel=none', look, async ({ page, settled }) => {
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
  });
});

async function undo(page: Page): Promise<void> {
  await page.locator('.graph-ground').focus();
  await page.keyboard.press('Control+z');
}
