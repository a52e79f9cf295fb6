/**
 * The evidence and the conflicts in a real Chromium, by the actions of a user: speakers, denials, citations and permalinks, in
 * both languages and widths.
 */
import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { overflow, query } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

/** Both ends and the relation between them, as a link says it. */
const DISPUTED = 'show=amal-haddad,bashir-nouri&relation=amal-haddad.MET_WITH.bashir-nouri@autumn-meeting';
const MEETING =
  'show=joe-biden,mustafa-al-kadhimi&relation=joe-biden.MET_WITH.mustafa-al-kadhimi@biden-kadhimi-meeting-2021-07-26';

/** The list of claims under a heading. */
function list(page: Page, heading: string): Locator {
  return page.locator('section.claims', { has: page.locator('h3', { hasText: heading }) }).first();
}

describeInChromium('the evidence', () => {
  const stage = useScenes();
  const { scene } = stage;

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: of a relation, those who say so apart from those who deny it',
    async (look) => {
      await scene(`/?${DISPUTED}`, look, async ({ page, words }) => {
        const denying = list(page, words.whoDenies).locator('.claim');
        await denying.first().waitFor();
        await list(page, words.whoSaysSo).locator('.claim').first().waitFor();
        expect(await list(page, words.whoSaysSo).locator('.claim').count()).toBeGreaterThan(0);
        for (const claim of await denying.all()) expect(await claim.getAttribute('data-polarity')).toBe('NEGATED');
        // No document of it is served: the place of the passage stands for it, and why.
        expect(await page.locator('.passages blockquote').count()).toBe(0);
        expect(await page.locator('.passages').first().textContent()).toMatch(words.documentAbsent);
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: what disputes a relation beside its own denials',
    async (look) => {
      const relation = 'commune-de-zerdan.REBUILT.pont-de-zerdan';
      await scene(`/?show=commune-de-zerdan,pont-de-zerdan&relation=${relation}`, look, async ({ page, words }) => {
        // One denies every place, one says who else did it.
        await list(page, words.disputesToo).locator('.claim').nth(1).waitFor();
        expect(await list(page, words.disputesToo).locator('.claim').count()).toBe(2);
        expect(await list(page, words.whoDenies).locator('.claim').count()).toBe(1);
        expect(await page.getByText(words.nobodyDenies).count()).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: from an entity to a claim alone, its details, its citation, and back',
    async (look) => {
      await scene('/?show=joe-biden&entity=joe-biden', look, async ({ page, words }) => {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.locator('.claims .fold').first().click();
        await page.locator('.claim').first().waitFor();
        // A page of them at a time.
        const before = await page.locator('.claim').count();
        await page.getByRole('button', { name: words.showMore }).click();
        await page.locator('.claim').nth(before).waitFor();
        await page.locator('.claim').first().getByRole('button', { name: words.openClaim }).click();
        await page.locator('.relation-head').waitFor();
        expect(page.url()).toMatch(/[?&]claim=us-iraq-/);
        const paraphrase = await page.locator('.paraphrase').first().textContent();
        await page.getByRole('button', { name: words.copyCitation }).first().click();
        await page.getByRole('button', { name: words.copied }).waitFor();
        const copied = String(await page.evaluate('navigator.clipboard.readText()'));
        expect(copied).toContain(paraphrase);
        expect(copied).toContain(words.paraphrase);
        const link = copied.trim().split('\n').at(-1) ?? '';
        expect(link).toMatch(/^http:.*[?&]claim=us-iraq-/);
        await page.goBack();
        await page.locator('.card').waitFor();
        expect(page.url()).toMatch(/[?&]entity=joe-biden/);
        // The link in the citation brings the claim back, by itself.
        await page.goto(link);
        await page.locator('.claim .paraphrase').first().waitFor();
        expect(await page.locator('.paraphrase').first().textContent()).toBe(paraphrase);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: the day of saying stands in the chain, and beside the time of the content that it limits',
    async (look) => {
      await scene('/?claim=d-02', look, async ({ page, words }) => {
        await page.locator('.facts').waitFor();
        expect(await page.locator('.facts').textContent()).toMatch(words.daySaid);
        expect(await page.locator('.chain li').nth(1).locator('bdi').count()).toBe(2);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: when an event was or will be, by the claims that the filters leave',
    async (look) => {
      await scene('/?show=iraq&entity=iraqi-elections-2021-10', look, async ({ page, words, go }) => {
        await page.locator('.event-time').waitFor();
        expect(await page.locator('.event-time').textContent()).toMatch(words.plannedEvent);
        await go('/?show=iraq&entity=attacks-on-us-interests-in-iraq-2021');
        await page.getByText(words.begunEvent).waitFor();
        await go('/?show=iraq&entity=early-elections-in-iraq');
        await page.locator('.card h2').waitFor();
        await page.locator('.event-time').waitFor({ state: 'detached' });
      });
    },
  );
  test.each(lookOfToday(BOTH))('$language $size.width: who coded and who reviewed a claim, and when', async (look) => {
    await scene('/?claim=f-02', look, async ({ page, words }) => {
      await page.locator('.facts').waitFor();
      const facts = (await page.locator('.facts').textContent()) ?? '';
      for (const fact of words.coding) expect(facts).toMatch(fact);
      expect(await overflow(page)).toBe(0);
    });
  });

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: a claim by its permalink alone, its two on the canvas, against what contradicts it',
    async (look) => {
      await scene('/?claim=us-iraq-003-037', look, async ({ page, words, settled }) => {
        await page.locator('.against .sides > li').nth(1).waitFor();
        await page.locator('.relation-head .name').nth(1).waitFor();
        await page.getByRole('button', { name: words.addToCanvas }).waitFor({ state: 'detached' });
        const sides = page.locator('.against .sides').first().locator('> li');
        // Each side once, and on its side the claim that is open.
        expect(await sides.count()).toBe(2);
        expect(await sides.locator('.short-claim[data-here]').count()).toBe(1);
        await settled();
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: of a relation under a filter, which lists it does not reach',
    async (look) => {
      await scene(`/?${MEETING}&types=-Place`, look, async ({ page, words, go }) => {
        await list(page, words.planned).getByText(words.filtersNotApplied).waitFor();
        await list(page, words.otherClaimsBetween).getByRole('button').first().click();
        await list(page, words.otherClaimsBetween).getByText(words.filtersNotApplied).waitFor();
        expect(await list(page, words.whoSaysSo).getByText(words.filtersNotApplied).count()).toBe(0);
        await go(`/?${MEETING}`);
        await list(page, words.planned).locator('.claim').first().waitFor();
        expect(await page.getByText(words.filtersNotApplied).count()).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: a claim and a relation that nobody knows are told as such',
    async (look) => {
      await scene('/?show=iraq&claim=nobody-said-this', look, async ({ page, words, go }) => {
        await page.getByText(words.noSuchClaim).waitFor();
        await go('/?show=iraq&relation=%3Cimg%20src%3Dx%3E');
        await page.locator('.panel').waitFor();
        expect(await page.locator('.panel img').count()).toBe(0);
        await go('/?show=iraq&relation=iraq.MET_WITH.nobody');
        await page.getByText(words.noSuchRelation).waitFor();
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: where the browser lets nothing be copied, the citation is there to be selected',
    async (look) => {
      await scene('/?show=iraq&claim=us-iraq-003-037', look, async ({ page, words }) => {
        await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await page.getByRole('button', { name: words.copyCitation }).first().click();
        await page.getByText(words.copyRefused).waitFor();
        const text = (await page.locator('.citation pre').textContent()) ?? '';
        expect(text).toContain(words.paraphrase);
        expect(text.slice(text.indexOf(words.paraphrase))).toContain('claim=us-iraq-003-037');
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: the passages themselves, in their language, where the documents are',
    async (look) => {
      const { data } = await stage.server.ask('{ claims(where: { id: { eq: "d-05" } }) { passages { text } } }');
      const [claim] = (data?.['claims'] ?? []) as { passages: { text: string }[] }[];
      const texts = claim?.passages.map(({ text }) => text);
      expect(texts).toHaveLength(2);
      await scene('/?show=omar-said&claim=d-05', look, async ({ page }) => {
        const quotes = page.locator('.passages').first().locator('blockquote');
        await quotes.first().waitFor();
        expect(await quotes.allTextContents()).toEqual(texts);
        expect(await quotes.first().getAttribute('lang')).toBe('en');
        expect(await quotes.last().getAttribute('lang')).toBe('ar');
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: conflicts of one entity, whose others are put on the canvas; the link says so',
    async (look) => {
      const about = look.language === 'ar' ? 'عن مصطفى الكاظمي' : 'About Mustafa al-Kadhimi';
      const link = '/?panel=conflicts&conflicts=selected&show=mustafa-al-kadhimi&entity=mustafa-al-kadhimi';
      await scene(link, look, async ({ page, words, settled }) => {
        await page.getByRole('button', { name: about, pressed: true }).waitFor();
        const matters = await page.locator('.matter').count();
        await page.locator('.matter').first().click();
        const put = page.getByRole('button', { name: words.addToCanvas });
        await put.click();
        await put.waitFor({ state: 'detached' });
        await settled();
        expect(query(page).get('conflicts')).toBe('selected');
        expect(query(page).get('show')?.split(',').length).toBeGreaterThan(1);
        await page.getByRole('button', { name: words.allConflicts }).click();
        await page.getByRole('button', { name: words.all, exact: true }).click();
        await page.locator('.matter').nth(matters).waitFor();
        expect(query(page).get('conflicts')).toBeNull();
      });
    },
  );
});
