/**
 * The error family of Sanad: a stable `code`, a message that is safe to show to anybody, and a `cause` for the log.
 * Tests check the code, never the message. A message says what was expected, what came, where, and what to do.
 */

/** The base class of all errors that Sanad throws on purpose. GraphQL and HTTP mask every other error. */
export abstract class SanadError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A setting (environment, `.env`, command line) that cannot be used. */
export class ConfigError extends SanadError {
  readonly code = 'BAD_CONFIG';
}

/** Why the local Neo4j cannot run on this machine. */
export type LocalNeo4jProblem =
  | 'JAVA_MISSING'
  | 'JAVA_TOO_OLD'
  | 'MAVEN_MISSING'
  | 'MAVEN_FAILED'
  | 'JAR_CORRUPT'
  | 'HOME_UNUSABLE'
  | 'HOME_HELD'
  | 'HOME_USED'
  | 'DATA_UNRECOVERED'
  | 'DATA_CHANGED'
  | 'DISK_FULL'
  | 'START_FAILED'
  | 'START_TIMED_OUT';

/** The local Neo4j could not be started; the message says what to do. */
export class LocalNeo4jError extends SanadError {
  readonly code: LocalNeo4jProblem;

  constructor(code: LocalNeo4jProblem, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The database does not answer: it is not reachable, it is stopping, or it missed the deadline of a connection. */
export class DatabaseUnavailableError extends SanadError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** The server answers, and has no database of the configured name. */
export class DatabaseMissingError extends DatabaseUnavailableError {}

/** The database did not answer within a time limit. One such error proves nothing: a busy database is slow too. */
export class DatabaseSilentError extends DatabaseUnavailableError {}

/** The server answers, and its database does not: it could not write to its files. */
export class DatabaseFailedError extends DatabaseUnavailableError {}

/** The database answers, and other clients write to it without pause. */
export class DatabaseBusyError extends DatabaseUnavailableError {}

/** The database answers, and no dossier was loaded into it. */
export class EmptyDatabaseError extends SanadError {
  readonly code = 'DATABASE_EMPTY';
}

/** The database answers and refuses these credentials. */
export class DatabaseAuthError extends SanadError {
  readonly code = 'DATABASE_AUTH_FAILED';
}

/** The database refused a statement that Sanad wrote: a bug of Sanad, never the caller's fault. */
export class DatabaseStatementError extends SanadError {
  readonly code = 'DATABASE_STATEMENT_FAILED';
}

/** A load that does not fit into one transaction of this Neo4j. The graph is unchanged. */
export class DossierTooLargeError extends SanadError {
  readonly code = 'DOSSIER_TOO_LARGE';
}

/** The database holds data that Sanad did not write. */
export class ForeignDatabaseError extends SanadError {
  readonly code = 'FOREIGN_DATABASE';
}

/** A newer Sanad has written the data or the backup. */
export class NewerDataError extends SanadError {
  readonly code = 'DATA_TOO_NEW';
}

/** A file that must be a backup, and is none, or is damaged. */
export class BackupError extends SanadError {
  readonly code = 'BAD_BACKUP';
}

/** Where in a dossier a fault lies: `line` and `column` count from 1. */
export interface DossierPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A dossier cannot be loaded; `place` is where the first fault is. The graph is unchanged. */
export class DossierError extends SanadError {
  readonly code = 'BAD_DOSSIER';
  readonly place: DossierPlace;
  readonly reason: string;

  constructor(
    place: DossierPlace,
    reason: string,
    options?: { cause?: unknown; others?: readonly DossierFault[]; furtherCount?: number },
  ) {
    const shown = [{ place, reason }, ...(options?.others ?? [])].map(
      (fault) => `${formatPlace(fault.place)}: ${fault.reason}`,
    );
    const furtherCount = options?.furtherCount ?? 0;
    if (furtherCount > 0) shown.push(`… and ${furtherCount} more`);
    super(shown.join('\n'), options);
    this.place = place;
    this.reason = reason;
  }

  /** One error for all faults, at least one; its message shows the first twenty. */
  static of(faults: Iterable<DossierFault>): DossierError {
    const shown: DossierFault[] = [];
    let count = 0;
    for (const fault of faults) if (++count <= 20) shown.push(fault);
    const [first, ...others] = shown;
    invariant(first, 'An error without a fault');
    return new DossierError(first.place, first.reason, {
      others,
      furtherCount: count - shown.length,
      cause: first.cause,
    });
  }
}

export interface DossierFault {
  readonly place: DossierPlace;
  readonly reason: string;
  /** Id of the broken rule in docs/lint.md; absent if only a load can find the fault. */
  readonly rule?: string;
  readonly cause?: unknown;
}

/** `file:line:column`; parts that are not known are left out. */
export function formatPlace(place: DossierPlace): string {
  return [place.file, place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** A request that cannot be read, so that it never becomes a query. */
export class RequestError extends SanadError {
  readonly code: 'BAD_REQUEST' | 'UNSUPPORTED_MEDIA_TYPE';

  constructor(code: RequestError['code'], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Why the desk does not make a change: there is no such row or document; somebody else has changed the row meanwhile; lint or the form of the
 * files does not allow it; nobody may come in with this token.
 */
export type DeskProblem = 'DESK_NOT_FOUND' | 'ROW_CHANGED' | 'CHANGE_REFUSED' | 'DESK_CLOSED';

/** The desk refuses a request. Nothing was written. */
export class DeskError extends SanadError {
  readonly code: DeskProblem;

  constructor(code: DeskProblem, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The caller's input cannot be answered: an unknown id, a bad date, a negative number. */
export class BadInputError extends SanadError {
  readonly code = 'BAD_USER_INPUT';
}

/** A bound was exceeded. `bound` is its name in docs/limits.md. */
export class LimitError extends SanadError {
  readonly code = 'LIMIT_EXCEEDED';
  readonly bound: string;

  constructor(bound: string, message: string) {
    super(message);
    this.bound = bound;
  }
}

/** The request took longer than its deadline. */
export class DeadlineError extends SanadError {
  readonly code = 'TIMED_OUT';
}

/** All clients together request more than the server can do; the request was not executed. */
export class ServerBusyError extends SanadError {
  readonly code = 'SERVER_BUSY';
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number, options?: { cause?: unknown }) {
    super(message, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The language model that the user has set up does not answer, or not in a form that can be read. */
export class ModelError extends SanadError {
  readonly code = 'MODEL_FAILED';
}

/** One client requests more than its share; the request was not executed. */
export class TooManyRequestsError extends SanadError {
  readonly code = 'TOO_MANY_REQUESTS';
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Why the bytes of a snapshot cannot be opened. */
export type SnapshotProblem =
  | 'NOT_A_SNAPSHOT'
  | 'NEWER_LAYOUT'
  | 'OLDER_LAYOUT'
  | 'OTHER_BYTE_ORDER'
  | 'TRUNCATED'
  | 'DAMAGED';

/** The bytes of a snapshot cannot be opened; the message says what was found, and what to do. */
export class SnapshotFormatError extends SanadError {
  readonly code: SnapshotProblem;

  constructor(code: SnapshotProblem, message: string) {
    super(message);
    this.code = code;
  }
}

/** A state that no input can cause: a bug of Sanad. */
export class InvariantError extends SanadError {
  readonly code = 'INTERNAL_SERVER_ERROR';
}

/**
 * Why the page has no answer: the server did not respond, was too slow, was busy, has no database, asks for a token, refused the
 * query, or failed.
 */
export type AnswerProblem = 'AWAY' | 'SLOW' | 'BUSY' | 'UNAVAILABLE' | 'SIGNED_OUT' | 'REFUSED' | 'FAILED';

/** The API returned no answer that the page can show; the page has one state for each `code`. */
export class AnswerError extends SanadError {
  readonly code: AnswerProblem;

  constructor(code: AnswerProblem, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Asserts a condition that holds for every input.
 * @throws {InvariantError} if it does not hold
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(`${message}. This is a bug of Sanad's; please report it.`);
}
