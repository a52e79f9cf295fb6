/** A real, empty Neo4j for a test, on its own ports. Its home is a temporary folder, which is removed when Neo4j is stopped. */
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.ts';
import { archiveFileOf, buildArchive } from '../../src/db/local/archive.ts';
import { exists } from '../../src/db/local/files.ts';
import { prepareHome } from '../../src/db/local/home.ts';
import { takeHold } from '../../src/db/local/hold.ts';
import { type LocalNeo4j, type LocalNeo4jSettings, startLocalNeo4j } from '../../src/db/local/index.ts';
import { jarsFileOf, obtainJars } from '../../src/db/local/jars.ts';
import { findJava } from '../../src/db/local/java.ts';
import { layoutOf } from '../../src/db/local/layout.ts';
import { LocalNeo4jError } from '../../src/errors.ts';
import { type Progress, silent } from '../../src/progress.ts';

/** The home that the tests of this checkout share: it has the class path and the class data archive. */
const SHARED_HOME = fileURLToPath(new URL('../../node_modules/.cache/sanad/local-neo4j', import.meta.url));

/** The settings with which a test starts a local Neo4j: they make it start quickly, on any free ports. */
export function testSettings(home: string): LocalNeo4jSettings {
  const { javaHome, searchPath } = readConfig();
  return { home, javaHome, searchPath, boltPort: 0, httpPort: 0, shortLived: true };
}

/** Starts a Neo4j on a new home. `stop` also removes the home. */
export async function startTestNeo4j(): Promise<LocalNeo4j> {
  const home = await newTestHome();
  const neo4j = await startLocalNeo4j(testSettings(home), silent);
  return {
    ...neo4j,
    stop: async () => {
      await neo4j.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

const started = new Set<Promise<LocalNeo4j>>();

/** Starts a Neo4j on a home of the test. `stopAllStarted` ends it, even if the test failed. */
export function startOn(
  home: string,
  settings: Partial<LocalNeo4jSettings> = {},
  progress: Progress = silent,
): Promise<LocalNeo4j> {
  const starting = startLocalNeo4j({ ...testSettings(home), ...settings }, progress);
  started.add(starting);
  return starting;
}

/** Ends each Neo4j that `startOn` started, also one that is still starting: a running Neo4j prevents Jest from ending. */
export async function stopAllStarted(): Promise<void> {
  const all = await Promise.allSettled(started);
  started.clear();
  for (const each of all) if (each.status === 'fulfilled') await each.value.stop();
}

/** A temporary home that already has the list of jars, so that Maven does not run again. The caller removes the home. */
export async function newTestHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'sanad-test-'));
  const { javaHome, searchPath } = readConfig();
  const java = await findJava({ javaHome, searchPath });
  const shared = layoutOf(SHARED_HOME);
  const layout = layoutOf(home);
  await mkdir(layout.neo4j, { recursive: true });
  const jars = await onlyOne(async () => {
    const found = await obtainJars(shared, searchPath, silent);
    if (!(await exists(archiveFileOf(shared, java, found)))) {
      await buildArchive(shared, java, found, new AbortController().signal);
    }
    return found;
  });
  const jarsFile = await jarsFileOf(shared);
  await copyFile(jarsFile, join(layout.neo4j, basename(jarsFile)));
  const archive = archiveFileOf(shared, java, jars);
  if (await exists(archive)) await symlink(archive, archiveFileOf(layout, java, jars));
  return home;
}

/** Only one worker at a time fills the shared home; the others wait. */
async function onlyOne<Result>(work: () => Promise<Result>): Promise<Result> {
  const layout = layoutOf(SHARED_HOME);
  await prepareHome(layout);
  for (;;) {
    try {
      const hold = await takeHold(layout);
      try {
        return await work();
      } finally {
        await hold.release();
      }
    } catch (error) {
      if (!(error instanceof LocalNeo4jError && error.code === 'HOME_HELD')) throw error;
      await new Promise((wake) => setTimeout(wake, 200));
    }
  }
}
