/**
 * The sessions in which `@neo4j/graphql` runs its statements: they only read, they end with the request, and they throw our
 * own errors.
 */
import type { ManagedTransaction, Session } from 'neo4j-driver';
import type { Release } from './connection-queue.ts';
import { unlessAborted } from './deadline.ts';
import { leanStatement } from './lean-statement.ts';
import { translateDriverError } from './translate.ts';

type TransactionConfig = Parameters<Session['executeRead']>[1];

/** The part of a driver that `@neo4j/graphql` uses: `context.executionContext`. */
export interface Lookups {
  readonly session: () => LookupSession;
  /** Number of statements run for this request. */
  readonly roundTrips: () => number;
}

export interface LookupSession {
  executeRead<T>(work: (tx: ManagedTransaction) => Promise<T>, config?: TransactionConfig): Promise<T>;
  close(): Promise<void>;
}

/** The connections on which lookups run, and what is done with the result of a statement. */
export interface LookupConnections {
  /** Waits for a connection for one session; it returns a function that returns the connection. */
  readonly take: () => Promise<Release>;
  /** Aborts when the database goes away. */
  readonly away: () => AbortSignal | undefined;
  /** Called after each statement that was answered. */
  readonly answered: () => void;
  readonly translate: (error: unknown) => unknown;
}

const UNLIMITED: LookupConnections = {
  take: async () => await Promise.resolve(() => {}),
  away: () => undefined,
  answered: () => {},
  translate: translateDriverError,
};

/**
 * @param open opens a session with READ access
 * @param signal ends running statements; the request fails with its reason
 * @param gate throws while the database is known not to answer, so that no request waits for a time limit
 */
export function lookupsOf(
  open: () => Session,
  signal: AbortSignal,
  gate: () => void,
  { take, away, answered, translate }: LookupConnections = UNLIMITED,
): Lookups {
  let count = 0;
  const session = (): LookupSession => {
    let inner: Session | undefined;
    let release: Release | undefined;
    return {
      executeRead: async (work, config) => {
        gate();
        signal.throwIfAborted();
        count += 1;
        try {
          release ??= await take();
          inner ??= open();
          const reading = inner.executeRead((tx) => work(leanly(tx)), config);
          const result = await unlessAborted(reading, signalsOf(signal, away()));
          answered();
          return result;
        } catch (error) {
          throw translate(error);
        }
      },
      // Not awaited: closing ends a running statement, but with a frozen database it never resolves.
      close: async () => {
        const closing = inner?.close() ?? Promise.resolve();
        closing.catch(() => {}).finally(() => release?.());
      },
    };
  };
  return { session, roundTrips: () => count };
}

function signalsOf(signal: AbortSignal, away: AbortSignal | undefined): AbortSignal[] {
  return away === undefined ? [signal] : [signal, away];
}

/** The part of a transaction that `@neo4j/graphql` uses. */
function leanly(tx: ManagedTransaction): ManagedTransaction {
  const run: ManagedTransaction['run'] = (query, parameters: Readonly<Record<string, unknown>> = {}) =>
    typeof query === 'string' ? tx.run(leanStatement(query, parameters), parameters) : tx.run(query, parameters);
  return { run } as ManagedTransaction;
}
