/** The only reader of `process.env`: one frozen `Config`, units in names. `.env.example` explains each setting. */
import { isIP } from 'node:net';
import { existsSync } from 'node:fs';
import { availableParallelism, userInfo } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as readDotenv } from 'dotenv';
import { ConfigError } from './errors.ts';

/** Loaded in this order: the page first shows the dossier that was loaded last. */
const DEFAULT_DOSSIERS = 'seed/herodotus-abductions,seed/us-iraq-2021';

/** A Neo4j server that Sanad does not start itself. */
export interface RemoteNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database: string | undefined;
}

/** A server of a language model, set up by the user. */
export interface ModelServer {
  readonly url: string;
  readonly name: string;
  readonly key: string | undefined;
}

export interface Config {
  /** Default 4000. If it was not set and is taken, the server listens on the next free port. */
  readonly port: number;
  readonly portIsGiven: boolean;
  /** 127.0.0.1 */
  readonly host: string;
  /** Names of this server beside those of loopback, in lower case; `*`: every name. */
  readonly hosts: readonly string[];
  /** Default false: without access control the server listens on loopback only. */
  readonly isPublic: boolean;
  /** Default `off`: how the server learns who reads. */
  readonly auth: AuthSetting;
  /** With `auth: proxy`: the header that names the person, in lower case. Default x-forwarded-user. */
  readonly authHeader: string;
  /** Addresses and networks (CIDR) of proxies whose headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Default true: /graphiql/ is served. */
  readonly graphiql: boolean;
  /** Default true: queries may ask for the schema. */
  readonly introspection: boolean;
  /** Default true: the local Neo4j serves Neo4j Browser. */
  readonly neo4jBrowser: boolean;
  /** `.sanad`: data, jars, password and logs of the local Neo4j. Absolute. */
  readonly home: string;
  /** The two dossiers of this package, `DEFAULT_DOSSIERS`. Absolute folders. */
  readonly dossiers: readonly string[];
  /** Folder of the documents; absent: each dossier's own `documents/`. Absolute. */
  readonly documents: string | undefined;
  /** Default 1_000 (one second): the longest time between two checks whether the database was written to. */
  readonly snapshotMaxAgeMillis: number;
  /** Who loads dossiers: SANAD_LOADED_BY, else the name of the user on this machine. */
  readonly loadedBy: string;
  /** Default `auto`: which adapter of the Graph port answers traversals. */
  readonly graph: GraphSetting;
  /** Default 2_048 (megabytes of 1_048_576 bytes): the most memory that reading a snapshot may take if `graph` is `auto`. */
  readonly snapshotBudgetMegabytes: number;
  /** Default true: the snapshot is kept in a file, so that the next start answers sooner. */
  readonly keepSnapshot: boolean;
  /**
   * Default 5_000: the most rows (claims, entities, documents) that a load writes in one transaction. A larger load is written beside the
   * local Neo4j.
   */
  readonly rowsOfTransaction: number;
  /** Default 10_000 (ten seconds): how long one GraphQL request may take. */
  readonly requestDeadlineMillis: number;
  /** Heavy GraphQL requests that run at once. Default: one more than the machine has cores, but at least 3. */
  readonly runningRequests: number;
  /** Default 128: heavy GraphQL requests that wait for their turn. */
  readonly waitingRequests: number;
  /** GraphQL requests of one client a minute; 0: no limit. Undefined: the default, which depends on `host`. */
  readonly clientRequestsPerMinute: number | undefined;
  /** Complexity of one client's requests a minute; 0: no limit. Undefined: the default, which depends on `host`. */
  readonly clientComplexityPerMinute: number | undefined;
  /** Default 1_024: connections at once. */
  readonly connections: number;
  /** Default `warn` on a terminal, else `info`: the lowest level that the log on standard error contains. */
  readonly logLevel: LogLevel;
  /** Absent: the local Neo4j. */
  readonly neo4j: RemoteNeo4j | undefined;
  /** The language model that `propose --model` asks. Absent: no text is sent anywhere. */
  readonly model: ModelServer | undefined;
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

const AUTH_SETTINGS = ['off', 'tokens', 'proxy'] as const;
/** `off`: nobody has to sign in. `tokens`: with a token. `proxy`: a proxy signs people in and names them in a header. */
export type AuthSetting = (typeof AUTH_SETTINGS)[number];

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
    hosts: listOf(
      env,
      'SANAD_HOSTS',
      isHostName,
      'names without http:// and without a port, like graph.example.org',
    ).map((name) => name.toLowerCase()),
    isPublic: flag(env, 'SANAD_PUBLIC', false),
    ...access(env),
    graphiql: flag(env, 'SANAD_GRAPHIQL', true),
    introspection: flag(env, 'SANAD_INTROSPECTION', true),
    neo4jBrowser: flag(env, 'SANAD_NEO4J_BROWSER', true),
    home: path('SANAD_HOME', '.sanad'),
    dossiers: parts(env['SANAD_DOSSIERS'] || DEFAULT_DOSSIERS).map((dossier) => dossierFolder(folder, dossier)),
    documents: env['SANAD_DOCUMENTS'] ? resolve(folder, env['SANAD_DOCUMENTS']) : undefined,
    snapshotMaxAgeMillis: wholeNumber(env, 'SANAD_SNAPSHOT_MAX_AGE_MILLIS', 1_000, 0, 3_600_000),
    loadedBy: env['SANAD_LOADED_BY'] || userName(),
    graph: oneOf(env, 'SANAD_GRAPH', GRAPH_SETTINGS) ?? 'auto',
    snapshotBudgetMegabytes: wholeNumber(env, 'SANAD_SNAPSHOT_BUDGET_MEGABYTES', 2_048, 1, 1_048_576),
    keepSnapshot: flag(env, 'SANAD_KEEP_SNAPSHOT', true),
    rowsOfTransaction: wholeNumber(env, 'SANAD_ROWS_OF_TRANSACTION', 5_000, 0, 1_000_000_000),
    requestDeadlineMillis: wholeNumber(env, 'SANAD_REQUEST_DEADLINE_MILLIS', 10_000, 100, 600_000),
    runningRequests: wholeNumber(env, 'SANAD_RUNNING_REQUESTS', Math.max(3, availableParallelism() + 1), 1, 1_000),
    waitingRequests: wholeNumber(env, 'SANAD_WAITING_REQUESTS', 128, 0, 100_000),
    clientRequestsPerMinute: env['SANAD_CLIENT_REQUESTS_PER_MINUTE']
      ? wholeNumber(env, 'SANAD_CLIENT_REQUESTS_PER_MINUTE', 0, 0, 1_000_000_000)
      : undefined,
    clientComplexityPerMinute: complexityPerMinute(env),
    connections: wholeNumber(env, 'SANAD_CONNECTIONS', 1_024, 16, 1_000_000),
    logLevel: oneOf(env, 'SANAD_LOG_LEVEL', LOG_LEVELS) ?? (process.stderr.isTTY ? 'warn' : 'info'),
    neo4j: remoteNeo4j(env),
    model: modelServer(env),
    adoptDatabase: flag(env, 'SANAD_ADOPT_DATABASE', false),
    javaHome: env['JAVA_HOME'] || undefined,
    searchPath: env['PATH'] ?? '',
    underNpm: env['npm_lifecycle_event'] !== undefined,
  });
}

