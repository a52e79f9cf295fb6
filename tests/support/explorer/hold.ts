/** Keeps the answers to questions of a name from the page. */
import type { Page } from 'playwright-core';

/**
 * Questions of this operation get no answer, or this error, until the function that comes back is called; all others go to
 * the server.
 */
export async function hold(
  page: Page,
  operation: string,
  answer?: { readonly code: string; readonly message: string },
): Promise<() => void> {
  let open = (): void => {};
  let isOpen = false;
  const opened = new Promise<void>((done) => (open = done));
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (isOpen || !query.includes(`query ${operation}(`)) return await route.continue();
    if (answer !== undefined) {
      const errors = [{ message: answer.message, extensions: { code: answer.code } }];
      return await route.fulfill({ contentType: 'application/json', body: JSON.stringify({ errors }) });
    }
    await opened;
    // The page may have given its question up.
    await route.continue().catch(() => undefined);
  });
  return () => {
    isOpen = true;
    open();
  };
}
