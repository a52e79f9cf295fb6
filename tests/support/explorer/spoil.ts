/** Makes one part of the page fail: the real answer to one operation, in which each field of one name has a value that the schema forbids. */
import type { Page } from 'playwright-core';

/** Until the caller calls the returned function, the answers to this operation have `value` in each field `key`. */
export async function spoil(page: Page, operation: string, key: string, value: unknown): Promise<() => void> {
  let isSpoiling = true;
  await page.route('**/graphql', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    if (!isSpoiling || !new RegExp(`query ${operation}\\b`).test(query)) return await route.fallback();
    const response = await route.fetch();
    const body = JSON.stringify(await response.json(), (name, field: unknown) => (name === key ? value : field));
    return await route.fulfill({ response, body });
  });
  return () => (isSpoiling = false);
}
