/** Connects HTTP requests with admission: who a client is, what it has left of its budgets, and when its request may run. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestCost } from '../../graphql/context.ts';
import { Admission, type AdmissionLimits } from './admission.ts';
import { ClientBudgets, type BudgetLimits } from './budgets.ts';
import { clientOf, originOf } from './client-of.ts';
import type { Leave } from './lane.ts';

export type GateSettings = AdmissionLimits & BudgetLimits;

export const GATE_DEFAULTS: GateSettings = {
  runningRequests: 3,
  waitingRequests: 128,
  clientRequestsPerMinute: 0,
  clientComplexityPerMinute: 0,
};

export interface Pass {
  /**
   * Waits until the request may be executed.
   * @throws {ServerBusyError | TooManyRequestsError | DeadlineError}
   */
  admit(cost: RequestCost): Promise<void>;
  /** To be called when the response has been computed, also if the request was never admitted. */
  leave(): void;
}

interface RequestTime {
  /** Aborts at the deadline, or when the client disconnects. */
  readonly signal: AbortSignal;
  readonly deadlineMillis: number;
}

export class Gate {
  readonly #admission: Admission;
  readonly #budgets: ClientBudgets;

  constructor(settings: GateSettings) {
    this.#admission = new Admission(settings);
    this.#budgets = new ClientBudgets(settings);
  }

  get counts(): Admission['counts'] & { readonly overBudget: number } {
    return { ...this.#admission.counts, overBudget: this.#budgets.refused };
  }

  /** @throws {TooManyRequestsError} */
  async countRequest(request: FastifyRequest): Promise<void> {
    await this.#budgets.spendRequest(clientOf(request));
  }

  async addHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    void reply.headers(await this.#budgets.headers(clientOf(request)));
  }

  /** @param time of the request, which began just now */
  passFor(request: FastifyRequest, { signal, deadlineMillis }: RequestTime): Pass {
    const endsAt = performance.now() + deadlineMillis;
    let leave: Leave = () => {};
    let isOver = false;
    return {
      admit: async (cost) => {
        const client = clientOf(request);
        const { complexity } = cost;
        await this.#budgets.spendComplexity(client, complexity);
        try {
          leave = await this.#admission.enter({ origin: originOf(request), complexity, endsAt, signal }, cost);
        } catch (error) {
          await this.#budgets.giveBackComplexity(client, complexity);
          throw error;
        }
        if (isOver) leave();
      },
      leave: () => {
        isOver = true;
        leave();
      },
    };
  }
}
