/** Answers a method that a path does not have with 405 and `Allow` (RFC 9110, 15.5.6). */
import type { FastifyInstance } from 'fastify';
import { errorBody } from './faults.ts';

/** Call it before any route is added. */
export function refuseOtherMethods(server: FastifyInstance): void {
  const methodsByPath = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    const methods = methodsByPath.get(url) ?? new Set();
    methodsByPath.set(url, methods);
    for (const each of Array.isArray(method) ? method : [method]) methods.add(each);
  });
  // Before the body is read: a body that cannot be read is not the reason.
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const path = request.url.split('?')[0] ?? '';
    const allowed = [...methodsByPath].filter(([route]) => matches(route, path)).flatMap(([, methods]) => [...methods]);
    if (allowed.length === 0 || allowed.includes(request.method)) return;
    const allow = [...new Set(allowed)].toSorted().join(', ');
    await reply
      .code(405)
      .header('allow', allow)
      .send(
        errorBody(`${request.method} is not allowed at ${path.slice(0, 200)}. Use ${allow}.`, 'METHOD_NOT_ALLOWED'),
      );
  });
}

function matches(route: string, path: string): boolean {
  return route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : path === route;
}
