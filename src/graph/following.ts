/**
 * Checks the database for changes at intervals, and at once if a statement failed in a way that only a check explains. Only one
 * check runs at a time; further callers wait for it.
 */
import type { Availability } from '../db/availability.ts';

export interface FollowingSettings {
  /** Time between two checks; default 1_000 (one second). 0: no timer, the caller checks before each answer. */
  readonly maxAgeMillis: number;
  /** Receives the error of a background check that failed, once until a check succeeds. */
  readonly onTrouble: (error: unknown) => void;
}

/** 1_000 (one second): the longest time until the next check after one that failed. */
const AFTER_FAILURE_MILLIS = 1_000;
/** 500 (milliseconds): the shortest time between a check and one that a failed statement causes. */
const AFTER_SUSPICION_MILLIS = 500;

export class Following {
  readonly #look: () => Promise<void>;
  readonly #settings: FollowingSettings;
  #looking: Promise<void> | undefined;
  /** The check that begins when the running one has ended. */
  #nextLook: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStarted = false;
  #hasFailed = false;
  #lookedAt = 0;
  readonly #availability: Availability;
  #endSuspicion: () => void = () => {};

  /** @param look checks the database for changes; it throws if the database does not answer */
  constructor(look: () => Promise<void>, settings: FollowingSettings, availability: Availability) {
    this.#look = look;
    this.#settings = settings;
    this.#availability = availability;
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
    this.#isStarted = true;
    this.#endSuspicion = this.#availability.onSuspicion(() => this.#lookSoon());
    this.#schedule();
  }

  stop(): void {
    this.#isStarted = false;
    this.#endSuspicion();
    this.#clear();
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
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed) this.#settings.onTrouble(error);
      this.#hasFailed = true;
    }
    this.#lookedAt = performance.now();
    this.#schedule();
  }

  /** After a failure the next check is soon, also if no interval was set. */
  #schedule(): void {
    this.#clear();
    if (!this.#isStarted) return;
    const { maxAgeMillis } = this.#settings;
    const interval = maxAgeMillis === 0 ? Infinity : maxAgeMillis;
    const millis = this.#hasFailed ? Math.min(interval, AFTER_FAILURE_MILLIS) : interval;
    if (millis === Infinity) return;
    this.#timer = setTimeout(() => void this.tryToLook(), millis);
    this.#timer.unref();
  }

  /** A check whose own statements fail must not cause the next one without a pause. */
  #lookSoon(): void {
    const millis = this.#lookedAt + AFTER_SUSPICION_MILLIS - performance.now();
    if (millis <= 0) {
      void this.tryToLookAnew();
      return;
    }
    this.#clear();
    this.#timer = setTimeout(() => void this.tryToLook(), millis);
    this.#timer.unref();
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
