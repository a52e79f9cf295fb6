/**
 * Keeps the local Neo4j running at one address: if it ends by itself or answers no more, it is started again. If its disk is full, the
 * start waits for room. If another process borrows its data for a backup, it is stopped until then.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalNeo4jError } from '../../errors.ts';
import { type Progress, silent } from '../../progress.ts';
import { isBorrowed } from './borrow.ts';
import { exists } from './files.ts';
import { layoutOf } from './layout.ts';
import { Restarts } from './restarts.ts';
import type { LocalNeo4jSettings } from './settings.ts';
import { type LocalNeo4j, startLocalNeo4j } from './start.ts';
import { watchAnswers } from './watch-answers.ts';

/** The pause between two looks whether the data is borrowed, or whether a full disk has room. */
const LOOK_MILLIS = 500;
const ROOM_LOOK_MILLIS = 2_000;

export interface KeptLocalNeo4j extends Omit<LocalNeo4j, 'exited' | 'pid'> {
  /** Resolves with a description when Neo4j was stopped, or when it could not be started again. */
  readonly ended: Promise<string>;
}

/** Why a Neo4j does not run any more. */
type End =
  | { readonly kind: 'EXITED'; readonly description: string }
  | { readonly kind: 'TROUBLE'; readonly description: string; readonly isHomeGone: boolean }
  | { readonly kind: 'BORROWED' };

/**
 * Starts Neo4j and keeps it running.
 * @param report receives a message for each end and each new start
 * @throws {LocalNeo4jError} if the first start fails
 */
export async function keepLocalNeo4j(
  settings: LocalNeo4jSettings,
  progress: Progress,
  report: (message: string) => void,
): Promise<KeptLocalNeo4j> {
  const first = await startLocalNeo4j(settings, progress);
  const keeper = new Keeper(first, settings, report);
  const { boltUri, browserUrl, username, password, passwordFile, home } = first;
  const ended = keeper.run();
  return {
    ...{ boltUri, browserUrl, username, password, passwordFile, home, ended },
    stop: async () => await keeper.stop(),
  };
}

class Keeper {
  #current: LocalNeo4j;
  readonly #boltUri: string;
  readonly #settings: LocalNeo4jSettings;
  readonly #report: (message: string) => void;
  readonly #restarts = new Restarts();
  readonly #stopping = new AbortController();

  constructor(first: LocalNeo4j, settings: LocalNeo4jSettings, report: (message: string) => void) {
    this.#current = first;
    this.#boltUri = first.boltUri;
    const [boltPort, httpPort] = [first.boltUri, first.browserUrl].map((address) => Number(new URL(address).port));
    this.#settings = { ...settings, boltPort: boltPort ?? 0, httpPort: httpPort ?? 0 };
    this.#report = report;
  }

  /** Resolves with a description when Neo4j is stopped for good. */
  async run(): Promise<string> {
    for (;;) {
      const end = await this.#nextEnd();
      if (this.#isStopping) {
        await this.#current.stop();
        return 'Neo4j was stopped.';
      }
      const description = end.kind === 'BORROWED' ? 'Its data was borrowed.' : end.description;
      if (end.kind === 'BORROWED') await this.#lend();
      else {
        this.#report(description);
        await this.#current.stop();
        if (end.kind === 'TROUBLE' && end.isHomeGone) return description;
      }
      const next = await this.#startAgain(end.kind === 'BORROWED');
      if (next === undefined) return this.#isStopping ? 'Neo4j was stopped.' : description;
      this.#current = next;
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#current.stop();
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Waits until Neo4j ends, answers no more, or must be stopped. */
  async #nextEnd(): Promise<End> {
    const watched = watchAnswers(this.#current, this.#settings);
    const looking = new AbortController();
    try {
      return await Promise.race([
        this.#current.exited.then((description): End => ({ kind: 'EXITED', description })),
        watched.trouble.then(({ reason, isHomeGone }): End => ({
          kind: 'TROUBLE',
          description: `Neo4j runs, but ${reason}. It is ended.`,
          isHomeGone,
        })),
        this.#untilBorrowed(looking.signal).then((): End => ({ kind: 'BORROWED' })),
      ]);
    } finally {
      looking.abort();
      watched.stop();
    }
  }

  /** Resolves when another process borrows the data. */
  async #untilBorrowed(signal: AbortSignal): Promise<void> {
    const layout = layoutOf(this.#current.home);
    while (!signal.aborted) {
      if (await isBorrowed(layout).catch(() => false)) return;
      await sleep(LOOK_MILLIS, undefined, { ref: false });
    }
    await new Promise(() => {});
  }

  /** Stops Neo4j until the other process has given its data back, or has ended. */
  async #lend(): Promise<void> {
    const stoppedAt = performance.now();
    this.#report('Neo4j is stopped while another process uses its data.');
    await this.#current.stop();
    const layout = layoutOf(this.#current.home);
    while (!this.#isStopping && (await isBorrowed(layout))) await this.#pause(LOOK_MILLIS);
    const seconds = Math.round((performance.now() - stoppedAt) / 1_000);
    if (!this.#isStopping) this.#report(workEnded(seconds));
  }

  /** @param wasLent the start follows no fault, so that it needs no pause */
  async #startAgain(wasLent: boolean): Promise<LocalNeo4j | undefined> {
    let isFirst = wasLent;
    let waitsForRoom = false;
    for (;;) {
      if (waitsForRoom) await this.#pause(ROOM_LOOK_MILLIS);
      else if (!isFirst) {
        const pause = this.#restarts.nextPauseMillis(performance.now());
        if (pause === undefined) return undefined;
        await this.#pause(pause);
      }
      isFirst = false;
      if (this.#isStopping) return undefined;
      const { dataFolder } = layoutOf(this.#current.home);
      if (!(await exists(dataFolder))) {
        this.#report(`Neo4j is not started again: its data folder ${dataFolder} was removed.`);
        return undefined;
      }
      try {
        const started = await startLocalNeo4j(this.#settings, silent);
        if (this.#isStopping || started.boltUri !== this.#boltUri) {
          await started.stop();
          waitsForRoom = false;
          continue;
        }
        this.#report('Neo4j was started again.');
        return started;
      } catch (error) {
        const isStorage = error instanceof LocalNeo4jError && ['DISK_FULL', 'HOME_UNUSABLE'].includes(error.code);
        if (!isStorage || !waitsForRoom) this.#report(messageOf(error));
        if (isStorage && !waitsForRoom) this.#report('Neo4j is started again when its files can be written.');
        waitsForRoom = isStorage;
      }
    }
  }

  /** Ends early when Neo4j is to be stopped. */
  async #pause(millis: number): Promise<void> {
    await sleep(millis, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }
}

function workEnded(seconds: number): string {
  return `The other process has ended its work on the data of Neo4j, after ${seconds} s.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
