/** From what a dead Neo4j left in its logs to a message that says what happened and what to do. */
import { LocalNeo4jError } from '../../errors.ts';
import { sizeOrZero, tailOf } from './files.ts';
import { KILLED } from './guarded.ts';
import { freeBytesAt } from './home.ts';
import type { Layout } from './layout.ts';
import { OTHER_WAYS } from './ways-out.ts';

/** What Neo4j said since it was started, and how it ended. */
export interface DeadNeo4j {
  /** In words. */
  readonly end: string;
  readonly said: string;
  /** The log that says most. */
  readonly log: string;
}

/** How long its logs were before it started. */
export interface LogMarks {
  readonly neo4jLogBytes: number;
  readonly debugLogBytes: number;
}

/** The last part of its logs is enough: the reason stands at the end. */
const LOG_LIMIT_BYTES = 256_000;
/** Below this, whatever it says, the disk is the reason. */
const FULL_BYTES = 1_000_000;

/** Where its logs end now. */
export async function markLogs(layout: Layout): Promise<LogMarks> {
  return { neo4jLogBytes: await sizeOrZero(layout.neo4jLog), debugLogBytes: await sizeOrZero(layout.debugLog) };
}

/** Whether the Neo4j of this start listens. */
export async function saysThatBoltIsOpen(layout: Layout, marks: LogMarks): Promise<boolean> {
  return (await tailOf(layout.neo4jLog, marks.neo4jLogBytes, LOG_LIMIT_BYTES)).text.includes(' Bolt enabled on ');
}

/** Reads the logs of a Neo4j that ended. */
export async function readDeadNeo4j(layout: Layout, exitCode: number, marks: LogMarks): Promise<DeadNeo4j> {
  const console = await tailOf(layout.consoleLog, 0, LOG_LIMIT_BYTES);
  const log = await tailOf(layout.neo4jLog, marks.neo4jLogBytes, LOG_LIMIT_BYTES);
  return { end: endOf(exitCode), said: `${log.text}\n${console.text}`, log: layout.neo4jLog };
}

/** Reads the log of a Neo4j that came up without its database. */
export async function readDeadDatabase(layout: Layout, marks: LogMarks): Promise<DeadNeo4j> {
  const log = await tailOf(layout.debugLog, marks.debugLogBytes, LOG_LIMIT_BYTES);
  return { end: 'it could not open its database', said: log.text, log: layout.debugLog };
}

/** Somebody took a port between our look and its start. */
export function lostPort({ said }: DeadNeo4j): boolean {
  return /Address already in use|BindException|PortBindException/.test(said);
}

/** Another Neo4j has not let go of the data yet. */
export function isLocked({ said }: DeadNeo4j): boolean {
  return said.includes('Lock file has been locked by another process');
}

/** A start that failed, in our words. */
export async function translateFailure(layout: Layout, dead: DeadNeo4j): Promise<LocalNeo4jError> {
  const reason = reasonOf(dead);
  const where = `${dead.log} says all.`;
  if (isLocked(dead)) {
    return new LocalNeo4jError(
      'HOME_HELD',
      `Another Neo4j uses the data in ${layout.neo4j}; one at a time can. Stop it, or set SANAD_HOME to another folder. ${OTHER_WAYS}`,
    );
  }
  if (
    /No space left on device|Disk quota exceeded/.test(dead.said) ||
    (await freeBytesAt(layout.home).catch(() => Infinity)) < FULL_BYTES
  ) {
    return new LocalNeo4jError(
      'DISK_FULL',
      `The disk of ${layout.home} is full, so that Neo4j could not start: ${reason}. Free some space and start again. ${where} ${OTHER_WAYS}`,
    );
  }
  if (/AccessDeniedException|Permission denied|Read-only file system/.test(dead.said)) {
    return new LocalNeo4jError(
      'HOME_UNUSABLE',
      `Neo4j may not write everywhere below ${layout.neo4j}: ${reason}. Give this user the folder (chown -R), or set SANAD_HOME to another. ${where}`,
    );
  }
  if (dead.said.includes('UnsupportedClassVersionError')) {
    return new LocalNeo4jError(
      'JAVA_TOO_OLD',
      `This Java is too old for Neo4j: ${reason}. Set JAVA_HOME to a Java of 17 or later. ${OTHER_WAYS}`,
    );
  }
  return new LocalNeo4jError(
    'START_FAILED',
    `Neo4j did not start (${dead.end}): ${reason}. ${where} Where its data is spoiled, move ${layout.neo4j}/data away: the dossiers are loaded anew into an empty database. ${OTHER_WAYS}`,
  );
}

/** A Neo4j that took too long, in our words. */
export function translateSlowness(dead: DeadNeo4j, limitMillis: number): LocalNeo4jError {
  const last = dead.said.split('\n').findLast((line) => line.trim() !== '');
  return new LocalNeo4jError(
    'START_TIMED_OUT',
    `Neo4j did not answer within ${Math.round(limitMillis / 1_000)} s; it was ended. ${last === undefined ? 'It said nothing' : `The last it said: ${last.trim()}`}. ` +
      `The machine may be busy, or its memory full; start again, or see ${dead.log}. ${OTHER_WAYS}`,
  );
}

/** The end of a Neo4j that ran, for whoever waits for it. */
export function describeEnd(layout: Layout, exitCode: number): string {
  return `Neo4j ended by itself (${endOf(exitCode)}); ${layout.neo4jLog} may say why.`;
}

/** The innermost cause, which Java prints last; else the last error, else the last line. */
function reasonOf({ said }: DeadNeo4j): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const cause = lines.findLast((line) => line.startsWith('Caused by:'))?.slice('Caused by:'.length);
  const error = lines.findLast(
    (line) => /^Error|\bERROR\b|Exception|^OpenJDK .*(error|warning)/i.test(line) && !line.startsWith('at '),
  );
  return (cause ?? error ?? lines.at(-1) ?? 'it said nothing').trim().replace(/\.$/, '');
}

function endOf(exitCode: number): string {
  return exitCode === KILLED ? 'killed by SIGKILL, as the system does where memory runs out' : `exit code ${exitCode}`;
}
