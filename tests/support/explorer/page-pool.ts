/**
 * Pages of one Chromium for the scenes of a test file: one page for each language and width, which the scenes use one after
 * another. A scene that opens an address starts from a clean state, because the page stores its whole state in the address.
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

  /** Returns the page of this look, with the tone of the look. */
  async take(look: Look): Promise<WatchedPage> {
    const watched = this.#pages.get(keyOf(look)) ?? (await this.#make(look));
    await watched.page.emulateMedia({ colorScheme: look.tone });
    this.#pages.set(keyOf(look), watched);
    return watched;
  }

  /** Call it after a scene: it removes the routes, permissions and other pages that the scene added. */
  async putBack({ page }: WatchedPage): Promise<void> {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().clearPermissions();
    await page.mouse.move(0, 0);
    for (const other of page.context().pages()) if (other !== page) await other.close();
  }

  /** Call it after a scene that failed: the state of its page is unknown, so that the page is closed. */
  async discard(look: Look): Promise<void> {
    const watched = this.#pages.get(keyOf(look));
    this.#pages.delete(keyOf(look));
    await watched?.page.context().close();
  }

  async #make({ language, size }: Look): Promise<WatchedPage> {
    const { status } = await fetch(this.#url);
    if (status !== 200) {
      throw new Error(`Expected the page at ${this.#url}, and it answers ${status}. Run npm run build.`);
    }
    const context = await this.#browser.newContext({
      viewport: size,
      locale: language === 'ar' ? 'ar-IQ' : 'en-GB',
      // The page then shows no animations; no scene tests them.
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
