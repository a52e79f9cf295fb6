/** A home for an empty Neo4j of one piece of work, below the home of the local one and with its files. Nothing of it is left. */
import { rm } from 'node:fs/promises';
import type { Progress } from '../../progress.ts';
import { findJava } from './java.ts';
import { prepareHome, translateHomeFailure } from './home.ts';
import { obtainJars } from './jars.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { LocalNeo4jSettings } from './settings.ts';
import { openStagingHome } from './staging-home.ts';

/**
 * Makes the home, and deletes it when the work has ended. The local Neo4j may run meanwhile. What a killed process leaves, the next start of
 * the local Neo4j deletes.
 * @param work receives the path of the home
 * @throws {LocalNeo4jError} and what `work` throws
 */
export async function withScratchHome<T>(
  settings: LocalNeo4jSettings,
  progress: Progress,
  work: (home: string) => Promise<T>,
): Promise<T> {
  const staging = await openStaging(settings, progress);
  try {
    return await work(staging.home);
  } finally {
    await rm(staging.home, { recursive: true, force: true });
  }
}

async function openStaging(settings: LocalNeo4jSettings, progress: Progress): Promise<Layout> {
  const layout = layoutOf(settings.home);
  const java = await findJava(settings);
  try {
    await prepareHome(layout);
    return await openStagingHome(layout, java, await obtainJars(layout, settings.searchPath, progress));
  } catch (error) {
    throw translateHomeFailure(layout, error);
  }
}
