/** The drawn graph can be read: labels, lines and the use of the stage, measured over what is drawn (npm run measure:graph). */
import { expect, test } from '@jest/globals';
import { BOTH, lookOf, type Look } from '../support/explorer/looks.ts';
import { figuresOf } from '../support/explorer/readable/figures.ts';
import { faultsOf, GOALS, NOT_REACHED, VIEW_NAMES, VIEWS } from '../support/explorer/readable/goals.ts';
import { READ_DRAWING, type ReadDrawing } from '../support/explorer/readable/read-drawing.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';
import { partOfToday } from '../support/property.ts';

/** The windows in which the goals hold. */
const DESKS = [
  { width: 1400, height: 900 },
  { width: 1280, height: 720 },
];
const LOOKS: readonly Look[] = BOTH.flatMap(({ language }) => DESKS.map((size) => lookOf(language, size)));

describeInChromium('a graph that can be read', () => {
  const { scene } = useScenes();

  // Each view in another look each day.
  test.each(
    VIEW_NAMES.flatMap((view, index) => partOfToday(LOOKS, LOOKS.length, index).map((look) => [view, look] as const)),
  )('%s, $language', async (view, look) => {
    await scene(`/?lang=${look.language}${VIEWS[view]}`, look, async ({ page }) => {
      // The signs of disagreements come last; lines and names make room for them.
      await page.waitForLoadState('networkidle');
      await page.locator('.graph-ground:not([data-bending])').waitFor();
      const faults = faultsOf(figuresOf(await page.evaluate<ReadDrawing>(READ_DRAWING)), GOALS[view]);
      expect(faults.filter((fault) => !NOT_REACHED[view].includes(fault))).toEqual([]);
    });
  });
});
