/**
 * The sources in a real Chromium: documents and speakers as filters, a document beside the graph with its passages marked, linked with its
 * claims both ways, and the reader's own copy, which no request carries.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ARTICLES, testWithArticles } from '../support/articles.ts';
import { DOCUMENTED } from '../support/dossier-folders.ts';
import { overflow } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

const TEXT = readFileSync(join(DOCUMENTED, 'documents/harbour.txt'), 'utf8');

async function inView(page: Page, selector: string): Promise<boolean> {
  return await page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = (
        element as unknown as { getBoundingClientRect(): { top: number; bottom: number } }
      ).getBoundingClientRect();
      return top >= 0 && bottom <= (globalThis as unknown as { innerHeight: number }).innerHeight;
    });
}

describeInChromium('the sources', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(LOOKS))('$language $size.width: documents and speakers are filters', async (look) => {
    await scene('/?panel=sources&dossiers=us-iraq-2021', look, async ({ page, settled }) => {
      const documents = page.locator('.source-list').first().locator('li');
      await documents.first().waitFor();
      // Those with most claims first.
      const counts = await documents.locator('.count [aria-hidden]').allTextContents();
      const numbers = counts.map((count) => Number(count.replaceAll(/\D/g, '')));
      expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
      await documents.first().locator('input').check();
      await settled();
      expect(page.url()).toMatch(/[?&]documents=us-iraq-\d+/);
      await page.locator('.source-list').last().locator('input').first().check();
      await settled();
      expect(page.url()).toMatch(/[?&]said=/);
      expect(await overflow(page)).toBe(0);
    });
  });

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: a document with its passages, and back to a claim',
    async (look) => {
      await scene('/?panel=sources&read=harbour-1', look, async ({ page, words, settled }) => {
        await page.locator('.reader-text mark').first().waitFor();
        expect(await page.locator('.reader-text').textContent()).toBe(TEXT);
        const mark = page.locator('.reader-text mark').nth(1);
        const passage = await mark.textContent();
        await mark.press('Enter');
        await page.locator('.claims-here .claim').first().waitFor();
        expect(page.url()).toMatch(/[?&]claim=d-\d+/);
        await page.locator('.claims-here').getByRole('button', { name: words.openClaim }).first().click();
        await settled();
        // The evidence of that claim has the same words, and leads back to them.
        expect(await page.locator('.passages blockquote').first().textContent()).toContain(passage);
        await page.getByRole('button', { name: words.readInDocument }).first().click();
        await page.locator('mark[data-first]').waitFor();
        await settled();
        expect(await inView(page, 'mark[data-first]')).toBe(true);
        await page.getByRole('button', { name: words.allSources }).click();
        await page.locator('.source-list').first().waitFor();
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  testWithArticles('a copy that the reader opens shows its passages, and stays in the browser', async () => {
    const [look] = lookOfToday(BOTH);
    if (look === undefined) throw new Error('Expected a look of today');
    await scene('/?panel=sources&read=us-iraq-004', look, async ({ page, settled }) => {
      const file = '004_933cd54218a7fc21.txt';
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
      await page.locator('.open-copies').waitFor();
      expect(await page.locator('.reader-text').count()).toBe(0);
      // Another file is refused by name and hash.
      await page
        .locator('.open-copies input')
        .setInputFiles({ name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
      await page.getByText('2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881').waitFor();
      await page.locator('.open-copies input').setInputFiles(join(ARTICLES, file));
      await page.locator('.reader-text mark').first().waitFor();
      const text = readFileSync(join(ARTICLES, file), 'utf8');
      expect(await page.locator('.reader-text').textContent()).toHaveLength(text.length);
      await page.locator('.reader-text mark').first().click();
      await page.locator('.claims-here .claim').first().waitFor();
      await settled();
      const passage = (await page.locator('.reader-text mark').first().textContent()) ?? '';
      expect(passage).not.toBe('');
      for (const request of sent) expect(request).not.toContain(JSON.stringify(passage).slice(1, -1));
    });
  });
});
