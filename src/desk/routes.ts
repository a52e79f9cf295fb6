/** The routes of the API: src/desk/contract.ts lists them. */
import type { FastifyInstance } from 'fastify';
import type { DeskSession } from './desk-session.ts';

export function addRoutes(server: FastifyInstance, session: DeskSession): void {
  server.get('/api/state', async () => await session.state());
  server.get<{ Params: { id: string } }>('/api/documents/:id', async ({ params }) => await session.document(params.id));
}
