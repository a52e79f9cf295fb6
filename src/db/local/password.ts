/** The password of the local Neo4j: generated once, and kept in a file that only its owner can read. */
import { randomBytes } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { maybeReadText, writeWhole } from './files.ts';
import type { Layout } from './layout.ts';

export const USERNAME = 'neo4j';
/** The password of a new Neo4j. At the first connection, Neo4j requires another one. */
export const INITIAL_PASSWORD = 'neo4j';

/** The password in the file; undefined if there is no file. */
export async function maybePassword(layout: Layout): Promise<string | undefined> {
  return (await maybeReadText(layout.passwordFile))?.trim() || undefined;
}

/**
 * The password to use. It is written to disk before it is set in Neo4j, so that a crash cannot lose it. If a crash happens between
 * the two, the next start sets it.
 */
export async function obtainPassword(layout: Layout): Promise<string> {
  const existing = await maybePassword(layout);
  if (existing !== undefined) {
    await chmod(layout.passwordFile, 0o600);
    return existing;
  }
  const password = randomBytes(24).toString('base64url');
  await writeWhole(layout.passwordFile, `${password}\n`, 0o600);
  return password;
}
