/**
 * Who may read. Every route is closed unless its configuration says `open`: a route that is added later is closed too.
 * docs/operating.md describes the three settings of SANAD_AUTH.
 */
import { BlockList, isIP } from 'node:net';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TokenStore } from '../access/token-store.ts';
import { RequestError } from '../errors.ts';
import { errorBody } from './faults.ts';

/** Whom the server lets in: everybody, those with a token, or those whom a proxy has signed in. */
export type Access =
  | { readonly auth: 'off' }
  | { readonly auth: 'tokens'; readonly tokens: TokenStore }
  | {
      readonly auth: 'proxy';
      /** The header that names the person, in lower case. */
      readonly header: string;
      /** Addresses and networks (CIDR) from which the header is believed. */
      readonly trusted: readonly string[];
    };

/** Which pages this server has beside the explorer. */
export interface Pages {
  readonly graphiql: boolean;
  /** Neo4j Browser. */
  readonly browser: boolean;
}

/** A person or program that was let in. */
export interface Visitor {
  readonly name: string;
  /** The id of the token. Absent behind a proxy. */
  readonly token?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null if nobody has to sign in, or on an open route. */
    visitor: Visitor | null;
  }
  interface FastifyContextConfig {
    /** Everybody may read this route. */
    open?: boolean;
    /** The route answers to every name of this machine. */
    anyHost?: boolean;
  }
}

type Decision = { readonly visitor: Visitor } | { readonly refusal: string; readonly status: 401 | 403 };

/** How many clients are remembered, so that the log has one line for each that comes, not for each request. */
const REMEMBERED = 10_000;

export function askWhoComes(
  server: FastifyInstance,
  access: Access,
  { log, pages }: { readonly log: FastifyBaseLogger; readonly pages: () => Pages },
): void {
  server.decorateRequest('visitor', null);
  serveSession(server, access, { log, pages });
  if (access.auth === 'off') return;
  const decide = access.auth === 'tokens' ? decideByToken(access.tokens) : decideByProxy(access);
  const seen = new Set<string>();
  server.addHook('onRequest', async (request, reply) => {
    if (request.is404 || request.routeOptions.config.open === true) return;
    const decision = await decide(request);
    if ('visitor' in decision) {
      const { visitor } = decision;
      request.visitor = visitor;
      const key = `${visitor.token ?? ''} ${visitor.name} ${request.ip}`;
      if (!seen.has(key)) {
        if (seen.size >= REMEMBERED) seen.clear();
        seen.add(key);
        log.info({ visitor, address: request.ip }, 'let in');
      }
      return;
    }
    refuse(request, reply, decision, access.auth, log);
  });
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { refusal, status }: Extract<Decision, { refusal: string }>,
  auth: Access['auth'],
  log: FastifyBaseLogger,
): void {
  log.warn({ address: request.ip, method: request.method, path: pathOf(request), reason: refusal }, 'refused');
  if (auth === 'tokens') void reply.header('www-authenticate', 'Bearer realm="Sanad"');
  void reply.code(status).send(errorBody(refusal, status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN'));
}

function pathOf({ url }: FastifyRequest): string {
  return (url.split('?')[0] ?? '').slice(0, 200);
}

const ASK_FOR_TOKEN =
  'Send it as Authorization: Bearer …, or sign in at the start page. The operator of this server creates tokens: sanad token create NAME.';

function decideByToken(tokens: TokenStore): (request: FastifyRequest) => Promise<Decision> {
  return async (request) => {
    const [, sent] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
    const text = sent ?? parseCookie(request.headers.cookie ?? '')[cookieName(request)];
    if (text === undefined) return { status: 401, refusal: `This server asks for a token. ${ASK_FOR_TOKEN}` };
    return await byToken(tokens, text);
  };
}

async function byToken(tokens: TokenStore, text: string): Promise<Decision> {
  const found = await tokens.recognize(text);
  if (found.state === 'VALID') return { visitor: { name: found.record.name, token: found.record.id } };
  return {
    status: 401,
    refusal:
      found.state === 'EXPIRED'
        ? `This token expired at ${found.record.expiresAt}. ${ASK_FOR_TOKEN}`
        : `This token is not valid: it was revoked, or it is no token of this server. ${ASK_FOR_TOKEN}`,
  };
}

function decideByProxy({
  header,
  trusted,
}: Extract<Access, { auth: 'proxy' }>): (request: FastifyRequest) => Promise<Decision> {
  const proxies = addressList(trusted);
  return async (request) => {
    // The address of the connection itself: a header could name any.
    if (!isListed(proxies, request.socket.remoteAddress)) {
      return { status: 403, refusal: 'This server answers only through its proxy. Use the address of the proxy.' };
    }
    const given = request.headers[header];
    const name = (Array.isArray(given) ? given[0] : given)?.trim();
    if (name === undefined || name === '') {
      return { status: 401, refusal: `The proxy did not say who signed in: its header ${header} is missing.` };
    }
    return { visitor: { name: name.slice(0, 200) } };
  };
}

/** @param addresses addresses and networks; `config.ts` has checked their form */
export function addressList(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const each of addresses) {
    const [address = '', bits] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

export function isListed(list: BlockList, address: string | undefined): boolean {
  const plain = address?.replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  const family = isIP(plain);
  return family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * What the page uses: GET says whether one has to sign in and who did, POST signs in with a token, DELETE signs out. The token goes
 * into a cookie that no script can read, and into no address and no log.
 */
function serveSession(
  server: FastifyInstance,
  access: Access,
  { log, pages }: { readonly log: FastifyBaseLogger; readonly pages: () => Pages },
): void {
  const config = { open: true };
  const { auth } = access;
  server.get('/session', { config }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const decision =
      access.auth === 'off'
        ? undefined
        : await (access.auth === 'tokens' ? decideByToken(access.tokens) : decideByProxy(access))(request);
    const name = decision !== undefined && 'visitor' in decision ? decision.visitor.name : null;
    return { auth, name, ...pages() };
  });
  if (access.auth !== 'tokens') return;
  const { tokens } = access;
  server.post('/session', { config }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const { token } = (request.body ?? {}) as { token?: unknown };
    if (typeof token !== 'string') throw new RequestError('BAD_REQUEST', 'Expected {"token": "sanad_…"} as JSON.');
    const decision = await byToken(tokens, token);
    if ('refusal' in decision) {
      refuse(request, reply, decision, auth, log);
      return await reply;
    }
    log.info({ visitor: decision.visitor, address: request.ip }, 'signed in');
    void reply.header('set-cookie', cookieOf(request, token.trim()));
    return { auth, name: decision.visitor.name };
  });
  server.delete('/session', { config }, async (request, reply) => {
    void reply.header('cache-control', 'no-store').header('set-cookie', cookieOf(request, ''));
    log.info({ address: request.ip }, 'signed out');
    return { auth, name: null };
  });
}

/** A cookie for this server alone, until the browser ends. An empty value deletes it. */
function cookieOf(request: FastifyRequest, value: string): string {
  return stringifySetCookie({
    name: cookieName(request),
    value,
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    // Over TLS only, where the request came over TLS, also to a trusted proxy.
    secure: request.protocol === 'https',
    ...(value === '' && { maxAge: 0 }),
  });
}

/** Cookies do not distinguish ports, and several servers may run on one machine. */
function cookieName({ socket }: FastifyRequest): string {
  return `sanad-token-${socket.localPort ?? 0}`;
}
