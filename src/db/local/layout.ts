/** Where everything of the local Neo4j lies below `SANAD_HOME`. */
import { join } from 'node:path';

export interface Layout {
  /** `SANAD_HOME` */
  readonly home: string;
  /** The password of user neo4j, 0600. */
  readonly passwordFile: string;
  /** Neo4j's own home: its data, logs and configuration, 0700. */
  readonly neo4j: string;
  readonly confFolder: string;
  readonly confFile: string;
  /** What `LOAD CSV` may read: nothing. */
  readonly importFolder: string;
  readonly logsFolder: string;
  /** What Neo4j tells. */
  readonly neo4jLog: string;
  /** What Neo4j tells its makers: here alone it says why a database could not be started. */
  readonly debugLog: string;
  /** What the Java virtual machine itself prints. */
  readonly consoleLog: string;
  /** Its lock says who holds this home; see hold.ts. Never deleted, as a lock belongs to a file and not to its name. */
  readonly lockFile: string;
  /** What the holder of this home says of its Neo4j. */
  readonly holdFile: string;
}

/** The paths of one home, without touching the disk. */
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
    logsFolder,
    neo4jLog: join(logsFolder, 'neo4j.log'),
    debugLog: join(logsFolder, 'debug.log'),
    consoleLog: join(logsFolder, 'console.log'),
    lockFile: join(neo4j, 'run.lock'),
    holdFile: join(neo4j, 'run.json'),
  };
}
