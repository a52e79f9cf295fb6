/**
 * axe-core reports no violation in any view of the explorer, in a real Chromium: each view in both languages and widths, in one
 * tone and the next day in the other. On a phone, a finger can hit each target. One table lists the views, and a page shows them one after another. A new panel, sheet, list
 * or notice needs a line in this table; the other scenes do not run axe-core.
 */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openGraphTools, openTools } from '../support/explorer/graph.ts';
import { hold } from '../support/explorer/hold.ts';
import { type Look, LOOKS, NARROW } from '../support/explorer/looks.ts';
import { describeInChromium, type Scene, useScenes } from '../support/explorer/scenes.ts';
import { smallTargetsOn } from '../support/explorer/small-targets.ts';
import { violationsOn } from '../support/explorer/violations.ts';
import { partOfToday } from '../support/property.ts';

interface View {
  readonly name: string;
  /** Of the page; absent: that of the view before. */
  readonly address?: string;
  /** What the reader does there. */
  readonly act?: (scene: Scene) => Promise<void>;
  /** What is there then. */
  readonly there: string;
  /** What the next view must not find. */
  readonly leave?: (scene: Scene) => Promise<void>;
}

const PAIR = 'show=amal-haddad,bashir-nouri';
const CARD = 'show=north,south&entity=north';
const SIX = 'show=iraq,iran,united-states,joe-biden,mustafa-al-kadhimi,strategic-framework-agreement-2008';
const AWAY = { code: 'SERVICE_UNAVAILABLE', message: 'away' };

const VIEWS: readonly View[] = [
  { name: 'the first view', there: '.first-matter .button' },
  {
    name: 'a relation that some claim and some deny',
    address: `${PAIR}&relation=amal-haddad.MET_WITH.bashir-nouri@autumn-meeting`,
    there: '.claim[data-polarity="NEGATED"]',
  },
  { name: 'a claim and what contradicts it', address: 'claim=us-iraq-003-037', there: '.against .sides > li >> nth=1' },
  {
    name: 'a citation that could not be copied',
    act: async ({ page, words }) => {
      await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
      await page.getByRole('button', { name: words.copyCitation }).first().click();
    },
    there: '.citation pre',
  },
  {
    name: 'conflicts',
    address: 'show=iraq&panel=conflicts',
    there: '.matter >> nth=1',
  },
  {
    name: 'a contradiction, and the claims of a cell of its matrix',
    address: 'show=iraq&panel=conflicts&conflict=us-iraq-002-all-or-fewer',
    act: async ({ page }) => await page.locator('.matrix .cell').first().click(),
    there: '.open-cell .claim',
  },
  { name: 'paths', address: 'show=iraq&panel=paths&path=iraq,joe-biden&without=iran', there: '.path >> nth=2' },
  {
    name: 'hits for the end of a path',
    address: `${CARD}&panel=paths`,
    act: async ({ page }) => await page.locator('.path-end input').first().pressSequentially('nor'),
    there: '.path-end .search-hits li',
  },
  {
    name: 'the table, a relation of it selected',
    address: `${SIX}&stage=table&relation=joe-biden.MET_WITH.mustafa-al-kadhimi@biden-kadhimi-meeting-2021-07-26`,
    there: 'tbody tr[aria-selected="true"]',
  },
  {
    name: 'the table of a whole dossier, with a filter by document',
    address: 'dossiers=frozen&stage=table&among=dossier&documents=post-1',
    there: 'tbody tr',
  },
  {
    name: 'an entity that was found and is filtered out',
    address: 'show=iran,joe-biden&types=-Person&entity=joe-biden',
    there: '.notice button',
  },
  {
    name: 'filters that leave nothing',
    address: `${PAIR}&from=1801-01-01&to=1801-12-31&origins=9`,
    there: '.notices .notice button',
  },
  {
    name: 'a panel that failed',
    address: `${PAIR}&panel=evidence`,
    act: async ({ page }) => {
      await hold(page, 'Timeline', AWAY);
      await page.locator('[data-panel="timeline"]').click();
    },
    there: '.side [role="alert"]',
    leave: async ({ page }) => await page.unrouteAll(),
  },
  {
    name: 'several entities selected together, and the menu for others',
    address: `${PAIR}&several=amal-haddad`,
    act: async ({ page }) => await page.locator('.selection-bar [aria-haspopup]').click(),
    there: '[role="menu"] [role="menuitem"]',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'the menu of an entity, by key',
    address: `${PAIR}&panel=evidence`,
    act: async ({ page }) => {
      await page.locator('#graph').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+F10');
    },
    there: '[role="menu"] [role="menuitem"]',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'groups by type, and what the graph shows by size',
    address: `${SIX}&group=type`,
    act: async ({ page }) => {
      await openGraphTools(page);
      await page.locator('.graph-arrange .icon-sliders').click();
    },
    there: '.display select',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'a canvas without anything',
    address: 'show=north&hide=north',
    there: '.notices .notice button',
  },
  {
    name: 'the tools of the graph',
    address: CARD,
    act: async ({ page }) => await openGraphTools(page),
    there: '.graph-arrange select',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'the sheet of the side as tall as it can be',
    address: CARD,
    act: async ({ page }) => {
      if ((await page.locator('.sheet-handle').count()) === 0) return;
      await page.locator('.sheet-handle').focus();
      await page.keyboard.press('End');
    },
    there: '.card .counts li',
  },
  { name: 'a card', address: CARD, there: '.card .counts li' },
  {
    name: 'an expansion by choice',
    act: async ({ page }) => await page.locator('.card .icon-choose').click(),
    there: 'dialog[open] .expansion-lists input',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'the help',
    act: async ({ page }) => await page.keyboard.press('?'),
    there: 'dialog[open] .keys',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'hits of the search',
    act: async ({ page }) => await page.locator('#search').pressSequentially('attacked'),
    there: '.search-hits ul >> nth=1',
    leave: async ({ page }) => await page.locator('#search').fill(''),
  },
  {
    name: 'a search without hits',
    act: async ({ page }) => await page.locator('#search').pressSequentially('qqqqqq'),
    there: '.search-none',
    leave: async ({ page }) => await page.locator('#search').fill(''),
  },
  {
    name: 'the sheet of the export, a file of it saved',
    act: async (scene) => {
      await openSheet(scene);
      await Promise.all([
        scene.page.waitForEvent('download'),
        scene.page.getByRole('dialog').getByRole('button', { name: 'SVG', exact: true }).click(),
      ]);
      await scene.page.getByText(scene.words.savedAs).waitFor();
    },
    there: 'dialog[open] textarea',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'the sheet of the export, where a file failed',
    act: async (scene) => {
      await hold(scene.page, 'ExportClaims', { code: 'INTERNAL', message: 'It broke.' });
      await openSheet(scene);
      await scene.page.getByRole('dialog').getByRole('button', { name: scene.words.everythingFile }).click();
    },
    there: 'dialog[open] [role="alert"]',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'an expansion that failed',
    act: async ({ page }) => {
      await hold(page, 'Neighborhood', AWAY);
      await page.locator('.card .button.main').click();
    },
    there: '.notices [role="alert"]',
    leave: async ({ page }) => await page.unrouteAll(),
  },
  {
    name: 'a range of time, and the timeline',
    address: `${SIX}&panel=timeline&from=2020-01-01&to=2021-12-31`,
    act: async ({ page }) => {
      // On a phone it is closed at first.
      if ((await page.locator('.brush').count()) === 0) await page.locator('.time-open').click();
      await page.locator('.brush').waitFor();
    },
    there: '.timeline li',
  },
  {
    name: 'spans of time to choose',
    act: async ({ page }) => await page.locator('.presets-open').click(),
    there: '.presets li button',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'a calendar',
    act: async ({ page }) => await page.locator('.date-field .icon-button').first().click(),
    there: '.date-picker-days button',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'a date that is none',
    act: async ({ page }) => {
      await page.locator('.date-field input').nth(1).fill('2021-02-30');
      await page.keyboard.press('Enter');
    },
    there: '.date-wrong',
  },
  {
    name: 'a word of the time, explained',
    act: async ({ page }) => await page.locator('.time .explain').first().click(),
    there: '.explanation p',
    leave: async ({ page }) => await page.keyboard.press('Escape'),
  },
  {
    name: 'the legend',
    address: CARD,
    act: async ({ page }) => {
      // Where there is room, it is open.
      if ((await page.locator('.legend').count()) === 0) await page.locator('.topbar .icon-filter').click();
    },
    there: '.legend input',
  },
];

