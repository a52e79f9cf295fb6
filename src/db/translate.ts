/** Translates the driver's errors to ours. This is the only place that does; the cause is kept for the log. */
import { isRetryableError, Neo4jError } from 'neo4j-driver';
import {
  DatabaseAuthError,
  DatabaseFailedError,
  DatabaseMissingError,
  DatabaseSilentError,
  DatabaseStatementError,
  DatabaseUnavailableError,
  DeadlineError,
  LimitError,
  SanadError,
  ServerBusyError,
} from '../errors.ts';

/** 2 (seconds): by then other statements have ended. */
const BUSY_RETRY_SECONDS = 2;

/** The write of a transaction failed, or every transaction fails since then. */
const FAILED_DATABASE = /^Neo\.DatabaseError\.Transaction\.Transaction(Log|StartFailed|CommitFailed)/;

/** Returns one of our errors for an error of the driver, and any other error unchanged. */
export function translateDriverError(error: unknown): unknown {
  if (error instanceof SanadError) return error;
  const neo4jError = neo4jErrorOf(error);
  if (neo4jError === undefined) return isCutAnswer(error) ? unavailable(error) : error;
  const { code } = neo4jError;
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new DatabaseAuthError(
      'Neo4j refuses this user and password. Check NEO4J_USERNAME and NEO4J_PASSWORD; the password of the local Neo4j is in SANAD_HOME.',
      { cause: error },
    );
  }
  if (/TransactionTimedOut|TransactionTerminated|LockAcquisitionTimeout/i.test(code)) {
    return new DeadlineError(
      'The database exceeded the deadline of this request. Request less: fewer hops, a smaller page, a narrower filter.',
      {
        cause: error,
      },
    );
  }
  if (code.includes('OutOfMemory')) {
    return new LimitError(
      'memory',
      'This needs more memory than the database allows one transaction. For a query: use a smaller page or fewer nested fields. For a load: split the dossier in two, or raise db.memory.transaction.max.',
    );
  }
  if (code.endsWith('DatabaseNotFound')) {
    const name = /(?:'|: )([\w.-]+?)(?:'|\.?$)/.exec(neo4jError.message)?.[1];
    return new DatabaseMissingError(
      `Neo4j has no database ${name === undefined ? 'of the name in NEO4J_DATABASE' : `'${name}'`}. Correct NEO4J_DATABASE, or leave it out: then Sanad uses the home database of the user. SHOW DATABASES in Neo4j Browser lists the names.`,
      { cause: error },
    );
  }
  if (FAILED_DATABASE.test(code)) {
    return new DatabaseFailedError(
      'Neo4j could not write to its files, and its database answers nothing until Neo4j is started again. Mostly its disk is full: make room, and start Neo4j again. The local Neo4j is started again by itself.',
      { cause: error },
    );
  }
  if (isShortage(neo4jError)) {
    return new ServerBusyError(
      'The database answers, and is too busy to begin one more statement. Try again in a moment, or ask for less at once.',
      BUSY_RETRY_SECONDS,
      { cause: error },
    );
  }
  if (isTimeout(neo4jError)) {
    return new DatabaseSilentError(
      'The database did not accept a connection in time. Try again in a moment; /readyz says when it is back.',
      { cause: error },
    );
  }
  if (
    isRetryableError(neo4jError) ||
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable|^N\/A$/.test(code) ||
    isTransport(neo4jError)
  ) {
    return unavailable(error);
  }
  return new DatabaseStatementError(`Neo4j refused a statement (${code}).`, { cause: error });
}

function unavailable(cause: unknown): DatabaseUnavailableError {
  return new DatabaseUnavailableError(
    'The database does not answer. Try again in a moment; /readyz says when it is back.',
    { cause },
  );
}

/** The connection ended in the middle of an answer: the driver reads beyond the end of what arrived, and throws Node's error. */
function isCutAnswer(error: unknown): boolean {
  const { code, stack = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  return code === 'ERR_OUT_OF_RANGE' && stack.includes('neo4j-driver');
}

/** Finds the driver's error, also if a library wrapped it. */
function neo4jErrorOf(error: unknown): Neo4jError | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof Neo4jError) return at;
  }
  return undefined;
}

/** The database is well: the driver's pool has no free connection, or Neo4j has no free thread. */
function isShortage({ code, message }: Neo4jError): boolean {
  if (code.endsWith('NoThreadsAvailable')) return true;
  // With no connection in use, the pool waited for a new one: see `isTimeout`.
  const [, active] = /acquisition timed out in .*Active conn count = (\d+)/.exec(message) ?? [];
  return active !== undefined && Number(active) > 0;
}

/** A busy database is slow to accept a connection too. */
function isTimeout({ message }: Neo4jError): boolean {
  return /acquisition timed out|failed to establish connection in \d+ ?ms/i.test(message);
}

function isTransport(error: Neo4jError): boolean {
  return /connection was closed|failed to connect|could not perform discovery|pool is closed|socket/i.test(
    error.message,
  );
}

/**
 * What Neo4j says about a statement that it refuses, in one line, and the offset in UTF-16 units at which the fault is, if it has one.
 * Undefined if the error does not come from Neo4j.
 */
export function statementFault(error: unknown): { readonly message: string; readonly offset?: number } | undefined {
  const message = neo4jErrorOf(error)?.message;
  if (message === undefined) return undefined;
  const match = /^(.*?)\s*\(line \d+, column \d+ \(offset: (\d+)\)\)/s.exec(message);
  return match === null ? { message } : { message: match[1] ?? '', offset: Number(match[2]) };
}
