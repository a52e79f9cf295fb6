/** Reads the drawn graph and the address of the page. */
import type { Page } from 'playwright-core';

/** The parameters of the address. */
export function query(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

/** The number of drawn entities, as the help text of the graph states it. */
export async function counted(page: Page): Promise<number> {
  const text = (await page.locator('#graph-help').textContent()) ?? '';
  if (text.includes('عنصراً واحداً')) return 1;
  if (text.includes('عنصرين')) return 2;
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** The position of the only entity on the canvas, in pixels of the page. */
export async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('#graph').boundingBox();
  if (box === null) throw new TypeError('Expected the graph to be visible; it has no box. Select the stage `graph`.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** By how many pixels the page is wider than its window; 0 if it is not wider. */
export async function overflow(page: Page): Promise<number> {
  return Math.max(0, await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'));
}

/** The middle of the first drawn line in pixels of the page, the direction across it (of length 1), and the id of its relation. */
export async function drawnLine(
  page: Page,
): Promise<{ x: number; y: number; across: { x: number; y: number }; id: string }> {
  return await page.evaluate(`(() => {
    const { cy } = document.querySelector('.graph-ground')._cyreg;
    const edge = cy.edges()[0];
    const { left, top } = cy.container().getBoundingClientRect();
    const [from, to, middle] = [edge.renderedSourceEndpoint(), edge.renderedTargetEndpoint(), edge.renderedMidpoint()];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return {
      x: middle.x + left,
      y: middle.y + top,
      across: { x: (from.y - to.y) / length, y: (to.x - from.x) / length },
      id: edge.id().replace(/^relation:/, ''),
    };
  })()`);
}

/** On a phone, the tools that are seldom used come by a button. */
export async function openTools(page: Page): Promise<void> {
  const more = page.locator('.more-open button');
  if ((await more.isVisible()) && (await more.getAttribute('aria-expanded')) !== 'true') await more.click();
}

/** On a phone, the tools of the graph come by a button. */
export async function openGraphTools(page: Page): Promise<void> {
  const opener = page.locator('.stage-tools > .popover-place > button');
  if ((await opener.count()) > 0 && (await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
}
