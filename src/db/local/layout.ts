/** The paths of the local Neo4j's files below `SANAD_HOME`. */
import { join } from 'node:path';

export interface Layout {
  /** `SANAD_HOME` */
  readonly home: string;
  /** The password of the user neo4j, mode 0600. */
  readonly passwordFile: string;
  /** Neo4j's own home with its data, logs and configuration, mode 0700. */
  readonly neo4j: string;
  readonly confFolder: string;
  readonly confFile: string;
  /** The only folder that `LOAD CSV` may read. It stays empty. */
  readonly importFolder: string;
  readonly dataFolder: string;
  readonly logsFolder: string;
  /** Neo4j's log for users. */
  readonly neo4jLog: string;
  /** Neo4j's log for its developers. Only this log contains the reason why a database could not start. */
  readonly debugLog: string;
  /** The output of the Java virtual machine itself. */
  readonly consoleLog: string;
  /**
   * The process that has the lock on this file holds the home (hold.ts). The file is never deleted: a lock belongs to
   * the file and not to its name.
   */
  readonly lockFile: string;
  /** The state of the Neo4j, which the holder of this home publishes. */
  readonly holdFile: string;
  /** The process that has the lock on this file works on the data of a stopped Neo4j (borrow.ts). */
  readonly borrowFile: string;
  /** Loads share the lock on this file; a backup excludes them (writing.ts). */
  readonly writingFile: string;
  /** The last snapshot of the server on this home. It belongs to the data: who replaces the data deletes it. */
  readonly snapshotFile: string;
  /** Takes up room, so that Neo4j can start when the disk is full (reserve.ts). */
  readonly reserveFile: string;
}

/** The path of a kept snapshot of which is known that the database has changed since. A server brings it up to date by the records of loads. */
export function outdatedSnapshotOf(snapshotFile: string): string {
  return `${snapshotFile}.outdated`;
}

/** Returns the paths of one home. It does not access the disk. */
export function layoutOf(home: string): Layout {
  const neo4j = join(home, 'neo4j');
  const logsFolder = join(neo4j, 'logs');
  return {
    home,
    passwordFile: join(home, 'neo4j-password'),
    neo4j,
    confFolder: join(neo4j, 'conf'),
    confFile: join(neo4j, 'conf', 'neo4j.conf'),
    importFolder: join(neo4j, 'import'),
    dataFolder: join(neo4j, 'data'),
    logsFolder,
    neo4jLog: join(logsFolder, 'neo4j.log'),
    debugLog: join(logsFolder, 'debug.log'),
    consoleLog: join(logsFolder, 'console.log'),
    lockFile: join(neo4j, 'run.lock'),
    holdFile: join(neo4j, 'run.json'),
    borrowFile: join(neo4j, 'borrow.lock'),
    writingFile: join(neo4j, 'writing.lock'),
    snapshotFile: join(neo4j, 'snapshot'),
    reserveFile: join(neo4j, 'reserve'),
  };
}
