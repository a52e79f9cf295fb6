/** The jars of Neo4j. Maven fetches them once, unless all are there. Later starts compare their sizes; a damaged jar is fetched again. */
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LocalNeo4jError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { maybeReadText, sha1Of, writeWhole } from './files.ts';
import { requireFreeSpaceToFetch } from './home.ts';
import type { Jar } from './jar.ts';
import type { Layout } from './layout.ts';
import { POM_FILE, findMaven, resolveClassPath } from './maven.ts';
import { MAVEN_REPOSITORY, maybePinnedJars, pinnedJars } from './pinned-jars.ts';
import { OTHER_WAYS } from './ways-out.ts';

export type { Jar };

/** The file in which the list of jars is kept. Its name depends on the content of pom.xml. */
export async function jarsFileOf(layout: Layout): Promise<string> {
  const pom = createHash('sha256')
    .update(await readFile(POM_FILE))
    .digest('hex');
  return join(layout.neo4j, `jars-${pom.slice(0, 12)}.json`);
}

/** The jars of the kept list, if each file still has its size; undefined if Maven must resolve them. */
export async function maybeKnownJars(layout: Layout): Promise<Jar[] | undefined> {
  const text = await maybeReadText(await jarsFileOf(layout));
  if (text === undefined) return undefined;
  try {
    const jars = JSON.parse(text) as Jar[];
    const sizes = await Promise.all(jars.map(async (jar) => (await stat(jar.path)).size));
    return jars.every((jar, index) => jar.sizeBytes === sizes[index]) ? jars : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The jars to run: those of the kept list, those of the pinned list if Maven's repository has them all, or those that Maven fetches. Fetched jars
 * are compared with Maven's checksums.
 * @param repository where Maven keeps what it fetches
 * @throws {LocalNeo4jError} MAVEN_MISSING, MAVEN_FAILED, JAR_CORRUPT, DISK_FULL
 */
export async function obtainJars(
  layout: Layout,
  searchPath: string,
  progress: Progress,
  repository = MAVEN_REPOSITORY,
): Promise<Jar[]> {
  const keptJars = await maybeKnownJars(layout);
  if (keptJars !== undefined) return keptJars;
  const jars =
    (await maybePinnedJars(repository, await pinnedJars())) ?? (await fetchedJars(layout, searchPath, progress));
  await writeWhole(await jarsFileOf(layout), JSON.stringify(jars, undefined, 1));
  return jars;
}

async function fetchedJars(layout: Layout, searchPath: string, progress: Progress): Promise<Jar[]> {
  const maven = await findMaven(searchPath);
  await requireFreeSpaceToFetch(layout);
  let jars = await fetchWithMaven(maven, progress, 'Fetching Neo4j with Maven (125 MB, once)');
  const damaged = await jarsWithWrongChecksum(jars);
  if (damaged.length > 0) {
    await removeJars(damaged);
    jars = await fetchWithMaven(maven, progress, `Fetching damaged jars of Maven's store again: ${namesOf(damaged)}`);
    const stillDamaged = await jarsWithWrongChecksum(jars);
    if (stillDamaged.length > 0) throw corrupt(stillDamaged);
  }
  return jars;
}

/**
 * Deletes the jars whose content has changed, so that `obtainJars` fetches them again.
 * @returns their names; undefined if no jar has changed
 */
export async function maybeRemoveDamagedJars(layout: Layout, jars: readonly Jar[]): Promise<string | undefined> {
  const checksums = await Promise.all(jars.map((jar) => sha1Of(jar.path)));
  const damaged = jars.filter((jar, index) => jar.sha1 !== checksums[index]);
  if (damaged.length === 0) return undefined;
  await removeJars(damaged);
  await rm(await jarsFileOf(layout), { force: true });
  return namesOf(damaged);
}

async function fetchWithMaven(maven: string, progress: Progress, title: string): Promise<Jar[]> {
  const step = progress.step(title);
  try {
    const paths = await resolveClassPath(maven, step);
    const jars: Jar[] = [];
    for (const path of paths) jars.push({ path, sizeBytes: (await stat(path)).size, sha1: (await sha1Of(path)) ?? '' });
    step.done(`Neo4j is here: ${jars.length} jars`);
    return jars;
  } catch (error) {
    step.fail();
    throw error;
  }
}

/** The jars whose checksum differs from the one that Maven stores beside them. */
async function jarsWithWrongChecksum(jars: readonly Jar[]): Promise<Jar[]> {
  const expected = await Promise.all(jars.map((jar) => maybeReadText(`${jar.path}.sha1`)));
  return jars.filter((jar, index) => {
    const checksum = /^[0-9a-f]{40}/i.exec(expected[index] ?? '')?.[0];
    return checksum !== undefined && checksum.toLowerCase() !== jar.sha1;
  });
}

/** Removes each jar with its checksum and Maven's other notes about it, except the .pom. */
async function removeJars(jars: readonly Jar[]): Promise<void> {
  for (const { path } of jars) {
    const names = await readdir(dirname(path)).catch(() => []);
    const removed = names.filter((name) => name.startsWith(basename(path)) || name.endsWith('.lastUpdated'));
    for (const name of removed) await rm(join(dirname(path), name), { force: true });
  }
}

function namesOf(jars: readonly Jar[]): string {
  return jars.map((jar) => basename(jar.path)).join(', ');
}

function corrupt(jars: readonly Jar[]): LocalNeo4jError {
  return new LocalNeo4jError(
    'JAR_CORRUPT',
    `These jars were fetched twice, and still differ from their checksums: ${jars.map((jar) => jar.path).join(', ')}. ` +
      `Delete them and start again. If Maven uses a proxy or a mirror, check it. ${OTHER_WAYS}`,
  );
}
