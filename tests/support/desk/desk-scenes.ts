/** Scenes of the desk: each has a page of its own, and acts as a reader does, by keys that are counted and by the pointer. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../until.ts';
import type { Look } from '../explorer/looks.ts';
import { type OpenDesk, openDesk } from './desk.ts';

export interface DeskScenes {
  /** Available after `beforeAll`. */
  readonly desk: () => OpenDesk;
  /** A refusal of the server is an error for the console of the browser: `allowed` is a part of its text. */
  readonly scene: (look: Look, play: (page: Page) => Promise<void>, allowed?: string) => Promise<void>;
}

/** Call it in a `describe`: all its scenes share one desk and one Chromium. */
export function useDesk(): DeskScenes {
  let opened: OpenDesk | undefined;
  beforeAll(async () => {
    opened = await openDesk();
  });
  afterAll(async () => await opened?.close());
  const desk = (): OpenDesk => {
    if (opened === undefined) throw new TypeError('Expected to be called within a test: `beforeAll` opens the desk.');
    return opened;
  };
  return { desk, scene: async (look, play, allowed) => await playScene(desk(), look, play, allowed) };
}

async function playScene(
  desk: OpenDesk,
  look: Look,
  play: (page: Page) => Promise<void>,
  allowed?: string,
): Promise<void> {
  const page = await desk.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(desk.url)) complaints.push(request.url());
  });
  try {
    await page.setViewportSize(look.size);
    await page.emulateMedia({ colorScheme: look.tone });
    await page.goto(`${desk.url}/?lang=${look.language}`);
    await page.locator('.document-text').waitFor();
    await play(page);
    expect(complaints.filter((text) => allowed === undefined || !text.includes(allowed))).toEqual([]);
  } finally {
    await page.close();
  }
}

/** Selects the words as a reader does who looks for them: `/`, the words, Enter, Esc. */
export async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.locator('[data-light~="SELECTED"]').first().waitFor();
  await page.keyboard.press('Escape');
}

/** The selected words, with line breaks as blanks. */
export async function selected(page: Page): Promise<string> {
  return (await page.locator('[data-light~="SELECTED"]').allTextContents()).join('').replaceAll('\n', ' ');
}

export async function shownIn(page: Page, selector: string): Promise<string> {
  return await page.locator(selector).inputValue();
}

/** Waits until the page says so of the last change. */
export async function outcome(page: Page, word: string): Promise<void> {
  await page.locator('.outcome strong', { hasText: new RegExp(`^${word}$`) }).waitFor();
}

/** Types letters into the field with the focus, and Enter; waits until the name is chosen and the focus has gone on. */
export async function choose(keys: CountedKeys, page: Page, id: string, letters: string, name: string): Promise<void> {
  await page.locator(`#${id}:focus`).waitFor();
  await keys.type(letters);
  await keys.press('Enter');
  await until(
    async () => (await shownIn(page, `#${id}`)) === name && (await page.locator(`#${id}:focus`).count()) === 0,
    30_000,
  );
}

/** A page whose keys are counted: a key with Ctrl or Shift is two. */
export class CountedKeys {
  readonly #page: Page;
  count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.count += key.split('+').filter((each) => each !== '').length;
      await this.#page.keyboard.press(key);
    }
  }

  async type(letters: string): Promise<void> {
    this.count += letters.length;
    await this.#page.keyboard.type(letters);
  }

  /** A paraphrase: not counted. */
  async write(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
}

/** A point within the first place of the words, so many pixels after their middle. */
export async function middleOf(page: Page, words: string, by = 0): Promise<{ x: number; y: number }> {
  const box = await page.evaluate<{ x: number; y: number } | null>(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.document-text'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  })()`);
  if (box === null) throw new Error(`Expected '${words}' in one piece of the text.`);
  return { x: box.x + by, y: box.y };
}

export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** The Phoenicians carried off Io. */
export async function chooseEnds(keys: CountedKeys, page: Page): Promise<void> {
  await choose(keys, page, 'card-subject', 'phoen', 'The Phoenicians');
  await choose(keys, page, 'card-predicate', 'abd', 'carried off');
  await choose(keys, page, 'card-object', 'io', 'Io');
}
