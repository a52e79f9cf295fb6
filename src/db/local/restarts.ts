/** Counts how often Neo4j was started again, so that one that always ends soon is not started for ever. */

/** The pauses before the new starts within one period, in milliseconds. After the last, no further start follows. */
const PAUSES_MILLIS = [500, 2_000, 10_000, 30_000, 60_000, 60_000];
/** 600_000 (ten minutes): a start that is longer ago counts no more. */
const PERIOD_MILLIS = 600_000;

export class Restarts {
  #times: number[] = [];

  /** The pause before the next start; undefined if there were too many. `now` is a time in milliseconds that only grows. */
  nextPauseMillis(now: number): number | undefined {
    this.#times = this.#times.filter((time) => now - time < PERIOD_MILLIS);
    const pause = PAUSES_MILLIS[this.#times.length];
    if (pause !== undefined) this.#times.push(now);
    return pause;
  }
}
