/** The evidence and the conflicts in a real Chromium, by what a user does: who says, who denies, citations, permalinks, both languages and widths. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../support/chromium.ts';
import { NARROW, openExplorer, WIDE } from '../support/explorer.ts';
import { FROZEN, startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const HERODOTUS = fileURLToPath(new URL('../../seed/herodotus-abductions/', import.meta.url));

const path = findChromium();
const where = path === undefined ? describe.skip : describe;

const VIEWS = [
  ['ar', WIDE, 'dark'],
  ['ar', NARROW, 'light'],
  ['en', WIDE, 'light'],
  ['en', NARROW, 'dark'],
] as const;

/** Both ends and the relation between them, as a link says it. */
const DISPUTED = 'show=amal-haddad,bashir-nouri&relation=amal-haddad.MET_WITH.bashir-nouri@autumn-meeting';

where('the evidence', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer([US_IRAQ, FROZEN]);
    browser = await openChromium(path ?? '');
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** The paraphrases under a heading. */
  const under = (page: Page, heading: string) =>
    page.locator('section.claims', { has: page.locator('h3', { hasText: heading }) }).locator('.claim');

  test.each(VIEWS)(
    '%s %j %s: of a relation, those who say so apart from those who deny it',
    async (language, size, tone) => {
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

  test('from an entity to a claim alone, its details, its citation, and back', async () => {
    const explorer = await openExplorer(browser, server.url, '/?lang=en&entity=joe-biden', { language: 'en' });
    const { page } = explorer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const fold = page.locator('.claims .fold').first();
    await fold.click();
    await page.locator('.claim').first().waitFor();
    // A page of them at a time.
    const before = await page.locator('.claim').count();
    await page.getByRole('button', { name: /^Show \d+ more|^Show one more/ }).click();
    await page.locator('.claim').nth(before).waitFor();
    await page.locator('.claim').first().getByRole('button', { name: 'Open alone' }).click();
    await page.locator('.relation-head').waitFor();
    expect(page.url()).toMatch(/[?&]claim=us-iraq-/);
    const paraphrase = await page.locator('.paraphrase').first().textContent();
    await page.getByRole('button', { name: 'Copy as a citation' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toContain(paraphrase);
    expect(copied).toContain('[paraphrase');
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
  });

  test.each(VIEWS)(
    '%s %j %s: a claim by its permalink alone, its two on the canvas, against what contradicts it',
    async (language, size, tone) => {
      const link = `/?lang=${language}&claim=us-iraq-003-037`;
      const explorer = await openExplorer(browser, server.url, link, { language, size, tone });
      const { page } = explorer;
      await page.locator('.against .sides > li').nth(1).waitFor();
      const show = language === 'ar' ? 'وضع في الرسم' : 'Put on the canvas';
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

  test('of a relation under a filter, which lists it does not reach', async () => {
    const pair = 'joe-biden.MET_WITH.mustafa-al-kadhimi@biden-kadhimi-meeting-2021-07-26';
    const link = `/?lang=en&show=joe-biden,mustafa-al-kadhimi&relation=${pair}`;
    const told = 'The filters do not apply to this list.';
    const explorer = await openExplorer(browser, server.url, `${link}&types=-Place`, { language: 'en' });
    const { page } = explorer;
    const list = (heading: string) =>
      page.locator('section.claims', { has: page.locator('h3', { hasText: heading }) }).first();
    await list('Planned or supposed').getByText(told).waitFor();
    await list('Other claims between the two').getByRole('button').first().click();
    await list('Other claims between the two').getByText(told).waitFor();
    expect(await list('Who says so').getByText(told).count()).toBe(0);
    await page.goto(`${server.url}${link}`);
    await list('Planned or supposed').locator('.claim').first().waitFor();
    expect(await page.getByText(told).count()).toBe(0);
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });

  test('a claim and a relation that nobody knows are told as such', async () => {
    const explorer = await openExplorer(browser, server.url, '/?lang=en&claim=nobody-said-this', { language: 'en' });
    const { page } = explorer;
    await page.getByText('There is no claim “nobody-said-this” in this graph.').waitFor();
    await page.goto(`${server.url}/?lang=en&relation=%3Cimg%20src%3Dx%3E`);
    await page.locator('.panel').waitFor();
    expect(await page.locator('.panel img').count()).toBe(0);
    await page.goto(`${server.url}/?lang=en&relation=iraq.MET_WITH.nobody`);
    await page.getByText('No claim in this graph speaks of “iraq.MET_WITH.nobody”.').waitFor();
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });

  test('where the browser lets nothing be copied, the citation is there to be selected', async () => {
    const refuse = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
    const explorer = await openExplorer(browser, server.url, '/?lang=en&claim=us-iraq-003-037', {
      language: 'en',
      prepare: async (opened) => void (await opened.addInitScript(refuse)),
    });
    const { page } = explorer;
    await page.getByRole('button', { name: 'Copy as a citation' }).first().click();
    await page.getByText('The browser did not let it be copied. Here it is:').waitFor();
    expect(await page.locator('.citation pre').textContent()).toMatch(/\[paraphrase[^]*claim=us-iraq-003-037/);
    expect(await explorer.violations()).toEqual([]);
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });

  test('conflicts of one entity, whose others are put on the canvas; the link says so', async () => {
    const link = '/?lang=en&panel=conflicts&conflicts=selected&show=mustafa-al-kadhimi&entity=mustafa-al-kadhimi';
    const explorer = await openExplorer(browser, server.url, link, { language: 'en' });
    const { page } = explorer;
    await page.getByRole('button', { name: 'About Mustafa al-Kadhimi', pressed: true }).waitFor();
    await page.locator('.matter .fold').first().click();
    const put = page.getByRole('button', { name: 'Put on the canvas' });
    await put.click();
    await put.waitFor({ state: 'detached' });
    await explorer.settled();
    const address = new URL(page.url()).searchParams;
    expect(address.get('conflicts')).toBe('selected');
    expect(address.get('show')?.split(',').length).toBeGreaterThan(1);
    const about = await page.locator('.matter .fold').count();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.locator('.matter .fold').nth(about).waitFor();
    expect(new URL(page.url()).searchParams.get('conflicts')).toBeNull();
    expect(explorer.complaints).toEqual([]);
    await explorer.close();
  });

  test.each(VIEWS)('%s %j %s: conflicts by matter, by keyboard to their sides', async (language, size, tone) => {
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
  });
});

where('the evidence where the server has the documents', () => {
  test('shows the passages themselves, in their language', async () => {
    const server = await startServer([HERODOTUS], { documents: undefined, dossiers: [HERODOTUS] });
    const browser = await openChromium(path ?? '');
    try {
      const { data } = await server.ask('{ claims(limit: 1, sort: [{ id: ASC }]) { id passages { text } } }');
      const [claim] = (data?.['claims'] ?? []) as { id: string; passages: { text: string }[] }[];
      const explorer = await openExplorer(browser, server.url, `/?lang=ar&claim=${claim?.id}`);
      const quote = explorer.page.locator('blockquote').first();
      await quote.waitFor();
      expect(await quote.textContent()).toBe(claim?.passages[0]?.text);
      expect(await quote.getAttribute('lang')).toBe('en');
      expect(explorer.complaints).toEqual([]);
      await explorer.close();
    } finally {
      await browser.close();
      await server.close();
    }
  }, 180_000);
});
