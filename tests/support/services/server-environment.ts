/** The environment variables of a Sanad server on a Neo4j of a test. */
import type { DatabaseAddress } from '../../../src/db/database.ts';

export interface ServerSettings {
  /** Default: none, and the server uses the content of the database. */
  readonly dossiers?: readonly string[];
  /** Default 3_600_000 (an hour), so that the server does not read the database by itself. */
  readonly snapshotMaxAgeMillis?: number;
  /** Default 60_000 (a minute), so that a test does not fail on a busy machine. */
  readonly requestDeadlineMillis?: number;
  /** Default: warn. */
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
    // A single comma means no folders. An empty value would mean the shipped dossiers.
    SANAD_DOSSIERS: dossiers.length > 0 ? dossiers.join(',') : ',',
    SANAD_DOCUMENTS: '',
    SANAD_SNAPSHOT_MAX_AGE_MILLIS: String(snapshotMaxAgeMillis),
    SANAD_REQUEST_DEADLINE_MILLIS: String(requestDeadlineMillis),
    SANAD_LOG_LEVEL: logLevel,
    // Each Neo4j of a test lives once.
    SANAD_KEEP_SNAPSHOT: 'false',
    // As under npm: the server ends with the process that started it, even if that process is killed.
    npm_lifecycle_event: 'test',
  };
}

/** The variables that select the Neo4j of any Sanad command. */
export function neo4jEnvironment({ uri, username, password }: DatabaseAddress): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}
