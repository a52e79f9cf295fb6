/** The environment of a Sanad server over a Neo4j of a test. */
import type { DatabaseAddress } from '../../../src/db/database.ts';

export interface ServerSettings {
  /** None: the database is served as it is. */
  readonly dossiers?: readonly string[];
  /** 3_600_000 (an hour): the server asks the database for nothing by itself. */
  readonly snapshotMaxAgeMillis?: number;
  /** 60_000 (a minute): a busy machine is no fault of an answer. */
  readonly requestDeadlineMillis?: number;
  /** warn */
  readonly logLevel?: string;
}

export function serverEnvironment(address: DatabaseAddress, settings: ServerSettings = {}): Record<string, string> {
  const {
    dossiers = [],
    snapshotMaxAgeMillis = 3_600_000,
    requestDeadlineMillis = 60_000,
    logLevel = 'warn',
  } = settings;
  return {
    ...neo4jEnvironment(address),
    PORT: '0',
    // A comma alone is a list without folders; nothing at all is the first dossier.
    SANAD_DOSSIERS: dossiers.length > 0 ? dossiers.join(',') : ',',
    SANAD_DOCUMENTS: '',
    SANAD_SNAPSHOT_MAX_AGE_MILLIS: String(snapshotMaxAgeMillis),
    SANAD_REQUEST_DEADLINE_MILLIS: String(requestDeadlineMillis),
    SANAD_LOG_LEVEL: logLevel,
    // As under npm: it ends with the process that started it, even if that one is killed.
    npm_lifecycle_event: 'test',
  };
}

/** For any command of Sanad: which Neo4j it takes. */
export function neo4jEnvironment({ uri, username, password }: DatabaseAddress): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}
