// Sends a query by POST. GraphiQL's stop button aborts the request. The server then stops the query, since its client
// has disconnected.
import type { Fetcher, FetcherParams } from '@graphiql/toolkit';

/**
 * Creates a fetcher for one endpoint. An answer that is not JSON becomes a GraphQL error with the status and the
 * content type.
 */
export function createFetcher(url: string): Fetcher {
  return (params, options) => ({
    subscribe(observer: unknown) {
      const { next, error, complete } = observer as Observer;
      const abort = new AbortController();
      post(url, params, options?.headers ?? {}, abort.signal)
        .then(next)
        .then(complete)
        .catch((reason: unknown) => {
          if (!abort.signal.aborted) error(reason);
        });
      return { unsubscribe: () => abort.abort() };
    },
  });
}

/** The observer object that GraphiQL passes. GraphiQL uses only this one of the three forms that an Observable accepts. */
interface Observer {
  next(this: void, result: unknown): void;
  error(this: void, reason: unknown): void;
  complete(this: void): void;
}

async function post(
  url: string,
  params: FetcherParams,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(params),
    signal,
  });
  const body = await response.text();
  try {
    return JSON.parse(body);
  } catch {
    const status = `${response.status} ${response.statusText}`.trim();
    const type = response.headers.get('content-type') ?? 'no content type';
    const message = `${url} answered ${status} with ${type} instead of JSON.`;
    return { errors: [{ message, extensions: { body } }] };
  }
}
