/** Builds the class data archive while Neo4j serves, and gives up as soon as it is told to. */
import { buildArchive } from './archive.ts';
import type { Jar } from './jars.ts';
import type { Java } from './java.ts';
import type { Layout } from './layout.ts';

export interface BackgroundBuild {
  /** Ends it, finished or not. May be called again. */
  stop(): Promise<void>;
}

/** Loading a dossier right after the first start comes first. */
const DELAY_MILLIS = 5_000;

/** Begins soon, at the lowest priority. An archive is a comfort: where it cannot be built, the next start is slower, and no more. */
export function buildArchiveInBackground(layout: Layout, java: Java, jars: readonly Jar[]): BackgroundBuild {
  const stopped = new AbortController();
  let build: Promise<unknown> = Promise.resolve();
  const begin = setTimeout(() => {
    build = buildArchive(layout, java, jars, stopped.signal).catch(() => false);
  }, DELAY_MILLIS);
  begin.unref();
  return {
    stop: async () => {
      clearTimeout(begin);
      stopped.abort();
      await build;
    },
  };
}
