/**
 * The export of a view in a real Chromium: each button saves a file with the content of the canvas, and other tools can open the
 * queries.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { Database } from '../../src/db/database.ts';
import { openTools, overflow } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday } from '../support/explorer/looks.ts';
import { describeInChromium, type Scene, useScenes } from '../support/explorer/scenes.ts';

const SHOW = '/?show=joe-biden,mustafa-al-kadhimi,iraq';

async function openSheet({ page, words }: Scene): Promise<void> {
  await openTools(page);
  await page.getByRole('button', { name: words.exportView }).click();
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describeInChromium('exporting a view', () => {
  const stage = useScenes();
  const { scene } = stage;
  let database: Database;
  beforeAll(() => {
    database = Database.open(stage.server.address);
  });
  afterAll(async () => await database?.close());

  test.each(lookOfToday(BOTH))('$language $size.width: picture, table and data', async (look) => {
    const [direction, first, second] =
      look.language === 'ar' ? ['rtl', 'جو بايدن', 'مصطفى الكاظمي'] : ['ltr', 'Joe Biden', 'Mustafa al-Kadhimi'];
    await scene(SHOW, look, async (played) => {
      const { page, words } = played;
      await openSheet(played);
      const svg = await saved(page, 'SVG');
      // A ground behind each label hides the lines there.
      expect(svg.bytes.toString()).toContain('fill-opacity');
      expect(svg.name).toMatch(/^sanad-[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.svg$/);
      expect(svg.bytes.toString()).toMatch(new RegExp(`direction="${direction}"[^>]*>${first}<`));
      const png = await saved(page, 'PNG');
      expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
      const csv = (await saved(page, words.relationsFile)).bytes.toString();
      expect(csv.startsWith('\uFEFF')).toBe(true);
      expect(csv).toContain(second);
      const everything = (await saved(page, words.everythingFile)).bytes.toString();
      const { relations, claims, documents } = JSON.parse(everything) as Record<
        string,
        { id: string; claims: { id: string }[] }[]
      >;
      expect(relations?.length).toBeGreaterThan(1);
      expect(documents?.length).toBeGreaterThan(1);
      const ids = new Set(claims?.map(({ id }) => id));
      expect(relations?.flatMap((relation) => relation.claims).filter(({ id }) => !ids.has(id))).toEqual([]);
      // The focus has stayed in the sheet.
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });
  });

  test.each(lookOfToday(BOTH))('$language $size.width: whole dossiers for other programs', async (look) => {
    await scene(SHOW, look, async (played) => {
      const { page, words } = played;
      await openSheet(played);
      const file = page.getByRole('dialog').getByRole('link', { name: 'graph.gexf' });
      const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
      const text = await readFile(await download.path(), 'utf8');
      new SaxesParser().write(text).close();
      expect(text).toContain(look.language === 'ar' ? 'label="جو بايدن"' : 'label="Joe Biden"');
      const formats = page.getByRole('dialog').getByRole('link', { name: words.lostOfFormat });
      const { formats: served } = (await (await fetch(`${stage.server.url}/export/`)).json()) as { formats: unknown[] };
      expect(await formats.count()).toBe(served.length);
      expect(await overflow(page)).toBe(0);
    });
  });

  test.each(lookOfToday(BOTH))('$language $size.width: the view for other programs', async (look) => {
    const play = async (played: Scene): Promise<void> => {
      const { page, words } = played;
      await openSheet(played);
      await page.getByRole('combobox', { name: words.exportFormat }).selectOption('gephi');
      const edges = await saved(page, 'edges.csv');
      expect(edges.name).toMatch(/^sanad-[a-z0-9-]+-gephi-edges\.csv$/);
      const ids = edges.bytes.toString().split('\n').length;
      const everything = JSON.parse((await saved(page, words.everythingFile)).bytes.toString()) as {
        relations: { id: string }[];
      };
      expect(ids).toBe(everything.relations.length + 2);
      for (const { id } of everything.relations) expect(edges.bytes.toString()).toContain(id);
      // What the server refuses is said, and can be tried again.
      await page.route('**/export/**', async (route) => await route.fulfill({ status: 503, json: { errors: [] } }));
      await page.getByRole('dialog').getByRole('button', { name: 'nodes.csv', exact: true }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
      expect(await overflow(page)).toBe(0);
    };
    await scene(SHOW, look, play, { allowed: '503' });
  });

  test('an empty canvas: the pictures have the title and no entity', async () => {
    await scene('/?show=', BOTH[1], async (played) => {
      await openSheet(played);
      const svg = (await saved(played.page, 'SVG')).bytes.toString();
      new SaxesParser().write(svg).close();
      expect(svg).toMatch(/<title>[^<]/);
      // Only the labels of entities and relations have it.
      expect(svg).not.toContain('paint-order');
      const png = (await saved(played.page, 'PNG')).bytes;
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      // Width and height, of the first chunk.
      expect(Math.min(png.readUInt32BE(16), png.readUInt32BE(20))).toBeGreaterThan(100);
    });
  });

  test.each(lookOfToday(BOTH))(
    '$language $size.width: what a dossier calls people is text in each file',
    async (look) => {
      const [first, second] = look.language === 'ar' ? ['&lt;script', `"'=باسم"`] : ['&lt;img', `"'=HYPERLINK(`];
      await scene('/?show=amal,basim', look, async (played) => {
        await openSheet(played);
        const svg = (await saved(played.page, 'SVG')).bytes.toString();
        expect(svg).toContain(first);
        // Throws where it is not well formed.
        const parser = new SaxesParser();
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(svg).close();
        expect(svg).not.toMatch(/<(img|script|iframe)/);
        expect((await saved(played.page, played.words.entitiesFile)).bytes.toString()).toContain(second);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: the question is shown whole, and leads to GraphiQL and to Neo4j Browser',
    async (look) => {
      // The server of the scenes did not start its Neo4j, so that it knows no Browser: then there is no link.
      const session = { auth: 'off', name: null, graphiql: true, browser: true };
      await scene(SHOW, look, async (played) => {
        const { page, words } = played;
        await openSheet(played);
        expect(await page.getByRole('link', { name: words.openInBrowser }).count()).toBe(0);
        await page.route('**/session', async (route) => await route.fulfill({ json: session }));
        await played.go(SHOW);
        await openSheet(played);
        const query = await page.getByRole('textbox', { name: words.graphqlQuery }).inputValue();
        const variables = await page.getByRole('textbox', { name: words.graphqlVariables }).inputValue();
        expect(await stage.server.ask(query, JSON.parse(variables) as Record<string, unknown>)).toMatchObject({
          status: 200,
          data: { neighborhood: { truncated: false } },
        });
        const cypher = await page.getByRole('textbox', { name: words.cypher }).inputValue();
        expect((await database.readMany(cypher)).length).toBeGreaterThan(1);
        const browserLink = await page.getByRole('link', { name: words.openInBrowser }).getAttribute('href');
        expect(new URL(browserLink ?? '', stage.server.url).searchParams.get('arg')).toBe(cypher);
        expect(await overflow(page)).toBe(0);

        const [graphiql] = await Promise.all([
          page.context().waitForEvent('page'),
          page.getByRole('link', { name: words.openInGraphiql }).click(),
        ]);
        await graphiql.locator('.graphiql-editor').first().waitFor();
        await graphiql.getByText('Neighborhood').first().waitFor();
      });
    },
  );
});
