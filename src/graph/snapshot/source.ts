/**
 * Keeps the snapshot up to date: it checks the database at intervals. After a write it reads what changed, if records of loads say what that is,
 * and else builds a new snapshot in the background.
 * After a check that failed, the last snapshot still answers, and `state` is STALE. `Database.availability` says whether the
 * database is away.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../db/database.ts';
import { DatabaseUnavailableError } from '../../errors.ts';
import { Following, type FollowingSettings } from '../following.ts';
import { staleness, type Staleness } from '../staleness.ts';
import type { Graph, GraphSource } from '../port.ts';
import { readCounts } from '../cypher/source.ts';
import { wordsOf } from '../cypher/words.ts';
import { readVocabulary } from '../../db/vocabulary.ts';
import { MOST_RECORDS } from '../../model/change-records.ts';
import { States } from '../one-state.ts';
import { buildSnapshot } from './build.ts';
import { newestRecordOf } from './follow/change-records.ts';
import { planStatements } from './follow/plan-statements.ts';
import { type Followable, followSnapshot } from './follow/follow-snapshot.ts';
import type { KeptSnapshot, ReadSnapshot } from './kept/kept-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

export type SnapshotState =
  | { readonly phase: 'EMPTY' }
  | { readonly phase: 'FRESH'; readonly snapshot: Snapshot; readonly checkedAt: Date }
  | ({ readonly phase: 'STALE'; readonly snapshot: Snapshot; readonly checkedAt: Date } & Staleness);

export interface SnapshotSettings extends FollowingSettings {
  /** The file that has the snapshot of the last server, and receives those of this one. Absent: none is kept. */
  readonly kept?: KeptSnapshot | undefined;
  /** Receives why a snapshot was not made from the one before. */
  readonly onWholeRead?: (reason: string) => void;
  /** Default 60_000 (a minute). If records were followed and so much time passed without a write, a small graph is read again and kept, and a large one if many were followed. */
  readonly quietMillis?: number;
}

const COUNTING_DEADLINE_MILLIS = 60_000;
/** 60_000 (a minute). */
const QUIET_MILLIS = 60_000;
/** So many claims are read in a few seconds. */
const SMALL_CLAIMS = 200_000;
/** Half of the records that loads keep: a start that finds more than these are left reads the whole graph. */
const MANY_RECORDS = MOST_RECORDS / 2;
/** 60_000 (a minute). */
const OFTEN_MILLIS = 60_000;
/** 5_000 (five seconds): by then the first requests have been answered. */
const PLAN_AFTER_MILLIS = 5_000;

export class SnapshotSource implements GraphSource {
  readonly #database: Database;
  readonly #states: States;
  readonly #settings: SnapshotSettings;
  /**
   * Called when a new state of the database has been read, before the first answer from it. The returned function is called
   * directly after the new snapshot has replaced the old one. If `onChange` throws, the state is read again.
   */
  onChange: () => Promise<() => void> = async () => () => {};
  #state: SnapshotState = { phase: 'EMPTY' };
  /** The id of the newest record of a load when the snapshot was read; undefined if there was none. */
  #newestRecord: string | undefined;
  #planning: NodeJS.Timeout | undefined;
  /** When records were followed last, and how many since the graph was read that is kept. Undefined if none were. */
  #followed: { readonly at: number; readonly records: number } | undefined;
  readonly #renewals = { followed: 0, read: 0 };
  readonly #following: Following;

  constructor(database: Database, settings: SnapshotSettings) {
    this.#database = database;
    this.#states = new States(database.probes);
    this.#following = new Following(async () => await this.#look(), settings, database.availability);
    this.#settings = settings;
  }

  get state(): SnapshotState {
    return this.#state;
  }

  /** How many snapshots were made from the one before, and how many from the whole graph. */
  get renewals(): Readonly<Record<'followed' | 'read', number>> {
    return this.#renewals;
  }

