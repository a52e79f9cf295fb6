/**
 * Runs questions directly on the database. If the database changed while a question ran, the question runs again, so that an answer
 * comes from one state (`one-state.ts`). Between questions the source checks the database at
 * intervals, to keep the schema up to date and to notice when the database is unavailable.
 */
import { DatabaseBusyError, DatabaseUnavailableError, DeadlineError, invariant } from '../../errors.ts';
import type { Graph, GraphCounts, GraphSource } from '../port.ts';
import type { Database, Row } from '../../db/database.ts';
import { Following, type FollowingSettings } from '../following.ts';
import { statement } from '../../db/statements.ts';
import { readVocabulary } from '../../db/vocabulary.ts';
import { States } from '../one-state.ts';
import { staleness, type Staleness } from '../staleness.ts';
import { CypherGraph } from './graph.ts';
import { CYPHER_LIMITS, type CypherLimits } from './limits.ts';
import { statementOver, wordsOf, type Words } from './words.ts';

export type CypherGraphState =
  | { readonly phase: 'EMPTY' }
  /** `readAt`: when the last answer or the last check began. */
  | { readonly phase: 'FRESH'; readonly readAt: Date }
  | ({ readonly phase: 'STALE'; readonly readAt: Date } & Staleness);

export interface CypherGraphSettings extends FollowingSettings {
  /** 10_000 (ten seconds): how long one statement may take. */
  readonly deadlineMillis: number;
  /** Default `CYPHER_LIMITS`. */
  readonly limits?: CypherLimits;
}

/** The state of the database from which the words were read. */
interface Followed {
  readonly bookmark: string;
  readonly words: Words;
}

export class CypherGraphSource implements GraphSource {
  readonly #database: Database;
  readonly #states: States;
  /** For checks: they do not wait for the connections of questions. */
  readonly #probedStates: States;
  readonly #settings: CypherGraphSettings;
  /**
   * Called after a write to the database. The returned function is called directly after the new words have replaced the old
   * ones. If `onChange` throws, the next check tries again.
   */
  onChange: () => Promise<() => void> = async () => () => {};
  #state: CypherGraphState = { phase: 'EMPTY' };
  #followed: Followed | undefined;
  #counts: { readonly bookmark: string; readonly counts: Promise<GraphCounts> } | undefined;
  readonly #following: Following;

  constructor(database: Database, settings: CypherGraphSettings) {
    this.#database = database;
    this.#states = new States(database);
    this.#probedStates = new States(database.probes);
    this.#following = new Following(async () => await this.#follow(), settings, database.availability);
    this.#settings = settings;
  }

  get state(): CypherGraphState {
    return this.#state;
  }

  /**
   * Reads the words and starts the checks at intervals.
   * @throws {DatabaseUnavailableError}
   */
  async start(): Promise<void> {
    await this.#following.start();
  }

  stop(): void {
    this.#following.stop();
  }

  /** Checks the database now. It does not throw: `state` holds the result. */
  async refresh(): Promise<void> {
    await this.#following.tryToLookAnew();
  }

  /**
   * The question runs with the words of the current schema. A relation type of a new load can be walked after the next check.
   * @throws {DatabaseUnavailableError} if the database is unavailable or changes in each attempt; and what the question throws
   */
  async answer<T>(question: (graph: Graph) => Promise<T>): Promise<T> {
    if (this.#followed === undefined) await this.#following.lookNow();
    else if (this.#settings.maxAgeMillis === 0) await this.refresh();
    // The database is known to be unavailable: fail at once. The timer will notice when it answers again.
    else if (this.#following.isScheduled) this.#database.availability.refuseWhileAway();
    invariant(this.#followed, 'A source that was refreshed has words');
    const { words } = this.#followed;
    let isQuestion = false;
    try {
      const { outcome, readAt } = await this.#states.readOneState(async (bookmark) => {
        const began = new Date();
        isQuestion = true;
        const result = await outcomeOf(question(this.#graphAt(bookmark, words)));
        isQuestion = false;
        return { outcome: result, readAt: began };
      });
      this.#state = { phase: 'FRESH', readAt };
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    } catch (error) {
      // A read of the bookmark failed: a probe shows whether the database is away. A question may fail for its own reasons.
      if (!isQuestion && error instanceof DatabaseUnavailableError && !(error instanceof DatabaseBusyError)) {
        await this.#following.tryToLook();
      }
      throw error;
    }
  }

  #graphAt(bookmark: string, words: Words): CypherGraph {
    const { deadlineMillis, limits = CYPHER_LIMITS } = this.#settings;
    return new CypherGraph({
      words,
      limits,
      read: async <R extends Row>(cypher: string, parameters: Row) =>
        await this.#database.readMany<R>(cypher, parameters, { deadlineMillis, ofRequest: true }),
      counts: async (dossiers) =>
        dossiers === undefined
          ? await this.#countsAt(bookmark, words)
          : await oneRow(this.#database, statement('graph/size-of-dossiers'), { dossiers }, deadlineMillis),
    });
  }

  /** Counts once for each state of the database. */
  async #countsAt(bookmark: string, words: Words): Promise<GraphCounts> {
    if (this.#counts?.bookmark !== bookmark) {
      const counts = readCounts(this.#database, words, this.#settings.deadlineMillis);
      this.#counts = { bookmark, counts };
      // By then another question may have begun to count a newer state.
      counts.catch(() => {
        if (this.#counts?.counts === counts) this.#counts = undefined;
      });
    }
    return await this.#counts.counts;
  }

  async #follow(): Promise<void> {
    try {
      const known = this.#followed;
      const readAt = new Date();
      const bookmark = await this.#probedStates.wholeBookmark();
      if (known?.bookmark === bookmark) {
        this.#state = { phase: 'FRESH', readAt };
        return;
      }
      const words = wordsOf(await readVocabulary(this.#database));
      const follow = known === undefined ? undefined : await this.onChange();
      this.#followed = { bookmark, words };
      this.#state = { phase: 'FRESH', readAt };
      follow?.();
    } catch (error) {
      this.#failed(error);
      throw error;
    }
  }

  #failed(error: unknown): void {
    if (this.#state.phase === 'EMPTY') return;
    this.#state = { phase: 'STALE', readAt: this.#state.readAt, ...staleness(this.#database.availability, error) };
  }
}

/** @throws {DatabaseUnavailableError} */
export async function readCounts(database: Database, words: Words, deadlineMillis: number): Promise<GraphCounts> {
  return await oneRow(database, statementOver('graph/size', words, []), {}, deadlineMillis);
}

async function oneRow(
  database: Database,
  cypher: string,
  parameters: Row,
  deadlineMillis: number,
): Promise<GraphCounts> {
  const [counts] = await database.readMany<GraphCounts & Row>(cypher, parameters, { deadlineMillis });
  invariant(counts, 'Counting answers with one row');
  return counts;
}

/**
 * Returns the answer or the error of a question. An error may come from a write while the question ran, so that the bookmark must
 * be compared first. Only a passed deadline and an unavailable database are thrown at once.
 */
async function outcomeOf<T>(answering: Promise<T>): Promise<{ readonly value: T } | { readonly error: unknown }> {
  try {
    return { value: await answering };
  } catch (error) {
    if (error instanceof DeadlineError || error instanceof DatabaseUnavailableError) throw error;
    return { error };
  }
}
