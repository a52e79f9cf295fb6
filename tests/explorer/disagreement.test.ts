/**
 * Who disagrees, in a real Chromium: the matter of the first view, matters by kind, their sides, and the matrix of who holds what, by
 * keyboard and by link, in both languages and widths.
 */
import { expect, test } from '@jest/globals';
import { overflow, query } from '../support/explorer/graph.ts';
import { BOTH, lookOfToday, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

const MEETING = 'amal-haddad.MET_WITH.bashir-nouri@autumn-meeting';

/** The groups of speakers, as the matrix lists them. */
const STANDINGS = "[...document.querySelectorAll('.matrix tbody')].map(({ dataset }) => dataset.standing)";
/** What is drawn for each kind. */
const SIGNS = "[...document.querySelectorAll('.matters > h2 .kind-sign')].map(({ innerHTML }) => innerHTML)";

describeInChromium('who disagrees', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: the first view shows the matter with most people on two sides, and leads to its matrix',
    async (look) => {
      await scene('/', look, async ({ page, words, settled, go }) => {
        const card = page.locator('.first-matter');
        await card.locator('.stand').nth(1).waitFor();
        expect(await card.getAttribute('data-kind')).toBe('CONTRADICTION');
        expect(await overflow(page)).toBe(0);
        await card.getByRole('button', { name: words.whoHoldsWhat }).press('Enter');
        await page.locator('.matrix .cell').first().waitFor();
        expect(query(page).get('conflict')).toBe('us-iraq-fewer-forces-or-same-levels');
        await settled();
        expect(await overflow(page)).toBe(0);
        // A dossier in which nobody disagrees shows nothing of the kind.
        await go('/?dossiers=hostile');
        expect(await page.locator('.first-matter').count()).toBe(0);
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: matters by kind; by keyboard to one, to a cell, and to its claims; the link says so',
    async (look) => {
      await scene(
        '/?show=amal-haddad,bashir-nouri&dossiers=frozen&panel=conflicts',
        look,
        async ({ page, settled, go }) => {
          // A pair of an editor and a pair of a rule are one matter.
          await page.locator('.matter').waitFor();
          expect(await page.locator('.matter').count()).toBe(1);
          await page.locator('.matter').focus();
          await page.keyboard.press('Enter');
          await page.locator('.matrix .cell').first().waitFor();
          await page.locator('.sides > .side-column').first().waitFor();
          expect(query(page).get('conflict')).toBe('autumn-denied');
          // The button that led here is gone: the focus is at the beginning of the matter.
          await page.keyboard.press('Tab');
          expect(await page.locator('.conflicts > .back:focus').count()).toBe(1);
          expect(await page.locator('.sides > .side-column').count()).toBe(2);
          const groups = page.locator('.matrix tbody');
          expect(await page.evaluate<unknown>(STANDINGS)).toEqual(['SIDE', 'SIDE', 'PASSED', 'SILENT']);
          // Who denies, who passes on and who is silent are told apart by form and word.
          expect(await groups.nth(0).locator('.mark[data-sign="YES"]').count()).toBe(2);
          expect(await groups.nth(1).locator('.mark').allTextContents()).toEqual([
            look.language === 'ar' ? 'نفي' : 'denies',
          ]);
          expect(await groups.nth(2).locator('.mark[data-axis="PASSED"]').count()).toBe(1);
          expect(await groups.nth(3).locator('.mark').count()).toBe(0);
          expect(await groups.nth(3).locator('.none').count()).toBeGreaterThan(0);
          await groups.nth(1).locator('.cell').focus();
          await page.keyboard.press('Enter');
          await page.locator('.open-cell .claim').first().waitFor();
          expect(query(page).get('position')).toBe(`bashir-nouri,${MEETING}`);
          expect(await page.locator('.open-cell .claim').getAttribute('data-polarity')).toBe('NEGATED');
          expect(await groups.nth(1).locator('.cell').getAttribute('aria-expanded')).toBe('true');
          // Its claims come into sight within the panel; the page itself never moves.
          expect(await page.evaluate('document.scrollingElement.scrollTop')).toBe(0);
          await settled();
          expect(await overflow(page)).toBe(0);
          await go(new URL(page.url()).pathname + new URL(page.url()).search);
          await page.locator('.open-cell .claim').first().waitFor();
          // One thing is selected at a time: the speaker ends the cell, and the cell ends the speaker.
          await groups.nth(1).locator('th .name').first().click();
          await page.locator('.open-cell').waitFor({ state: 'detached' });
          expect([query(page).get('entity'), query(page).get('position')]).toEqual(['bashir-nouri', null]);
          await groups.nth(1).locator('.cell').click();
          await page.locator('.open-cell .claim').first().waitFor();
          expect([query(page).get('entity'), query(page).get('position')]).toEqual([null, `bashir-nouri,${MEETING}`]);
        },
      );
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: a tension looks otherwise than a contradiction, and says how all can be true',
    async (look) => {
      await scene('/?show=iraq&dossiers=us-iraq-2021&panel=conflicts', look, async ({ page, go }) => {
        for (const kind of ['CONTRADICTION', 'STANCE', 'TENSION']) {
          await page.locator(`.matters[data-kind="${kind}"] .matter`).first().waitFor();
        }
        const forms = await page.evaluate<string[]>(SIGNS);
        expect(new Set(forms).size).toBe(3);
        await page.locator('.matters[data-kind="TENSION"] .matter').first().click();
        await page.locator('.reconciliation').waitFor();
        await go('/?show=iraq&panel=conflicts&conflict=us-iraq-002-all-or-fewer');
        await page.locator('.judgments').waitFor();
        expect(await page.locator('.reconciliation').count()).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: who wants is told apart from who says that they want it',
    async (look) => {
      const link = '/?show=iraq&panel=conflicts&conflict=us-iraq-us-forces-out-or-in-support';
      await scene(link, look, async ({ page, words, go }) => {
        const row = page.locator('.matrix tr', { has: page.locator('th', { hasText: words.iranBackedFactions }) });
        await row.first().waitFor();
        expect(await row.first().locator('.mark[data-axis="SHOULD"][data-sign="YES"]').count()).toBe(1);
        expect(await row.first().locator('.said').textContent()).toMatch(words.accordingToShafaq);
        // Many propositions scroll within their table, beside the names of the speakers.
        expect(await overflow(page)).toBe(0);
        await go('/?show=iraq&panel=conflicts&conflict=nobody-said-this');
        await page.getByText(words.noSuchConflict).waitFor();
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: what claims only deny is drawn at the wish of the reader, and in no count of relations',
    async (look) => {
      const denied = 'river-brigade.ATTACKED.south';
      await scene(`/?show=river-brigade,south&relation=${denied}`, look, async ({ page, words, settled }) => {
        const describes = page.locator('#graph-help');
        const before = await describes.textContent();
        await page.locator('.side').getByRole('button', { name: words.showDenials }).click();
        await settled();
        expect(query(page).get('denied')).toBe('yes');
        await page.locator('.relation-head .standing').waitFor();
        expect(await page.getByText(words.notDrawn).count()).toBe(0);
        expect(await describes.textContent()).toBe(before);
        expect(await overflow(page)).toBe(0);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: an entity in conflict is marked, says so by keyboard, and leads to its conflicts',
    async (look) => {
      const link = '/?show=amal-haddad,bashir-nouri&dossiers=frozen&entity=amal-haddad';
      await scene(link, look, async ({ page, words, settled }) => {
        await page.locator('#graph').focus();
        await page.keyboard.press('ArrowRight');
        await page.locator('.graph [aria-live]', { hasText: words.inContradiction }).waitFor();
        await page.locator('.card .conflicts-of').press('Enter');
        await page.locator('.matter').waitFor();
        expect(query(page).get('conflicts')).toBe('selected');
        await page.locator('.matter').click();
        await settled();
        await page.goBack();
        await page.locator('.matter').waitFor();
        expect(query(page).get('conflict')).toBeNull();
      });
    },
  );
});
