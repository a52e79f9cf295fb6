/** Follows the database at intervals: one look at a time, whoever asks for it. */

export interface FollowingSettings {
  /** 1_000 (one second): how often the database is asked for news; 0 leaves it to who asks before each answer. */
  readonly maxAgeMillis: number;
  /** Told of what went wrong in the background. */
  readonly onTrouble: (error: unknown) => void;
}

export class Following {
  readonly #look: () => Promise<void>;
  readonly #settings: FollowingSettings;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `look` asks the database for news, and throws where there is no answer. */
  constructor(look: () => Promise<void>, settings: FollowingSettings) {
    this.#look = look;
    this.#settings = settings;
  }

  /** The next look comes by itself. */
  get isScheduled(): boolean {
    return this.#timer !== undefined;
  }

  /**
   * Looks for the first time, and from then on at intervals.
   * @throws what the first look throws
   */
  async start(): Promise<void> {
    await this.lookNow();
    if (this.#settings.maxAgeMillis > 0) this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Looks now, or waits for the look that has begun. */
  async lookNow(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
  }

  /** The same, but does not throw. */
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
