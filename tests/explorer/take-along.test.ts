/** Exporting a view, in a real Chromium: each button saves a file that holds what is on the canvas; the queries can be opened elsewhere. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { findChromium, openChromium } from '../support/chromium.ts';
import { BOTH, openExplorer } from '../support/explorer.ts';
import { startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const HOSTILE = fileURLToPath(new URL('../support/fixtures/hostile/', import.meta.url));
const SHOW = 'show=joe-biden,mustafa-al-kadhimi,iraq';

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

where('exporting a view', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer([US_IRAQ, HOSTILE]);
    browser = await openChromium(path ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const opened = async (look: (typeof BOTH)[number], show = SHOW) => {
    const explorer = await openExplorer(browser, server.url, `/?${show}&lang=${look.language}`, look);
    await explorer.page.getByRole('button', { name: look.language === 'ar' ? 'تصدير' : 'Export' }).click();
    return explorer;
  };
  const saved = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  test.each(BOTH)('$language $size.width: picture, table and data', async (look) => {
    const explorer = await opened(look);
    const [direction, first, second, relationsOf, all] =
      look.language === 'ar'
        ? ['rtl', 'جو بايدن', 'مصطفى الكاظمي', 'العلاقات', 'كل شيء']
        : ['ltr', 'Joe Biden', 'Mustafa al-Kadhimi', 'Relations', 'Everything'];
    const { page } = explorer;
    const svg = await saved(page, 'SVG');
    expect(svg.name).toMatch(/^sanad-[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.svg$/);
    expect(svg.bytes.toString()).toMatch(new RegExp(`direction="${direction}"[^>]*>${first}<`));
    const png = await saved(page, 'PNG');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    const csv = (await saved(page, relationsOf)).bytes.toString();
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain(second);
    const { relations, claims, documents } = JSON.parse((await saved(page, all)).bytes.toString()) as Record<
      string,
      { id: string; claims: { id: string }[] }[]
    >;
    expect(relations?.length).toBeGreaterThan(1);
    expect(documents?.length).toBeGreaterThan(1);
    const told = new Set(claims?.map(({ id }) => id));
    expect(relations?.flatMap((relation) => relation.claims).filter(({ id }) => !told.has(id))).toEqual([]);
    expect(await explorer.violations()).toEqual([]);
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });

  test.each(BOTH)('$language $size.width: what a dossier calls people is text in each file', async (look) => {
    const explorer = await opened(look, 'show=amal,basim');
    const svg = (await saved(explorer.page, 'SVG')).bytes.toString();
    const [first, second] = look.language === 'ar' ? ['&lt;script', `"'=باسم"`] : ['&lt;img', `"'=HYPERLINK(`];
    expect(svg).toContain(first);
    // Throws where it is not well formed.
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(svg).close();
    expect(svg).not.toMatch(/<(img|script|iframe)/);
    const csv = (await saved(explorer.page, look.language === 'ar' ? 'العناصر' : 'Entities')).bytes.toString();
    expect(csv).toContain(second);
    await explorer.close();
  });

  test.each(BOTH)(
    '$language $size.width: the question is shown whole, and leads to GraphiQL and to Neo4j Browser',
    async (look) => {
      const explorer = await opened(look);
      const { page } = explorer;
      const [asked, given, inBrowser, inGraphiql] =
        look.language === 'ar'
          ? ['استعلام GraphQL لهذا العرض', 'المتغيرات', 'فتح في متصفح Neo4j', 'فتح في GraphiQL']
          : ['GraphQL query of this view', 'Variables', 'Open in Neo4j Browser', 'Open in GraphiQL'];
      const query = await page.getByRole('textbox', { name: asked }).inputValue();
      const variables = JSON.parse(await page.getByRole('textbox', { name: given }).inputValue()) as Record<
        string,
        unknown
      >;
      expect(await server.ask(query, variables)).toMatchObject({
        status: 200,
        data: { neighborhood: { truncated: false } },
      });
      const cypher = await page.getByRole('textbox', { name: 'Cypher' }).inputValue();
      expect((await server.database.readMany(cypher)).length).toBeGreaterThan(1);
      const browserLink = await page.getByRole('link', { name: inBrowser }).getAttribute('href');
      expect(new URL(browserLink ?? '', server.url).searchParams.get('arg')).toBe(cypher);
      expect(await explorer.violations()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

      const [graphiql] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: inGraphiql }).click(),
      ]);
      await graphiql.locator('.graphiql-editor').first().waitFor({ timeout: 60_000 });
      await graphiql.getByText('Neighborhood').first().waitFor({ timeout: 60_000 });
      await explorer.close();
    },
  );
});
