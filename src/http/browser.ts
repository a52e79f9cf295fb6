/**
 * Files for Neo4j Browser under /browser/: a guide (`:play`), a style sheet (`:style`), and a redirect to Browser itself.
 * Browser has another origin, so guide and style sheet allow every origin (CORS): they contain no claim and no passage.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { grass, type GuideLanguage } from '../interchange/browser/grass.ts';
import { guide } from '../interchange/browser/guide.ts';
import { errorBody } from './faults.ts';
import type { Answering } from './answering.ts';

export interface BrowserSettings {
  /** @throws {DatabaseUnavailableError} until the graph was read */
  readonly answering: () => Pick<Answering, 'browserUrl' | 'vocabulary' | 'allNamedInArabic'>;
  readonly statement: (name: string) => string;
}

const GUIDES = { 'guide-en.html': 'en', 'guide-ar.html': 'ar' } as const;
const SHEETS = { 'sanad.grass': 'en', 'sanad-ar.grass': 'ar' } as const;

export function serveBrowserFiles(server: FastifyInstance, { answering, statement }: BrowserSettings): void {
  for (const [file, language] of entriesOf(GUIDES)) {
    // Open, because Neo4j Browser cannot sign in here. A guide holds nothing of a dossier; a style sheet holds its words.
    server.get(`/browser/${file}`, { config: { open: true } }, async (request, reply) => {
      const origin = `${request.protocol}://${request.host}`;
      await toAnyOrigin(reply, 'text/html').send(guide(language, { origin, statement }));
    });
  }
  for (const [file, language] of entriesOf(SHEETS)) {
    server.get(`/browser/${file}`, async (_request, reply) => {
      const { vocabulary, allNamedInArabic } = answering();
      const [{ rows }, allNamed] = await Promise.all([vocabulary(), allNamedInArabic()]);
      await toAnyOrigin(reply, 'text/plain').send(grass(rows, language, allNamed));
    });
  }
  // Browser sends its own headers (cache-control, pragma, sentry-trace), so it sends a CORS preflight first.
  server.options('/browser/*', { config: { open: true } }, async (_request, reply) => {
    await reply
      .header('access-control-allow-origin', '*')
      .header('access-control-allow-methods', 'GET')
      .header('access-control-allow-headers', '*')
      .code(204)
      .send();
  });
  // The explorer links here because it does not know Browser's address; the query string is passed on.
  server.get('/browser/', async (request, reply) => {
    const url = answering().browserUrl;
    if (url === undefined) {
      return await reply
        .code(404)
        .send(
          errorBody(
            'This server knows no Neo4j Browser: it did not start its Neo4j, or Browser is turned off. Open the Browser of that Neo4j, and enter the query there.',
            'NO_BROWSER',
          ),
        );
    }
    const query = request.url.indexOf('?');
    return await reply.redirect(query === -1 ? url : `${url}${request.url.slice(query)}`);
  });
}

function entriesOf(files: Readonly<Record<string, GuideLanguage>>): [string, GuideLanguage][] {
  return Object.entries(files);
}

function toAnyOrigin(reply: FastifyReply, type: string): FastifyReply {
  return reply
    .header('access-control-allow-origin', '*')
    .header('content-type', `${type}; charset=utf-8`)
    .header('content-security-policy', "default-src 'none'")
    .header('cache-control', 'no-cache');
}
