/** Scenes of the explorer in a real Chromium, on a served dossier. A scene opens an address in a look, and acts as a reader. */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, openChromium } from '../chromium.ts';
import { served, type Served } from '../served.ts';
import type { Look } from './looks.ts';
import { PagePool } from './page-pool.ts';
import { wordsOf, type Words } from './words.ts';

/** `describe` for suites that need a Chromium. They are skipped if the run found none; the global setup prints this. */
export const describeInChromium = findChromium() === undefined ? describe.skip : describe;

export interface Scene {
  readonly page: Page;
  /** The texts of the page, in the language of the look. */
  readonly words: Words;
  /** Waits until each request has its answer and the page draws nothing more. */
  readonly settled: () => Promise<void>;
  /** Opens another address. */
  readonly go: (address: string) => Promise<void>;
}

interface SceneOptions {
  /** Runs before the address is opened, to add routes to the page. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Complaints of the browser that contain this text do not fail the scene. By default every complaint does. */
  readonly allowed?: string;
  /** Default true. False: the page gets no answer at first; the scene waits for the text that the page shows meanwhile. */
  readonly settles?: boolean;
}

export interface Scenes {
  /** Available after `beforeAll`. */
  readonly server: Served;
  /** Opens an address in a look and runs `play`. It fails if the browser reported an error, a warning or a failed request. */
  readonly scene: (
    address: string,
    look: Look,
    play: (scene: Scene) => Promise<void>,
    options?: SceneOptions,
  ) => Promise<void>;
}

/** Call it in a `describe`: all scenes of the `describe` share one server and one Chromium. */
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
