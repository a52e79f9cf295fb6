/**
 * Writes a guide for Neo4j Browser (`:play …`): HTML slides with the statements of cypher/explore. The parameters are replaced by
 * the values of each statement's own example, so that a click runs it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { invariant } from '../../errors.ts';
import type { GuideLanguage } from './grass.ts';

export interface GuideSources {
  /** The server's address as in the reader's request: http://localhost:4000 */
  readonly origin: string;
  /** Returns a statement of cypher/ by its path. */
  readonly statement: (name: string) => string;
}

/** Returns the guide in a language. In its template, `{{name}}` is a statement of cypher/explore and `{{origin}}` the server's address. */
export function guide(language: GuideLanguage, { origin, statement }: GuideSources): string {
  const file = new URL(`guide-${language}.html`, import.meta.url);
  return readFileSync(fileURLToPath(file), 'utf8').replaceAll(/\{\{([a-z-]+)\}\}/g, (_, name: string) =>
    escapeHtml(name === 'origin' ? origin : runnable(statement(`explore/${name}`))),
  );
}

/** A statement without its header; parameters are replaced by the values of the header's example. */
export function runnable(text: string): string {
  const values = new Map(
    [...text.matchAll(/^\/\/ :param (\w+) => (.+)$/gm)].map(([, key = '', value]) => [key, value]),
  );
  const body = text.replaceAll(/^\/\/.*\n/gm, '');
  return body
    .replaceAll(/\$(\w+)/g, (_, key: string) => {
      const value = values.get(key);
      invariant(value !== undefined, `the header of this statement has no example for $${key}: ${text.slice(0, 80)}`);
      return value;
    })
    .trim();
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
