/**
 * Asks the database whether it answers and what state it has, on connections that no request uses: a pool full of requests does
 * not delay a probe. Each probe reports its result to `Availability`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Driver, Session } from 'neo4j-driver';
import { DatabaseSilentError, DatabaseUnavailableError } from '../errors.ts';
import type { Availability } from './availability.ts';
import { withDeadline } from './deadline.ts';
import { statement } from './statements.ts';
import { translateDriverError } from './translate.ts';

/** 3_000 (three seconds): how long a probe may take. */
const PROBE_MILLIS = 3_000;
/** The event loop counts as blocked if one delay is this long, or if the mean delay is. */
const BLOCKED_MILLIS = { longest: 500, mean: 100 } as const;
const LOOP_RESOLUTION_MILLIS = 20;

/** Reads that tell one state of the database from another. */
export interface StateReader {
  /** The bookmark of the state that reads see. It changes exactly when any client writes to the database. */
  bookmark(): Promise<string>;
  /** The bookmark, and whether another client's transaction is being written into the store at this moment. */
  writing(): Promise<{ readonly bookmark: string; readonly isWriting: boolean }>;
}

export class Probes implements StateReader {
  readonly #connect: () => Driver;
  readonly #open: (driver: Driver) => Session;
  readonly #availability: Availability;
  #driver: Driver | undefined;
  #isClosed = false;

  /** @param connect creates a driver with few connections */
  constructor(connect: () => Driver, open: (driver: Driver) => Session, availability: Availability) {
    this.#connect = connect;
    this.#open = open;
    this.#availability = availability;
  }

  /** @throws {DatabaseUnavailableError | DatabaseAuthError} */
  async bookmark(): Promise<string> {
    return await this.#probe(async (session) => await bookmarkOf(session));
  }

  /** @throws {DatabaseUnavailableError | DatabaseAuthError} */
  async writing(): Promise<{ readonly bookmark: string; readonly isWriting: boolean }> {
    return await this.#probe(async (session) => await writingOf(session));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#driver?.close();
  }

  async #probe<T>(read: (session: Session) => Promise<T>): Promise<T> {
    const delays = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MILLIS });
    delays.enable();
    try {
      const result = await this.#retriedIfLost(read);
      this.#availability.probeAnswered();
      return result;
    } catch (error) {
      const [longest, mean] = [delays.max / 1e6, delays.mean / 1e6];
      if (error instanceof DatabaseSilentError) {
        // The connections of this driver may never answer again, although a new one would.
        this.#replaceDriver();
        this.#availability.probeSilent(error, longest >= BLOCKED_MILLIS.longest || mean >= BLOCKED_MILLIS.mean);
      } else if (error instanceof DatabaseUnavailableError) this.#availability.probeLost(error);
      throw error;
    } finally {
      delays.disable();
    }
  }

  /** A connection that was idle may have been closed long ago; a new one decides. */
  async #retriedIfLost<T>(read: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await this.#once(read);
    } catch (error) {
      if (error instanceof DatabaseSilentError || !(error instanceof DatabaseUnavailableError)) throw error;
      return await this.#once(read);
    }
  }

  async #once<T>(read: (session: Session) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new DatabaseUnavailableError('The connection to the database was closed by this server.');
    this.#driver ??= this.#connect();
    const session = this.#open(this.#driver);
    try {
      return await withDeadline(
        read(session),
        PROBE_MILLIS,
        () =>
          new DatabaseSilentError(
            `The database did not answer within ${PROBE_MILLIS} ms. Try again in a moment; /readyz says when it is back.`,
          ),
      );
    } catch (error) {
      throw translateDriverError(error);
    } finally {
      // Not awaited: closing a session of a frozen database never ends.
      session.close().catch(() => {});
    }
  }

  #replaceDriver(): void {
    this.#driver?.close().catch(() => {});
    this.#driver = undefined;
  }
}

export async function bookmarkOf(session: Session): Promise<string> {
  await session.run(statement('graph/ping'));
  return session.lastBookmarks().join(',');
}

/** In a transaction of its own: Neo4j runs no SHOW TRANSACTIONS beside other statements. */
export async function writingOf(session: Session): Promise<{ readonly bookmark: string; readonly isWriting: boolean }> {
  const { records } = await session.run(statement('graph/writing'));
  return { bookmark: session.lastBookmarks().join(','), isWriting: records[0]?.get('writing') === true };
}
