/** The routes of the API: src/desk/contract.ts lists them. */
import type { FastifyInstance } from 'fastify';
import type { DeskSession } from './desk-session.ts';
import { readColumns, readOrder, readProposition, readSearch } from './orders.ts';

export function addRoutes(server: FastifyInstance, session: DeskSession): void {
  server.addHook('onRequest', async () => session.noteRequest());
  server.get('/api/state', async () => await session.state());
  server.get<{ Params: { id: string } }>('/api/documents/:id', async ({ params }) => await session.document(params.id));
  server.get('/api/entities', async ({ query }) => {
    const { text, labels } = readSearch(query);
    return await session.entities(text, labels);
  });
  server.get('/api/proposition', async ({ query }) => await session.beside(readProposition(query)));
  server.post('/api/meaning', async ({ body }) => session.meaning(readColumns(body)));
  server.post('/api/save', async ({ body }) => await session.save(readOrder(body)));
  server.post('/api/undo', async () => await session.undo());
}
