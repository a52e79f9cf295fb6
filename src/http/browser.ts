/**
 * What Neo4j Browser takes from here, under /browser/: a guide (`:play`), a style sheet (`:style`), and the way to Browser itself.
 * It is another origin, so that guide and style sheet are for every origin: they hold no claim and no passage.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { grass, type GuideLanguage } from '../interchange/browser/grass.ts';
import { guide } from '../interchange/browser/guide.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { errorBody } from './faults.ts';

export interface BrowserSettings {
  /** Where Neo4j Browser answers; undefined where the Neo4j is not ours, and nobody told. */
  readonly url: string | undefined;
  readonly vocabulary: () => Promise<Vocabulary>;
  readonly statement: (name: string) => string;
}

const GUIDES = { 'guide-en.html': 'en', 'guide-ar.html': 'ar' } as const;
const SHEETS = { 'sanad.grass': 'en', 'sanad-ar.grass': 'ar' } as const;

export function serveBrowserFiles(server: FastifyInstance, { url, vocabulary, statement }: BrowserSettings): void {
  for (const [file, language] of entriesOf(GUIDES)) {
    server.get(`/browser/${file}`, async (request, reply) => {
      const origin = `${request.protocol}://${request.host}`;
      await toAnyOrigin(reply, 'text/html').send(guide(language, { origin, statement }));
    });
  }
  for (const [file, language] of entriesOf(SHEETS)) {
    server.get(`/browser/${file}`, async (_request, reply) => {
      await toAnyOrigin(reply, 'text/plain').send(grass((await vocabulary()).rows, language));
    });
  }
  // Browser sends headers of its own along (cache-control, pragma, sentry-trace), and asks first whether it may.
  server.options('/browser/*', async (_request, reply) => {
    await reply
      .header('access-control-allow-origin', '*')
      .header('access-control-allow-methods', 'GET')
      .header('access-control-allow-headers', '*')
      .code(204)
      .send();
  });
  // The explorer links here, as it cannot know where Browser is; what to open stands in the query.
  server.get('/browser/', async (request, reply) => {
    if (url === undefined) {
      return await reply
        .code(404)
        .send(
          errorBody(
            'This server reads a Neo4j that it did not start, and does not know where its Browser is. Open that one, and enter the query there.',
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
