/** Checks the database for changes at intervals. Only one check runs at a time; further callers wait for it. */

export interface FollowingSettings {
  /** Time between two checks; default 1_000 (one second). 0: no timer, the caller checks before each answer. */
  readonly maxAgeMillis: number;
  /** Receives errors of background checks. */
  readonly onTrouble: (error: unknown) => void;
}

export class Following {
  readonly #look: () => Promise<void>;
  readonly #settings: FollowingSettings;
  #looking: Promise<void> | undefined;
  /** The check that begins when the running one has ended. */
  #nextLook: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param look checks the database for changes; it throws if the database does not answer */
  constructor(look: () => Promise<void>, settings: FollowingSettings) {
    this.#look = look;
    this.#settings = settings;
  }

  /** True if a timer will start the next check. */
  get isScheduled(): boolean {
    return this.#timer !== undefined;
  }

  /**
   * Makes the first check, then schedules further checks at intervals.
   * @throws what the first check throws
   */
  async start(): Promise<void> {
    await this.lookNow();
    if (this.#settings.maxAgeMillis > 0) this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Checks now, or waits for the check that is running. */
  async lookNow(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
  }

  /** Like `tryToLook`, but the check begins after the call: a check that is running may have missed the last write. */
  async tryToLookAnew(): Promise<void> {
    const running = this.#looking;
    if (running === undefined) {
      await this.tryToLook();
      return;
    }
    this.#nextLook ??= this.#lookAfter(running);
    await this.#nextLook;
  }

  async #lookAfter(running: Promise<void>): Promise<void> {
    await running.catch(() => {});
    this.#nextLook = undefined;
    await this.tryToLook();
  }

  /** Like `lookNow`, but passes an error to `onTrouble` instead of throwing it. */
  async tryToLook(): Promise<void> {
    try {
      await this.lookNow();
    } catch (error) {
      this.#settings.onTrouble(error);
    }
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      void this.tryToLook().finally(() => {
        if (this.#timer !== undefined) this.#schedule();
      });
    }, this.#settings.maxAgeMillis);
    this.#timer.unref();
  }
}
