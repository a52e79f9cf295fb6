/**
 * The HTTP server of the desk: the page and its API, on loopback, for one browser. A request needs the cookie of `OneTimeToken`, names this
 * server as its host, and comes from no other site.
 */
import { parseCookie, stringifySetCookie } from 'cookie';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { DeskError, RequestError, SanadError } from '../errors.ts';
import { refuseOtherHosts } from '../http/hosts.ts';
import { readJsonStrictly } from '../http/read-json.ts';
import { addRoutes } from './routes.ts';
import type { DeskSession } from './desk-session.ts';
import type { OneTimeToken } from './one-time-token.ts';
import { CONTENT_SECURITY_POLICY, ENTRY_PAGE, servePage } from './serve-page.ts';
import { serveEvents } from './serve-events.ts';

/** 256 KiB: a claim with its paraphrases and new entities. */
const BODY_LIMIT_BYTES = 262_144;

const STATUS_OF: Readonly<Record<string, number>> = {
  DESK_CLOSED: 401,
  DESK_NOT_FOUND: 404,
  ROW_CHANGED: 409,
  CHANGE_REFUSED: 422,
  BAD_REQUEST: 400,
  UNSUPPORTED_MEDIA_TYPE: 415,
  BAD_USER_INPUT: 400,
  BAD_DOSSIER: 422,
  BAD_CONFIG: 500,
};

export interface DeskServerSettings {
  readonly session: DeskSession;
  readonly access: OneTimeToken;
  readonly logger: FastifyBaseLogger;
  /** The folder of the built page. Default: that of this installation. */
  readonly page?: string;
}

/** Builds a server that does not listen yet. */
export async function buildDeskServer({ session, access, logger, page }: DeskServerSettings): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
  });
  server.removeContentTypeParser('text/plain');
  readJsonStrictly(server);
  server.setErrorHandler((error, request, reply) => void answerError(error, request, reply));
  server.setNotFoundHandler(
    async (_request, reply) => await reply.code(404).send({ message: 'There is nothing here.' }),
  );
  refuseOtherHosts(server, []);
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    if (isEntry(request)) {
      enter(request, reply, access);
      return await reply;
    }
    refuseStrangers(request, access);
    return undefined;
  });
  addRoutes(server, session);
  serveEvents(server, session);
  await servePage(server, page);
  return server;
}

/** `GET /?token=…` */
function isEntry({ method, url }: FastifyRequest): boolean {
  return method === 'GET' && url.startsWith('/?token=');
}

function enter(request: FastifyRequest, reply: FastifyReply, access: OneTimeToken): void {
  const token = new URLSearchParams(request.url.slice(2)).get('token') ?? '';
  const isKnown = access.isCookie(parseCookie(request.headers.cookie ?? '')[cookieName(request)]);
  if (!isKnown && !access.redeem(token)) {
    const message = access.isUsed
      ? 'This address was used already: it works once, in one browser. Stop the desk with Ctrl-C and start it again for a new one.'
      : 'This is not the address that sanad desk printed. Copy it whole.';
    void reply.code(401).send({ message });
    return;
  }
  const cookie = stringifySetCookie({
    name: cookieName(request),
    value: access.cookie,
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
  });
  void reply.header('set-cookie', cookie).type('text/html; charset=utf-8').send(ENTRY_PAGE);
}

/** @throws {DeskError} if the request has no cookie of this desk, or another site sent it */
function refuseStrangers(request: FastifyRequest, access: OneTimeToken): void {
  const { cookie, origin, host } = request.headers;
  if (!access.isCookie(parseCookie(cookie ?? '')[cookieName(request)])) {
    throw new DeskError('DESK_CLOSED', 'Open the address that sanad desk printed, in this browser.');
  }
  const site = request.headers['sec-fetch-site'];
  const isForeign =
    (origin !== undefined && origin !== `http://${host}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (request.method !== 'GET' && request.method !== 'HEAD' && origin === undefined);
  if (isForeign) throw new DeskError('DESK_CLOSED', 'This request comes from another page than the desk.');
}

/** Cookies do not distinguish ports, and several desks may run on one machine. */
function cookieName({ socket }: FastifyRequest): string {
  return `sanad-desk-${socket.localPort ?? 0}`;
}

async function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (error instanceof SanadError && STATUS_OF[error.code] !== undefined) {
    const more = 'details' in error && typeof error.details === 'object' ? error.details : {};
    await reply.code(STATUS_OF[error.code] ?? 500).send({ message: error.message, ...more });
    return;
  }
  const status = error !== null && typeof error === 'object' && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500) {
    const tooLarge = `The body is larger than ${BODY_LIMIT_BYTES} bytes.`;
    const message = status === 413 ? tooLarge : new RequestError('BAD_REQUEST', 'The request cannot be read.').message;
    await reply.code(status).send({ message });
    return;
  }
  request.log.error({ err: error }, 'failed');
  const message =
    error instanceof SanadError
      ? error.message
      : `The desk failed, and nothing was written. The log has the reason: ${request.id}.`;
  await reply.code(500).send({ message });
}
