/**
 * What `@neo4j/graphql` runs its statements in: sessions that can only read, that end when the request does, and whose
 * errors are ours.
 */
import type { ManagedTransaction, Session } from 'neo4j-driver';
import { leanStatement } from './lean-statement.ts';
import { translateDriverError } from './translate.ts';

type TransactionConfig = Parameters<Session['executeRead']>[1];

/** As much of a driver as `@neo4j/graphql` needs: `context.executionContext`. */
export interface Lookups {
  readonly session: () => LookupSession;
  /** How many statements were run for this request. */
  readonly roundTrips: () => number;
}

export interface LookupSession {
  executeRead<T>(work: (tx: ManagedTransaction) => Promise<T>, config?: TransactionConfig): Promise<T>;
  close(): Promise<void>;
}

/**
 * @param open opens a session with READ access
 * @param signal ends what runs; its reason is what the request fails with
 * @param gate throws where the database is known to be away, so that nobody waits to be told
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
      // Not awaited: closing ends a statement that still runs, but towards a frozen database it never ends itself.
      close: async () => {
        inner.close().catch(() => {});
      },
    };
  };
  return { session, roundTrips: () => count };
}

/** As much of a transaction as `@neo4j/graphql` needs. */
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
