/** The evidence and the conflicts in a real Chromium, by what a user does: who says, who denies, citations, permalinks, both languages and widths. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { BOTH, LOOKS, openExplorer } from '../support/explorer.ts';
import { FROZEN, startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const HERODOTUS = fileURLToPath(new URL('../../seed/herodotus-abductions/', import.meta.url));

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

/** Both ends and the relation between them, as a link says it. */
const DISPUTED = 'show=amal-haddad,bashir-nouri&relation=amal-haddad.MET_WITH.bashir-nouri@autumn-meeting';

where('the evidence', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer([US_IRAQ, FROZEN]);
    browser = await openChromium(path ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** The paraphrases under a heading. */
  const under = (page: Page, heading: string) =>
    page.locator('section.claims', { has: page.locator('h3', { hasText: heading }) }).locator('.claim');

  test.each(LOOKS)(
    '$language $size.width: of a relation, those who say so apart from those who deny it',
    async ({ language, size, tone }) => {
      const explorer = await openExplorer(browser, server.url, `/?lang=${language}&${DISPUTED}`, {
        language,
        size,
        tone,
      });
      const { page } = explorer;
      const [says, denies] = language === 'ar' ? ['من يقول ذلك', 'من ينفيه'] : ['Who says so', 'Who denies it'];
      await under(page, denies).first().waitFor();
      expect(await under(page, says).count()).toBeGreaterThan(0);
      for (const claim of await under(page, denies).all()) {
        expect(await claim.getAttribute('data-polarity')).toBe('NEGATED');
      }
      // No document is served to this test: the place of the passage stands for it, and why.
      expect(await page.locator('.passages blockquote').count()).toBe(0);
      expect(await page.locator('.passages').first().textContent()).toMatch(
        language === 'ar' ? /ليست الوثيقة لدى هذا الخادم/ : /does not have the document/,
      );
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await explorer.violations()).toEqual([]);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(BOTH)(
    '$language $size.width: from an entity to a claim alone, its details, its citation, and back',
    async ({ language, size, tone }) => {
      const explorer = await openExplorer(browser, server.url, `/?lang=${language}&entity=joe-biden`, {
        language,
        size,
        tone,
      });
      const { page } = explorer;
      const [more, open, copy, copiedIs, paraphrased] =
        language === 'ar'
          ? [/^عرض /, 'فتح القول', 'نسخ الاستشهاد', 'نُسخ', '[بالمعنى']
          : [/^Show \d+ more|^Show one more/, 'Open claim', 'Copy citation', 'Copied', '[paraphrase'];
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const fold = page.locator('.claims .fold').first();
      await fold.click();
      await page.locator('.claim').first().waitFor();
      // A page of them at a time.
      const before = await page.locator('.claim').count();
      await page.getByRole('button', { name: more }).click();
      await page.locator('.claim').nth(before).waitFor();
      await page.locator('.claim').first().getByRole('button', { name: open }).click();
      await page.locator('.relation-head').waitFor();
      expect(page.url()).toMatch(/[?&]claim=us-iraq-/);
      const paraphrase = await page.locator('.paraphrase').first().textContent();
      await page.getByRole('button', { name: copy }).first().click();
      await page.getByRole('button', { name: copiedIs }).waitFor();
      const copied = String(await page.evaluate('navigator.clipboard.readText()'));
      expect(copied).toContain(paraphrase);
      expect(copied).toContain(paraphrased);
      const link = copied.trim().split('\n').at(-1) ?? '';
      expect(link).toMatch(/^http:.*[?&]claim=us-iraq-/);
      await page.goBack();
      await page.locator('.card').waitFor();
      expect(page.url()).toMatch(/[?&]entity=joe-biden/);
      // The link in the citation brings the claim back, by itself.
      await page.goto(link);
      await page.locator('.claim .paraphrase').first().waitFor();
      expect(await page.locator('.paraphrase').first().textContent()).toBe(paraphrase);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(LOOKS)(
    '$language $size.width: a claim by its permalink alone, its two on the canvas, against what contradicts it',
    async ({ language, size, tone }) => {
      const link = `/?lang=${language}&claim=us-iraq-003-037`;
      const explorer = await openExplorer(browser, server.url, link, { language, size, tone });
      const { page } = explorer;
      await page.locator('.against .sides > li').nth(1).waitFor();
      const show = language === 'ar' ? 'إضافة إلى الرسم' : 'Add to the canvas';
      await page.locator('.relation-head .name').nth(1).waitFor();
      await page.getByRole('button', { name: show }).waitFor({ state: 'detached' });
      const sides = page.locator('.against .sides').first().locator('> li');
      expect(await sides.first().getAttribute('data-here')).toBe('');
      expect(await sides.count()).toBeGreaterThan(1);
      await explorer.settled();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await explorer.violations()).toEqual([]);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(BOTH)(
    '$language $size.width: of a relation under a filter, which lists it does not reach',
    async ({ language, size, tone }) => {
      const pair = 'joe-biden.MET_WITH.mustafa-al-kadhimi@biden-kadhimi-meeting-2021-07-26';
      const link = `/?lang=${language}&show=joe-biden,mustafa-al-kadhimi&relation=${pair}`;
      const [told, planned, between, says] =
        language === 'ar'
          ? ['لا تسري المرشّحات على هذه القائمة.', 'مخطَّط أو افتراضي', 'أقوال أخرى عن الطرفين', 'من يقول ذلك']
          : [
              'The filters do not apply to this list.',
              'Planned or hypothetical',
              'Other claims about these two',
              'Who says so',
            ];
      const explorer = await openExplorer(browser, server.url, `${link}&types=-Place`, { language, size, tone });
      const { page } = explorer;
      const list = (heading: string) =>
        page.locator('section.claims', { has: page.locator('h3', { hasText: heading }) }).first();
      await list(planned).getByText(told).waitFor();
      await list(between).getByRole('button').first().click();
      await list(between).getByText(told).waitFor();
      expect(await list(says).getByText(told).count()).toBe(0);
      await page.goto(`${server.url}${link}`);
      await list(planned).locator('.claim').first().waitFor();
      expect(await page.getByText(told).count()).toBe(0);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(BOTH)(
    '$language $size.width: a claim and a relation that nobody knows are told as such',
    async ({ language, size, tone }) => {
      const explorer = await openExplorer(browser, server.url, `/?lang=${language}&claim=nobody-said-this`, {
        language,
        size,
        tone,
      });
      const { page } = explorer;
      const [noClaim, noRelation] =
        language === 'ar'
          ? [
              'ليس في هذه البيانات قول باسم «nobody-said-this».',
              'ليس في هذه البيانات علاقة باسم «iraq.MET_WITH.nobody».',
            ]
          : [
              'There is no claim “nobody-said-this” in this graph.',
              'There is no relation “iraq.MET_WITH.nobody” in this graph.',
            ];
      await page.getByText(noClaim).waitFor();
      await page.goto(`${server.url}/?lang=${language}&relation=%3Cimg%20src%3Dx%3E`);
      await page.locator('.panel').waitFor();
      expect(await page.locator('.panel img').count()).toBe(0);
      await page.goto(`${server.url}/?lang=${language}&relation=iraq.MET_WITH.nobody`);
      await page.getByText(noRelation).waitFor();
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(BOTH)(
    '$language $size.width: where the browser lets nothing be copied, the citation is there to be selected',
    async ({ language, size, tone }) => {
      const refuse = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
      const explorer = await openExplorer(browser, server.url, `/?lang=${language}&claim=us-iraq-003-037`, {
        language,
        size,
        tone,
        prepare: async (opened) => void (await opened.addInitScript(refuse)),
      });
      const { page } = explorer;
      const [copy, refused, text] =
        language === 'ar'
          ? ['نسخ الاستشهاد', 'لا يسمح المتصفح بالنسخ. الاستشهاد:', /\[بالمعنى[^]*claim=us-iraq-003-037/]
          : [
              'Copy citation',
              'The browser does not allow copying. The citation:',
              /\[paraphrase[^]*claim=us-iraq-003-037/,
            ];
      await page.getByRole('button', { name: copy }).first().click();
      await page.getByText(refused).waitFor();
      expect(await page.locator('.citation pre').textContent()).toMatch(text);
      expect(await explorer.violations()).toEqual([]);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(BOTH)(
    '$language $size.width: conflicts of one entity, whose others are put on the canvas; the link says so',
    async ({ language, size, tone }) => {
      const link = `/?lang=${language}&panel=conflicts&conflicts=selected&show=mustafa-al-kadhimi&entity=mustafa-al-kadhimi`;
      const explorer = await openExplorer(browser, server.url, link, { language, size, tone });
      const { page } = explorer;
      const [ofOne, onCanvas, all] =
        language === 'ar'
          ? ['عن مصطفى الكاظمي', 'إضافة إلى الرسم', 'الكل']
          : ['About Mustafa al-Kadhimi', 'Add to the canvas', 'All'];
      await page.getByRole('button', { name: ofOne, pressed: true }).waitFor();
      await page.locator('.matter .fold').first().click();
      const put = page.getByRole('button', { name: onCanvas });
      await put.click();
      await put.waitFor({ state: 'detached' });
      await explorer.settled();
      const address = new URL(page.url()).searchParams;
      expect(address.get('conflicts')).toBe('selected');
      expect(address.get('show')?.split(',').length).toBeGreaterThan(1);
      const about = await page.locator('.matter .fold').count();
      await page.getByRole('button', { name: all, exact: true }).click();
      await page.locator('.matter .fold').nth(about).waitFor();
      expect(new URL(page.url()).searchParams.get('conflicts')).toBeNull();
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );

  test.each(LOOKS)(
    '$language $size.width: conflicts by matter, by keyboard to their sides',
    async ({ language, size, tone }) => {
      const explorer = await openExplorer(browser, server.url, `/?lang=${language}`, { language, size, tone });
      const { page } = explorer;
      await page.locator('[data-panel="conflicts"]').click();
      const reason = page.locator('.matter .fold').first();
      await reason.focus();
      await page.keyboard.press('Enter');
      await page.locator('.conflict[data-open] .sides > li').nth(1).waitFor();
      expect(page.url()).toMatch(/[?&]panel=conflicts&.*conflict=/);
      for (const side of await page.locator('.conflict[data-open] .sides > li').all()) {
        expect(await side.locator('.origins strong').count()).toBeGreaterThan(0);
      }
      await explorer.settled();
      expect(await explorer.violations()).toEqual([]);
      await page.locator('.conflict[data-open] .sides button').first().click();
      await page.locator('.claim .paraphrase').waitFor();
      expect(page.url()).toMatch(/[?&]claim=/);
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    },
  );
});

where('the evidence where the server has the documents', () => {
  test('shows the passages themselves, in their language', async () => {
    const server = await startServer([HERODOTUS], { dossiers: [HERODOTUS] });
    const browser = await openChromium(path ?? '');
    try {
      const { data } = await server.ask('{ claims(limit: 1, sort: [{ id: ASC }]) { id passages { text } } }');
      const [claim] = (data?.['claims'] ?? []) as { id: string; passages: { text: string }[] }[];
      for (const look of BOTH) {
        const explorer = await openExplorer(browser, server.url, `/?lang=${look.language}&claim=${claim?.id}`, look);
        const quote = explorer.page.locator('blockquote').first();
        await quote.waitFor();
        expect(await quote.textContent()).toBe(claim?.passages[0]?.text);
        expect(await quote.getAttribute('lang')).toBe('en');
        expect(explorer.complaints).toEqual([]);
        await explorer.close();
      }
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
