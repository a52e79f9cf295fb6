/** Translates the logs of a Neo4j that ended into an error message: what happened, and what the user should do. */
import { LocalNeo4jError } from '../../errors.ts';
import { sizeOrZero, tailOf } from './files.ts';
import { KILLED } from './guarded.ts';
import { freeBytesAt } from './free-bytes.ts';
import type { Layout } from './layout.ts';
import { storageProblemIn } from './storage.ts';
import { storeLockHolder } from './store-lock.ts';
import { OTHER_WAYS } from './ways-out.ts';

/** A Neo4j that ended, or that runs without its database. */
export interface DeadNeo4j {
  /** A description of how it ended. */
  readonly end: string;
  /** The output of Neo4j since its start. */
  readonly output: string;
  /** The path of the log with the most information. */
  readonly log: string;
}

/** The sizes of the logs before Neo4j started. */
export interface LogMarks {
  readonly neo4jLogBytes: number;
  readonly debugLogBytes: number;
}

/** Only the last part of a log is read, because the reason is at the end. */
const LOG_LIMIT_BYTES = 256_000;
/** If less of the disk is free, the full disk is taken as the reason. */
const FULL_BYTES = 1_000_000;

/** The present sizes of the logs. */
export async function markLogs(layout: Layout): Promise<LogMarks> {
  return { neo4jLogBytes: await sizeOrZero(layout.neo4jLog), debugLogBytes: await sizeOrZero(layout.debugLog) };
}

/** True if the Neo4j of this start has logged that it listens. */
export async function saysThatBoltIsOpen(layout: Layout, marks: LogMarks): Promise<boolean> {
  return (await tailOf(layout.neo4jLog, marks.neo4jLogBytes, LOG_LIMIT_BYTES)).text.includes(' Bolt enabled on ');
}

/** Reads the logs of a Neo4j that ended. */
export async function readDeadNeo4j(layout: Layout, exitCode: number, marks: LogMarks): Promise<DeadNeo4j> {
  const console = await tailOf(layout.consoleLog, 0, LOG_LIMIT_BYTES);
  const log = await tailOf(layout.neo4jLog, marks.neo4jLogBytes, LOG_LIMIT_BYTES);
  return { end: endOf(exitCode), output: `${log.text}\n${console.text}`, log: layout.neo4jLog };
}

/** Reads the log of a Neo4j that runs without its database. */
export async function readDeadDatabase(layout: Layout, marks: LogMarks): Promise<DeadNeo4j> {
  const log = await tailOf(layout.debugLog, marks.debugLogBytes, LOG_LIMIT_BYTES);
  return { end: 'it could not open its database', output: log.text, log: layout.debugLog };
}

/** True if another program took a port after we chose it. */
export function lostPort({ output }: DeadNeo4j): boolean {
  return /Address already in use|BindException|PortBindException/.test(output);
}

/** True if another Neo4j still uses the data. */
export function isLocked({ output }: DeadNeo4j): boolean {
  return output.includes('Lock file has been locked by another process');
}

/** The error for a start that failed. */
export async function translateFailure(layout: Layout, dead: DeadNeo4j): Promise<LocalNeo4jError> {
  const reason = reasonOf(dead);
  const where = `See ${dead.log}.`;
  if (isLocked(dead)) {
    const holder = await storeLockHolder(layout);
    return new LocalNeo4jError(
      'HOME_HELD',
      `Another Neo4j${holder === undefined ? '' : `, ${holder},`} uses the data in ${layout.neo4j}, and only one can use it at a time. Stop it, or set SANAD_HOME to another folder. ${OTHER_WAYS}`,
    );
  }
  if (storageProblemIn(dead.output) === 'FULL' || (await freeBytesAt(layout.home).catch(() => Infinity)) < FULL_BYTES) {
    return new LocalNeo4jError(
      'DISK_FULL',
      `The disk of ${layout.home} is full, so that Neo4j could not start: ${reason}. Free some space and start again. ${where} ${OTHER_WAYS}`,
    );
  }
  if (/AccessDeniedException|Permission denied|Read-only file system/.test(dead.output)) {
    return new LocalNeo4jError(
      'HOME_UNUSABLE',
      `Neo4j cannot write to all files below ${layout.neo4j}: ${reason}. Make this user the owner (chown -R), or set SANAD_HOME to another folder. ${where}`,
    );
  }
  if (dead.output.includes('UnsupportedClassVersionError')) {
    return new LocalNeo4jError(
      'JAVA_TOO_OLD',
      `This Java is too old for Neo4j: ${reason}. Set JAVA_HOME to a Java of 17 or later. ${OTHER_WAYS}`,
    );
  }
  return new LocalNeo4jError(
    'START_FAILED',
    `Neo4j did not start (${dead.end}): ${reason}. ${where} If its data is damaged, move ${layout.neo4j}/data away, and Sanad loads the dossiers again into an empty database. ${OTHER_WAYS}`,
  );
}

/** The error for a start that took too long. */
export function translateSlowness(dead: DeadNeo4j, limitMillis: number): LocalNeo4jError {
  const last = dead.output.split('\n').findLast((line) => line.trim() !== '');
  return new LocalNeo4jError(
    'START_TIMED_OUT',
    `Neo4j did not answer within ${Math.round(limitMillis / 1_000)} s; it was stopped. ${last === undefined ? 'It printed nothing' : `Its last output was: ${last.trim()}`}. ` +
      `The machine may be busy, or its memory may be full; start again, or see ${dead.log}. ${OTHER_WAYS}`,
  );
}

/** A description of the end of a Neo4j that ended by itself. */
export function describeEnd(layout: Layout, exitCode: number): string {
  return `Neo4j ended by itself (${endOf(exitCode)}); see ${layout.neo4jLog}.`;
}

/** The innermost cause, which Java prints last; otherwise the last error, or the last line. */
function reasonOf({ output }: DeadNeo4j): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const cause = lines.findLast((line) => line.startsWith('Caused by:'))?.slice('Caused by:'.length);
  const error = lines.findLast(
    (line) => /^Error|\bERROR\b|Exception|^OpenJDK .*(error|warning)/i.test(line) && !line.startsWith('at '),
  );
  return (cause ?? error ?? lines.at(-1) ?? 'it printed nothing').trim().replace(/\.$/, '');
}

function endOf(exitCode: number): string {
  return exitCode === KILLED ? 'killed by SIGKILL, as the system does when memory runs out' : `exit code ${exitCode}`;
}
