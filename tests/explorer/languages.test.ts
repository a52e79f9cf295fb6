/**
 * Dossiers in French and Kurdish, in Persian and Latin, and in English alone: their texts in the reader's language, or else in their own,
 * marked with language and direction; years before 0, sources, amounts and identifiers as a reader expects them.
 */
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { overflow, query } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';
import { until } from '../support/until.ts';

const marked = async (text: Locator): Promise<object> => ({
  text: await text.textContent(),
  language: await text.getAttribute('lang'),
  direction: await text.getAttribute('dir'),
});

describeInChromium('a dossier in other languages', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(BOTH))('$language $size.width: the card of an entity, and its names', async (look) => {
    await scene('/?show=rezan-berwari,helene-marchand&entity=rezan-berwari', look, async ({ page }) => {
      await page.locator('.card h2 bdi').waitFor();
      expect(await marked(page.locator('.card h2 bdi'))).toEqual({
        text: 'Rêzan Berwarî',
        language: 'fr',
        direction: 'ltr',
      });
      const other = { text: 'ڕێزان بەرواری', language: 'ckb', direction: 'rtl' };
      expect(await marked(page.locator('.card .other-names bdi').first())).toEqual(other);
      expect(await overflow(page)).toBe(0);
    });
  });

  test.each(lookOfToday(BOTH))(
    '$language $size.width: a claim, worded from its row, and against what stands',
    async (look) => {
      await scene('/?claim=zerdan-2', look, async ({ page }) => {
        await page.locator('.claim .paraphrase bdi').first().waitFor();
        expect(await marked(page.locator('.claim .paraphrase bdi').first())).toEqual({
          text: 'La commune de Zerdan – a reconstruit – Le pont de Zerdan · 2021',
          language: 'fr',
          direction: 'ltr',
        });
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))('$language $size.width: where a document is found: its address', async (look) => {
    await scene('/?claim=zerdan-1', look, async ({ page }) => {
      const link = page.locator('.passages a');
      await link.waitFor();
      expect(await link.getAttribute('href')).toBe('https://radio-zerdan.example/entretien');
      expect(await overflow(page)).toBe(0);
    });
  });
});

describeInChromium("a historian's dossier", () => {
  const { scene } = useScenes();

  test.each(lookOfToday(BOTH))('$language $size.width: names from right to left, and then in Latin', async (look) => {
    await scene('/?show=surena,marcus-crassus&dossiers=carrhae&entity=surena', look, async ({ page }) => {
      await page.locator('.card h2 bdi').waitFor();
      expect(await marked(page.locator('.card h2 bdi'))).toEqual({ text: 'سورنا', language: 'fa', direction: 'rtl' });
      const latin = { text: 'Surena', language: 'la', direction: 'ltr' };
      expect(await marked(page.locator('.card .other-names bdi'))).toEqual(latin);
      const title = { text: 'نبرد حران', language: 'fa', direction: 'rtl' };
      expect(await marked(page.locator('.brand p bdi'))).toEqual(title);
      expect(await overflow(page)).toBe(0);
    });
  });

  test.each(lookOfToday(BOTH))(
    '$language $size.width: a claim of a codex: its year, its amounts, its shelf mark',
    async (look) => {
      await scene('/?claim=carrhae-05', look, async ({ page, words }) => {
        await page.locator('.claim .facts').waitFor();
        const facts = await page.locator('.claim .facts').textContent();
        expect(facts).toMatch(words.dayOfCarrhae);
        expect(facts).toMatch(words.riders);
        const source = await page.locator('.claim .passages').textContent();
        expect(source).toContain('Bibliotheca Exempli, Cod. Lat. 417, ff. 12r-15v');
        expect(source).toContain('f. 12v');
        expect(await overflow(page)).toBe(0);
      });
    },
  );
});

describeInChromium("a court's dossier", () => {
  const { scene } = useScenes();

  test.each(lookOfToday(BOTH))('$language $size.width: identifiers are links of https, or text', async (look) => {
    await scene('/?show=delta-mining,northland&entity=delta-mining', look, async ({ page, go }) => {
      await page.locator('.card .identifiers').waitFor();
      const links = page.locator('.card .identifiers a');
      expect(await links.allTextContents()).toEqual(['00000000000000000098', '90002', 'xx/0099', 'Q9999999999']);
      for (const link of await links.all()) expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
      // ISO 3166 has no pages.
      await go('/?show=delta-mining,northland&entity=northland');
      await page.locator('.card .identifiers', { hasText: 'XN' }).waitFor();
      expect(await page.locator('.card .identifiers a').count()).toBe(0);
      expect(await overflow(page)).toBe(0);
    });
  });

  test.each(lookOfToday(BOTH))(
    '$language $size.width: an open amount, and the citation of the judgment',
    async (look) => {
      await scene('/?claim=delta-10', look, async ({ page, words }) => {
        await page.locator('.claim .facts').waitFor();
        expect(await page.locator('.claim .facts').textContent()).toMatch(words.amountOfFine);
        expect(await page.locator('.claim .passages').textContent()).toContain(
          'Commercial Court of Northland, 2024/117',
        );
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))('$language $size.width: only reviewed claims, in the address too', async (look) => {
    await scene('/?show=northland,delta-mining,orla-venn&stage=table', look, async ({ page, words, settled }) => {
      if ((await page.locator('.legend').count()) === 0) await page.locator('.topbar .icon-filter').click();
      await page.locator('.legend li', { hasText: words.onlyReviewed }).locator('input').check();
      await settled();
      expect(query(page).get('reviewed')).toBe('yes');
      const rows = page.locator('table tbody tr');
      await until(async () => (await rows.count()) === 1);
      expect(await rows.textContent()).toContain('Delta Mining');
    });
  });
});
