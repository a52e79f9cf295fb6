/**
 * Whether the database answers. A busy database is not away: it counts as away only if a connection is refused or lost, or if
 * several probes in a row are not answered while the event loop of this process was free.
 */
import { setMaxListeners } from 'node:events';
import { DatabaseUnavailableError } from '../errors.ts';

/** Probes without an answer, one after another, that show that the database is away. */
export const SILENT_PROBES = 3;

export class Availability {
  #away: DatabaseUnavailableError | undefined;
  #silentProbes = 0;
  #ending = newEnding();
  readonly #suspicionListeners = new Set<() => void>();
  /** Called when the database goes away, with the reason, and when it is back, without. */
  onChange: (reason: string | undefined) => void = () => {};

  /** Why the database counts as away; undefined while it answers. */
  get away(): string | undefined {
    return this.#away?.message;
  }

  /** Aborts when the database goes away: running statements will not be answered. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** @throws {DatabaseUnavailableError} while the database is away */
  refuseWhileAway(): void {
    if (this.#away !== undefined) throw new DatabaseUnavailableError(this.#away.message, { cause: this.#away });
  }

  /** Calls the listener when a statement failed in a way that only a probe can explain. Returns a function that ends this. */
  onSuspicion(listener: () => void): () => void {
    this.#suspicionListeners.add(listener);
    return () => void this.#suspicionListeners.delete(listener);
  }

  suspect(): void {
    for (const listener of this.#suspicionListeners) listener();
  }

  /** A statement of a request was answered. */
  answered(): void {
    this.#silentProbes = 0;
  }

  probeAnswered(): void {
    this.#silentProbes = 0;
    if (this.#away === undefined) return;
    this.#away = undefined;
    this.#ending = newEnding();
    this.onChange(undefined);
  }

  /** @param wasBlocked the event loop was blocked during the probe, so that its answer may wait unread */
  probeSilent(error: DatabaseUnavailableError, wasBlocked: boolean): void {
    if (wasBlocked) return;
    this.#silentProbes += 1;
    if (this.#silentProbes >= SILENT_PROBES) this.#goAway(error);
  }

  /** A probe was refused its connection, or lost it. */
  probeLost(error: DatabaseUnavailableError): void {
    this.#goAway(error);
  }

  #goAway(error: DatabaseUnavailableError): void {
    if (this.#away !== undefined) return;
    this.#away = error;
    this.onChange(error.message);
    this.#ending.abort(error);
  }
}

function newEnding(): AbortController {
  const controller = new AbortController();
  // Each running statement adds a listener.
  setMaxListeners(0, controller.signal);
  return controller;
}
