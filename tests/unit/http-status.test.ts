/** The status of a response with errors: by what the errors say about waiting, and by whether anything was answered. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  BadInputError,
  DatabaseUnavailableError,
  DeadlineError,
  ServerBusyError,
  TooManyRequestsError,
} from '../../src/errors.ts';
import { statusPlugin } from '../../src/http/status.ts';

const apollo = new ApolloServer({
  typeDefs: 'type Query { fine: Int away: Int late: Int wrong: Int must: Int! busy: Int tooMany: Int }',
  resolvers: {
    Query: {
      fine: () => 1,
      away: () => {
        throw new DatabaseUnavailableError('away');
      },
      late: () => {
        throw new DeadlineError('late');
      },
      wrong: () => {
        throw new BadInputError('wrong');
      },
      busy: () => {
        throw new ServerBusyError('busy', 7);
      },
      tooMany: () => {
        throw new TooManyRequestsError('too many', 9);
      },
      must: () => {
        throw new DatabaseUnavailableError('away');
      },
    },
  },
  plugins: [statusPlugin],
});

beforeAll(async () => await apollo.start());
afterAll(async () => await apollo.stop());

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';

describe.each<[query: string, accept: string, status: number, retryAfter: string | undefined]>([
  ['{ fine }', JSON_TYPE, 200, undefined],
  ['{ away }', JSON_TYPE, 503, '2'],
  ['{ must }', JSON_TYPE, 503, '2'],
  ['{ away late }', JSON_TYPE, 503, '2'],
  ['{ busy }', JSON_TYPE, 503, '7'],
  ['{ busy away }', JSON_TYPE, 503, '7'],
  ['{ busy late }', JSON_TYPE, 503, '7'],
  ['{ tooMany }', JSON_TYPE, 429, '9'],
  ['{ fine busy }', JSON_TYPE, 200, undefined],
  ['{ late }', JSON_TYPE, 504, undefined],
  ['{ fine away }', JSON_TYPE, 200, undefined],
  ['{ wrong }', JSON_TYPE, 200, undefined],
  ['{ wrong away }', JSON_TYPE, 200, undefined],
  ['{ fine }', RESPONSE_TYPE, 200, undefined],
  ['{ away }', RESPONSE_TYPE, 200, '2'],
  ['{ must }', RESPONSE_TYPE, 200, '2'],
  ['{ nothing }', RESPONSE_TYPE, 400, undefined],
])('%s with %s', (query, accept, status, retryAfter) => {
  test(`is ${status}`, async () => {
    const headers = new HeaderMap([
      ['content-type', JSON_TYPE],
      ['accept', accept],
    ]);
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query } },
      context: async () => ({}),
    });
    expect([response.status ?? 200, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
  });
});
