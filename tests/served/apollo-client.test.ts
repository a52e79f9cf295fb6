/** Apollo Client, as an application uses it, gets `extensions.code` of each refusal, with each HTTP status. The status 503 stands in machine/snapshot-database-gone. */
import { beforeAll, expect, test } from '@jest/globals';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { apolloCodes } from '../support/apollo-codes.ts';
import { served, type Served } from '../support/served.ts';

let server: Served;
beforeAll(async () => {
  server = await served('frozen');
});

const BAD_ID = '{ neighborhood(of: ["no-such-entity"]) { truncated } }';

test.each([
  ['an id that is not in the graph', BAD_ID, {}, 'BAD_USER_INPUT'],
  ['a field that the schema does not have', '{ nothingLikeThis }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a variable of another type',
    'query($n: Int!) { ranking(by: DEGREE, first: $n) { score } }',
    { n: 'x' },
    'BAD_USER_INPUT',
  ],
  ['a page that is too large', '{ claims(limit: 1000000) { id } }', {}, 'LIMIT_EXCEEDED'],
])('%s', async (_, query, variables, code) => {
  expect(await apolloCodes(server.url, query, variables)).toEqual([code]);
});

test('a text that is not GraphQL, which gql itself refuses to send', async () => {
  const link = new HttpLink({
    uri: `${server.url}/graphql`,
    // What a client sends whose documents are texts: the server parses it.
    fetch: async (uri, options) => await fetch(uri, { ...options, body: JSON.stringify({ query: '{ claims { ' }) }),
  });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const asked = client.query({ query: gql('{ stats { claims } }'), fetchPolicy: 'no-cache' });
  await expect(asked).rejects.toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] });
  client.stop();
});
