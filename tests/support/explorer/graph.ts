/** What a test reads of the drawn graph and of the address. */
import type { Page } from 'playwright-core';

/** The parameters of the address. */
export function query(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

/** How many entities the graph says that it draws. */
export async function counted(page: Page): Promise<number> {
  const text = (await page.locator('#graph-help').textContent()) ?? '';
  if (text.includes('عنصراً واحداً')) return 1;
  if (text.includes('عنصرين')) return 2;
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** Where the one entity of the canvas is drawn, in pixels of the page. */
export async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('#graph').boundingBox();
  if (box === null) throw new TypeError('Expected the graph to be visible; it has no box. Select the stage `graph`.');
  // A node is drawn above its label: the two together are in the middle.
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 - 14 };
}

/** By how many pixels the page is wider than its window: 0 where nothing is. */
export async function overflow(page: Page): Promise<number> {
  return Math.max(0, await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'));
}
