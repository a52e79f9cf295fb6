/**
 * A guide for Neo4j Browser (`:play …`): HTML in slides, whose statements are those of cypher/explore with the values of their own
 * examples written in, so that a click runs them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { invariant } from '../../errors.ts';
import type { GuideLanguage } from './grass.ts';

export interface GuideSources {
  /** Where the server answers, as the reader reached it: http://localhost:4000 */
  readonly origin: string;
  /** A statement of cypher/, by its path. */
  readonly statement: (name: string) => string;
}

/** The guide in a language. `{{name}}` in its text is a statement of cypher/explore, `{{origin}}` the server's address. */
export function guide(language: GuideLanguage, { origin, statement }: GuideSources): string {
  const file = new URL(`guide-${language}.html`, import.meta.url);
  return readFileSync(fileURLToPath(file), 'utf8').replaceAll(/\{\{([a-z-]+)\}\}/g, (_, name: string) =>
    escapeHtml(name === 'origin' ? origin : runnable(statement(`explore/${name}`))),
  );
}

/** A statement without its header, with the values of the header's example in the place of parameters. */
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
