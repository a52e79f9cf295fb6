/**
 * Bounds on connections, in number and time: a client that is slow to send or to read, or that only connects, must not use up what
 * others need.
 */
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';

export interface ConnectionLimits {
  /** Default 1_024. If there are more, one that waits for no answer is closed. */
  readonly connections: number;
  /** 10_000 (ten seconds) until the headers of a request are complete. */
  readonly headersMillis: number;
  /** 30_000 (thirty seconds) until the body of a request is complete. */
  readonly requestMillis: number;
  /** 72_000 without a request. Longer than the sixty seconds for which proxies usually keep connections. */
  readonly idleMillis: number;
  /** 1_000 (one second) between two looks at the times above. */
  readonly checkMillis: number;
  /** 30_000 (thirty seconds) to read an answer, and a second for each `answerBytesPerSecond`. */
  readonly answerMillis: number;
  /** 131_072: a client that reads more slowly than one megabit a second is disconnected. */
  readonly answerBytesPerSecond: number;
  /** 268_435_456 (256 MiB) of answers that no client has read yet, in all. */
  readonly unreadBytes: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  connections: 1_024,
  headersMillis: 10_000,
  requestMillis: 30_000,
  idleMillis: 72_000,
  checkMillis: 1_000,
  answerMillis: 30_000,
  answerBytesPerSecond: 131_072,
  unreadBytes: 268_435_456,
};

/** The options of Fastify, and of Node's server in `http`, that enforce the times. */
export function connectionOptions(limits: ConnectionLimits): {
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly http: { readonly headersTimeout: number; readonly connectionsCheckingInterval: number };
} {
  return {
    requestTimeout: limits.requestMillis,
    keepAliveTimeout: limits.idleMillis,
    http: { headersTimeout: limits.headersMillis, connectionsCheckingInterval: limits.checkMillis },
  };
}

/** The numbers of connections, for tests and metrics. */
export interface ConnectionCounts {
  readonly open: number;
  /** Closed to make room for a new one. */
  readonly closedForRoom: number;
  /** Closed because the client did not read its answer. */
  readonly closedUnread: number;
  readonly unreadBytes: number;
}

/** Enforces the limits that Node's server does not know. Returns a function that reads the counts. */
export function limitConnections(server: FastifyInstance, limits: ConnectionLimits): () => ConnectionCounts {
  const waiting = new WaitingSockets();
  const unread = new UnreadAnswers(limits);
  let [open, closedForRoom] = [0, 0];
  server.server.on('connection', (socket: Socket) => {
    open += 1;
    waiting.add(socket);
    socket.once('close', () => {
      open -= 1;
      waiting.delete(socket);
    });
    if (open <= limits.connections) return;
    closedForRoom += 1;
    waiting.oldest()?.destroy();
  });
  // By now the whole request has been received. Until its answer is sent, the connection is not closed for others.
  server.addHook('preHandler', async ({ raw }) => waiting.delete(raw.socket));
  server.addHook('onSend', async (_request, reply, payload) => {
    unread.watch(reply, bytesOf(reply, payload));
    reply.raw.once('finish', () => {
      const { socket } = reply.request.raw;
      if (!socket.destroyed) waiting.add(socket);
    });
  });
  return () => ({ open, closedForRoom, closedUnread: unread.closed, unreadBytes: unread.bytes });
}

/** Connections without a complete request, by address, each in the order in which they began to wait. */
class WaitingSockets {
  readonly #byAddress = new Map<string, Set<Socket>>();
  readonly #addresses = new WeakMap<Socket, string>();

  add(socket: Socket): void {
    // A socket that has been closed no longer has its address.
    const address = this.#addresses.get(socket) ?? socket.remoteAddress ?? '';
    this.#addresses.set(socket, address);
    const sockets = this.#byAddress.get(address) ?? new Set();
    sockets.add(socket);
    this.#byAddress.set(address, sockets);
  }

  delete(socket: Socket): void {
    const address = this.#addresses.get(socket) ?? '';
    const sockets = this.#byAddress.get(address);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.#byAddress.delete(address);
  }

  /** Of the address with the most waiting connections, the one that waits longest. */
  oldest(): Socket | undefined {
    let most = new Set<Socket>();
    for (const sockets of this.#byAddress.values()) if (sockets.size > most.size) most = sockets;
    const [first] = most;
    return first;
  }
}

/** Answers that are not yet handed to the operating system, because their clients do not read. */
class UnreadAnswers {
  readonly #limits: ConnectionLimits;
  /** In the order in which they were sent. */
  readonly #bytesOf = new Map<FastifyReply['raw'], number>();
  bytes = 0;
  closed = 0;

  constructor(limits: ConnectionLimits) {
    this.#limits = limits;
  }

  watch({ raw }: FastifyReply, bytes: number): void {
    const { answerMillis, answerBytesPerSecond, unreadBytes } = this.#limits;
    const millis = answerMillis + (bytes / answerBytesPerSecond) * 1_000;
    const timer = setTimeout(() => this.#close(raw), millis);
    timer.unref();
    this.#bytesOf.set(raw, bytes);
    this.bytes += bytes;
    raw.once('close', () => {
      clearTimeout(timer);
      this.#forget(raw);
    });
    for (const oldest of this.#bytesOf.keys()) {
      if (this.bytes <= unreadBytes || oldest === raw) break;
      this.#close(oldest);
    }
  }

  #close(raw: FastifyReply['raw']): void {
    this.closed += 1;
    this.#forget(raw);
    raw.destroy();
  }

  #forget(raw: FastifyReply['raw']): void {
    this.bytes -= this.#bytesOf.get(raw) ?? 0;
    this.#bytesOf.delete(raw);
  }
}

/** The size of a body in memory or in a file, as far as it is known. */
function bytesOf(reply: FastifyReply, payload: unknown): number {
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return Buffer.byteLength(payload);
  return Number(reply.getHeader('content-length') ?? 0);
}
