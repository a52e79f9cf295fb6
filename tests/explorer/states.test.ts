/** The messages of the page for answers that fail, are slow or are empty, in a real Chromium; the page stays usable meanwhile. */
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { openTools, overflow } from '../support/explorer/graph.ts';
import { hold } from '../support/explorer/hold.ts';
import { BOTH, inLookOfToday, lookOfToday, LOOKS, WIDE } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';
import { spoil } from '../support/explorer/spoil.ts';
import { partOfToday } from '../support/property.ts';

const TWO = 'show=amal-haddad,bashir-nouri';

/** Each part of the page: what it shows while it works. */
const PARTS = {
  topbar: '.topbar .brand',
  search: '.topbar .search input',
  legend: '.legend fieldset',
  graph: '.graph-ground canvas',
  table: '.stage table',
  side: '.side [role="tab"]',
  time: '.strip .histogram',
} as const;

const DISPUTED = 'show=amal-haddad,bashir-nouri&relation=amal-haddad.MET_WITH.bashir-nouri@autumn-meeting';

/** Panels whose answer fails: the operation, the address, and what the panel shows when it succeeds. */
const PANELS = [
  ['the evidence of a relation', 'ClaimsBetween', DISPUTED, '.claims'],
  ['the claims of a relation', 'Claims', DISPUTED, '.claim'],
  ['the card of an entity', 'EntityCard', 'show=north&entity=north', '.card'],
  ['what is said of an entity', 'ClaimsOf', 'show=north&entity=north', '.claims .fold'],
  ['what contradicts a claim', 'Disagreements', 'show=north&claim=f-02', '.against .sides'],
  ['conflicts', 'Disagreements', 'show=amal-haddad,bashir-nouri&panel=conflicts', '.matter'],
  [
    'who holds what',
    'Positions',
    'show=amal-haddad,bashir-nouri&panel=conflicts&conflict=autumn-denied',
    '.matrix .cell',
  ],
  ['paths', 'Paths', 'show=north&panel=paths&path=amal-haddad,bashir-nouri', '.path'],
  ['the timeline', 'Timeline', 'show=amal-haddad,bashir-nouri&panel=timeline', '.timeline li'],
] as const;

/** Parts of the page that fail: of which answer, by which field and value, at which address; which parts fail then, and where they say it. */
const FAULTS = [
  ['the top bar', 'Start', 'dossiers', null, TWO, ['topbar', 'search', 'legend'], '.topbar.part-failed'],
  ['the legend', 'Start', 'labels', {}, TWO, ['legend', 'graph'], '.legend.part-failed'],
  ['the search', 'SearchAll', 'entity', null, TWO, ['search'], '.search.part-failed'],
  ['the graph', 'Neighborhood', 'names', 7, TWO, ['graph'], '.stage .part-failed'],
  ['the table', 'Neighborhood', 'startEarliest', 7, `${TWO}&stage=table`, ['table', 'time'], '.stage .part-failed'],
  ['the time strip', 'Neighborhood', 'startEarliest', 7, TWO, ['time'], '.strip .part-failed'],
  ['the timeline', 'Timeline', 'node', null, `${TWO}&panel=timeline`, [], '.side .panel .part-failed'],
  ['conflicts', 'Disagreements', 'reasons', {}, `${TWO}&panel=conflicts`, [], '.side .panel .part-failed'],
  [
    'paths',
    'Paths',
    'relations',
    null,
    `${TWO}&panel=paths&path=amal-haddad,bashir-nouri`,
    [],
    '.side .panel .part-failed',
  ],
  ['evidence', 'Claims', 'attribution', 7, DISPUTED, [], '.side .panel .part-failed'],
] as const;

/** Views without anything to read: the address, and what the one message says. */
const EMPTY = [
  ['the filters leave no relation', 'show=north,south&from=1801-01-01&to=1801-12-31&origins=9', 'nothingMatches'],
  ['an entity is filtered out', 'show=joe-biden&types=-Person&entity=joe-biden', 'filtersHideBiden'],
  ['all is hidden', 'show=north&hide=north', 'canvasEmpty'],
  ['the address names what is not there', 'show=nobody', 'notInGraph'],
  ['a dossier of the address is not there', 'show=north&dossiers=nobody', 'rejected'],
] as const;

