/** The connection to Neo4j: the only place that opens sessions. Reads use READ access; rows are returned as plain values. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import {
  DatabaseSilentError,
  DatabaseUnavailableError,
  DeadlineError,
  InvariantError,
  ServerBusyError,
} from '../errors.ts';
import { Availability } from './availability.ts';
import { ConnectionQueue } from './connection-queue.ts';
import { unlessAborted, withDeadline } from './deadline.ts';
import { joinMessages } from './join-messages.ts';
import { lookupsOf, type Lookups } from './lookups.ts';
import { plain } from './plain.ts';
import { bookmarkOf, Probes, writingOf, type StateReader } from './probes.ts';
import { translateDriverError } from './translate.ts';

export interface DatabaseAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string | undefined;
}

/**
 * A statement waits for its connection until the deadline of its request, or until probes show that the database is away: only they
 * distinguish a dead database from a busy one. A connection that is refused is tried again for two seconds.
 */
const DRIVER_LIMITS = {
  connectionTimeout: 10_000,
  connectionAcquisitionTimeout: 60_000,
  maxTransactionRetryTime: 2_000,
  maxConnectionPoolSize: 100,
} as const;

type DriverLimits = Readonly<Record<keyof typeof DRIVER_LIMITS, number>> & {
  readonly disableLosslessIntegers?: boolean;
};

/** Fewer than the pool has, because a connection is free again only when Neo4j has ended its statement. */
const CONNECTIONS = { all: 64, ofOwner: 8 } as const;

/** Few connections, for probes alone. A probe has a time limit of its own, and is not tried again. */
const PROBE_LIMITS = {
  connectionTimeout: 3_000,
  connectionAcquisitionTimeout: 3_000,
  maxTransactionRetryTime: 0,
  maxConnectionPoolSize: 4,
} as const;

/** How long a read may take if the caller passes no deadline: 10_000 (ten seconds). */
const READ_DEADLINE_MILLIS = 10_000;

/** 2 (seconds): by then other statements have ended. */
const BUSY_RETRY_SECONDS = 2;

/** 10_000 (ten seconds): how long a read of the bookmark may take. */
const STATE_MILLIS = 10_000;

export type Row = Readonly<Record<string, unknown>>;
export type Parameters = Readonly<Record<string, unknown>>;

/** The methods of one write transaction. */
export interface WriteTransaction {
  run<R extends Row>(cypher: string, parameters?: Parameters): Promise<R[]>;
}

export interface ReadOptions {
  /** Default 10_000 (ten seconds). */
  readonly deadlineMillis?: number;
  /** True: the deadline is that of a request, and a read that takes longer ends with a `DeadlineError`. True also if `signal` is set. */
  readonly ofRequest?: boolean;
  /** The signal of the request to which the read belongs: it ends the read, and the reads of a request take turns with others. */
  readonly signal?: AbortSignal | undefined;
}

export class Database implements StateReader {
  readonly #driver: Driver;
  /** For reads of millions of rows: it returns integers as numbers directly. It connects at its first use. */
  readonly #stream: Driver;
  readonly #address: DatabaseAddress;
  readonly availability = new Availability();
  /** Probes have connections of their own, which no request can use up. */
  readonly probes: Probes;
  /** The connections of reads, writes and lookups. */
  readonly connections = new ConnectionQueue(CONNECTIONS);
  #sessions = 0;

  private constructor(connect: (limits: DriverLimits) => Driver, address: DatabaseAddress) {
    this.#driver = connect(DRIVER_LIMITS);
    this.#stream = connect({ ...DRIVER_LIMITS, disableLosslessIntegers: true });
    this.#address = address;
    this.probes = new Probes(
      () => connect(PROBE_LIMITS),
      (driver) => this.#session('READ', false, driver),
      this.availability,
    );
  }

