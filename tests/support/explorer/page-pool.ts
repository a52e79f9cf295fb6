/**
 * Pages of one Chromium for the scenes of a test file: one for each language and width, which the scenes use one after
 * another. Opening an address begins anew: the page keeps nothing elsewhere.
 */
import type { Browser } from 'playwright-core';
import type { Look } from './looks.ts';
import { PATIENCE_MILLIS, WatchedPage } from './watched-page.ts';

export class PagePool {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #pages = new Map<string, WatchedPage>();

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  /** The page of a look, in its tone. */
  async take(look: Look): Promise<WatchedPage> {
    const watched = this.#pages.get(keyOf(look)) ?? (await this.#make(look));
    await watched.page.emulateMedia({ colorScheme: look.tone });
    this.#pages.set(keyOf(look), watched);
    return watched;
  }

  /** After a scene: takes back what it added to the page. */
  async putBack({ page }: WatchedPage): Promise<void> {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().clearPermissions();
    await page.mouse.move(0, 0);
    for (const other of page.context().pages()) if (other !== page) await other.close();
  }

  /** After a scene that failed: nobody knows in which state it left its page. */
  async discard(look: Look): Promise<void> {
    const watched = this.#pages.get(keyOf(look));
    this.#pages.delete(keyOf(look));
    await watched?.page.context().close();
  }

  async #make({ language, size }: Look): Promise<WatchedPage> {
    const context = await this.#browser.newContext({
      viewport: size,
      locale: language === 'ar' ? 'ar-IQ' : 'en-GB',
      // The page then moves nothing by itself; no scene is about motion.
      reducedMotion: 'reduce',
      hasTouch: size.width < 600,
    });
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return new WatchedPage(await context.newPage(), this.#url);
  }
}

function keyOf({ language, size }: Look): string {
  return `${language} ${size.width}`;
}
