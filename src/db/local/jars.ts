/** The jars of Neo4j: fetched by Maven once, known by size and checksum ever after, fetched again when one is spoiled. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LocalNeo4jError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { maybeReadText, writeWhole } from './files.ts';
import { requireFreeSpaceToFetch } from './home.ts';
import type { Layout } from './layout.ts';
import { POM_FILE, findMaven, resolveClassPath } from './maven.ts';
import { OTHER_WAYS } from './ways-out.ts';

export interface Jar {
  readonly path: string;
  readonly sizeBytes: number;
  /** As Maven keeps it beside each jar: against accidents, not against an adversary. */
  readonly sha1: string;
}

/** Where the answer of Maven is kept: another pom.xml, another file. */
export async function jarsFileOf(layout: Layout): Promise<string> {
  const pom = createHash('sha256')
    .update(await readFile(POM_FILE))
    .digest('hex');
  return join(layout.neo4j, `jars-${pom.slice(0, 12)}.json`);
}

/** The jars as they were resolved, where each is still there in its size; undefined where Maven must be asked. */
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
 * The jars to run: those known from before, or else what Maven answers, each compared with Maven's checksum.
 * @throws {LocalNeo4jError} MAVEN_MISSING, MAVEN_FAILED, JAR_CORRUPT, DISK_FULL
 */
export async function obtainJars(layout: Layout, searchPath: string, progress: Progress): Promise<Jar[]> {
  const known = await maybeKnownJars(layout);
  if (known !== undefined) return known;
  const maven = await findMaven(searchPath);
  await requireFreeSpaceToFetch(layout);
  let jars = await askMaven(maven, progress, 'Fetching Neo4j with Maven (125 MB, once)');
  const spoiled = await unlikeMavensChecksum(jars);
  if (spoiled.length > 0) {
    await removeJars(spoiled);
    jars = await askMaven(maven, progress, `Fetching again what is spoiled in Maven's store: ${namesOf(spoiled)}`);
    const still = await unlikeMavensChecksum(jars);
    if (still.length > 0) throw corrupt(still);
  }
  await writeWhole(await jarsFileOf(layout), JSON.stringify(jars, undefined, 1));
  return jars;
}

/**
 * Deletes the jars that are no longer what they were, so that `obtainJars` fetches them again.
 * @returns their names; undefined where all are sound
 */
export async function maybeRemoveSpoiledJars(layout: Layout, jars: readonly Jar[]): Promise<string | undefined> {
  const now = await Promise.all(jars.map((jar) => sha1Of(jar.path)));
  const spoiled = jars.filter((jar, index) => jar.sha1 !== now[index]);
  if (spoiled.length === 0) return undefined;
  await removeJars(spoiled);
  await rm(await jarsFileOf(layout), { force: true });
  return namesOf(spoiled);
}

async function askMaven(maven: string, progress: Progress, title: string): Promise<Jar[]> {
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

/** The jars that differ from the checksum that Maven keeps beside them. */
async function unlikeMavensChecksum(jars: readonly Jar[]): Promise<Jar[]> {
  const expected = await Promise.all(jars.map((jar) => maybeReadText(`${jar.path}.sha1`)));
  return jars.filter((jar, index) => {
    const checksum = /^[0-9a-f]{40}/i.exec(expected[index] ?? '')?.[0];
    return checksum !== undefined && checksum.toLowerCase() !== jar.sha1;
  });
}

async function sha1Of(file: string): Promise<string | undefined> {
  const hash = createHash('sha1');
  try {
    await pipeline(createReadStream(file), hash);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** A jar with its checksum and whatever else Maven wrote down about it; the .pom stays. */
async function removeJars(jars: readonly Jar[]): Promise<void> {
  for (const { path } of jars) {
    const beside = await readdir(dirname(path)).catch(() => []);
    const marks = beside.filter((name) => name.startsWith(basename(path)) || name.endsWith('.lastUpdated'));
    for (const name of marks) await rm(join(dirname(path), name), { force: true });
  }
}

function namesOf(jars: readonly Jar[]): string {
  return jars.map((jar) => basename(jar.path)).join(', ');
}

function corrupt(jars: readonly Jar[]): LocalNeo4jError {
  return new LocalNeo4jError(
    'JAR_CORRUPT',
    `Fetched twice, and still not what its checksum says: ${jars.map((jar) => jar.path).join(', ')}. ` +
      `Delete it and start again; where a proxy or a mirror stands between, look there. ${OTHER_WAYS}`,
  );
}
