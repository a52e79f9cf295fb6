/** Sends a typed document to the public GraphQL API, and distinguishes the kinds of failure. */
import { AnswerError, type AnswerProblem } from '../../errors.ts';
import type { TypedDocumentString } from './documents.ts';

const ENDPOINT = '/graphql';
/** 60_000: the server has a deadline of its own, ten seconds by default; this one is for a server that hangs. */
const PATIENCE_MILLIS = 60_000;

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly sanad?: { readonly stale?: boolean; readonly cut?: readonly string[] } };
}

const PROBLEMS: Readonly<Record<string, AnswerProblem>> = {
  SERVICE_UNAVAILABLE: 'UNAVAILABLE',
  TIMED_OUT: 'SLOW',
  SERVER_BUSY: 'BUSY',
  TOO_MANY_REQUESTS: 'BUSY',
  UNAUTHENTICATED: 'SIGNED_OUT',
  FORBIDDEN: 'SIGNED_OUT',
  BAD_USER_INPUT: 'REFUSED',
  LIMIT_EXCEEDED: 'REFUSED',
  GRAPHQL_VALIDATION_FAILED: 'REFUSED',
};

/** @throws {AnswerError} unless the whole answer came; an aborted `signal` throws its reason */
export async function sendQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  return (await sendListQuery(document, variables, signal)).data;
}

export interface ListAnswer<Result> {
  readonly data: Result;
  /** The names of the lists that have more items than `first` (docs/traversals). */
  readonly cut: readonly string[];
}

/** For queries of lists that `first` may cut. @throws as `sendQuery` */
export async function sendListQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<ListAnswer<Result>> {
  const limit = AbortSignal.timeout(PATIENCE_MILLIS);
  const body = await post(
    JSON.stringify({ query: document.toString(), variables }),
    signal === undefined ? limit : AbortSignal.any([signal, limit]),
    signal,
  );
  const [error] = body.errors ?? [];
  if (error !== undefined) {
    throw new AnswerError(PROBLEMS[error.extensions?.code ?? ''] ?? 'FAILED', error.message);
  }
  if (body.data === undefined || body.data === null) {
    throw new AnswerError('FAILED', `${ENDPOINT} answered without data and without an error.`);
  }
  return { data: body.data as Result, cut: body.extensions?.sanad?.cut ?? [] };
}

async function post(text: string, signal: AbortSignal, caller: AbortSignal | undefined): Promise<Body> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  try {
    const response = await fetch(ENDPOINT, { method: 'POST', headers, body: text, signal });
    return (await response.json()) as Body;
  } catch (cause) {
    if (caller?.aborted === true) throw cause;
    if (signal.aborted) {
      throw new AnswerError('SLOW', `${ENDPOINT} has not answered within ${PATIENCE_MILLIS / 1000} seconds.`, {
        cause,
      });
    }
    throw new AnswerError('AWAY', `${ENDPOINT} cannot be reached, or answered with something else than JSON.`, {
      cause,
    });
  }
}
