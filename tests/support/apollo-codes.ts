/** Apollo Client, as an application uses it. */
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache, ServerError } from '@apollo/client';

/**
 * Sends a query, without the cache of the client, and returns `extensions.code` of each error that the client reads.
 * @param url the address of the server
 * @throws if the client reads data, or no error of GraphQL
 */
export async function apolloCodes(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<readonly unknown[]> {
  const client = new ApolloClient({ link: new HttpLink({ uri: `${url}/graphql` }), cache: new InMemoryCache() });
  try {
    const { data } = await client.query({ query: gql(query), variables, fetchPolicy: 'no-cache' });
    throw new Error(`Expected a refusal, the client got ${JSON.stringify(data)}`);
  } catch (error) {
    if (CombinedGraphQLErrors.is(error)) return error.errors.map(({ extensions }) => extensions?.['code']);
    // The client reads no error from a body that it takes for something else than GraphQL: the application would see the status only.
    if (ServerError.is(error)) throw new Error(`${error.statusCode} ${error.bodyText}`, { cause: error });
    throw error;
  } finally {
    client.stop();
  }
}
