/**
 * The first view of the explorer in a real Chromium: it shows a graph before the user types anything, in both languages and
 * widths, and when the user changes them.
 */
import { expect, test } from '@jest/globals';
import { counted, overflow } from '../support/explorer/graph.ts';
import { BOTH, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';
import { until } from '../support/until.ts';

describeInChromium('the first view', () => {
  const { scene } = useScenes();

  test.each(LOOKS)(
    '$language $size.width $tone: the best connected, the words of the language, nothing amiss',
    async (look) => {
      await scene('/', look, async ({ page, words }) => {
        expect(await page.locator('html').getAttribute('dir')).toBe(look.language === 'ar' ? 'rtl' : 'ltr');
        expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
        expect(await page.locator('#graph-help').textContent()).toMatch(words.graphDescribed);
        expect(await page.locator('.graph-ground canvas').count()).toBeGreaterThan(0);
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(BOTH)('$language $size.width: the other language keeps the view', async (look) => {
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
});
