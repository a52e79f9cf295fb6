/**
 * The error family of Sanad: a stable `code`, a message that is safe to show to anybody, and a `cause` for the log.
 * Tests check the code, never the message. A message says what was expected, what came, where, and what to do.
 */

/** The base of everything that Sanad throws on purpose. Whatever is not of this family is masked at the border. */
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

/** Which part of this machine stands in the way of the local Neo4j. */
export type LocalNeo4jProblem =
  | 'JAVA_MISSING'
  | 'JAVA_TOO_OLD'
  | 'MAVEN_MISSING'
  | 'MAVEN_FAILED'
  | 'JAR_CORRUPT'
  | 'HOME_UNUSABLE'
  | 'HOME_HELD'
  | 'DISK_FULL'
  | 'START_FAILED'
  | 'START_TIMED_OUT';

/** The local Neo4j could not be brought up; the message names the way out. */
export class LocalNeo4jError extends SanadError {
  readonly code: LocalNeo4jProblem;

  constructor(code: LocalNeo4jProblem, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The database does not answer: not reachable, going away, or too slow for the deadline of a connection. */
export class DatabaseUnavailableError extends SanadError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** The database answers, and refuses these credentials. */
export class DatabaseAuthError extends SanadError {
  readonly code = 'DATABASE_AUTH_FAILED';
}

/** The database refused a statement of ours: our fault, never the caller's. */
export class DatabaseStatementError extends SanadError {
  readonly code = 'DATABASE_STATEMENT_FAILED';
}

/** The database holds something that is not Sanad's. */
export class ForeignDatabaseError extends SanadError {
  readonly code = 'FOREIGN_DATABASE';
}

/** Where in a dossier a fault lies: `line` and `column` count from 1. */
export interface DossierPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A dossier that cannot be loaded; `place` says where the fault is. The graph is as it was. */
export class DossierError extends SanadError {
  readonly code = 'BAD_DOSSIER';
  readonly place: DossierPlace;
  readonly reason: string;

  constructor(place: DossierPlace, reason: string, options?: { cause?: unknown; others?: readonly DossierFault[] }) {
    const others = options?.others ?? [];
    const shown = [{ place, reason }, ...others.slice(0, 19)].map(
      (fault) => `${formatPlace(fault.place)}: ${fault.reason}`,
    );
    if (others.length > 19) shown.push(`… and ${others.length - 19} more`);
    super(shown.join('\n'), options);
    this.place = place;
    this.reason = reason;
  }

  /** One error for all faults found; there is at least one. */
  static of(faults: readonly DossierFault[]): DossierError {
    const [first, ...others] = faults;
    invariant(first, 'An error without a fault');
    return new DossierError(first.place, first.reason, { others, cause: first.cause });
  }
}

export interface DossierFault {
  readonly place: DossierPlace;
  readonly reason: string;
  /** The id of the rule of docs/lint.md that it breaks; absent where only a load can tell. */
  readonly rule?: string;
  readonly cause?: unknown;
}

/** `file:line:column`, as far as they are known. */
export function formatPlace(place: DossierPlace): string {
  return [place.file, place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** What the caller sent cannot be answered as it stands: an unknown id, a bad date, a negative number. */
export class BadInputError extends SanadError {
  readonly code = 'BAD_USER_INPUT';
}

/** A bound was exceeded. `bound` is its name, as in the documentation. */
export class LimitError extends SanadError {
  readonly code = 'LIMIT_EXCEEDED';
  readonly bound: string;

  constructor(bound: string, message: string) {
    super(message);
    this.bound = bound;
  }
}

/** The request took longer than it may. */
export class DeadlineError extends SanadError {
  readonly code = 'TIMED_OUT';
}

/** Something that cannot be, whatever the input: a bug of ours. */
export class InvariantError extends SanadError {
  readonly code = 'INTERNAL_SERVER_ERROR';
}

/** Why the page has no answer: nobody answers, not in time, the database is away, or the question was refused. */
export type AnswerProblem = 'AWAY' | 'SLOW' | 'UNAVAILABLE' | 'REFUSED' | 'FAILED';

/** The API gave the page no answer that can be shown; the page has a state for each `code`. */
export class AnswerError extends SanadError {
  readonly code: AnswerProblem;

  constructor(code: AnswerProblem, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/**
 * States what must hold, whatever the input.
 * @throws {InvariantError} where it does not
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(`${message}. This is a bug of Sanad's; please report it.`);
}
