/**
 * A queue that serves the client that was served longest ago, and of this client's requests the one whose connection was served
 * longest ago. A client with many requests therefore delays others by one request at a time. A request that was refused keeps
 * its place: its client and its connection have not been served meanwhile.
 */

/** Where a request comes from. Two requests are of one client, or of one connection, if these values are the same. */
export interface Origin {
  readonly client: string | object;
  readonly connection: object;
}

interface Waiting<T> extends Origin {
  readonly item: T;
}

/** How many clients are remembered that have nothing in the queue. */
const REMEMBERED_CLIENTS = 10_000;

export class FairQueue<T> {
  /** In the order of arrival. */
  readonly #waiting = new Map<string | object, Waiting<T>[]>();
  /** The turn in which a client was served, or first seen. A Map keeps its order: the first was served longest ago. */
  readonly #clientTurns = new Map<string | object, number>();
  readonly #connectionTurns = new WeakMap<object, number>();
  #turn = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  sizeOf(client: string | object): number {
    return this.#waiting.get(client)?.length ?? 0;
  }

  /** Clients with a waiting request. */
  clients(): Iterable<string | object> {
    return this.#waiting.keys();
  }

  push(origin: Origin, item: T): void {
    this.#remember(origin);
    const items = this.#waiting.get(origin.client) ?? [];
    items.push({ client: origin.client, connection: origin.connection, item });
    this.#waiting.set(origin.client, items);
    this.#size += 1;
  }

  /** Removes and returns the next item of the clients that `mayServe` allows. */
  shift(mayServe: (client: string | object) => boolean = () => true): T | undefined {
    let next: string | object | undefined;
    for (const client of this.#waiting.keys()) {
      if (mayServe(client) && (next === undefined || this.#clientTurn(client) < this.#clientTurn(next))) next = client;
    }
    if (next === undefined) return undefined;
    const [first, ...others] = this.#waiting.get(next) ?? [];
    if (first === undefined) return undefined;
    const isEarlier = (a: Waiting<T>, b: Waiting<T>): boolean => this.#connectionTurn(a) < this.#connectionTurn(b);
    const chosen = others.reduce((best, each) => (isEarlier(each, best) ? each : best), first);
    this.#take(chosen);
    this.served(chosen);
    return chosen.item;
  }

  /** Records that a request of this origin was served, also one that did not wait. */
  served(origin: Origin): void {
    this.#turn += 1;
    this.#clientTurns.delete(origin.client);
    this.#clientTurns.set(origin.client, this.#turn);
    this.#connectionTurns.set(origin.connection, this.#turn);
  }

  /** Removes an item that no longer waits. Returns false if it is not in the queue. */
  remove(client: string | object, item: T): boolean {
    const waiting = this.#waiting.get(client)?.find((each) => each.item === item);
    if (waiting !== undefined) this.#take(waiting);
    return waiting !== undefined;
  }

  /** The client with the most waiting requests. */
  largest(): { readonly client: string | object; readonly size: number } | undefined {
    let largest: { client: string | object; size: number } | undefined;
    for (const [client, { length: size }] of this.#waiting) {
      if (largest === undefined || size > largest.size) largest = { client, size };
    }
    return largest;
  }

  /** Removes and returns the last item that a client added. */
  popNewest(client: string | object): T | undefined {
    const newest = this.#waiting.get(client)?.at(-1);
    if (newest !== undefined) this.#take(newest);
    return newest?.item;
  }

  /** The number of waiting requests that would be served before a new request of this origin. */
  placeOf(origin: Origin): number {
    this.#remember(origin);
    const lengths = new Map<object, number>();
    for (const { connection } of this.#waiting.get(origin.client) ?? []) {
      lengths.set(connection, (lengths.get(connection) ?? 0) + 1);
    }
    const ownConnection = lengths.get(origin.connection) ?? 0;
    const connectionTurn = this.#connectionTurn(origin);
    let own = ownConnection;
    for (const [connection, length] of lengths) {
      if (connection === origin.connection) continue;
      const isEarlier = (this.#connectionTurns.get(connection) ?? 0) < connectionTurn;
      own += Math.min(length, ownConnection + (isEarlier ? 1 : 0));
    }
    const clientTurn = this.#clientTurn(origin.client);
    let others = 0;
    for (const [client, { length }] of this.#waiting) {
      if (client === origin.client) continue;
      others += Math.min(length, own + (this.#clientTurn(client) < clientTurn ? 1 : 0));
    }
    return own + others;
  }

  #take(waiting: Waiting<T>): void {
    const rest = (this.#waiting.get(waiting.client) ?? []).filter((each) => each !== waiting);
    if (rest.length === 0) this.#waiting.delete(waiting.client);
    else this.#waiting.set(waiting.client, rest);
    this.#size -= 1;
  }

  /** A client or a connection that was never served counts as served when it was first seen. */
  #remember({ client, connection }: Origin): void {
    if (!this.#clientTurns.has(client)) this.#clientTurns.set(client, (this.#turn += 1));
    if (!this.#connectionTurns.has(connection)) this.#connectionTurns.set(connection, (this.#turn += 1));
    for (const oldest of this.#clientTurns.keys()) {
      if (this.#clientTurns.size <= REMEMBERED_CLIENTS) break;
      if (!this.#waiting.has(oldest) && oldest !== client) this.#clientTurns.delete(oldest);
      else break;
    }
  }

  #clientTurn(client: string | object): number {
    return this.#clientTurns.get(client) ?? 0;
  }

  #connectionTurn({ connection }: Origin): number {
    return this.#connectionTurns.get(connection) ?? 0;
  }
}
