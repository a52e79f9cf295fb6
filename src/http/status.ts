/**
 * The HTTP status of a response to a GraphQL request, by GraphQL over HTTP. Apollo Server chooses the status of a request that it
 * cannot read; here are the statuses that depend on Sanad's errors.
 */
import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import {
  BadInputError,
  DatabaseAuthError,
  DatabaseUnavailableError,
  DeadlineError,
  LimitError,
  ServerBusyError,
  TooManyRequestsError,
} from '../errors.ts';

/** 2 (seconds): by then the database has been checked again. */
export const RETRY_AFTER_SECONDS = 2;

/** The media type of GraphQL over HTTP. */
export const GRAPHQL_RESPONSE = 'application/graphql-response+json';

export const statusPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, errors = [] }) => {
      const { http } = response;
      if (errors.length === 0) return;
      const causes = errors.map(({ originalError }) => originalError);
      if (http.status === 500 && causes.every(isOfCaller)) {
        http.status = 400;
        return;
      }
      const status = waitingStatus(causes);
      if (status === undefined || !isEmpty(response)) return;
      if (status !== 504) http.headers.set('retry-after', String(retryAfterSeconds(causes)));
      // With `application/graphql-response+json` a response with `data` has status 200; without `data`, execution had not begun.
      const accept = request.http?.headers.get('accept') ?? '';
      if (!hasData(response) || !accept.includes(GRAPHQL_RESPONSE)) http.status = status;
    },
  }),
};

/** Returns whether Apollo Server refused the request itself, such as a persisted query with another hash. */
export function isRefusedRequest(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { extensions } = error as { extensions?: { http?: { status?: number } } };
  const status = extensions?.http?.status;
  return status !== undefined && status >= 400 && status < 500;
}

/**
 * 429 if the client requests more than its share, 503 if the server is busy or the database does not answer, 504 if only the time was
 * over; undefined for other errors.
 */
function waitingStatus(causes: readonly unknown[]): 429 | 503 | 504 | undefined {
  if (causes.some((cause) => cause instanceof TooManyRequestsError)) return 429;
  const isUnavailable = (cause: unknown): boolean =>
    cause instanceof ServerBusyError || cause instanceof DatabaseUnavailableError || cause instanceof DatabaseAuthError;
  if (!causes.every((cause) => isUnavailable(cause) || cause instanceof DeadlineError)) return undefined;
  return causes.some(isUnavailable) ? 503 : 504;
}

function retryAfterSeconds(causes: readonly unknown[]): number {
  const seconds = causes.map((cause) =>
    cause instanceof ServerBusyError || cause instanceof TooManyRequestsError ? cause.retryAfterSeconds : 0,
  );
  return Math.max(...seconds) || RETRY_AFTER_SECONDS;
}

function isEmpty({ body }: GraphQLResponse): boolean {
  if (body.kind !== 'single') return false;
  const { data } = body.singleResult;
  return data === undefined || data === null || Object.values(data).every((value) => value === null);
}

function hasData({ body }: GraphQLResponse): boolean {
  return body.kind === 'single' && body.singleResult.data !== undefined;
}

function isOfCaller(error: unknown): boolean {
  return error instanceof BadInputError || error instanceof LimitError;
}
