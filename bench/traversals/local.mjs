/** Starts a local Neo4j for the bench, in the way that Sanad does, in a temporary home that is removed at the end. */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../dist/config.js';
import { startLocalNeo4j } from '../../dist/db/local/index.js';
import { jarsFileOf } from '../../dist/db/local/jars.js';
import { layoutOf } from '../../dist/db/local/layout.js';
import { silent } from '../../dist/progress.js';

/** The tests keep the list of jars from Maven here. If they have run, the bench does not start Maven again. */
const TESTS_HOME = fileURLToPath(new URL('../../node_modules/.cache/sanad/local-neo4j', import.meta.url));

/** @returns the address, and `stop`, which also removes the home */
export async function startBenchNeo4j() {
  const home = await mkdtemp(join(tmpdir(), 'sanad-bench-'));
  const removeHome = async () => await rm(home, { recursive: true, force: true });
  try {
    const jarsFile = await jarsFileOf(layoutOf(TESTS_HOME));
    const { neo4j: folder } = layoutOf(home);
    await mkdir(folder, { recursive: true });
    // If the tests have no list, `startLocalNeo4j` runs Maven.
    await copyFile(jarsFile, join(folder, basename(jarsFile))).catch(() => {});
    const { javaHome, searchPath } = readConfig();
    // No class archive, because Sanad would build it in the background during the measurement.
    const settings = { home, javaHome, searchPath, boltPort: 0, httpPort: 0, classArchive: false };
    const neo4j = await startLocalNeo4j(settings, silent);
    return {
      address: { uri: neo4j.boltUri, username: neo4j.username, password: neo4j.password },
      stop: async () => {
        await neo4j.stop();
        await removeHome();
      },
    };
  } catch (error) {
    await removeHome();
    throw error;
  }
}
