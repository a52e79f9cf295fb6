/** The explorer in a real Chromium, for a test: opened in a language and a width, with whatever the browser complains of. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

export interface Opening {
  /** ar */
  readonly language?: 'ar' | 'en';
  /** WIDE */
  readonly size?: { readonly width: number; readonly height: number };
  /** light */
  readonly tone?: 'light' | 'dark';
  /** Before anything is asked for: routes, permissions. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** Each language in each width, in both tones. */
export const LOOKS = [
  { language: 'ar', size: WIDE, tone: 'dark' },
  { language: 'ar', size: NARROW, tone: 'light' },
  { language: 'en', size: WIDE, tone: 'light' },
  { language: 'en', size: NARROW, tone: 'dark' },
] as const;

/** Each language and each width once: where the one does not change what the other does. */
export const BOTH = [LOOKS[1], LOOKS[2]] as const;

export interface OpenExplorer {
  readonly page: Page;
  /** Errors and warnings of the console, failed requests, requests to anybody else. */
  readonly complaints: readonly string[];
  /** Waits until nothing is asked or drawn any more. */
  readonly settled: () => Promise<void>;
  /** What axe-core finds, as `rule: element`. */
  readonly violations: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens an address of the server, like `/?show=iraq`; the first view unless it says otherwise. */
export async function openExplorer(
  browser: Browser,
  url: string,
  path = '/',
  { language = 'ar', size = WIDE, tone = 'light', prepare }: Opening = {},
): Promise<OpenExplorer> {
  const context = await browser.newContext({
    viewport: size,
    locale: language === 'ar' ? 'ar-IQ' : 'en-GB',
    colorScheme: tone,
    reducedMotion: 'reduce',
    hasTouch: size.width < 600,
  });
  // Nothing is timed here: a busy machine is no fault of the page.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await prepare?.(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    // Whoever types on does not wait for the answer to what was typed before.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(request.url());
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) complaints.push(request.url());
  });
  const settled = async (): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.locator('main:not([aria-busy="true"])').waitFor();
    await page.locator('.graph[data-arranging="true"]').waitFor({ state: 'detached' });
    await page.evaluate(
      'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))',
    );
  };
  await page.goto(`${url}${path}`);
  await page.locator('.frame, .whole-state').first().waitFor();
  await settled();
  return {
    page,
    complaints,
    settled,
    violations: async () => await violationsOn(page),
    close: async () => await context.close(),
  };
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** By the devtools protocol, which the page's Content-Security-Policy does not bind. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResult>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

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
  if (box === null) throw new Error('The graph is not to be seen.');
  // A node is drawn above its label: the two together are in the middle.
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 - 14 };
}
