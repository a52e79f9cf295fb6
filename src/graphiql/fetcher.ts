// Sends a query by POST and lets GraphiQL's stop button end it: the request is aborted, and the server ends the query
// of a client that went away.
import type { Fetcher, FetcherParams } from '@graphiql/toolkit';

/** A fetcher for one endpoint; an answer that is not JSON becomes a GraphQL error with the status and the content type. */
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

/** GraphiQL subscribes with an object, the only one of an Observable's three ways that is needed here. */
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
