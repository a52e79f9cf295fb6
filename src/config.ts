/** The only reader of `process.env`: one frozen `Config`, units in names. `.env.example` explains each setting. */
import { resolve } from 'node:path';
import { config as readDotenv } from 'dotenv';
import { ConfigError } from './errors.ts';

/** A Neo4j server that Sanad does not start itself. */
export interface RemoteNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database: string | undefined;
}

export interface Config {
  /** Default 4000. If it was not set and is taken, the server listens on the next free port. */
  readonly port: number;
  readonly portIsGiven: boolean;
  /** 127.0.0.1 */
  readonly host: string;
  /** `.sanad`: data, jars, password and logs of the local Neo4j. Absolute. */
  readonly home: string;
  /** `seed/us-iraq-2021`. Absolute folders. */
  readonly dossiers: readonly string[];
  /** Folder of the documents; absent: each dossier's own `documents/`. Absolute. */
  readonly documents: string | undefined;
  /** Default 1_000 (one second): the longest time between two checks whether the database was written to. */
  readonly snapshotMaxAgeMillis: number;
  /** Default `auto`: which adapter of the Graph port answers traversals. */
  readonly graph: GraphSetting;
  /** Default 2_048 (megabytes of 1_048_576 bytes): the most memory that reading a snapshot may take if `graph` is `auto`. */
  readonly snapshotBudgetMegabytes: number;
  /** Default 10_000 (ten seconds): how long one GraphQL request may take. */
  readonly requestDeadlineMillis: number;
  /** Default `warn` on a terminal, else `info`: the lowest level that the log on standard error contains. */
  readonly logLevel: LogLevel;
  /** Absent: the local Neo4j. */
  readonly neo4j: RemoteNeo4j | undefined;
  /** Default false: Sanad refuses a database that holds other data. */
  readonly adoptDatabase: boolean;
  /** `JAVA_HOME`, if it is set. */
  readonly javaHome: string | undefined;
  /** `PATH`, to find java and mvn. */
  readonly searchPath: string;
  /** The process was started by npm and must end with it. */
  readonly underNpm: boolean;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const GRAPH_SETTINGS = ['auto', 'snapshot', 'cypher'] as const;
/** `snapshot`: the graph in memory. `cypher`: the database. `auto`: the snapshot if it fits its budget. */
export type GraphSetting = (typeof GRAPH_SETTINGS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** The URI schemes that the driver accepts; `+s` and `+ssc` encrypt. */
const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

/**
 * Reads `.env` in `folder`, then the environment, which wins.
 * @throws {ConfigError} naming the variable, what it held and what it takes
 */
export function readConfig(folder: string = process.cwd(), environment: Environment = process.env): Config {
  const fromFile: Record<string, string> = {};
  readDotenv({ path: resolve(folder, '.env'), processEnv: fromFile, quiet: true });
  const env: Environment = { ...fromFile, ...definedOf(environment) };
  const path = (name: string, fallback: string): string => resolve(folder, env[name] || fallback);
  return Object.freeze<Config>({
    port: wholeNumber(env, 'PORT', 4000, 0, 65_535),
    portIsGiven: Boolean(env['PORT']),
    host: env['HOST'] || '127.0.0.1',
    home: path('SANAD_HOME', '.sanad'),
    dossiers: folders(env['SANAD_DOSSIERS'] || 'seed/us-iraq-2021').map((dossier) => resolve(folder, dossier)),
    documents: env['SANAD_DOCUMENTS'] ? resolve(folder, env['SANAD_DOCUMENTS']) : undefined,
    snapshotMaxAgeMillis: wholeNumber(env, 'SANAD_SNAPSHOT_MAX_AGE_MILLIS', 1_000, 0, 3_600_000),
    graph: oneOf(env, 'SANAD_GRAPH', GRAPH_SETTINGS) ?? 'auto',
    snapshotBudgetMegabytes: wholeNumber(env, 'SANAD_SNAPSHOT_BUDGET_MEGABYTES', 2_048, 1, 1_048_576),
    requestDeadlineMillis: wholeNumber(env, 'SANAD_REQUEST_DEADLINE_MILLIS', 10_000, 100, 600_000),
    logLevel: oneOf(env, 'SANAD_LOG_LEVEL', LOG_LEVELS) ?? (process.stderr.isTTY ? 'warn' : 'info'),
    neo4j: remoteNeo4j(env),
    adoptDatabase: flag(env, 'SANAD_ADOPT_DATABASE'),
    javaHome: env['JAVA_HOME'] || undefined,
    searchPath: env['PATH'] ?? '',
    underNpm: env['npm_lifecycle_event'] !== undefined,
  });
}

function definedOf(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
}

/** Splits a list of folders at commas: colons occur in Windows paths. */
function folders(list: string): string[] {
  return list
    .split(',')
    .map((folder) => folder.trim())
    .filter((folder) => folder !== '');
}

function wholeNumber(env: Environment, name: string, fallback: number, lowest: number, highest: number): number {
  const given = env[name];
  if (given === undefined || given === '') return fallback;
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= lowest && value <= highest) return value;
  throw new ConfigError(
    `${name} must be a whole number from ${lowest} to ${highest}, but is '${given}'. Correct it, or leave it out for the default, ${fallback}.`,
  );
}

function flag(env: Environment, name: string): boolean {
  const given = (env[name] ?? '').toLowerCase();
  if (['', '0', 'false', 'no'].includes(given)) return false;
  if (['1', 'true', 'yes'].includes(given)) return true;
  throw new ConfigError(`${name} must be true or false, but is '${env[name]}'. Correct it, or leave it out for false.`);
}

/** Undefined if the variable is not set. */
function oneOf<T extends string>(env: Environment, name: string, words: readonly T[]): T | undefined {
  const given = env[name];
  if (!given) return undefined;
  const known = words.find((word) => word === given.toLowerCase());
  if (known === undefined) {
    throw new ConfigError(
      `${name} must be one of ${words.join(', ')}, but is '${given}'. Correct it, or leave it out for the default.`,
    );
  }
  return known;
}

function remoteNeo4j(env: Environment): RemoteNeo4j | undefined {
  const uri = env['NEO4J_URI'];
  if (!uri) return undefined;
  const scheme = /^([a-z0-9+]+):\/\/./i.exec(uri)?.[1]?.toLowerCase();
  if (scheme === undefined || !NEO4J_SCHEMES.includes(scheme)) {
    throw new ConfigError(
      `NEO4J_URI must be an address like bolt://localhost:7687, but is '${withoutPassword(uri)}'. ` +
        `It must begin with one of ${NEO4J_SCHEMES.map((known) => `${known}://`).join(', ')}. ` +
        'Leave it out, and Sanad starts a local Neo4j.',
    );
  }
  if (!env['NEO4J_PASSWORD']) {
    throw new ConfigError(
      `NEO4J_URI is set to '${withoutPassword(uri)}', but NEO4J_PASSWORD is missing: set it in the environment or in .env.`,
    );
  }
  return {
    uri,
    username: env['NEO4J_USERNAME'] || 'neo4j',
    password: env['NEO4J_PASSWORD'],
    database: env['NEO4J_DATABASE'] || undefined,
  };
}

/** The address without the credentials before its @, so that it can be printed. */
function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//…@');
}
