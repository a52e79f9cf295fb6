/** How much one client may request in a minute: a number of requests, and a sum of complexities. Both can be off. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { TooManyRequestsError } from '../../errors.ts';

export interface BudgetLimits {
  /** 0: no limit. */
  readonly clientRequestsPerMinute: number;
  /** 0: no limit. */
  readonly clientComplexityPerMinute: number;
}

const WINDOW_SECONDS = 60;

interface Budget {
  /** Its name in `RateLimit-Policy`. */
  readonly name: string;
  readonly noun: string;
  readonly limiter: RateLimiterMemory;
}

interface State {
  readonly budget: Budget;
  readonly left: number;
  readonly resetSeconds: number;
}

export class ClientBudgets {
  readonly #requests: Budget | undefined;
  readonly #complexity: Budget | undefined;
  #refused = 0;

  constructor({ clientRequestsPerMinute, clientComplexityPerMinute }: BudgetLimits) {
    this.#requests = budget('requests', 'requests', clientRequestsPerMinute);
    this.#complexity = budget('complexity', 'points of complexity', clientComplexityPerMinute);
  }

  /** Requests that were refused because the budget of their client was used up. */
  get refused(): number {
    return this.#refused;
  }

  /** @throws {TooManyRequestsError} */
  async spendRequest(client: string): Promise<void> {
    await this.#spend(this.#requests, client, 1);
  }

  /** @throws {TooManyRequestsError} */
  async spendComplexity(client: string, complexity: number): Promise<void> {
    await this.#spend(this.#complexity, client, complexity);
  }

  /** Gives back what a request has spent that was not executed. */
  async giveBackComplexity(client: string, complexity: number): Promise<void> {
    if (complexity > 0) await this.#complexity?.limiter.reward(client, complexity);
  }

  /**
   * The headers of draft-ietf-httpapi-ratelimit-headers: `RateLimit` and `RateLimit-Policy` of its newest version, and the three
   * fields of its versions before 07, which many clients read. These describe the budget of which the smallest part is left.
   */
  async headers(client: string): Promise<Readonly<Record<string, string>>> {
    const states = await this.#states(client);
    const [tightest] = states.toSorted((a, b) => a.left / a.budget.limiter.points - b.left / b.budget.limiter.points);
    if (tightest === undefined) return {};
    return {
      'ratelimit-policy': states
        .map(({ budget: { name, limiter } }) => `"${name}";q=${limiter.points};w=${WINDOW_SECONDS}`)
        .join(', '),
      ratelimit: states
        .map(({ budget: { name }, left, resetSeconds }) => `"${name}";r=${left};t=${resetSeconds}`)
        .join(', '),
      'ratelimit-limit': String(tightest.budget.limiter.points),
      'ratelimit-remaining': String(tightest.left),
      'ratelimit-reset': String(tightest.resetSeconds),
    };
  }

  async #states(client: string): Promise<State[]> {
    const budgets = [this.#requests, this.#complexity].filter((each) => each !== undefined);
    return await Promise.all(budgets.map(async (each) => await stateOf(each, client)));
  }

  async #spend(each: Budget | undefined, client: string, points: number): Promise<void> {
    if (each === undefined || points === 0) return;
    const { left, resetSeconds } = await stateOf(each, client);
    if (points > left) {
      this.#refused += 1;
      throw new TooManyRequestsError(
        `A client may request ${each.limiter.points} ${each.noun} a minute; this client has ${left} left, and this request takes ${points}. It was not executed. Try again in ${resetSeconds} s.`,
        resetSeconds,
      );
    }
    await each.limiter.consume(client, points);
  }
}

function budget(name: string, noun: string, points: number): Budget | undefined {
  if (points === 0) return undefined;
  return { name, noun, limiter: new RateLimiterMemory({ points, duration: WINDOW_SECONDS }) };
}

async function stateOf(each: Budget, client: string): Promise<State> {
  const known = await each.limiter.get(client);
  return {
    budget: each,
    left: Math.max(0, known?.remainingPoints ?? each.limiter.points),
    resetSeconds: known === null ? WINDOW_SECONDS : Math.max(1, Math.ceil(known.msBeforeNext / 1_000)),
  };
}