  /**
   * Builds the first snapshot and starts the checks at intervals.
   * @throws {DatabaseUnavailableError}
   */
  async start(): Promise<void> {
    await this.#following.start();
    // Who looks rarely need not follow at once.
    if (this.#settings.maxAgeMillis > OFTEN_MILLIS) return;
    this.#planning = setTimeout(() => void planStatements(this.#database).catch(() => {}), PLAN_AFTER_MILLIS);
    this.#planning.unref();
  }

  /** Answers from a snapshot of which nobody knows whether it is the state of the database, until `start` is called. */
  answerFrom(snapshot: Snapshot, reason: string): void {
    this.#state = { phase: 'STALE', snapshot, checkedAt: snapshot.readAt, reason, isBusy: false };
  }

  stop(): void {
    clearTimeout(this.#planning);
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

  /** @param known undefined if no state has been read yet, so that the kept snapshot may be the state of the database */
  async #snapshotOf(bookmark: string, known: Snapshot | undefined): Promise<Snapshot> {
    const isChanged = known !== undefined && known.bookmark !== bookmark;
    const followed = isChanged ? await this.#follow({ snapshot: known, newestRecord: this.#newestRecord }) : undefined;
    return followed ?? (await this.#whole(bookmark, known === undefined));
  }

  /**
   * A snapshot that was followed cannot be kept. If the graph is small, it is read again, so that the next start answers before the database
   * does. A large one is read again before records are deleted with which the next start could follow.
   */
  #isToBeKept({ size }: Snapshot): boolean {
    const { kept, quietMillis = QUIET_MILLIS } = this.#settings;
    const followed = this.#followed;
    if (kept === undefined || followed === undefined) return false;
    if (size.claims > SMALL_CLAIMS && followed.records < MANY_RECORDS) return false;
    return performance.now() - followed.at >= quietMillis;
  }

  /** Returns undefined if the whole graph must be read. */
  async #follow(before: Followable): Promise<Snapshot | undefined> {
    const result = await followSnapshot(this.#database, this.#states, before);
    if ('reason' in result) {
      this.#settings.onWholeRead?.(result.reason);
      return undefined;
    }
    this.#newestRecord = result.newestRecord;
    this.#renewals.followed += 1;
    this.#followed = { at: performance.now(), records: (this.#followed?.records ?? 0) + result.records };
    // The next start must not answer from a state before that of this snapshot.
    this.#settings.kept?.outdate();
    return result.snapshot;
  }

  async #whole(bookmark: string, isFirst: boolean): Promise<Snapshot> {
    const { kept } = this.#settings;
    const former = isFirst ? await kept?.read() : undefined;
    kept?.forget();
    const renewed = former && (await this.#ofKept(former, bookmark));
    if (renewed !== undefined) return renewed;
    // Before the rows: a record that a load writes meanwhile is not missed.
    this.#newestRecord = await newestRecordOf(this.#database);
    const snapshot = await buildSnapshot(this.#database, this.#states);
    this.#renewals.read += 1;
    this.#followed = undefined;
    kept?.write({ snapshot, newestRecord: this.#newestRecord });
    return snapshot;
  }

  /** Returns undefined if nothing leads from the kept snapshot to the state of the database. */
  async #ofKept({ snapshot, newestRecord }: ReadSnapshot, bookmark: string): Promise<Snapshot | undefined> {
    if (snapshot.bookmark !== bookmark) return await this.#follow({ snapshot, newestRecord });
    if (!(await this.#isOfSameSize(snapshot))) return undefined;
    this.#newestRecord = newestRecord;
    return snapshot;
  }

  /** The database may have been restored from a backup, and then have had as many writes as before. */
  async #isOfSameSize({ size }: Snapshot): Promise<boolean> {
    const words = wordsOf(await readVocabulary(this.#database));
    const counts = await readCounts(this.#database, words, COUNTING_DEADLINE_MILLIS);
    // Neo4j also counts edges of these types that Sanad did not write.
    return isDeepStrictEqual({ ...counts, relations: 0 }, { ...size, relations: 0 });
  }

  async #look(): Promise<void> {
    try {
      const known = this.#state.phase === 'EMPTY' ? undefined : this.#state.snapshot;
      const bookmark = await this.#database.probes.bookmark();
      const isSame = known?.bookmark === bookmark && !this.#isToBeKept(known);
      const snapshot = isSame ? known : await this.#snapshotOf(bookmark, known);
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