  /** Creates a database that connects at its first use. */
  static open(address: DatabaseAddress): Database {
    joinMessages();
    const auth = neo4j.auth.basic(address.username, address.password);
    const connect = (limits: DriverLimits): Driver =>
      neo4j.driver(address.uri, auth, { ...limits, userAgent: 'sanad/0.1' });
    return new Database(connect, address);
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
   * @throws {DatabaseUnavailableError | DatabaseAuthError | DatabaseStatementError | DeadlineError | ServerBusyError}
   */
  async readMany<R extends Row>(cypher: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<R[]> {
    const timeout = options.deadlineMillis ?? READ_DEADLINE_MILLIS;
    return await this.#withConnection('READ', options, async (session) => {
      const { records } = await session.executeRead((tx) => tx.run(cypher, parameters), { timeout });
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
    { deadlineMillis = READ_DEADLINE_MILLIS, parameters = {} }: ReadOptions & { readonly parameters?: Parameters } = {},
  ): Promise<void> {
    const session = this.#session('READ', true, this.#stream);
    try {
      const result = session.run(cypher, parameters, { timeout: deadlineMillis });
      const reading = new Promise<void>((resolve, reject) => {
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
      await withDeadline(reading, deadlineMillis, () => overError(deadlineMillis, false));
    } catch (error) {
      throw this.#translateOfRequest(error);
    } finally {
      session.close().catch(() => {});
    }
  }

  /**
   * The bookmark of the state that reads see. It changes exactly when any client writes to the database.
   * @throws {DatabaseUnavailableError | DatabaseAuthError}
   */
  async bookmark(): Promise<string> {
    return await this.#withConnection('STATE', { deadlineMillis: STATE_MILLIS, ofRequest: true }, bookmarkOf);
  }

  /**
   * The bookmark, and whether another client's transaction is being written into the store at this moment: then reads see a part of
   * it. A user who may not list the transactions of others sees none.
   * @throws {DatabaseUnavailableError | DatabaseAuthError}
   */
  async writing(): Promise<{ readonly bookmark: string; readonly isWriting: boolean }> {
    return await this.#withConnection('STATE', { deadlineMillis: STATE_MILLIS, ofRequest: true }, writingOf);
  }

  /**
   * Runs `work` in one transaction: commits when it resolves, rolls back when it throws.
   * @throws what `work` throws, and {DatabaseUnavailableError | DatabaseAuthError | DatabaseStatementError}
   */
  async write<T>(work: (tx: WriteTransaction) => Promise<T>, timeoutMillis = 600_000): Promise<T> {
    return await this.#withConnection('WRITE', { deadlineMillis: timeoutMillis }, async (session) => {
      return await session.executeWrite(async (tx) => await work(writer(tx)), { timeout: timeoutMillis });
    });
  }

  /**
   * Runs one schema statement; Neo4j does not allow it in one transaction with data.
   * @param deadlineMillis default 60_000 (a minute)
   * @throws {DatabaseUnavailableError | DatabaseAuthError | DatabaseStatementError}
   */
  async schema(cypher: string, deadlineMillis = 60_000, parameters: Parameters = {}): Promise<void> {
    await this.#withConnection('WRITE', { deadlineMillis }, async (session) => await session.run(cypher, parameters));
  }

  /** Read-only sessions for `@neo4j/graphql` that end with `signal`. `gate` throws while the database is known not to answer. */
  lookups(signal: AbortSignal, gate: () => void): Lookups {
    return lookupsOf(() => this.#session('READ', true), signal, gate, {
      take: async () => await this.connections.take(signal, [signal, this.availability.signal]),
      away: () => this.availability.signal,
      answered: () => this.availability.answered(),
      translate: (error) => this.#translateOfRequest(error),
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.#driver.close(), this.#stream.close(), this.probes.close()]);
  }

  #session(access: 'READ' | 'WRITE', ownWrites: boolean, driver = this.#driver): Session {
    this.#sessions += 1;
    return driver.session({
      ...(this.#address.database === undefined ? {} : { database: this.#address.database }),
      defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      ...(ownWrites ? { bookmarkManager: this.#driver.executeQueryBookmarkManager } : {}),
    });
  }

  /** `STATE` is a read that does not wait until it sees the own writes of this server. */
  async #withConnection<T>(
    access: 'READ' | 'STATE' | 'WRITE',
    { deadlineMillis = READ_DEADLINE_MILLIS, signal, ofRequest = signal !== undefined }: ReadOptions,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(overError(deadlineMillis, ofRequest)), deadlineMillis);
    const signals = [over.signal, this.availability.signal, ...(signal === undefined ? [] : [signal])];
    try {
      const release = await this.connections.take(signal ?? over, signals);
      const session = this.#session(access === 'WRITE' ? 'WRITE' : 'READ', access !== 'STATE');
      try {
        const result = await unlessAborted(work(session), signals);
        this.availability.answered();
        return result;
      } finally {
        // Not awaited: closing a session of a frozen database never ends.
        void session
          .close()
          .catch(() => {})
          .finally(release);
      }
    } catch (error) {
      throw this.#translateOfRequest(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Only a probe decides whether the database is away. Until it has, a slow connection means that the database is busy. */
  #translateOfRequest(error: unknown): unknown {
    const translated = translateDriverError(error);
    if (!(translated instanceof DatabaseUnavailableError)) return translated;
    if (translated === error) return error;
    this.availability.suspect();
    if (!(translated instanceof DatabaseSilentError)) return translated;
    return new ServerBusyError(
      'The database accepted no connection in time, because it is busy. Try again in a moment.',
      BUSY_RETRY_SECONDS,
      { cause: error },
    );
  }
}

function overError(millis: number, isOfRequest: boolean): Error {
  return isOfRequest
    ? new DeadlineError(
        `The database did not answer this request within ${millis} ms. Ask for less: a smaller page, a narrower filter.`,
      )
    : new DatabaseSilentError(
        `The database did not answer within ${millis} ms. Try again in a moment; /readyz says when it is back.`,
      );
}

function writer(tx: ManagedTransaction): WriteTransaction {
  return {
    run: async <R extends Row>(cypher: string, parameters: Parameters = {}) => {
      const { records } = await tx.run(cypher, parameters);
      return records.map((record) => plain(record.toObject()) as R);
    },
  };
}
