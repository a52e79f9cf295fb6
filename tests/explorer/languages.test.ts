/** A dossier in French and Kurdish: its texts in the reader's language, or else in its own, marked with language and direction. */
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { overflow } from '../support/explorer/graph.ts';
import { BOTH } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

const marked = async (text: Locator): Promise<object> => ({
  text: await text.textContent(),
  language: await text.getAttribute('lang'),
  direction: await text.getAttribute('dir'),
});

describeInChromium('a dossier in other languages', () => {
  const { scene } = useScenes();

  test.each(BOTH)('$language $size.width: the card of an entity, and its names', async (look) => {
    await scene('/?show=rezan-berwari,helene-marchand&entity=rezan-berwari', look, async ({ page }) => {
      await page.locator('.card h2 bdi').waitFor();
      expect(await marked(page.locator('.card h2 bdi'))).toEqual({
        text: 'Rêzan Berwarî',
        language: 'fr',
        direction: 'ltr',
      });
      const other = { text: 'ڕێزان بەرواری', language: 'ckb', direction: 'rtl' };
      expect(await marked(page.locator('.card header p bdi').first())).toEqual(other);
      expect(await overflow(page)).toBe(0);
    });
  });

  test.each(BOTH)('$language $size.width: a claim, worded from its row, and against what stands', async (look) => {
    await scene('/?claim=zerdan-2', look, async ({ page }) => {
      await page.locator('.claim .paraphrase bdi').first().waitFor();
      expect(await marked(page.locator('.claim .paraphrase bdi').first())).toEqual({
        text: 'La commune de Zerdan – a reconstruit – Le pont de Zerdan · 2021',
        language: 'fr',
        direction: 'ltr',
      });
      expect(await overflow(page)).toBe(0);
    });
  });
});
