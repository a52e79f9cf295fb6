/** The connection to Neo4j: the only place that opens sessions. Reads use READ access; rows are returned as plain values. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { InvariantError } from '../errors.ts';
import { withDeadline } from './deadline.ts';
import { lookupsOf, type Lookups } from './lookups.ts';
import { plain } from './plain.ts';
import { statement } from './statements.ts';
import { translateDriverError } from './translate.ts';

export interface DatabaseAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string | undefined;
}

/** Time limits that detect a dead database in seconds; the driver's defaults are 30 to 60 s. */
const DRIVER_LIMITS = {
  connectionTimeout: 2_000,
  connectionAcquisitionTimeout: 2_000,
  maxTransactionRetryTime: 2_000,
  maxConnectionPoolSize: 100,
} as const;

/** How long a read may take if the caller passes no deadline: 10_000 (ten seconds). */
const READ_DEADLINE_MILLIS = 10_000;

export type Row = Readonly<Record<string, unknown>>;
export type Parameters = Readonly<Record<string, unknown>>;

/** The methods of one write transaction. */
export interface WriteTransaction {
  run<R extends Row>(cypher: string, parameters?: Parameters): Promise<R[]>;
}

export interface ReadOptions {
  /** Default 10_000 (ten seconds). */
  readonly deadlineMillis?: number;
}

export class Database {
  readonly #driver: Driver;
  /** For reads of millions of rows: it returns integers as numbers directly. It connects at its first use. */
  readonly #stream: Driver;
  readonly #address: DatabaseAddress;
  #sessions = 0;

  private constructor(driver: Driver, stream: Driver, address: DatabaseAddress) {
    this.#driver = driver;
    this.#stream = stream;
    this.#address = address;
  }

  /** Creates a database that connects at its first use. */
  static open(address: DatabaseAddress): Database {
    const auth = neo4j.auth.basic(address.username, address.password);
    const config = { ...DRIVER_LIMITS, userAgent: 'sanad/0.1' };
    const stream = neo4j.driver(address.uri, auth, { ...config, disableLosslessIntegers: true });
    return new Database(neo4j.driver(address.uri, auth, config), stream, address);
  }

  get name(): string | undefined {
    return this.#address.database;
  }

  get uri(): string {
    return this.#address.uri;
  }

  /** Number of sessions opened so far; each is at least one round trip over Bolt. Tests read it. */
  get sessionsOpened(): number {
    return this.#sessions;
  }

  /**
   * Runs one statement and returns all its rows.
   * @throws {DatabaseUnavailableError | DatabaseAuthError | DatabaseStatementError | DeadlineError}
   */
  async readMany<R extends Row>(cypher: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<R[]> {
    const deadlineMillis = options.deadlineMillis ?? READ_DEADLINE_MILLIS;
    return await this.#withSession(this.#session('READ', true), deadlineMillis, async (session) => {
      const { records } = await session.executeRead((tx) => tx.run(cypher, parameters), { timeout: deadlineMillis });
      return records.map((record) => plain(record.toObject()) as R);
    });
  }

  /**
   * Runs one statement and calls `each` for every row, keeping none. Integers are numbers; all other values are the driver's.
   * It is not retried, because some rows have already been passed on.
   * @throws what `each` throws, and {DatabaseUnavailableError | DatabaseAuthError | DatabaseStatementError}
   */
  async readEach(
    cypher: string,
    each: (row: never) => void,
    { deadlineMillis = READ_DEADLINE_MILLIS }: ReadOptions = {},
  ): Promise<void> {
    await this.#withSession(this.#session('READ', true, this.#stream), deadlineMillis, async (session) => {
      const result = session.run(cypher, {}, { timeout: deadlineMillis });
      await new Promise<void>((resolve, reject) => {
        // Keep errors of `each` away from the driver: it would treat its connection as broken.
        const onNext = (record: { toObject: () => unknown }): void => {
          try {
            each(record.toObject() as never);
          } catch (error) {
            reject(error instanceof Error ? error : new InvariantError(String(error)));
          }
        };
        result.subscribe({ onNext, onCompleted: () => resolve(), onError: reject });
      });
    });
  }

  /**
   * The bookmark of the state that reads see. It changes exactly when any client writes to the database.
   * @throws {DatabaseUnavailableError | DatabaseAuthError}
   */
  async bookmark(): Promise<string> {
    return await this.#withSession(this.#session('READ', false), 3_000, async (session) => {
      await session.executeRead((tx) => tx.run(statement('graph/ping')));
      return session.lastBookmarks().join(',');
    });
  }

  /**
   * The bookmark, and whether another client's transaction is being written into the store at this moment: then reads see a part of
   * it. A user who may not list the transactions of others sees none.
   * @throws {DatabaseUnavailableError | DatabaseAuthError}
   */
  async writing(): Promise<{ readonly bookmark: string; readonly isWriting: boolean }> {
    return await this.#withSession(this.#session('READ', false), 3_000, async (session) => {
      // In a transaction of its own: Neo4j runs no SHOW TRANSACTIONS beside other statements.
      const { records } = await session.run(statement('graph/writing'));
      return { bookmark: session.lastBookmarks().join(','), isWriting: records[0]?.get('writing') === true };
    });
  }

  /**
   * Runs `work` in one transaction: commits when it resolves, rolls back when it throws.
   * @throws what `work` throws, and {DatabaseUnavailableError | DatabaseAuthError | DatabaseStatementError}
   */
  async write<T>(work: (tx: WriteTransaction) => Promise<T>, timeoutMillis = 600_000): Promise<T> {
    return await this.#withSession(this.#session('WRITE', true), timeoutMillis, async (session) => {
      return await session.executeWrite(async (tx) => await work(writer(tx)), { timeout: timeoutMillis });
    });
  }

  /**
   * Runs one schema statement; Neo4j does not allow it in one transaction with data.
   * @param deadlineMillis default 60_000 (a minute)
   * @throws {DatabaseUnavailableError | DatabaseAuthError | DatabaseStatementError}
   */
  async schema(cypher: string, deadlineMillis = 60_000): Promise<void> {
    await this.#withSession(this.#session('WRITE', true), deadlineMillis, async (session) => await session.run(cypher));
  }

  /** Read-only sessions for `@neo4j/graphql` that end with `signal`. `gate` throws while the database is known not to answer. */
  lookups(signal: AbortSignal, gate: () => void): Lookups {
    return lookupsOf(() => this.#session('READ', true), signal, gate);
  }

  async close(): Promise<void> {
    await Promise.all([this.#driver.close(), this.#stream.close()]);
  }

  #session(access: 'READ' | 'WRITE', ownWrites: boolean, driver = this.#driver): Session {
    this.#sessions += 1;
    return driver.session({
      ...(this.#address.database === undefined ? {} : { database: this.#address.database }),
      defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      ...(ownWrites ? { bookmarkManager: this.#driver.executeQueryBookmarkManager } : {}),
    });
  }

  async #withSession<T>(session: Session, deadlineMillis: number, work: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await withDeadline(work(session), deadlineMillis);
    } catch (error) {
      throw translateDriverError(error);
    } finally {
      // Not awaited: closing a session of a frozen database never ends.
      session.close().catch(() => {});
    }
  }
}

function writer(tx: ManagedTransaction): WriteTransaction {
  return {
    run: async <R extends Row>(cypher: string, parameters: Parameters = {}) => {
      const { records } = await tx.run(cypher, parameters);
      return records.map((record) => plain(record.toObject()) as R);
    },
  };
}
