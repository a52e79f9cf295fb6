/**
 * The jars of Neo4j, as they should be in Maven's repository: `pinned-jars.json`, which `scripts/pin-jars.mjs` writes. If all are there, with
 * these checksums, a first start need not run Maven, which takes seconds to find the same.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sha1Of } from './files.ts';
import type { Jar } from './jar.ts';
import { POM_FILE } from './maven.ts';

const PINNED_FILE = new URL('pinned-jars.json', import.meta.url);

/** Where Maven keeps what it fetches, unless its settings name another folder. */
export const MAVEN_REPOSITORY = join(homedir(), '.m2', 'repository');

interface Pinned {
  /** The SHA-256 of the pom.xml from which the list was made. */
  readonly pom: string;
  /** In the order of the class path; paths within the repository. */
  readonly jars: readonly Jar[];
}

/** The list, if it is that of this pom.xml; paths within the repository. */
export async function pinnedJars(): Promise<readonly Jar[] | undefined> {
  const { pom, jars } = JSON.parse(await readFile(PINNED_FILE, 'utf8')) as Pinned;
  const current = createHash('sha256')
    .update(await readFile(POM_FILE))
    .digest('hex');
  return pom === current ? jars : undefined;
}

/** Returns undefined if one of the jars is missing or has another content: Maven then finds out what to do. */
export async function maybePinnedJars(repository: string, pinned?: readonly Jar[]): Promise<Jar[] | undefined> {
  if (pinned === undefined) return undefined;
  const jars = pinned.map((jar) => ({ ...jar, path: join(repository, jar.path) }));
  for (const { path, sha1 } of jars) {
    if ((await sha1Of(path)) !== sha1) return undefined;
  }
  return jars;
}
