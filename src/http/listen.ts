/** Starts listening: on the configured port, or on the next free one if none was configured. */
import { once } from 'node:events';
import { createServer, isIPv6, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ConfigError } from '../errors.ts';

export interface Listening {
  /** http://127.0.0.1:4000 */
  readonly url: string;
  readonly port: number;
}

/** How many ports after the default port are tried. */
const ATTEMPTS = 20;

interface Wanted {
  readonly host: string;
  readonly port: number;
  readonly portIsGiven: boolean;
}

/**
 * Checks the configured port before the long work of a start begins.
 * @throws {ConfigError}
 */
export async function checkPort(wanted: Wanted): Promise<void> {
  if (!wanted.portIsGiven) return;
  const probe = createServer();
  try {
    await once(probe.listen(wanted.port, wanted.host), 'listening');
  } catch (error) {
    throw notToBeHad(wanted, error);
  }
  probe.close();
  await once(probe, 'close');
}

/** @throws {ConfigError} if the address cannot be used */
export async function listen(server: FastifyInstance, wanted: Wanted): Promise<Listening> {
  const attempts = wanted.portIsGiven ? 1 : ATTEMPTS;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      await server.listen({ host: wanted.host, port: wanted.port + attempt });
      const { port } = server.server.address() as AddressInfo;
      return { port, url: `http://${isIPv6(wanted.host) ? `[${wanted.host}]` : wanted.host}:${port}` };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE' && attempt + 1 < attempts) continue;
      throw notToBeHad(wanted, error);
    }
  }
  throw new ConfigError(
    `None of the ports ${wanted.port} to ${wanted.port + attempts - 1} is free. Set PORT to a free one.`,
  );
}

function notToBeHad({ host, port }: Wanted, error: unknown): ConfigError {
  const { code } = error as NodeJS.ErrnoException;
  const reason =
    code === 'EADDRINUSE'
      ? 'is taken by another program'
      : code === 'EACCES'
        ? 'may not be opened by this user'
        : `cannot be opened (${code ?? 'unknown'})`;
  return new ConfigError(`Port ${port} on ${host} ${reason}. Set PORT to a free one, like PORT=4001.`, {
    cause: error,
  });
}
