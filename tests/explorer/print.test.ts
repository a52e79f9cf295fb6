/** The page on paper, in a real Chromium: the graph as a picture, the legend and all sources; nothing is cut. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Look, lookOfToday, WIDE } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

const LOOKS: readonly Look[] = [
  { language: 'ar', size: WIDE, tone: 'dark' },
  { language: 'en', size: WIDE, tone: 'light' },
];
const SHOW = 'show=iraq,iran,united-states,joe-biden,mustafa-al-kadhimi';
/** A4 without its margins of 12 mm, in CSS pixels. */
const PAPER = { upright: { width: 703, height: 1032 }, lying: { width: 1032, height: 703 } };

/** What is wider than the paper, or higher than a sheet and cannot be broken. */
const CUT = `[...document.querySelectorAll('.printed *')].flatMap((element) => {
  const { width, height, left, right } = element.getBoundingClientRect();
  const isWhole = element.matches('svg, li, h1, h2');
  return left < -1 || right > innerWidth + 1 || (isWhole && height > innerHeight) ? [element.localName + ' ' + width + ' ' + height] : [];
})`;

describeInChromium('printing', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(LOOKS))('$language $tone: picture, legend and sources, upright and lying', async (look) => {
    await scene(`/?${SHOW}&plans=yes`, look, async ({ page, settled }) => {
      await page.evaluate('window.print = () => dispatchEvent(new Event("beforeprint"))');
      await page.keyboard.press('Control+p');
      await page.locator('.printed').waitFor({ state: 'attached' });
      await settled();
      await page.emulateMedia({ media: 'print' });
      for (const size of Object.values(PAPER)) {
        await page.setViewportSize(size);
        expect(await page.evaluate<string[]>(CUT)).toEqual([]);
      }
      // Nothing else is on the paper.
      expect(await page.evaluate<string[]>(SEEN)).toEqual(['printed']);
      const picture = page.locator('.printed svg[role="img"]');
      for (const name of look.language === 'ar' ? ['العراق', 'إيران'] : ['Iraq', 'Iran']) {
        expect(await picture.textContent()).toContain(name);
      }
      expect(await page.locator('.printed-legend li').count()).toBeGreaterThan(5);
      expect(await page.locator('.printed-sources li').count()).toBeGreaterThan(3);
      // The ground of the picture is white, in the dark too.
      expect(await picture.locator('rect').first().getAttribute('fill')).toMatch(/^#f/);
      expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 4).toString()).toBe('%PDF');
      await restore(page, look);
    });
  });
});

const SEEN = `[...document.querySelector('.frame').children].filter((each) => each.checkVisibility()).map(({ className }) => className)`;

async function restore(page: Page, { size, tone }: Look): Promise<void> {
  await page.emulateMedia({ media: null, colorScheme: tone });
  await page.setViewportSize(size);
}
