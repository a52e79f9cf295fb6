/** The only reader of `process.env`: one frozen `Config`, units in names. `.env.example` explains each setting. */
import { resolve } from 'node:path';
import { config as readDotenv } from 'dotenv';
import { ConfigError } from './errors.ts';

// Read by graphql when it is first imported, after this: it otherwise checks each answer as for those who develop it.
process.env['NODE_ENV'] ??= 'production';

/** A Neo4j that somebody else runs. */
export interface RemoteNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database: string | undefined;
}

export interface Config {
  /** 4000. Where it was not set and is taken, the next free port serves. */
  readonly port: number;
  readonly portIsGiven: boolean;
  /** 127.0.0.1 */
  readonly host: string;
  /** `.sanad`: data, jars, password and logs of the local Neo4j. Absolute. */
  readonly home: string;
  /** `seed/us-iraq-2021`. Absolute folders. */
  readonly dossiers: readonly string[];
  /** Where the documents lie; absent: a dossier's own `documents/`. Absolute. */
  readonly documents: string | undefined;
  /** 1_000 (one second): how old what the snapshot knows of the database may be. */
  readonly snapshotMaxAgeMillis: number;
  /** `auto`: what answers traversals. */
  readonly graph: GraphSetting;
  /** 2_048 (two gigabytes, at 1_048_576 bytes a megabyte): what reading a snapshot may take where `graph` is `auto`. */
  readonly snapshotBudgetMegabytes: number;
  /** 10_000 (ten seconds): how long one GraphQL request may take. */
  readonly requestDeadlineMillis: number;
  /** `warn` on a terminal, else `info`: what the log on standard error tells. */
  readonly logLevel: LogLevel;
  /** Absent: the local Neo4j. */
  readonly neo4j: RemoteNeo4j | undefined;
  /** False: a database that holds something that is not Sanad's is left alone. */
  readonly adoptDatabase: boolean;
  /** `JAVA_HOME`, where it is set. */
  readonly javaHome: string | undefined;
  /** `PATH`, to find java and mvn. */
  readonly searchPath: string;
  /** Started by an npm, whose end is ours. */
  readonly underNpm: boolean;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const GRAPH_SETTINGS = ['auto', 'snapshot', 'cypher'] as const;
/** `snapshot`: the graph in memory. `cypher`: the database. `auto`: the snapshot where it fits its budget. */
export type GraphSetting = (typeof GRAPH_SETTINGS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** The schemes that the driver takes, and what each means for encryption. */
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

/** Folders in one variable, separated by commas, as colons occur in paths of Windows. */
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
    `${name} takes a whole number from ${lowest} to ${highest}, and holds '${given}'. Mend it, or leave it out for ${fallback}.`,
  );
}

function flag(env: Environment, name: string): boolean {
  const given = (env[name] ?? '').toLowerCase();
  if (['', '0', 'false', 'no'].includes(given)) return false;
  if (['1', 'true', 'yes'].includes(given)) return true;
  throw new ConfigError(`${name} takes true or false, and holds '${env[name]}'.`);
}

/** Undefined where it is not set. */
function oneOf<T extends string>(env: Environment, name: string, words: readonly T[]): T | undefined {
  const given = env[name];
  if (!given) return undefined;
  const known = words.find((word) => word === given.toLowerCase());
  if (known === undefined) throw new ConfigError(`${name} takes one of ${words.join(', ')}, and holds '${given}'.`);
  return known;
}

function remoteNeo4j(env: Environment): RemoteNeo4j | undefined {
  const uri = env['NEO4J_URI'];
  if (!uri) return undefined;
  const scheme = /^([a-z0-9+]+):\/\/./i.exec(uri)?.[1]?.toLowerCase();
  if (scheme === undefined || !NEO4J_SCHEMES.includes(scheme)) {
    throw new ConfigError(
      `NEO4J_URI takes an address like bolt://localhost:7687, and holds '${withoutPassword(uri)}'. ` +
        `It begins with one of ${NEO4J_SCHEMES.map((known) => `${known}://`).join(', ')}. ` +
        'Leave it out, and Sanad runs a local Neo4j of its own.',
    );
  }
  if (!env['NEO4J_PASSWORD']) {
    throw new ConfigError(
      `NEO4J_URI is set to '${withoutPassword(uri)}', and NEO4J_PASSWORD is missing: set it in the environment or in .env.`,
    );
  }
  return {
    uri,
    username: env['NEO4J_USERNAME'] || 'neo4j',
    password: env['NEO4J_PASSWORD'],
    database: env['NEO4J_DATABASE'] || undefined,
  };
}

/** An address as it may be shown: whatever stands before an @ is left out. */
function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//…@');
}
