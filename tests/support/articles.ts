/** The articles of the first dossier. They are not part of the product; some machines have them beside the checkout. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@jest/globals';

export const ARTICLES = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));

const areThere = existsSync(ARTICLES);

/** A test that reads the articles. It is skipped if this machine has no articles; the name of the test then gives the reason. */
export function testWithArticles(name: string, run: () => Promise<void>): void {
  if (areThere) test(name, run);
  else test.skip(`${name} (skipped: no articles in ../shared/seeds)`, run);
}
