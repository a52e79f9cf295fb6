/**
 * Which names this server has. A web page can point a name of its own at 127.0.0.1 (DNS rebinding), and would then read the answers
 * of this server as its own: so a request must name the server by a name that it has.
 */
import { BlockList, isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ConfigError } from '../errors.ts';
import { errorBody } from './faults.ts';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** Whether only this machine reaches an address, or what this name stands for. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  const family = isIP(name);
  if (family === 0) return name === 'localhost' || name.endsWith('.localhost');
  return LOOPBACK.check(name, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * @throws {ConfigError} if everybody who reaches the address could read, and no setting says that they may
 */
export function checkExposure(settings: {
  readonly host: string;
  readonly isPublic: boolean;
  readonly auth: string;
}): void {
  const { host, isPublic, auth } = settings;
  if (isLoopback(host) || isPublic || auth !== 'off') return;
  throw new ConfigError(
    `HOST=${host} opens this server to other machines, and it asks nobody who they are. Set SANAD_AUTH=tokens or SANAD_AUTH=proxy, ` +
      'or SANAD_PUBLIC=true if everybody may read it. Leave HOST out to serve this machine only.',
  );
}

/** @param hosts further names of this server, beside those of loopback; `*` allows every name */
export function refuseOtherHosts(server: FastifyInstance, hosts: readonly string[]): void {
  const names = new Set(hosts);
  const has = (name: string): boolean => names.has('*') || isLoopback(name) || names.has(name);
  server.addHook('onRequest', async (request, reply) => {
    // Health checks name a machine by its address. These two paths hold nothing of a dossier.
    if (request.routeOptions.config.anyHost === true) return;
    const name = nameOf(request.headers.host);
    if (name !== undefined && has(name)) return;
    request.log.warn({ host: request.headers.host?.slice(0, 200), address: request.ip }, 'refused: unknown host');
    await reply
      .code(421)
      .send(
        errorBody(
          name === undefined
            ? 'The header Host is missing, or is no name of a machine. Expected the name in the address of this server.'
            : `This server does not have the name '${name.slice(0, 200)}'. If it should, add the name to SANAD_HOSTS and restart the server.`,
          'MISDIRECTED_REQUEST',
        ),
      );
  });
}

/** The name in a Host header, without its port and in lower case. Undefined if it is none. */
function nameOf(header: string | undefined): string | undefined {
  if (header === undefined || !/^[^\s/?#@\\]+$/.test(header)) return undefined;
  try {
    return new URL(`http://${header}`).hostname.toLowerCase().replace(/\.$/, '') || undefined;
  } catch {
    return undefined;
  }
}
