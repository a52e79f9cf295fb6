/** `GET /api/events`: server-sent events of the session, until the page closes. */
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { DeskSession } from './desk-session.ts';

/** 25_000: a line of comment, so that nothing on the way takes the connection for dead. */
const COMMENT_EVERY_MILLIS = 25_000;

export function serveEvents(server: FastifyInstance, session: DeskSession): void {
  const open = new Set<ServerResponse>();
  const send = (event: string, data: unknown): void => {
    for (const response of open) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  session.events.on('changed', () => send('changed', {}));
  session.events.on('loaded', (loading) => send('loaded', loading));
  const comments = setInterval(() => {
    for (const response of open) response.write(':\n\n');
  }, COMMENT_EVERY_MILLIS);
  comments.unref();
  server.addHook('preClose', async () => {
    clearInterval(comments);
    for (const response of open) response.end();
  });
  server.get('/api/events', (_request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), 'content-type': 'text/event-stream' });
    raw.write(':\n\n');
    open.add(raw);
    raw.once('close', () => open.delete(raw));
  });
}
