/** Gives a server its address: the port asked for, or the next free one where none was asked for. */
import { isIPv6, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ConfigError } from '../errors.ts';

export interface Listening {
  /** http://127.0.0.1:4000 */
  readonly url: string;
  readonly port: number;
}

/** How many ports are tried beyond the usual one. */
const ATTEMPTS = 20;

/** @throws {ConfigError} where the address cannot be had */
export async function listen(
  server: FastifyInstance,
  wanted: { host: string; port: number; portIsGiven: boolean },
): Promise<Listening> {
  const attempts = wanted.portIsGiven ? 1 : ATTEMPTS;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      await server.listen({ host: wanted.host, port: wanted.port + attempt });
      const { port } = server.server.address() as AddressInfo;
      return { port, url: `http://${isIPv6(wanted.host) ? `[${wanted.host}]` : wanted.host}:${port}` };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EADDRINUSE' && attempt + 1 < attempts) continue;
      const reason =
        code === 'EADDRINUSE'
          ? 'is taken by another program'
          : code === 'EACCES'
            ? 'may not be opened by this user'
            : `cannot be opened (${code ?? 'unknown'})`;
      throw new ConfigError(
        `Port ${wanted.port} on ${wanted.host} ${reason}. Set PORT to a free one, like PORT=4001 npm start.`,
        { cause: error },
      );
    }
  }
  throw new ConfigError(
    `None of the ports ${wanted.port} to ${wanted.port + attempts - 1} is free. Set PORT to a free one.`,
  );
}
