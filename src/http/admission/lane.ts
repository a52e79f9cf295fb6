/**
 * A number of slots for requests that run, and a queue that is fair to clients. A request that can neither run nor wait is refused
 * at once. docs/decisions/0034-busy-not-dead.md explains the rules.
 */
import { DeadlineError, ServerBusyError, TooManyRequestsError } from '../../errors.ts';
import { FairQueue, type Origin } from '../../queues/fair-queue.ts';
import { ServiceTimes } from './service-times.ts';

/** A GraphQL request before its execution. */
export interface Arrival {
  readonly origin: Origin;
  readonly complexity: number;
  /** When its deadline is over, by `performance.now()`. */
  readonly endsAt: number;
  /** Aborts at the deadline, or when the client disconnects. */
  readonly signal: AbortSignal;
}

export interface LaneLimits {
  /** Requests that run at once. */
  readonly slots: number;
  /** Requests that wait. */
  readonly queue: number;
}

/** Ends the use of a slot. A second call has no effect. */
export type Leave = () => void;

interface Waiter {
  readonly arrival: Arrival;
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

/** The numbers of a lane, for tests and metrics. */
export interface LaneCounts {
  readonly running: number;
  readonly waiting: number;
  readonly admitted: number;
  /** Refused with SERVER_BUSY. */
  readonly refusedBusy: number;
  /** Refused with TOO_MANY_REQUESTS. */
  readonly refusedTooMany: number;
  /** Left the queue: the deadline was over, or the client disconnected. */
  readonly left: number;
}

/** So many requests may always wait. Behind them the expected wait is a reason to refuse, unless all requests are of one client. */
const PLACES_WITHOUT_ESTIMATE = 16;
/** The share of the usual time of such requests that must be left of the deadline: otherwise the work would probably be lost. */
const SHARE_OF_TIME = 0.8;
/** In seconds. */
const RETRY_AFTER = { least: 1, most: 30 } as const;

export class Lane {
  readonly #limits: LaneLimits;
  readonly #queue = new FairQueue<Waiter>();
  readonly #times = new ServiceTimes();
  readonly #runningOf = new Map<string | object, number>();
  #running = 0;
  #admitted = 0;
  #refusedBusy = 0;
  #refusedTooMany = 0;
  #left = 0;

  constructor(limits: LaneLimits) {
    this.#limits = limits;
  }

  get counts(): LaneCounts {
    return {
      running: this.#running,
      waiting: this.#queue.size,
      admitted: this.#admitted,
      refusedBusy: this.#refusedBusy,
      refusedTooMany: this.#refusedTooMany,
      left: this.#left,
    };
  }

  /**
   * Waits for a slot.
   * @throws {ServerBusyError | TooManyRequestsError} at once, if the request can neither run nor wait
   * @throws {DeadlineError} if the deadline is over before its turn; and the reason of the signal
   */
  async enter(arrival: Arrival): Promise<Leave> {
    arrival.signal.throwIfAborted();
    if (this.#running < this.#limits.slots && this.#queue.size === 0) {
      this.#queue.served(arrival.origin);
      return this.occupy(arrival);
    }
    const place = this.#queue.placeOf(arrival.origin);
    const wait = this.#expectedWaitMillis(place);
    const isAlone = this.#activeClients().add(arrival.origin.client).size === 1;
    if (!isAlone && place >= PLACES_WITHOUT_ESTIMATE && wait > arrival.endsAt - performance.now()) {
      throw this.#refusal(arrival.origin, `it would wait about ${seconds(wait)} s for its turn, beyond its deadline`);
    }
    if (this.#queue.size >= this.#limits.queue) this.#makeRoomFor(arrival.origin);
    return await this.#wait(arrival);
  }

  /** Takes a slot without waiting, also if none is free: for a request that runs already, or that nothing may delay. */
  occupy({ origin: { client }, complexity, signal }: Arrival): Leave {
    this.#running += 1;
    this.#admitted += 1;
    this.#runningOf.set(client, (this.#runningOf.get(client) ?? 0) + 1);
    const began = performance.now();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#running -= 1;
      const left = (this.#runningOf.get(client) ?? 1) - 1;
      if (left === 0) this.#runningOf.delete(client);
      else this.#runningOf.set(client, left);
      // A request that a client gave up says nothing about how long such requests take.
      if (!signal.aborted || signal.reason instanceof DeadlineError) {
        this.#times.add(complexity, performance.now() - began);
      }
      this.#startNext();
    };
  }

  /** Refuses a request for a reason outside of this lane. */
  refuseBusy(why: string): ServerBusyError {
    this.#refusedBusy += 1;
    const retryAfter = this.#retryAfterSeconds();
    return new ServerBusyError(
      `The server is busy, and did not execute this request: ${why}. Try again in ${retryAfter} s, or ask for less: smaller pages, fewer hops, fewer nested lists.`,
      retryAfter,
    );
  }

  async #wait(arrival: Arrival): Promise<Leave> {
    const { origin, signal } = arrival;
    return await new Promise<Leave>((resolve, reject) => {
      const abandon = (): void => {
        this.#queue.remove(origin.client, waiter);
        this.#left += 1;
        reject(signal.reason as Error);
      };
      const waiter: Waiter = {
        arrival,
        start: () => {
          signal.removeEventListener('abort', abandon);
          resolve(this.occupy(arrival));
        },
        refuse: (error) => {
          signal.removeEventListener('abort', abandon);
          reject(error);
        },
      };
      signal.addEventListener('abort', abandon);
      this.#queue.push(origin, waiter);
    });
  }

