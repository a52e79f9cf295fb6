/** The password of the local Neo4j: generated once, kept in a file that only its owner reads. */
import { randomBytes } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { maybeReadText, writeWhole } from './files.ts';
import type { Layout } from './layout.ts';

export const USERNAME = 'neo4j';
/** What a new Neo4j is born with; it asks for another at the first connection. */
export const INITIAL_PASSWORD = 'neo4j';

/** The password in the file; undefined where there is none. */
export async function maybePassword(layout: Layout): Promise<string | undefined> {
  return (await maybeReadText(layout.passwordFile))?.trim() || undefined;
}

/**
 * The password to use. It is on disk before Neo4j is told, so that no crash between the two loses it: at worst the
 * file names a password that Neo4j does not have yet, and the next start tells it.
 */
export async function obtainPassword(layout: Layout): Promise<string> {
  const known = await maybePassword(layout);
  if (known !== undefined) {
    await chmod(layout.passwordFile, 0o600);
    return known;
  }
  const password = randomBytes(24).toString('base64url');
  await writeWhole(layout.passwordFile, `${password}\n`, 0o600);
  return password;
}
