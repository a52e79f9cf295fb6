/**
 * Reads that must come from one state of the database. Neo4j reads committed rows, not one state: a transaction of another client
 * becomes visible row by row, while the bookmark changes at one moment. A state is whole if no transaction is being written when
 * the reads begin and end, and if the bookmark is the same. `readOneState` repeats the reads until this is so.
 */
import { setTimeout } from 'node:timers/promises';
import type { StateReader } from '../db/probes.ts';
import { DatabaseBusyError } from '../errors.ts';

/** The largest number of times that the reads run while other clients write. */
const ATTEMPTS = 5;
/** 50 (milliseconds) between two looks at a transaction that is being written, and 30_000 (thirty seconds) in all. */
const PAUSE_MILLIS = 50;
const PATIENCE_MILLIS = 30_000;

export class States {
  readonly #database: StateReader;
  /** A bookmark whose state was whole. Its state stays whole, so that the first look costs nothing while nobody writes. */
  #whole: string | undefined;

  /** @param database reads the state: `Database` as part of a request, its `probes` without waiting for requests */
  constructor(database: StateReader) {
    this.#database = database;
  }

  /**
   * Runs `read`, whose errors must be values: a write during the reads may be their cause.
   * @throws {DatabaseUnavailableError} if the database does not answer
   * @throws {DatabaseBusyError} if the database changes during each attempt
   */
  async readOneState<T>(read: (bookmark: string) => Promise<T>): Promise<T> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const bookmark = await this.wholeBookmark();
      const result = await read(bookmark);
      // The transactions first, then the bookmark: a transaction that ends between both has changed the bookmark.
      const after = await this.#database.writing();
      if (!after.isWriting && after.bookmark === bookmark) return result;
      // The next attempt waits until the transaction has been written.
      if (after.isWriting) this.#whole = undefined;
    }
    throw writtenWithoutPause();
  }

  /** Returns the bookmark of a state that is whole; waits while a transaction is being written. */
  async wholeBookmark(): Promise<string> {
    const givesUpAt = Date.now() + PATIENCE_MILLIS;
    for (;;) {
      const bookmark = await this.#database.bookmark();
      if (bookmark === this.#whole) return bookmark;
      // The bookmark first, then the transactions: all that the bookmark stands for is visible if none is being written.
      if (!(await this.#database.writing()).isWriting) return (this.#whole = bookmark);
      if (Date.now() > givesUpAt) throw writtenWithoutPause();
      await setTimeout(PAUSE_MILLIS);
    }
  }
}

function writtenWithoutPause(): DatabaseBusyError {
  return new DatabaseBusyError(
    'The database is written to without pause: no state of it could be read whole. Try again when the load is over.',
  );
}
