/** Scenes of the explorer in a real Chromium, over one served dossier: each opens an address in a look and does what a reader does. */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../chromium.ts';
import { served, type Served } from '../served.ts';
import type { Look } from './looks.ts';
import { PagePool } from './page-pool.ts';
import { wordsOf, type Words } from './words.ts';

/** Of the suites for which the run must have found a Chromium: skipped where it has not, and global setup says so. */
export const describeInChromium = findChromium() === undefined ? describe.skip : describe;

export interface Scene {
  readonly page: Page;
  /** What the page says, in the language of the look. */
  readonly words: Words;
  /** Waits until no question is open and nothing is drawn any more. */
  readonly settled: () => Promise<void>;
  /** Opens another address. */
  readonly go: (address: string) => Promise<void>;
}

interface SceneOptions {
  /** Before the address is opened: routes. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What the browser may complain of. By default nothing. */
  readonly allowed?: string;
  /** True. False: the page gets no answer at first, and the scene itself waits for what it shows meanwhile. */
  readonly settles?: boolean;
}

export interface Scenes {
  /** From `beforeAll` on. */
  readonly server: Served;
  /** Opens an address in a look, plays, and fails where the browser complained of anything. */
  readonly scene: (
    address: string,
    look: Look,
    play: (scene: Scene) => Promise<void>,
    options?: SceneOptions,
  ) => Promise<void>;
}

/** For a `describe`: all its scenes share one server and one Chromium. */
export function useScenes(): Scenes {
  let server: Served | undefined;
  let browser: Browser | undefined;
  let pool: PagePool | undefined;
  beforeAll(async () => {
    server = await served('us-iraq-2021 and fixtures');
    browser = await openChromium();
    pool = new PagePool(browser, server.url);
  });
  afterAll(async () => await browser?.close());

  return {
    get server() {
      return begun(server);
    },
    scene: async (address, look, play, { prepare, allowed, settles = true } = {}) => {
      const pages = begun(pool);
      const watched = await pages.take(look);
      const { page } = watched;
      try {
        await prepare?.(page);
        await watched.open(address, settles);
        await play({
          page,
          words: wordsOf(look.language),
          settled: async () => await watched.settled(),
          go: async (next) => await watched.go(next),
        });
        expect(watched.complaints.filter((text) => allowed === undefined || !text.includes(allowed))).toEqual([]);
        await pages.putBack(watched);
      } catch (error) {
        await pages.discard(look);
        throw error;
      }
    },
  };
}

function begun<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('Expected to be called within a test: `beforeAll` opens the browser.');
  return value;
}
