/** The articles of the first dossier: material that is not part of the product, and lies beside the checkout or nowhere. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@jest/globals';

export const ARTICLES = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));

const areThere = existsSync(ARTICLES);

/** A test over them; where they are not there it is skipped, and its name says why. */
export function testWithArticles(name: string, run: () => Promise<void>): void {
  if (areThere) test(name, run);
  else test.skip(`${name} (skipped: no articles in ../shared/seeds)`, run);
}
