/**
 * Keeps the snapshot up to date: it checks the database at intervals and builds a new snapshot in the background after a write.
 * After a check that failed, the last snapshot still answers, and `state` is STALE. `Database.availability` says whether the
 * database is away.
 */
import type { Database } from '../../db/database.ts';
import { DatabaseUnavailableError } from '../../errors.ts';
import { Following, type FollowingSettings } from '../following.ts';
import { staleness, type Staleness } from '../staleness.ts';
import type { Graph, GraphSource } from '../port.ts';
import { States } from '../one-state.ts';
import { buildSnapshot } from './build.ts';
import type { Snapshot } from './snapshot.ts';

export type SnapshotState =
  | { readonly phase: 'EMPTY' }
  | { readonly phase: 'FRESH'; readonly snapshot: Snapshot; readonly checkedAt: Date }
  | ({ readonly phase: 'STALE'; readonly snapshot: Snapshot; readonly checkedAt: Date } & Staleness);

export class SnapshotSource implements GraphSource {
  readonly #database: Database;
  readonly #states: States;
  readonly #settings: FollowingSettings;
  /**
   * Called when a new state of the database has been read, before the first answer from it. The returned function is called
   * directly after the new snapshot has replaced the old one. If `onChange` throws, the state is read again.
   */
  onChange: () => Promise<() => void> = async () => () => {};
  #state: SnapshotState = { phase: 'EMPTY' };
  readonly #following: Following;

  constructor(database: Database, settings: FollowingSettings) {
    this.#database = database;
    this.#states = new States(database.probes);
    this.#following = new Following(async () => await this.#follow(), settings, database.availability);
    this.#settings = settings;
  }

  get state(): SnapshotState {
    return this.#state;
  }

  /**
   * Builds the first snapshot and starts the checks at intervals.
   * @throws {DatabaseUnavailableError}
   */
  async start(): Promise<void> {
    await this.#following.start();
  }

  stop(): void {
    this.#following.stop();
  }

  async answer<T>(question: (graph: Graph) => Promise<T>): Promise<T> {
    return await question(await this.current());
  }

  /** @throws {DatabaseUnavailableError} if no snapshot has been read yet */
  async current(): Promise<Snapshot> {
    if (this.#settings.maxAgeMillis === 0) await this.refresh();
    if (this.#state.phase === 'EMPTY') await this.#following.lookNow();
    if (this.#state.phase === 'EMPTY') {
      throw new DatabaseUnavailableError('The graph has not been read yet. Try again in a moment.');
    }
    return this.#state.snapshot;
  }

  /** Checks the database now. It does not throw: `state` holds the result. */
  async refresh(): Promise<void> {
    await this.#following.tryToLookAnew();
  }

  async #follow(): Promise<void> {
    try {
      const known = this.#state.phase === 'EMPTY' ? undefined : this.#state.snapshot;
      const bookmark = await this.#database.probes.bookmark();
      const snapshot = known?.bookmark === bookmark ? known : await buildSnapshot(this.#database, this.#states);
      const follow = known === undefined || known === snapshot ? undefined : await this.onChange();
      this.#state = { phase: 'FRESH', snapshot, checkedAt: new Date() };
      follow?.();
    } catch (error) {
      if (this.#state.phase !== 'EMPTY') {
        this.#state = { ...this.#state, phase: 'STALE', ...staleness(this.#database.availability, error) };
      }
      throw error;
    }
  }
}
