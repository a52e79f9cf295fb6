/** The client of the page: the kind of failure by `extensions.code`, with each HTTP status, and the lists that the server cut. */
import { afterEach, expect, jest, test } from '@jest/globals';
import { SearchDocument } from '../../src/explorer/api/documents.ts';
import { sendListQuery, sendQuery } from '../../src/explorer/api/send-query.ts';
import { message } from '../../src/explorer/text/format.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** The answer of a server: the page requests a relative address, which exists in a browser only. */
function answers(status: number, body: object): void {
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(body, { status }));
}

const VARIABLES = { text: 'a', asOf: null, first: 8 };

test.each([
  [200, 'BAD_USER_INPUT', 'REFUSED'],
  [400, 'BAD_USER_INPUT', 'REFUSED'],
  [400, 'GRAPHQL_VALIDATION_FAILED', 'REFUSED'],
  [400, 'GRAPHQL_PARSE_FAILED', 'FAILED'],
  [200, 'LIMIT_EXCEEDED', 'REFUSED'],
  [429, 'LIMIT_EXCEEDED', 'REFUSED'],
  [503, 'SERVICE_UNAVAILABLE', 'UNAVAILABLE'],
  [200, 'SERVICE_UNAVAILABLE', 'UNAVAILABLE'],
  [503, 'SERVER_BUSY', 'BUSY'],
  [429, 'TOO_MANY_REQUESTS', 'BUSY'],
  [504, 'TIMED_OUT', 'SLOW'],
  [500, 'INTERNAL_SERVER_ERROR', 'FAILED'],
] as const)('%d with %s is shown as %s', async (status, code, problem) => {
  answers(status, { errors: [{ message: 'The reason.', extensions: { code } }] });
  await expect(sendQuery(SearchDocument, VARIABLES)).rejects.toMatchObject({ code: problem, message: 'The reason.' });
  for (const language of ['en', 'ar'] as const) expect(message(language, `state.${problem}`)).not.toBe('');
});

test('names the lists that the server cut', async () => {
  const data = { search: [] };
  answers(200, { data, extensions: { sanad: { cut: ['search'] } } });
  expect(await sendListQuery(SearchDocument, VARIABLES)).toEqual({ data, cut: ['search'] });
  answers(200, { data, extensions: { sanad: { stale: false } } });
  expect(await sendListQuery(SearchDocument, VARIABLES)).toEqual({ data, cut: [] });
  expect(message('en', 'list.cut', { count: 200 })).toBe('First 200 of more.');
  expect(message('ar', 'list.cut', { count: 200 })).toBe('أول 200 من عدد أكبر.');
});
