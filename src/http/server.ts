/** The HTTP server: GraphQL, pages, health. Every error is answered as JSON with a stable code. */
import { setMaxListeners } from 'node:events';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify';
import { DatabaseUnavailableError, DeadlineError } from '../errors.ts';
import { refuseLargeAnswer } from './refuse-large-answer.ts';
import { serveBrowserFiles } from './browser.ts';
import { Gate, GATE_DEFAULTS, type GateSettings } from './admission/gate.ts';
import { refuseOtherMethods } from './allowed-methods.ts';
import type { Answering, Readiness } from './answering.ts';
import {
  CONNECTION_LIMITS,
  connectionOptions,
  limitConnections,
  type ConnectionCounts,
  type ConnectionLimits,
} from './connections.ts';
import { serveExports } from './exports.ts';
import { answerFault, errorBody } from './faults.ts';
import { refuseOtherHosts } from './hosts.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { servePages } from './pages.ts';
import { readJsonStrictly } from './read-json.ts';
import { RETRY_AFTER_SECONDS } from './status.ts';
import { type Access, askWhoComes } from './visitors.ts';

/** 1 MiB: a query with its variables. */
const BODY_LIMIT_BYTES = 1_048_576;

/** 128 KiB instead of Node's 16: an address of the explorer can contain the id of every entity on the canvas. */
const HEADER_LIMIT_BYTES = 131_072;

declare module 'fastify' {
  interface FastifyInstance {
    /** The numbers of requests and connections that are open, wait, or were refused. */
    load: () => { readonly requests: Gate['counts']; readonly connections: ConnectionCounts };
  }
}

export interface HttpSettings {
  readonly logger: FastifyBaseLogger;
  /** Default 10_000 (ten seconds): how long one GraphQL request may take. */
  readonly requestDeadlineMillis: number;
  /** Returns undefined until the graph was read. */
  readonly answering: () => Answering | undefined;
  /** Returns what the server waits for while nothing answers queries, as a sentence. */
  readonly waitsFor: () => string;
  /** Names of this server beside those of loopback. */
  readonly hosts: readonly string[];
  readonly access: Access;
  /** How many requests run and wait at once, and what one client may request a minute. Default `GATE_DEFAULTS`. */
  readonly gate?: GateSettings;
  /** Default `CONNECTION_LIMITS`. */
  readonly connections?: ConnectionLimits;
  /** Addresses and networks of proxies whose `X-Forwarded-…` headers are believed. Default none. */
  readonly trustedProxies?: readonly string[];
  /** Receives who was let in and who was refused. */
  readonly accessLog: FastifyBaseLogger;
  /** False: GraphiQL is not served. */
  readonly graphiql: boolean;
  /** Returns a statement of `cypher/` by its name. */
  readonly statement: (name: string) => string;
}

/** Builds a server that does not listen yet. */
export async function buildHttpServer(settings: HttpSettings): Promise<FastifyInstance> {
  const { gate: gateSettings = GATE_DEFAULTS, connections = CONNECTION_LIMITS, trustedProxies = [] } = settings;
  const { http, ...timeouts } = connectionOptions(connections);
  const server = Fastify({
    ...timeouts,
    http: { ...http, maxHeaderSize: HEADER_LIMIT_BYTES },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    loggerInstance: settings.logger,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerFault,
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
  });
  const gate = new Gate(gateSettings);
  const connectionCounts = limitConnections(server, connections);
  server.decorate('load', () => ({ requests: gate.counts, connections: connectionCounts() }));
  server.setErrorHandler(answerFault);
  server.removeContentTypeParser('text/plain');
  readJsonStrictly(server);
  refuseOtherHosts(server, settings.hosts);
  refuseOtherMethods(server);
  askWhoComes(server, settings.access, {
    log: settings.accessLog,
    pages: () => ({ graphiql: settings.graphiql, browser: settings.answering()?.browserUrl !== undefined }),
  });
  server.setNotFoundHandler(async (request, reply) => {
    await reply
      .code(404)
      .send(
        errorBody(
          `There is nothing at ${request.method} ${request.url.slice(0, 200)}. The explorer is at /, GraphQL at /graphql, GraphiQL at /graphiql/.`,
          'NOT_FOUND',
        ),
      );
  });
  server.addHook('onRequest', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
  serveMetrics(server, () => ({ ...server.load(), graph: settings.answering()?.measures() }));
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
    // A client that does not read its response delays the stop by at most one request's deadline.
    const last = setTimeout(() => server.server.closeAllConnections(), settings.requestDeadlineMillis + 1_000);
    server.server.once('close', () => clearTimeout(last));
  });
  server.addHook('onSend', async (_request, reply) => {
    // Otherwise a connection that was busy when closing began stays open, idle, and delays the stop by a minute.
    if (closing) void reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => {
    // The log contains neither query nor variables: they are the user's.
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?')[0],
        ...(request.visitor && { visitor: request.visitor.name }),
        status: reply.statusCode,
        millis: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });

  const answeringNow = (): Answering => {
    const answering = settings.answering();
    if (answering !== undefined) return answering;
    throw new DatabaseUnavailableError(
      `${settings.waitsFor()} Try again in a moment; /readyz says when the server is ready.`,
    );
  };
  const health = { config: { open: true, anyHost: true } };
  server.get('/healthz', health, async () => ({ status: 'ok' }));
  server.get('/readyz', health, async (_request, reply) => {
    const { ready, ...more }: Readiness = settings.answering()?.readiness() ?? {
      ready: false,
      reason: settings.waitsFor(),
    };
    if (!ready) void reply.header('retry-after', RETRY_AFTER_SECONDS);
    return await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', ...more });
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request) => await gate.countRequest(request),
    onSend: [refuseLargeAnswer, async (request, reply) => await gate.addHeaders(request, reply)],
    handler: async (request, reply) => {
      if (settings.graphiql && request.method === 'GET' && request.headers.accept?.includes('text/html') === true) {
        return await reply.redirect('/graphiql/');
      }
      void reply.header('cache-control', 'no-store');
      const answering = answeringNow();
      const { signal, settled } = requestSignal(reply, settings.requestDeadlineMillis);
      const pass = gate.passFor(request, { signal, deadlineMillis: settings.requestDeadlineMillis });
      const handle = fastifyApolloHandler(answering.apollo(), {
        context: async () => {
          const context = answering.requestContext(signal, async (cost) => await pass.admit(cost));
          request.outcome = context.outcome;
          return context;
        },
      });
      try {
        return await handle.call(server, request, reply);
      } finally {
        pass.leave();
        settled();
      }
    },
  });
  serveExports(server, {
    answering: answeringNow,
    countRequest: async (request) => await gate.countRequest(request),
  });
  serveBrowserFiles(server, { answering: answeringNow, statement: settings.statement });
  await server.register(async (pages) => {
    // The pages are the same for every dossier. What they show comes from /graphql.
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, open: true };
    });
    await servePages(pages, { graphiql: settings.graphiql });
  });
  return server;
}

/** A signal that aborts at the request's deadline, or when its client disconnects. */
function requestSignal(reply: FastifyReply, deadlineMillis: number): { signal: AbortSignal; settled: () => void } {
  const controller = new AbortController();
  // Each running statement adds a listener: more than Node's default of ten is no leak.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => {
    controller.abort(
      new DeadlineError(
        `This request took longer than its deadline of ${deadlineMillis} ms. Request less: fewer hops, a smaller page, a narrower filter.`,
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