/** Each begins with a view that has an address, and goes on with the views that follow from it. */
const SEQUENCES = VIEWS.reduce<View[][]>((sequences, view) => {
  const last = sequences.at(-1);
  if (last === undefined || view.address !== undefined) return [...sequences, [view]];
  last.push(view);
  return sequences;
}, []);

/** Two looks show one half of the views, and the other two looks the other half. Each half has both languages and both widths. */
const viewsIn = (look: Look): View[] => partOfToday(SEQUENCES, 2, look.tone === 'dark' ? 0 : 1).flat();

describeInChromium('every view', () => {
  const { scene } = useScenes();

  test.each(LOOKS)('$language $size.width $tone: is without a violation of axe-core', async (look) => {
    await scene('/', look, async (played) => {
      const { page, settled } = played;
      const violations: string[] = [];
      for (const { name, address, act, there, leave } of viewsIn(look)) {
        if (address !== undefined) await visit(page, address);
        await settled();
        await act?.(played);
        await page.locator(there).first().waitFor();
        await settled();
        violations.push(...(await violationsOn(page)).map((violation) => `${name}: ${violation}`));
        if (look.size === NARROW) {
          violations.push(...(await smallTargetsOn(page)).map((target) => `${name}: a small target: ${target}`));
        }
        await leave?.(played);
      }
      expect(violations).toEqual([]);
    });
  });

  test('axe-core finds a fault that a page does have, and the measure of targets too', async () => {
    await scene('/?show=north', LOOKS[2], async ({ page }) => {
      await page.evaluate("document.querySelector('main').append(new Image())");
      expect(await violationsOn(page)).toContainEqual(expect.stringMatching(/^image-alt: /));
      await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend',
        '<button class="tiny">x</button>')`);
      expect(await smallTargetsOn(page)).toContainEqual(expect.stringMatching(/^\d+×\d+ button.tiny/));
    });
  });
});

async function openSheet({ page, words }: Scene): Promise<void> {
  await openTools(page);
  await page.getByRole('button', { name: words.exportView }).click();
  await page.getByRole('dialog').waitFor();
}

/** As the browser's back button comes to an address: without loading the page and axe-core anew. */
async function visit(page: Page, parameters: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(`/?${parameters}`)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );
}
