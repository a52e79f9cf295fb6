/** How long requests take once they run: the mean of the last ones, in all and by size of their complexity. */

/** The weight of one more measurement in a mean. */
const NEWEST = 0.1;
/** A mean of fewer measurements is not used. */
const ENOUGH = 5;

interface Mean {
  millis: number;
  count: number;
}

export class ServiceTimes {
  readonly #all: Mean = { millis: 0, count: 0 };
  readonly #bySize = new Map<number, Mean>();

  /** Undefined until enough requests have ended. */
  get meanMillis(): number | undefined {
    return usable(this.#all);
  }

  /** The mean of requests of about this complexity. */
  meanMillisOf(complexity: number): number | undefined {
    const mean = this.#bySize.get(sizeOf(complexity));
    return mean === undefined ? undefined : usable(mean);
  }

  add(complexity: number, millis: number): void {
    const size = sizeOf(complexity);
    const mean = this.#bySize.get(size) ?? { millis: 0, count: 0 };
    this.#bySize.set(size, mean);
    for (const each of [this.#all, mean]) {
      each.count += 1;
      each.millis += (millis - each.millis) * Math.max(NEWEST, 1 / each.count);
    }
  }
}

/** Complexities from one power of two to the next are of one size. */
function sizeOf(complexity: number): number {
  return Math.floor(Math.log2(Math.max(1, complexity)));
}

function usable({ millis, count }: Mean): number | undefined {
  return count < ENOUGH ? undefined : millis;
}
