/** Serves the page of the desk, and the answer to the printed address. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** No inline scripts or styles, and no other server. Images may be `data:`: icons in style sheets. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const BUILT = fileURLToPath(new URL('../../dist/desk-page/', import.meta.url));

/** @param root the folder of the built page */
export async function servePage(server: FastifyInstance, root = BUILT): Promise<void> {
  // The page names its icon; a browser that opens another answer asks for this one.
  server.get('/favicon.ico', async (_request, reply) => await reply.code(204).send());
  if (!existsSync(join(root, 'index.html'))) {
    server.get('/', async (_request, reply) => {
      return await reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send(
          'The page of the desk has not been built. In a clone of the project run npm run build, and start the desk again.\n',
        );
    });
    return;
  }
  await server.register(fastifyStatic, { root, prefix: '/', cacheControl: false, redirect: false });
}

/**
 * A page that opens the desk. It is no redirect: a browser that came from a link of another page would follow it without the cookie, which
 * is for this site alone.
 */
export const ENTRY_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sanad</title><meta http-equiv="refresh" content="0; url=/"></head>
<body><a href="/">Open the desk</a></body></html>
`;
