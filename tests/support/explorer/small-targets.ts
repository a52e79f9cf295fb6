/** What a finger cannot hit on a page: interactive elements of less than 44 by 44 CSS pixels (WCAG 2.5.5). */
import type { Page } from 'playwright-core';

/** 44, less what a browser's rounding takes. */
const LEAST = 43.5;

/**
 * The target of a box for a tick is its label, that of a cell of a table its row. A name within a sentence is exempt, as in WCAG; so is
 * what is for screen readers alone, and what scrolls.
 */
const FIND = `(() => {
  const selector = 'a[href], button, input, select, textarea, summary, [role="option"], [role="tab"], [role="slider"], [role="menuitem"], td[tabindex]';
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(element).clipPath === 'none' &&
    element.closest('.hidden-text, .skip') === null;
  const targetOf = (element) => {
    if (element.matches('input[type="checkbox"], input[type="radio"], input[type="file"]')) return element.closest('label') ?? element;
    if (element.matches('td') && element.querySelector('.link') === null) return element.closest('tr');
    return element;
  };
  const isInSentence = (element) =>
    getComputedStyle(element).display === 'inline' && element.parentElement.textContent.trim() !== element.textContent.trim();
  return [...document.querySelectorAll(selector)]
    .filter((element) => isSeen(element) && !isInSentence(element))
    .map((element) => ({ element, box: targetOf(element).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < ${LEAST} || box.height < ${LEAST}))
    .map(({ element, box }) =>
      [
        Math.round(box.width) + '×' + Math.round(box.height),
        element.localName + '.' + String(element.className).split(' ').join('.'),
        (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40),
        'in ' + (element.closest('[class]:not(button, a, input, label)')?.className ?? ''),
      ].join(' '),
    );
})()`;

/** Each as its size, its element and its name. */
export async function smallTargetsOn(page: Page): Promise<readonly string[]> {
  return await page.evaluate<string[]>(FIND);
}