  /** While several clients wait, one that has its share of the slots lets the others go first. */
  #startNext(): void {
    while (this.#running < this.#limits.slots) {
      const share = Math.max(1, Math.floor(this.#limits.slots / this.#activeClients().size));
      const next = this.#queue.shift((client) => (this.#runningOf.get(client) ?? 0) < share) ?? this.#queue.shift();
      if (next === undefined) return;
      const { endsAt, complexity } = next.arrival;
      const needed = (this.#times.meanMillisOf(complexity) ?? 0) * SHARE_OF_TIME;
      if (endsAt - performance.now() >= needed) next.start();
      else {
        this.#left += 1;
        next.refuse(
          new DeadlineError(
            'This request waited for its turn until too little of its deadline was left: the server is busy. Try again, or ask for less: smaller pages, fewer hops, fewer nested lists.',
          ),
        );
      }
    }
  }

  /**
   * The queue is full: the newest request of the client with the most waiting requests makes room for a client that has fewer.
   * @throws {ServerBusyError | TooManyRequestsError} if there is no such client
   */
  #makeRoomFor(origin: Origin): void {
    const largest = this.#queue.largest();
    const own = this.#queue.sizeOf(origin.client);
    if (largest === undefined || largest.client === origin.client || largest.size <= own + 1) {
      throw this.#refusal(origin, `${this.#limits.queue} requests wait already, the most that may`);
    }
    this.#queue.popNewest(largest.client)?.refuse(this.#tooMany(largest.size));
  }

  #refusal(origin: Origin, why: string): Error {
    const active = this.#activeClients().add(origin.client).size;
    const own = this.#queue.sizeOf(origin.client);
    return active > 1 && own > this.#limits.queue / active ? this.#tooMany(own) : this.refuseBusy(why);
  }

  #tooMany(waiting: number): TooManyRequestsError {
    this.#refusedTooMany += 1;
    const retryAfter = this.#retryAfterSeconds();
    return new TooManyRequestsError(
      `This client has ${waiting} of the ${this.#queue.size} requests that wait for their turn, and other clients wait too. This one was not executed. Send fewer at once, and try again in ${retryAfter} s.`,
      retryAfter,
    );
  }

  #activeClients(): Set<string | object> {
    return new Set([...this.#queue.clients(), ...this.#runningOf.keys()]);
  }

  #expectedWaitMillis(place: number): number {
    return ((place + 1) * (this.#times.meanMillis ?? 0)) / this.#limits.slots;
  }

  #retryAfterSeconds(): number {
    const wait = this.#expectedWaitMillis(this.#queue.size) / 1_000;
    return Math.min(RETRY_AFTER.most, Math.max(RETRY_AFTER.least, Math.ceil(wait)));
  }
}

function seconds(millis: number): string {
  return (millis / 1_000).toFixed(1);
}
