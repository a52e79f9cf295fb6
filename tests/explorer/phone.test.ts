/** The page on a phone and on a small laptop: the sheet, touches near a line, cards, and what covers the graph. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { drawnLine, overflow, query } from '../support/explorer/graph.ts';
import { type Look, lookOf, lookOfToday, LOOKS, NARROW, WIDE } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';
import { until } from '../support/until.ts';

const PHONES = [LOOKS[1], LOOKS[3]] as const;
const LAPTOPS: readonly Look[] = (['en', 'ar'] as const).flatMap((language) =>
  [
    { width: 1024, height: 700 },
    { width: 1280, height: 720 },
  ].map((size) => lookOf(language, size)),
);
const SIX = 'show=iraq,iran,united-states,joe-biden,mustafa-al-kadhimi,strategic-framework-agreement-2008';

describeInChromium('small windows', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(PHONES))(
    '$language: the sheet is dragged, snaps, follows keys and taps, and rises for what is chosen; the graph stays above it',
    async (look) => {
      await scene('/?show=joe-biden', look, async ({ page, settled }) => {
        const snap = async (): Promise<string | null> => await page.locator('.side').getAttribute('data-snap');
        const handle = page.locator('.sheet-handle');
        expect(await snap()).toBe('half');
        const half = await heightOf(page);
        await dragBy(page, half.side);
        expect(await snap()).toBe('low');
        expect(await page.locator('.panel').isVisible()).toBe(false);
        expect((await heightOf(page)).stage).toBeGreaterThan(half.stage * 1.5);

        await handle.focus();
        await page.keyboard.press('End');
        expect(await snap()).toBe('tall');
        expect((await heightOf(page)).stage).toBeGreaterThan(140);
        await page.keyboard.press('ArrowDown');
        expect(await snap()).toBe('half');
        await handle.tap();
        expect(await snap()).toBe('tall');
        await handle.tap();
        expect(await snap()).toBe('low');

        // The graph above it is fitted anew and answers; what is chosen there comes into sight.
        await settled();
        const box = await page.locator('#graph').boundingBox();
        await until(async () => {
          await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
          return query(page).get('entity') === 'joe-biden';
        });
        await until(async () => (await snap()) === 'half');
        await page.locator('.card').waitFor();
      });
    },
  );

  test.each(lookOfToday(PHONES))('$language: a finger beside a line selects it', async (look) => {
    await scene('/?show=iraq,iran&panel=none', look, async ({ page, settled }) => {
      await settled();
      const { x, y, across, id } = await drawnLine(page);
      await page.touchscreen.tap(x + across.x * 16, y + across.y * 16);
      await until(async () => await Promise.resolve(query(page).get('relation') === id));
    });
  });

  test.each(lookOfToday(PHONES))(
    '$language: the table is cards that need no scrolling sideways, and each selects',
    async (look) => {
      await scene(`/?${SIX}&stage=table`, look, async ({ page, settled }) => {
        expect(await overflow(page)).toBe(0);
        const cards = page.locator('tbody tr');
        const box = await cards.first().boundingBox();
        expect(box?.width).toBeLessThanOrEqual(NARROW.width);
        expect(box?.height).toBeLessThan(NARROW.height / 3);
        const texts = await cards.first().locator('td:visible').count();
        expect(texts).toBeGreaterThan(4);
        // The word of the relation is no target of its own: a touch on it is one on the card.
        await cards.first().locator('[data-column="relation"]').tap();
        await settled();
        expect(query(page).has('relation')).toBe(true);
        expect(await cards.first().getAttribute('aria-selected')).toBe('true');
        expect(await page.locator('.side').getAttribute('data-snap')).toBe('half');
      });
    },
  );

  test('the graph is fitted again when the panel widens for a matrix, unless the reader has moved it', async () => {
    await scene('/', lookOf('en', WIDE), async ({ page, settled }) => {
      const isInSight = async (): Promise<boolean> => await page.evaluate<boolean>(IN_SIGHT);
      await page.locator('.first-matter .button').first().click();
      await page.locator('.matrix table').waitFor();
      await settled();
      await until(isInSight);
      await page.locator('.conflicts .back').click();
      await settled();
      const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('#graph').boundingBox()) ?? {};
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.wheel(0, -400);
      const zoom = async (): Promise<number> => await page.evaluate<number>(ZOOM);
      const moved = await zoom();
      await page.locator('.matter').first().click();
      await page.locator('.matrix table').waitFor();
      await settled();
      expect(await zoom()).toBe(moved);
    });
  });

  test.each(lookOfToday(LAPTOPS))('$language $size: nothing covers the graph unasked', async (look) => {
    await scene('/', look, async ({ page }) => {
      expect(await overflow(page)).toBe(0);
      for (const panel of ['evidence', 'conflicts', 'paths', 'timeline', 'sources']) {
        await page.locator(`[data-panel="${panel}"]`).click();
        expect(await page.evaluate<string[]>(COVERING)).toEqual([]);
      }
    });
  });
});

/** The parts of the page that lie over the stage and are not in it; a small part of the corners is for buttons. */
const COVERING = `(() => {
  const stage = document.querySelector('.stage').getBoundingClientRect();
  const found = new Set();
  for (let x = stage.left + 2; x < stage.right; x += 24)
    for (let y = stage.top + 2; y < stage.bottom; y += 24) {
      const top = document.elementFromPoint(x, y);
      if (top !== null && top.closest('.stage') === null) found.add(top.className);
      if (top?.closest('.notices, .graph-state') != null) found.add(top.className);
    }
  return [...found];
})()`;

const ZOOM = "document.querySelector('.graph-ground')._cyreg.cy.zoom()";

/** All entities lie within the stage. */
const IN_SIGHT = `(() => {
  const { cy } = document.querySelector('.graph-ground')._cyreg;
  return cy.nodes().toArray().every((node) => {
    const { x, y } = node.renderedPosition();
    return x > 0 && y > 0 && x < cy.width() && y < cy.height();
  });
})()`;

async function heightOf(page: Page): Promise<{ side: number; stage: number }> {
  const [side, stage] = await Promise.all([page.locator('.side').boundingBox(), page.locator('.stage').boundingBox()]);
  return { side: side?.height ?? 0, stage: stage?.height ?? 0 };
}

/** Drags the head of the sheet downwards, beside the handle, slowly. */
async function dragBy(page: Page, pixels: number): Promise<void> {
  const box = await page.locator('.side > header').boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + pixels, { steps: 6 });
  await page.mouse.up();
}
