/**
 * `sanad start`: opens the port, starts the database, loads the dossiers and prints the addresses. It runs until it is stopped.
 * While the database does not answer, /readyz and /graphql say what the server waits for.
 */
import { TokenStore } from '../access/token-store.ts';
import type { Config } from '../config.ts';
import { DatabaseUnavailableError, EmptyDatabaseError } from '../errors.ts';
import { checkExposure, isLoopback } from '../http/hosts.ts';
import { checkPort } from '../http/listen.ts';
import type { Log } from '../log.ts';
import { differenceLine } from '../model/shared-differences.ts';
import { loadDossiers, openDatabase, type OpenDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import type { Server, SchemaAhead } from '../main.ts';
import { asInstalled } from './command-name.ts';
import { browserLines } from './db.ts';
import { heapAdvice, heapLimitMebibytes } from './heap.ts';
import { untilDatabaseAnswers } from './until-database-answers.ts';
import { untilStopped } from './until-stopped.ts';

export interface StartOptions {
  /** False: serves what the database holds. */
  readonly load: boolean;
}

export async function start(config: Config, progress: Progress, log: Log, { load }: StartOptions): Promise<void> {
  checkExposure(config);
  await checkPort(config);
  const stopping = new AbortController();
  const stopped = untilStopped(config).then(() => stopping.abort());
  const waits = { for: config.neo4j === undefined ? 'The local Neo4j is starting.' : 'Neo4j does not answer yet.' };
  const retried = async <T>(work: () => Promise<T>): Promise<T> =>
    await untilDatabaseAnswers(work, {
      signal: stopping.signal,
      onWait: (error) => {
        // The message of the other errors names the address of the database, which is not for everybody.
        waits.for = error instanceof EmptyDatabaseError ? error.message : 'Neo4j does not answer yet.';
        log.warn(`${error.message} The server waits, and tries again.`);
      },
      onAnswer: () => log.warn('The database answers.'),
    });
  const opening = openOrStop(async () => await retried(async () => await openedBy(config, progress, log)), stopped);
  opening.catch(() => {});
  // Import the server and build the schema while Java starts: both take seconds.
  const { openServer, prepareSchema } = await import('../main.ts');
  const server = await openServer(config, log, () => waits.for);
  process.stderr.write(`Listening on ${server.url}/ (${server.url}/readyz says when queries are answered)\n`);
  for (const warning of await accessWarnings(config)) {
    log.warn(asInstalled(warning, { folder: process.cwd(), searchPath: config.searchPath }));
  }
  const heapLimit = heapLimitMebibytes();
  log.info({ heapLimitMebibytes: heapLimit }, "the limit of Node's heap");
  const advice = heapAdvice(config, heapLimit);
  if (advice !== undefined) log.warn(advice);
  const preparing = prepareSchema(config);
  if (config.neo4j === undefined) void answerMeanwhile(server, preparing, log);
  const opened = await opening;
  const ended = opened.ended.then((what) => {
    throw new DatabaseUnavailableError(`The local Neo4j stopped and could not be restarted. ${what}`);
  });
  const bringUp = async (): Promise<readonly string[]> => {
    waits.for = load ? 'The dossiers are being loaded.' : 'The graph is being read.';
    const results = load ? await loadDossiers(opened.database, config, progress) : [];
    for (const { differences } of results) {
      for (const difference of differences) process.stderr.write(`${differenceLine(difference)}\n`);
    }
    waits.for = 'The graph is being read.';
    await server.answerFrom(
      opened.database,
      await preparing,
      config.neo4jBrowser ? opened.local?.browserUrl : undefined,
    );
    return results.filter(({ changed }) => !changed).map(({ dossier }) => dossier);
  };
  try {
    const ready = retried(bringUp);
    ready.catch(() => {});
    const unchanged = await Promise.race([ready, stopped, ended]);
    if (unchanged !== undefined) {
      process.stdout.write(addresses(config, server.url, opened, unchanged));
      await Promise.race([stopped, ended]);
    }
    process.stderr.write('Stopping …\n');
  } finally {
    await server.stop();
    await opened.close();
  }
}

/** Until the local Neo4j has started, which takes seconds. */
async function answerMeanwhile(server: Server, preparing: Promise<SchemaAhead | undefined>, log: Log): Promise<void> {
  try {
    if (!(await server.answerMeanwhile(await preparing))) return;
    process.stderr.write('Traversals are answered already, from the state before this start.\n');
  } catch (error) {
    log.warn({ err: error }, 'The kept snapshot was not used.');
  }
}

async function openedBy(config: Config, progress: Progress, log: Log): Promise<OpenDatabase> {
  return await openDatabase(config, progress, { shared: false, told: (what) => log.warn(what) });
}

/** What the operator of an open server, or of one that lets nobody in, should know. */
async function accessWarnings({ host, auth, home }: Config): Promise<string[]> {
  if (auth === 'off' && !isLoopback(host)) {
    return [`Everybody who reaches ${host} may read all dossiers of this server: SANAD_PUBLIC=true says so.`];
  }
  if (auth !== 'tokens' || (await new TokenStore(home).list()).length > 0) return [];
  return ['SANAD_AUTH=tokens, and there is no token yet, so that nobody can read. Create one: sanad token create NAME'];
}

/** If a signal interrupts the start, everything that was started is stopped. */
async function openOrStop(opening: () => Promise<OpenDatabase>, stopped: Promise<unknown>): Promise<OpenDatabase> {
  const first = await Promise.race([opening(), stopped.then(() => undefined)]);
  // A Neo4j that is just starting is ended by its guard when this process ends.
  if (first === undefined) process.exit(130);
  return first;
}

function addresses(config: Config, url: string, open: OpenDatabase, unchanged: readonly string[]): string {
  const lines = [
    ['Explorer', `${url}/`],
    ['GraphQL', `${url}/graphql`],
    ...(config.graphiql ? [['GraphiQL', `${url}/graphiql/`]] : []),
    ...browserLines(config, open),
    ...(open.local === undefined || !config.neo4jBrowser
      ? []
      : [['', `in it: :play ${url}/browser/guide-en.html (or guide-ar.html)`]]),
    ...(unchanged.length > 0 ? [['Dossiers', `${unchanged.join(', ')} (unchanged since last time)`]] : []),
    ['Stop', 'Ctrl-C'],
  ];
  return `\nSanad is ready.\n\n${lines.map(([name = '', value = '']) => `  ${name.padEnd(14)}${value}`).join('\n')}\n\n`;
}
