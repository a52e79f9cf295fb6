/** Loads the dossier in the background: one load at a time, and after it one more if the files have changed meanwhile. */
import { SanadError } from '../errors.ts';
import type { Loading } from './contract.ts';

export class BackgroundLoad {
  readonly #load: () => Promise<void>;
  readonly #show: (loading: Loading) => void;
  #isWanted = false;
  #isRunning = false;
  #isClosed = false;

  /**
   * @param load loads the files as they are when it begins
   * @param show receives the state each time it becomes another one
   */
  constructor(load: () => Promise<void>, show: (loading: Loading) => void) {
    this.#load = load;
    this.#show = show;
  }

  /** Begins a load, or another one after that which runs. */
  request(): void {
    this.#isWanted = true;
    if (!this.#isClosed && !this.#isRunning) void this.#run();
  }

  /** Begins no load any more. One that runs goes on: who closes the database ends it. */
  close(): void {
    this.#isClosed = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isWanted && !this.#isClosed) {
      this.#isWanted = false;
      this.#show({ state: 'LOADING' });
      const loading = await this.#once();
      if (!this.#isClosed && !this.#isWanted) this.#show(loading);
    }
    this.#isRunning = false;
  }

  async #once(): Promise<Loading> {
    try {
      await this.#load();
      return { state: 'LOADED' };
    } catch (error) {
      const reason = error instanceof SanadError ? error.message : 'The load failed: the log has the reason.';
      return { state: 'REFUSED', reason };
    }
  }
}
