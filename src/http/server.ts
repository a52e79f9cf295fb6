/** The HTTP server: GraphQL, GraphiQL, health. Whatever goes wrong is answered as JSON with a stable code. */
import { setMaxListeners } from 'node:events';
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyStatic from '@fastify/static';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify';
import { DeadlineError } from '../errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { refuseLargeAnswer } from './answer-bytes.ts';
import { answerFault } from './faults.ts';

/** 1 MiB: a query with its variables. */
const BODY_LIMIT_BYTES = 1_048_576;
const GRAPHIQL = fileURLToPath(new URL('../../dist/graphiql/', import.meta.url));
const ASSETS = join(GRAPHIQL, 'assets', sep);
/** The name of an asset changes with what it holds. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Everything is ours; Monaco sets styles in line. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface Readiness {
  readonly ready: boolean;
  /** What answers traversals: `snapshot` or `cypher`. */
  readonly adapter: string;
  readonly reason?: string;
}

export interface HttpSettings {
  readonly logger: FastifyBaseLogger;
  /** 10_000 (ten seconds): how long one GraphQL request may take. */
  readonly requestDeadlineMillis: number;
  /** The server of the current schema: it changes when the vocabulary does. */
  readonly apollo: () => ApolloServer<RequestContext>;
  /** What a request carries; `signal` ends its work, and its reason is what it fails with. */
  readonly requestContext: (signal: AbortSignal) => RequestContext;
  readonly readiness: () => Readiness;
}

/** A server that does not listen yet. */
export async function buildHttpServer(settings: HttpSettings): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: settings.logger,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerFault,
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
  });
  server.setErrorHandler(answerFault);
  server.removeContentTypeParser('text/plain');
  server.setNotFoundHandler(async (request, reply) => {
    await reply
      .code(404)
      .send(
        errorBody(
          `There is nothing at ${request.method} ${request.url.slice(0, 200)}. GraphQL is at /graphql, GraphiQL at /graphiql/.`,
          'NOT_FOUND',
        ),
      );
  });
  server.addHook('onRequest', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
    // Whoever does not read what is sent is not waited for longer than a request may take.
    const last = setTimeout(() => server.server.closeAllConnections(), settings.requestDeadlineMillis + 1_000);
    server.server.once('close', () => clearTimeout(last));
  });
  server.addHook('onSend', async (_request, reply) => {
    // Else a connection that was busy when closing began would be kept open, idle, and hold the end up for a minute.
    if (closing) void reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => {
    // Neither query nor variables: what is asked is the user's.
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        millis: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });

  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const { ready, adapter, reason } = settings.readiness();
    return await reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not ready', adapter, ...(reason !== undefined && { reason }) });
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onSend: refuseLargeAnswer,
    handler: async (request, reply) => {
      if (request.method === 'GET' && request.headers.accept?.includes('text/html') === true) {
        return await reply.redirect('/graphiql/');
      }
      const { signal, settled } = requestSignal(reply, settings.requestDeadlineMillis);
      const handle = fastifyApolloHandler(settings.apollo(), { context: async () => settings.requestContext(signal) });
      try {
        return await handle.call(server, request, reply);
      } finally {
        settled();
      }
    },
  });
  await serveGraphiql(server);
  return server;
}

async function serveGraphiql(server: FastifyInstance): Promise<void> {
  server.get('/', async (_request, reply) => await reply.redirect('/graphiql/'));
  if (!existsSync(GRAPHIQL)) {
    server.get(
      '/graphiql/',
      async (_request, reply) =>
        await reply
          .code(503)
          .send(errorBody('GraphiQL has not been built. Run npm run build, and start again.', 'NOT_BUILT')),
    );
    return;
  }
  await server.register(fastifyStatic, {
    root: GRAPHIQL,
    prefix: '/graphiql/',
    redirect: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
      response.setHeader('cache-control', path.startsWith(ASSETS) ? FOREVER : 'no-cache');
    },
  });
}

/** Aborts when the request's time is over, or when its client is gone. */
function requestSignal(reply: FastifyReply, deadlineMillis: number): { signal: AbortSignal; settled: () => void } {
  const controller = new AbortController();
  // One for each statement that runs at a time, and they are not bounded by ten.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => {
    controller.abort(
      new DeadlineError(
        `This request took longer than the ${deadlineMillis} ms that one may take. Ask for less: fewer hops, a smaller page, a narrower filter.`,
      ),
    );
  }, deadlineMillis);
  const gone = (): void => {
    if (!reply.raw.writableFinished) controller.abort(new DeadlineError('Nobody waits for this answer any more.'));
  };
  reply.raw.once('close', gone);
  const settled = (): void => {
    clearTimeout(timer);
    reply.raw.off('close', gone);
  };
  return { signal: controller.signal, settled };
}

function errorBody(message: string, code: string): { errors: { message: string; extensions: { code: string } }[] } {
  return { errors: [{ message, extensions: { code } }] };
}
