/** Counts what the server answers, and serves `/metrics`. The route is closed where one has to sign in. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Outcome } from '../../graphql/context.ts';
import { codeOfFault } from '../faults.ts';
import { acceptedFormat } from './accepted-format.ts';
import { contentTypeOf, Metrics } from './metrics.ts';
import type { Reading } from './read-metrics.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What became of a GraphQL request. Null until it was read, and for other requests. */
    outcome: Outcome | null;
  }
}

/** All other routes are counted as one: a file each would be a series each. */
const ROUTES = new Set(['/graphql', '/healthz', '/metrics', '/readyz', '/session']);

/** It must be called before routes are added: the hooks are for all that follow. */
export function serveMetrics(server: FastifyInstance, reading: () => Reading): void {
  const metrics = new Metrics();
  server.decorateRequest('outcome', null);
  server.addHook('onError', async (request, _reply, error) => {
    if (routeOf(request) === '/graphql') request.outcome = { operation: 'none', code: codeOfFault(error) };
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request);
    metrics.countHttp(route, reply.statusCode);
    if (request.outcome !== null) metrics.countGraphql(request.outcome, reply.elapsedTime / 1_000);
  });
  server.get('/metrics', async (request, reply) => {
    const format = acceptedFormat(request.headers.accept);
    void reply.header('cache-control', 'no-store').header('vary', 'accept').type(contentTypeOf(format));
    return await metrics.text(reading(), format);
  });
}

function routeOf(request: FastifyRequest): string {
  if (request.is404) return 'none';
  const { url = '' } = request.routeOptions;
  return ROUTES.has(url) ? url : 'pages';
}
