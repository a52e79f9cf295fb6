/** Errors of a request that never reaches GraphQL, as JSON in the shape of GraphQL errors. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnavailableError, DeadlineError, RequestError, SanadError, TooManyRequestsError } from '../errors.ts';
import { GRAPHQL_RESPONSE, RETRY_AFTER_SECONDS } from './status.ts';

interface Fault {
  readonly code: string;
  readonly message: string;
}

const KNOWN: Readonly<Record<string, Fault>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: 'BAD_REQUEST',
    message: 'The body is not JSON. Expected {"query": "…", "variables": {…}}.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    code: 'BAD_REQUEST',
    message: 'The body is empty. Expected {"query": "…", "variables": {…}}.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Expected a body of content type application/json.',
  },
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'REQUEST_TOO_LARGE',
    message: 'The body is larger than 1 MiB, the limit of a request. Send a smaller query or fewer variables.',
  },
};

/** The code with which `answerFault` answers. */
export function codeOfFault(error: Partial<FastifyError>): string {
  if (error instanceof SanadError) return error.code;
  const known = KNOWN[error.code ?? ''];
  const status = error.statusCode ?? 500;
  if (known !== undefined || (status >= 400 && status < 500)) return known?.code ?? 'BAD_REQUEST';
  return status === 503 ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
}

/** The error handler of the server. It masks errors that are not ours; the log keeps them with the request's id. */
export function answerFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (error instanceof RequestError) {
    void reply.code(error.code === 'UNSUPPORTED_MEDIA_TYPE' ? 415 : 400).send(bodyOf(error));
    return;
  }
  if (error instanceof TooManyRequestsError) {
    void reply.code(429).header('retry-after', error.retryAfterSeconds);
    // Apollo Client reads the code of an error from a body of this media type alone.
    if (request.headers.accept?.includes(GRAPHQL_RESPONSE) === true) {
      void reply.type(`${GRAPHQL_RESPONSE}; charset=utf-8`);
    } else void reply.type('application/json; charset=utf-8');
    void reply.send(JSON.stringify(bodyOf(error)));
    return;
  }
  if (error instanceof DeadlineError) {
    void reply.code(504).send(bodyOf(error));
    return;
  }
  if (error instanceof DatabaseUnavailableError) {
    void reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send(bodyOf(error));
    return;
  }
  const known = KNOWN[error.code];
  if (known !== undefined || (status >= 400 && status < 500)) {
    void reply.code(status).send(
      bodyOf(
        known ?? {
          code: 'BAD_REQUEST',
          message: 'This request cannot be read. Expected POST /graphql with {"query": "…"} as JSON.',
        },
      ),
    );
    return;
  }
  request.log.error({ err: error }, 'failed');
  const code = status === 503 ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
  const message =
    status === 503
      ? 'The server is shutting down.'
      : `An internal error occurred. If it happens again, report it with this id: ${request.id}.`;
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  void reply.code(status).send(bodyOf({ code, message }));
}

function bodyOf({ code, message }: Fault): { errors: { message: string; extensions: { code: string } }[] } {
  return { errors: [{ message, extensions: { code } }] };
}

/** A response body in the shape of GraphQL errors. */
export function errorBody(message: string, code: string): ReturnType<typeof bodyOf> {
  return bodyOf({ code, message });
}
