/**
 * Keeps fewer statements open than the driver's pool has connections, so that no statement waits in the pool and fails there.
 * Statements above the limit wait in a queue that is fair to requests: forty searches of one request delay another by one.
 */
import { FairQueue } from '../queues/fair-queue.ts';

export interface ConnectionLimits {
  /** 64: fewer than the pool has connections. */
  readonly all: number;
  /** 8 statements of one request. */
  readonly ofOwner: number;
}

/** Returns the connection; a second call has no effect. */
export type Release = () => void;

interface Waiter {
  readonly owner: object;
  readonly start: () => void;
}

export class ConnectionQueue {
  readonly #limits: ConnectionLimits;
  readonly #queue = new FairQueue<Waiter>();
  readonly #openOf = new Map<object, number>();
  #open = 0;

  constructor(limits: ConnectionLimits) {
    this.#limits = limits;
  }

  /** Statements that have a connection. */
  get open(): number {
    return this.#open;
  }

  /** Statements that wait for a connection. */
  get waiting(): number {
    return this.#queue.size;
  }

  /**
   * Waits for a connection.
   * @param owner the request to which the statement belongs
   * @throws the reason of a signal that aborts during the wait
   */
  async take(owner: object, signals: readonly AbortSignal[] = []): Promise<Release> {
    for (const signal of signals) signal.throwIfAborted();
    if (this.#queue.size === 0 && this.#mayOpen(owner)) return this.#begin(owner);
    return await new Promise<Release>((resolve, reject) => {
      const waiter: Waiter = {
        owner,
        start: () => {
          forget();
          resolve(this.#begin(owner));
        },
      };
      const leave = (event: Event): void => {
        forget();
        this.#queue.remove(owner, waiter);
        reject((event.target as AbortSignal).reason as Error);
      };
      const forget = (): void => {
        for (const signal of signals) signal.removeEventListener('abort', leave);
      };
      for (const signal of signals) signal.addEventListener('abort', leave);
      this.#queue.push({ client: owner, connection: owner }, waiter);
      this.#startNext();
    });
  }

  #mayOpen(owner: object): boolean {
    return this.#open < this.#limits.all && (this.#openOf.get(owner) ?? 0) < this.#limits.ofOwner;
  }

  #begin(owner: object): Release {
    this.#open += 1;
    this.#openOf.set(owner, (this.#openOf.get(owner) ?? 0) + 1);
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      this.#open -= 1;
      const left = (this.#openOf.get(owner) ?? 1) - 1;
      if (left === 0) this.#openOf.delete(owner);
      else this.#openOf.set(owner, left);
      this.#startNext();
    };
  }

  #startNext(): void {
    while (this.#open < this.#limits.all) {
      const next = this.#queue.shift((owner) => this.#mayOpen(owner as object));
      if (next === undefined) return;
      next.start();
    }
  }
}
