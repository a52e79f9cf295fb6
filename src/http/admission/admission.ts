/**
 * Decides when a GraphQL request is executed, by its complexity: light requests have slots of their own, so that they do not wait
 * behind heavy ones. It counts requests that run, wait and are refused.
 */
import { getHeapStatistics } from 'node:v8';
import type { RequestCost } from '../../graphql/context.ts';
import { Lane, type Arrival, type LaneCounts, type Leave } from './lane.ts';

export interface AdmissionLimits {
  /** Heavy requests that run at once. Default: one more than the machine has cores, but at least 3. */
  readonly runningRequests: number;
  /** Heavy requests that wait. Default 128. */
  readonly waitingRequests: number;
}

/** 2_000: a search, an entity, a page of a few fields. docs/limits.md says what weighs how much. */
const LIGHT_COMPLEXITY = 2_000;
/** 5: the claims of a relation with their documents. Neo4j takes seconds for a few values that are nested deeper. */
const LIGHT_DEPTH = 5;
/** Light requests take milliseconds, so that many may run at once. */
const LIGHT_LIMITS = { slots: 16, queue: 512 } as const;
/** 1_000 (one second): a light request that runs longer counts as heavy from then on. */
const LIGHT_MILLIS = 1_000;
/** The share of the heap's limit above which no further heavy request is executed beside another. */
const FULL_HEAP = 0.85;

export class Admission {
  readonly #light = new Lane(LIGHT_LIMITS);
  readonly #heavy: Lane;
  readonly #isHeapFull: () => boolean;

  /** @param isHeapFull default: by the statistics of V8 */
  constructor({ runningRequests, waitingRequests }: AdmissionLimits, isHeapFull: () => boolean = heapIsFull) {
    this.#heavy = new Lane({ slots: runningRequests, queue: waitingRequests });
    this.#isHeapFull = isHeapFull;
  }

  get counts(): { readonly light: LaneCounts; readonly heavy: LaneCounts } {
    return { light: this.#light.counts, heavy: this.#heavy.counts };
  }

  /**
   * Waits until the request may be executed.
   * @throws {ServerBusyError | TooManyRequestsError | DeadlineError}
   */
  async enter(arrival: Arrival, cost: Pick<RequestCost, 'depth' | 'readsSchema'>): Promise<Leave> {
    const isLight = arrival.complexity <= LIGHT_COMPLEXITY && cost.depth <= LIGHT_DEPTH && !cost.readsSchema;
    if (isLight) return await this.#enterLight(arrival);
    if (this.#heavy.counts.running > 0 && this.#isHeapFull()) {
      throw this.#heavy.refuseBusy('its memory is almost used up by requests that run');
    }
    return await this.#heavy.enter(arrival);
  }

  async #enterLight(arrival: Arrival): Promise<Leave> {
    let leave = await this.#light.enter(arrival);
    const timer = setTimeout(() => {
      const leaveLight = leave;
      leave = this.#heavy.occupy(arrival);
      leaveLight();
    }, LIGHT_MILLIS);
    timer.unref();
    return () => {
      clearTimeout(timer);
      leave();
    };
  }
}

function heapIsFull(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > FULL_HEAP * limit;
}
