/** Serves the built pages: the explorer at /, GraphiQL at /graphiql/. A page that was not built answers with the command that builds it. */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { errorBody } from './faults.ts';

/** The name of an asset changes with its content, so it may be cached for ever. */
const FOREVER = 'public, max-age=31536000, immutable';

interface Page {
  /** Name of the page in messages. */
  readonly name: string;
  /** Its folder below dist. */
  readonly folder: string;
  readonly prefix: string;
  /** Path of its index.html. */
  readonly index: string;
  readonly contentSecurityPolicy: string;
}

/** No inline scripts or styles. Images may be `data:`: icons in style sheets, and pictures that the page draws itself. */
const OWN_FILES =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGES: readonly Page[] = [
  {
    name: 'The explorer',
    folder: 'explorer',
    prefix: '/explorer/',
    index: '/',
    contentSecurityPolicy: OWN_FILES,
  },
  {
    name: 'GraphiQL',
    folder: 'graphiql',
    prefix: '/graphiql/',
    index: '/graphiql/',
    // Monaco starts workers and sets inline styles.
    contentSecurityPolicy:
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
];

export async function servePages(server: FastifyInstance, { graphiql }: { readonly graphiql: boolean }): Promise<void> {
  const served = PAGES.filter(({ folder }) => graphiql || folder !== 'graphiql');
  for (const [position, page] of served.entries()) await servePage(server, page, position === 0);
}

async function servePage(server: FastifyInstance, page: Page, decorateReply: boolean): Promise<void> {
  const root = fileURLToPath(new URL(`../../dist/${page.folder}/`, import.meta.url));
  if (!existsSync(root)) {
    server.get(
      page.index,
      async (_request, reply) =>
        await reply
          .code(503)
          .send(
            errorBody(
              `${page.name} has not been built. In a clone of the project run npm run build, and restart the server.`,
              'NOT_BUILT',
            ),
          ),
    );
    return;
  }
  const assets = join(root, 'assets', sep);
  await server.register(fastifyStatic, {
    root,
    prefix: page.prefix,
    redirect: true,
    cacheControl: false,
    decorateReply,
    ...(page.index !== page.prefix && { index: false }),
    setHeaders: (response, path) => {
      response.setHeader('content-security-policy', page.contentSecurityPolicy);
      response.setHeader('cache-control', path.startsWith(assets) ? FOREVER : 'no-cache');
    },
  });
  if (page.index !== page.prefix) {
    server.get(page.index, async (_request, reply) => await reply.sendFile('index.html', root));
  }
}
