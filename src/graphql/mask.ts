/**
 * Decides which errors a client receives: Sanad's errors that are meant for clients, and GraphQL's own errors. For any
 * other error the client receives an id, and the log receives the whole error with this id.
 */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import {
  BadInputError,
  DatabaseAuthError,
  DatabaseUnavailableError,
  DeadlineError,
  LimitError,
  ServerBusyError,
  TooManyRequestsError,
} from '../errors.ts';
import { boundMessage, type RequestBound } from './bounds.ts';

/** Returns whether an error says that the request could not be read, which is the client's fault. */
export type IsRefusedRequest = (error: unknown) => boolean;

/** Receives each masked error, with the id that the client received. */
export type ReportMasked = (id: string, error: unknown) => void;

const LONGEST_MESSAGE = 1_000;
const ACTION = 'If it happens again, report it with this id.';

/** Returns the `formatError` function for Apollo Server. */
export function maskErrors(
  report: ReportMasked,
  isRefusedRequest: IsRefusedRequest = () => false,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    const answer = (message: string, extensions: Record<string, unknown>): GraphQLFormattedError => ({
      message,
      ...place,
      extensions,
    });
    if (original instanceof LimitError) return answer(original.message, { code: original.code, bound: original.bound });
    if (isForClient(original)) return answer(original.message, { code: original.code });
    const code = formatted.extensions?.['code'];
    if (code === 'GRAPHQL_PARSE_FAILED') {
      const bound = boundOfParser(formatted.message);
      if (bound !== undefined) return answer(boundMessage(bound, 'has more'), { code: 'LIMIT_EXCEEDED', bound });
    }
    if (formatted.message.startsWith('GraphQL introspection is not allowed')) {
      return answer('This server does not answer queries of its schema (__schema, __type).', {
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
    }
    if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
      return answer(shortened(formatted.message), { code });
    }
    if (isRefusedRequest(error)) return answer(shortened(formatted.message), { code: 'BAD_REQUEST' });
    const id = randomUUID();
    report(id, original);
    if (original instanceof DatabaseAuthError) {
      return answer(`The database does not take this server's credentials; its log says more under ${id}.`, {
        code: 'SERVICE_UNAVAILABLE',
        id,
      });
    }
    return answer(`Something went wrong here, and it is not your query's fault. ${ACTION} (${id})`, {
      code: 'INTERNAL_SERVER_ERROR',
      id,
    });
  };
}

const FOR_CLIENTS = [
  BadInputError,
  DeadlineError,
  DatabaseUnavailableError,
  ServerBusyError,
  TooManyRequestsError,
] as const;

function isForClient(error: unknown): error is InstanceType<(typeof FOR_CLIENTS)[number]> {
  return FOR_CLIENTS.some((kind) => error instanceof kind);
}

/**
 * Returns the bound that GraphQL's parser reports only by its message: a number of tokens, or a nesting that exceeds
 * the stack.
 */
function boundOfParser(message: string): RequestBound | undefined {
  if (/more tha[nt] \d+ tokens/.test(message)) return 'tokens';
  return message.includes('call stack') ? 'depth' : undefined;
}

/** GraphQL quotes whole values in its messages, however long they are. */
function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message;
}
