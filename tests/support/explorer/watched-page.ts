/** A page of Chromium that scenes use one after another: what the browser complains of, and which questions have no answer yet. */
import { EventEmitter, once } from 'node:events';
import type { Page, Request } from 'playwright-core';

/** 90_000: nothing is timed by it, it ends what hangs. */
export const PATIENCE_MILLIS = 90_000;

const ANSWERED = 'answered';

/**
 * Resolves after three idle frames in a row in which the page shows its frame (or the state that stands for it), has its
 * fonts, and neither asks for the canvas nor arranges it. By the devtools protocol, which the Content-Security-Policy does not bind.
 */
const STILL_FRAMES = `new Promise((done) => {
  let still = 0;
  const look = () => {
    const isStill =
      document.querySelector('.frame, .whole-state') !== null &&
      document.querySelector('main[aria-busy="true"], .graph[data-arranging="true"]') === null &&
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

  /** `url`: of the server, beside which nobody may be asked for anything. */
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
      // The page aborts its question when the reader types on.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.#complaints.push(request.url());
      this.#end(request);
    });
  }

  /** Errors and warnings of the console, failed requests, requests to anybody else, since the last address was opened. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Opens an address of the server, like `/?show=iraq`, as the first of a scene. */
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

  /** Waits until no question is open and nothing is drawn any more. */
  async settled(): Promise<void> {
    do {
      await this.#answered();
      await this.page.evaluate(STILL_FRAMES);
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
