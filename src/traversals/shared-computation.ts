/**
 * A computation whose result several requests wait for. It has no deadline of its own: each request waits until its own deadline,
 * and the computation stops when no request waits for it any more.
 */
import { Deadline } from './question.ts';

export class SharedComputation<T> {
  readonly #stop = new AbortController();
  readonly #result: Promise<T>;
  #waitingRequests = 0;

  /** @param compute receives a deadline that ends when the last request has left */
  constructor(compute: (deadline: Deadline) => Promise<T>) {
    this.#result = compute(new Deadline(Infinity, this.#stop.signal));
    // If the last request has left, no request receives the error.
    this.#result.catch(() => {});
  }

  /** True if the computation stopped because no request waited for it: a new request must begin a new one. */
  get isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Calls `onFailure` if the computation fails. */
  whenFailed(onFailure: () => void): void {
    this.#result.catch(onFailure);
  }

  /**
   * Waits for the result, at most until the deadline of the request.
   * @throws {DeadlineError} if that deadline is over first, or the client is gone; and what the computation throws
   */
  async result(deadline: Deadline): Promise<T> {
    this.#waitingRequests += 1;
    let isSettled = false;
    const settle = (): void => void (isSettled = true);
    this.#result.then(settle, settle);
    try {
      return await deadline.wait(this.#result);
    } finally {
      this.#waitingRequests -= 1;
      if (this.#waitingRequests === 0 && !isSettled) this.#stop.abort();
    }
  }
}
