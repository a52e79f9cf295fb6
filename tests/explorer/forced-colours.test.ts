/** With forced colours (high contrast), each state of the page can still be distinguished from the others, in a real Chromium. */
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { type Look, lookOfToday, WIDE } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';

/** In the browser. Tests have no types of its document. */
declare const getComputedStyle: (element: unknown) => Readonly<Record<string, string>>;
interface Drawn {
  readonly getAttribute: (name: string) => string | null;
}

const FORCED: readonly Look[] = [
  { language: 'ar', size: WIDE, tone: 'dark' },
  { language: 'en', size: WIDE, tone: 'light' },
];
const DISPUTED = 'show=amal-haddad,bashir-nouri&relation=amal-haddad.MET_WITH.bashir-nouri@autumn-meeting';

describeInChromium('forced colours', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(FORCED))('$language $tone: pressed, chosen, disabled, focused and disputed', async (look) => {
    // The reader's choice of a tone is that of the page; the system's colours count.
    const other = look.tone === 'dark' ? 'light' : 'dark';
    await scene(
      `/?${DISPUTED}&theme=${other}`,
      look,
      async ({ page, settled }) => {
        expect(await page.locator('html').getAttribute('data-tone')).toBe(look.tone);
        const stages = page.locator('.topbar .segments button');
        await differ(stages.nth(0), stages.nth(1));
        await differ(page.locator('[role="tab"]').nth(0), page.locator('[role="tab"]').nth(1));
        await differ(
          page.locator('.topbar button:has(.icon-filter)'),
          page.locator('.topbar button:has(.icon-export)'),
        );
        await differ(page.locator('.topbar button:has(.icon-undo)'), page.locator('.topbar button:has(.icon-export)'));
        // The focus has an outline that is not the ground.
        const tab = page.locator('[role="tab"]').nth(1);
        const before = await lookOfElement(tab);
        await tab.focus();
        await page.keyboard.press('Shift');
        expect(await lookOfElement(tab)).not.toEqual(before);
        // Lines of each status differ by their dashes, and relations in conflict by a sign.
        const dashes = await page
          .locator('.legend .choices .line-sample path:first-child[stroke-dasharray]')
          .evaluateAll((paths: readonly Drawn[]) => paths.map((path) => path.getAttribute('stroke-dasharray')));
        expect(new Set(dashes).size).toBeGreaterThanOrEqual(5);
        const bars = page.locator('.time-signs i');
        await differ(bars.nth(0), bars.nth(1));
        await page.keyboard.press('Escape');
        await page.locator('.topbar .icon-table').click();
        await settled();
        await page.locator('tbody td[data-column="relation"]').first().click();
        await settled();
        await page.locator('tbody tr[aria-selected="true"] td').first().waitFor();
        await differ(page.locator('tbody tr[aria-selected="true"] td').first(), page.locator('thead th').first());
      },
      { prepare: async (page) => await page.emulateMedia({ forcedColors: 'active' }) },
    );
  });
});

/** What a reader sees of its state: colours as they are forced, borders and outlines. */
async function lookOfElement(element: Locator): Promise<readonly (string | undefined)[]> {
  return await element.evaluate((each) => {
    const style = getComputedStyle(each);
    return [
      style['backgroundColor'],
      style['backgroundImage'],
      style['color'],
      style['borderStyle'],
      style['borderColor'],
      style['outline'],
    ];
  });
}

async function differ(one: Locator, other: Locator): Promise<void> {
  expect(await lookOfElement(one)).not.toEqual(await lookOfElement(other));
}
