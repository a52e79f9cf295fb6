/**
 * The sessions in which `@neo4j/graphql` runs its statements: they only read, they end with the request, and they throw our
 * own errors.
 */
import type { ManagedTransaction, Session } from 'neo4j-driver';
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

/**
 * @param open opens a session with READ access
 * @param signal ends running statements; the request fails with its reason
 * @param gate throws while the database is known not to answer, so that no request waits for a time limit
 */
export function lookupsOf(open: () => Session, signal: AbortSignal, gate: () => void): Lookups {
  let count = 0;
  const session = (): LookupSession => {
    const inner = open();
    return {
      executeRead: async (work, config) => {
        gate();
        signal.throwIfAborted();
        count += 1;
        try {
          return await unlessAborted(
            inner.executeRead((tx) => work(leanly(tx)), config),
            signal,
          );
        } catch (error) {
          throw translateDriverError(error);
        }
      },
      // Not awaited: closing ends a running statement, but with a frozen database it never resolves.
      close: async () => {
        inner.close().catch(() => {});
      },
    };
  };
  return { session, roundTrips: () => count };
}

/** The part of a transaction that `@neo4j/graphql` uses. */
function leanly(tx: ManagedTransaction): ManagedTransaction {
  const run: ManagedTransaction['run'] = (query, parameters: Readonly<Record<string, unknown>> = {}) =>
    typeof query === 'string' ? tx.run(leanStatement(query, parameters), parameters) : tx.run(query, parameters);
  return { run } as ManagedTransaction;
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => {});
  let listener: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    listener = () => reject(signal.reason as Error);
    signal.addEventListener('abort', listener, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (listener !== undefined) signal.removeEventListener('abort', listener);
  }
}
