/** Delays or replaces the server's answers to one GraphQL operation of the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../../../src/explorer/api');
const OPERATIONS = new Set(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) =>
      [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/^query (\w+)/gm)].map(([, found]) => found),
    ),
);

/**
 * Until the caller calls the returned function, requests of this operation get no answer, or the error `answer` if it is given.
 * All other requests go to the server.
 * @throws if the page has no operation of this name, because no request would be delayed then
 */
export async function hold(
  page: Page,
  operation: string,
  answer?: { readonly code: string; readonly message: string },
): Promise<() => void> {
  if (!OPERATIONS.has(operation)) {
    throw new Error(`The page has no operation '${operation}'; it has ${[...OPERATIONS].join(', ')}.`);
  }
  let open = (): void => {};
  let isOpen = false;
  const opened = new Promise<void>((done) => (open = done));
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (isOpen || !new RegExp(`query ${operation}\\b`).test(query)) return await route.continue();
    if (answer !== undefined) {
      const errors = [{ message: answer.message, extensions: { code: answer.code } }];
      return await route.fulfill({ contentType: 'application/json', body: JSON.stringify({ errors }) });
    }
    await opened;
    // The page may have aborted the request.
    await route.continue().catch(() => undefined);
  });
  return () => {
    isOpen = true;
    open();
  };
}
