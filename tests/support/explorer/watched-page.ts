/** A page of Chromium that scenes use one after another. It records complaints of the browser and requests without an answer. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** 90_000 (90 seconds): the limit after which a wait that hangs fails. No test measures time with it. */
export const PATIENCE_MILLIS = 90_000;

const ANSWERED = 'answered';

/**
 * Resolves after three idle frames in a row. In each of them the page shows its frame (or the state that replaces it, but not that it is
 * loading), has loaded its fonts, and neither loads the canvas nor arranges it. It runs over the devtools protocol, to which the
 * Content-Security-Policy does not apply.
 */
const STILL_FRAMES = `new Promise((done) => {
  let still = 0;
  const look = () => {
    const isStill =
      document.querySelector('.frame, .whole-state') !== null &&
      document.querySelector('main[aria-busy="true"], .whole-state > [role="status"], .graph[data-arranging="true"]') === null &&
      document.fonts.status === 'loaded';
    still = isStill ? still + 1 : 0;
    if (still > 2) done();
    else requestIdleCallback(() => requestAnimationFrame(look));
  };
  look();
})`;

export class WatchedPage {
  readonly page: Page;
  readonly #url: string;
  readonly #asked = new Set<Request>();
  readonly #events = new EventEmitter();
  #complaints: string[] = [];

  /** `url` is the address of the server; a request to another server is a complaint. */
  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#complaints.push(message.text());
    });
    page.on('pageerror', (error) => void this.#complaints.push(error.message));
    page.on('request', (request) => this.#begin(request));
    page.on('requestfinished', (request) => this.#end(request));
    page.on('requestfailed', (request) => {
      // The page aborts a request when the reader types more letters.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.#complaints.push(request.url());
      this.#end(request);
    });
  }

  /** Errors and warnings of the console, failed requests, and requests to other servers, since `open` was last called. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Opens the first address of a scene. The address is a path on the server, like `/?show=iraq`. */
  async open(address: string, settles: boolean): Promise<void> {
    this.#complaints = [];
    await this.#goTo(address);
    if (settles) await this.settled();
  }

  /** Opens another address in the same scene. */
  async go(address: string): Promise<void> {
    await this.#goTo(address);
    await this.settled();
  }

  /** Waits until each request has its answer and the page draws nothing more. */
  async settled(): Promise<void> {
    do {
      await this.#answered();
      await Promise.race([this.page.evaluate(STILL_FRAMES), outOfPatience()]);
    } while (this.#asked.size > 0);
  }

  async #goTo(address: string): Promise<void> {
    this.#asked.clear();
    await this.page.goto(`${this.#url}${address}`);
  }

  async #answered(): Promise<void> {
    const signal = AbortSignal.timeout(PATIENCE_MILLIS);
    while (this.#asked.size > 0) {
      await once(this.#events, ANSWERED, { signal }).catch((error: unknown) => {
        const bodies = [...this.#asked].map((request) => request.postData()?.slice(0, 200));
        throw new Error(`Expected answers within ${PATIENCE_MILLIS} ms, have none to: ${bodies.join('; ')}`, {
          cause: error,
        });
      });
    }
  }

  #begin(request: Request): void {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(this.#url)) this.#complaints.push(url);
    if (url === `${this.#url}/graphql`) this.#asked.add(request);
  }

  #end(request: Request): void {
    if (this.#asked.delete(request)) this.#events.emit(ANSWERED);
  }
}

/** Rejects after the patience. A page whose script never rests does not even report this itself. */
async function outOfPatience(): Promise<never> {
  await sleep(PATIENCE_MILLIS, undefined, { ref: false });
  throw new Error(`Expected the page to rest within ${PATIENCE_MILLIS} ms; it still draws or computes.`);
}