describeInChromium('states', () => {
  const { scene } = useScenes();

  test.each(inLookOfToday(partOfToday(PANELS, 3), BOTH))(
    '%s: a failure is told in its panel, the graph stays, and asking again helps',
    async (_, operation, address, answer, look) => {
      let letGo = (): void => {};
      await scene(
        `/?${address}`,
        look,
        async ({ page, words, settled }) => {
          const failure = page.locator('.side [role="alert"]');
          await failure.first().waitFor();
          await settled();
          for (const text of await failure.allTextContents()) expect(text).toContain(words.databaseAway);
          expect(await page.locator('[role="alert"]').count()).toBe(await failure.count());
          expect(await page.locator(answer).count()).toBe(0);
          expect(await page.locator('.graph-ground canvas').count()).toBeGreaterThan(0);
          // Of several lists that failed, one shows the message, and its button asks for all.
          expect(await failure.count()).toBe(1);
          letGo();
          await pressed(failure.getByRole('button', { name: words.tryAgain }));
          await page.locator(answer).first().waitFor();
          await failure.first().waitFor({ state: 'detached' });
        },
        {
          prepare: async (page) => {
            letGo = await hold(page, operation, { code: 'SERVICE_UNAVAILABLE', message: 'away' });
          },
        },
      );
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: a server that is starting: the page says so, and begins by itself',
    async (look) => {
      let letGo = (): void => {};
      await scene(
        '/?show=amal-haddad,bashir-nouri',
        look,
        async ({ page, words }) => {
          await page.getByRole('alert').filter({ hasText: words.begins }).waitFor();
          letGo();
          await page.locator('.frame').waitFor();
        },
        {
          prepare: async (page) => {
            letGo = await hold(page, 'Start', {
              code: 'SERVICE_UNAVAILABLE',
              message: 'The dossiers are being loaded.',
            });
          },
        },
      );
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: export: a failure is shown in the sheet, and trying again saves the file',
    async (look) => {
      await scene('/?show=amal-haddad,bashir-nouri', look, async ({ page, words }) => {
        const letGo = await hold(page, 'ExportClaims', { code: 'INTERNAL', message: 'It broke.' });
        await openTools(page);
        await page.getByRole('button', { name: words.exportView }).click();
        await page.getByRole('dialog').getByRole('button', { name: words.everythingFile }).click();
        const failure = page.getByRole('dialog').locator('[role="alert"]');
        await failure.waitFor();
        expect(await failure.textContent()).toContain('It broke.');
        letGo();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          failure.getByRole('button', { name: words.tryAgain }).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/\.json$/);
        await page.getByText(words.savedAs).waitFor();
      });
    },
  );

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: an expansion that fails leaves what was shown, and asking again brings the rest',
    async (look) => {
      await scene('/?show=north&entity=north', look, async ({ page, words, settled }) => {
        const help = page.locator('#graph-help');
        const before = await help.textContent();
        const letGo = await hold(page, 'Neighborhood', { code: 'SERVICE_UNAVAILABLE', message: 'away' });
        await page.locator('.card .button.main').click();
        const failure = page.locator('.notices [role="alert"]');
        await failure.waitFor();
        expect(await help.textContent()).toBe(before);
        letGo();
        await pressed(failure.getByRole('button', { name: words.tryAgain }));
        await failure.waitFor({ state: 'detached' });
        await settled();
        expect(await help.textContent()).not.toBe(before);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: a server that is away is told once, whatever is asked, and no more when it is back',
    async (look) => {
      await scene(
        '/?show=north,south&panel=evidence',
        look,
        async ({ page, words, settled }) => {
          await page.route(
            '**/{graphql,readyz}',
            async (route) => await route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad gateway' }),
          );
          const alerts = page.locator('[role="alert"]');
          for (const panel of ['timeline', 'conflicts', 'sources']) {
            await page.locator(`[data-panel="${panel}"]`).click();
            await page.locator('.side .busy').waitFor({ state: 'detached' });
            expect(await alerts.count()).toBeLessThanOrEqual(1);
          }
          await page.locator('.topbar .icon-table').click();
          await page.locator('.table-stage .segments button').nth(1).click();
          await alerts.filter({ hasText: words.serverAway }).first().waitFor();
          await page.locator('.table-stage .busy').waitFor({ state: 'detached' });
          expect(await alerts.count()).toBe(1);
          // Nobody presses a button.
          await page.unrouteAll();
          await alerts.first().waitFor({ state: 'detached' });
          await settled();
          await page.locator('tbody tr').nth(2).waitFor();
        },
        { allowed: 'Failed to load resource' },
      );
    },
  );

  test.each(partOfToday(EMPTY, 2))(
    '%s: one message, on the graph and on the table, and its button repairs it',
    async (_, query, said) => {
      const [look] = lookOfToday(BOTH);
      if (look === undefined) throw new TypeError('Expected a look.');
      await scene(`/?${query}&panel=timeline`, look, async ({ page, words, settled }) => {
        const messages = page.locator('.notice, .failure, .table-none, .histogram + .small, .timeline [role="status"]');
        const texts = async (): Promise<string[]> =>
          (await messages.allTextContents()).filter((text) => !/^$|items?,|بنود|بند/.test(text));
        expect(await texts()).toEqual([expect.stringMatching(words[said])]);
        await page.keyboard.press('t');
        await settled();
        expect(await texts()).toEqual([expect.stringMatching(words[said])]);
        await page.locator('.notices button.button').first().click();
        await settled();
        expect(await page.locator('.notices').textContent()).not.toMatch(words[said]);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: a slow answer is told after some seconds; help opens meanwhile, and undo lets go of the question',
    async (look) => {
      await scene('/?show=north&entity=north', look, async ({ page, words, settled }) => {
        const before = await page.locator('#graph-help').textContent();
        const letGo = await hold(page, 'Neighborhood');
        await page.locator('.card .button.main').click();
        const state = page.locator('.stage-state');
        await state.getByText(words.takesLonger).waitFor();
        expect(await page.locator('#graph-help').textContent()).toBe(before);
        expect(await overflow(page)).toBe(0);
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await page.locator('.topbar .icon-undo').click();
        await state.locator('.busy').waitFor({ state: 'detached' });
        letGo();
        await page.locator('.topbar .icon-redo').click();
        await page.waitForURL(/open=north/);
        await settled();
        expect(await page.locator('#graph-help').textContent()).not.toBe(before);
      });
    },
  );

  test.each(lookOfToday(BOTH))(
    '$language $size.width: filters that leave nothing are told, and one button lets go of them',
    async (look) => {
      const address = '/?show=amal-haddad,bashir-nouri&from=1801-01-01&to=1801-12-31&origins=9';
      await scene(address, look, async ({ page, words, settled }) => {
        const help = page.locator('#graph-help');
        const before = await help.textContent();
        const notice = page.locator('.notices .notice');
        expect(await notice.textContent()).toContain(words.nothingMatches);
        await notice.getByRole('button').click();
        await notice.waitFor({ state: 'detached' });
        await settled();
        expect(new URL(page.url()).search).not.toMatch(/from=|to=|origins=/);
        expect(await help.textContent()).not.toBe(before);
      });
    },
  );

  test.each(partOfToday(FAULTS, 3, 1))(
    'an error in %s leaves all other parts, and trying again repairs it',
    async (_, operation, key, value, address, failing, place) => {
      let repair = (): void => {};
      const look = { language: 'ar', size: WIDE, tone: 'light' } as const;
      await scene(
        `/?${address}`,
        look,
        async ({ page, words }) => {
          if (operation === 'SearchAll') await page.locator(PARTS.search).fill('amal');
          const failed = page.locator(place).first();
          await failed.waitFor();
          const stage = address.includes('stage=table') ? 'graph' : 'table';
          for (const [part, selector] of Object.entries(PARTS)) {
            if (part === stage || failing.some((name) => name === part)) continue;
            expect({ part, count: await page.locator(selector).count() }).not.toEqual({ part, count: 0 });
          }
          repair();
          // Several parts may need the same answer. Each has a button, and one that is repaired is gone.
          const buttons = page.locator('.part-failed').getByRole('button', { name: words.tryAgain });
          while ((await buttons.count()) > 0) {
            const first = await buttons.first().elementHandle();
            await first?.click();
            await first?.waitForElementState('hidden');
          }
          for (const part of failing) expect(await page.locator(PARTS[part]).count()).toBeGreaterThan(0);
        },
        {
          prepare: async (page) => {
            repair = await spoil(page, operation, key, value);
          },
          allowed: 'failed to draw',
        },
      );
    },
  );
});

/** Presses a button, unless the page has asked again by itself and it is gone. */
async function pressed(button: Locator): Promise<void> {
  await Promise.race([button.click(), button.waitFor({ state: 'detached' })]);
}
