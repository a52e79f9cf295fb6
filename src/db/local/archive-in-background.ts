/** Builds the class data archive while Neo4j runs, and stops on request. */
import { buildArchive } from './archive.ts';
import type { Jar } from './jars.ts';
import type { Java } from './java.ts';
import type { Layout } from './layout.ts';

export interface BackgroundBuild {
  /** Stops the build, finished or not. It may be called several times. */
  stop(): Promise<void>;
}

/** Starts the build later, at the lowest priority. Errors are ignored: without an archive, the next start is only slower. */
export function buildArchiveInBackground(
  layout: Layout,
  java: Java,
  jars: readonly Jar[],
  delayMillis: number,
): BackgroundBuild {
  const stopped = new AbortController();
  let build: Promise<unknown> = Promise.resolve();
  const begin = setTimeout(() => {
    build = buildArchive(layout, java, jars, stopped.signal).catch(() => false);
  }, delayMillis);
  begin.unref();
  return {
    stop: async () => {
      clearTimeout(begin);
      stopped.abort();
      await build;
    },
  };
}