function modelServer(env: Environment): ModelServer | undefined {
  const [url, name] = [env['SANAD_MODEL_URL'], env['SANAD_MODEL']];
  if (!url) return undefined;
  if (!name) throw new ConfigError('SANAD_MODEL_URL needs SANAD_MODEL, the name of the model, such as llama3.1:8b.');
  return { url, name, key: env['SANAD_MODEL_KEY'] || undefined };
}

/** A container may run as a user without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

function definedOf(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
}

/** The dossiers of this package are found from every folder, unless the folder has its own of that name. */
function dossierFolder(folder: string, dossier: string): string {
  const own = resolve(folder, dossier);
  const shipped = fileURLToPath(new URL(`../${dossier}`, import.meta.url));
  return /^seed\/[\w-]+\/?$/.test(dossier) && !existsSync(own) && existsSync(shipped) ? shipped : own;
}

/** Splits a list at commas: colons occur in Windows paths. */
function parts(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function listOf(env: Environment, name: string, is: (part: string) => boolean, expected: string): string[] {
  const list = parts(env[name] ?? '');
  const wrong = list.find((part) => !is(part));
  if (wrong === undefined) return list;
  throw new ConfigError(
    `${name} must be a list of ${expected}, separated by commas, but holds '${wrong}'. Correct it.`,
  );
}

function isHostName(text: string): boolean {
  return text === '*' || isIP(text) !== 0 || /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/i.test(text);
}

/** An address, or a network as an address and the number of its bits. */
function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function access(env: Environment): Pick<Config, 'auth' | 'authHeader' | 'trustedProxies'> {
  const auth = oneOf(env, 'SANAD_AUTH', AUTH_SETTINGS) ?? 'off';
  const authHeader = (env['SANAD_AUTH_HEADER'] || 'x-forwarded-user').toLowerCase();
  if (!/^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(authHeader)) {
    throw new ConfigError(
      `SANAD_AUTH_HEADER must be the name of an HTTP header, like x-forwarded-user, but is '${authHeader}'. Correct it.`,
    );
  }
  const trustedProxies = listOf(
    env,
    'SANAD_TRUSTED_PROXIES',
    isAddressOrNetwork,
    'addresses or networks, like 127.0.0.1 or 10.0.0.0/8',
  );
  if (auth === 'proxy' && trustedProxies.length === 0) {
    throw new ConfigError(
      'SANAD_AUTH=proxy needs SANAD_TRUSTED_PROXIES, the addresses from which the proxy connects, like 127.0.0.1. ' +
        'From any other address a client could name itself.',
    );
  }
  return { auth, authHeader, trustedProxies };
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

/** The largest complexity of one request, `REQUEST_BOUNDS.complexity`: a smaller budget would refuse a request for ever. */
const LARGEST_COMPLEXITY = 250_000;

function complexityPerMinute(env: Environment): number | undefined {
  const name = 'SANAD_CLIENT_COMPLEXITY_PER_MINUTE';
  if (!env[name]) return undefined;
  const value = wholeNumber(env, name, 0, 0, 1_000_000_000_000);
  if (value === 0 || value >= LARGEST_COMPLEXITY) return value;
  throw new ConfigError(
    `${name} must be 0 (no limit) or at least ${LARGEST_COMPLEXITY}, the largest complexity of one request, but is '${value}'. Correct it, or leave it out.`,
  );
}

function flag(env: Environment, name: string, fallback: boolean): boolean {
  const given = (env[name] ?? '').toLowerCase();
  if (given === '') return fallback;
  if (['0', 'false', 'no', 'off'].includes(given)) return false;
  if (['1', 'true', 'yes', 'on'].includes(given)) return true;
  throw new ConfigError(
    `${name} must be true or false, but is '${env[name]}'. Correct it, or leave it out for ${fallback}.`,
  );
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
