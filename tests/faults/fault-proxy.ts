/** A TCP proxy in front of Neo4j that can refuse, delay, cut and swallow what passes. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export type ProxyMode =
  | 'pass'
  /** Nothing listens at the address, and open connections are closed. */
  | 'refuse'
  /** Each piece of data arrives later. */
  | 'slow'
  /** Of each answer only the first half arrives, then the connection is reset. */
  | 'cut'
  /** Connections are accepted and stay open, and nothing is answered. */
  | 'silent';

const SLOW_MILLIS = 250;

export class FaultProxy {
  readonly #target: { readonly host: string; readonly port: number };
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #mode: ProxyMode = 'pass';
  port = 0;

  constructor(target: { readonly host: string; readonly port: number }) {
    this.#target = target;
  }

  async set(mode: ProxyMode): Promise<void> {
    this.#mode = mode;
    // A connection that was silent has lost data: it cannot continue.
    if (mode === 'refuse' || mode === 'pass') this.#closeConnections();
    if (mode === 'refuse') {
      this.#server?.close();
      this.#server = undefined;
    } else if (this.#server === undefined) {
      this.#server = createServer((client) => this.#join(client));
      await once(this.#server.listen(this.port, '127.0.0.1'), 'listening');
      ({ port: this.port } = this.#server.address() as AddressInfo);
    }
  }

  close(): void {
    this.#server?.close();
    this.#closeConnections();
  }

  #closeConnections(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  #join(client: Socket): void {
    const upstream = connect(this.#target);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
      socket.on('data', (data: Buffer) => this.#pass(data, other, socket === upstream));
    }
  }

  #pass(data: Buffer, to: Socket, isAnswer: boolean): void {
    if (this.#mode === 'silent') return;
    if (this.#mode === 'cut' && isAnswer) to.write(data.subarray(0, data.length / 2), () => to.resetAndDestroy());
    else if (this.#mode === 'slow') setTimeout(() => to.write(data), SLOW_MILLIS);
    else to.write(data);
  }
}
