/** Composition only: connects database, graph, schema and HTTP server, and starts and stops them in order. */
import { setTimeout as sleep } from 'node:timers/promises';
import DataLoader from 'dataloader';
import { TokenStore } from './access/token-store.ts';
import type { Config } from './config.ts';
import { Database } from './db/database.ts';
import { Neo4jNameIndex } from './graph/cypher/name-index.ts';
import { Neo4jTextIndex } from './graph/cypher/text-index.ts';
import { statement } from './db/statements.ts';
import { documentFolders } from './dossier/verify/find-document.ts';
import { readDossierFiles } from './dossier/read/read-dossier-files.ts';
import { probableWords } from './dossier/read/probable-words.ts';
import { readSharedVocabulary } from './dossier/read/read-shared-vocabulary.ts';
import { PassageReader } from './dossier/verify/passage-reader.ts';
import { DatabaseBusyError, DatabaseUnavailableError, DeadlineError } from './errors.ts';
import {
  chooseGraphSource,
  graphMeanwhile,
  graphReport,
  keptSnapshotOf,
  ofOneState,
  snapshotRenewals,
  snapshotSize,
  type ChosenGraph,
  type GraphReport,
  type KeptSnapshot,
} from './graph/choose.ts';
import { buildSchemaAhead, CurrentApollo, type ApolloSettings, type SchemaAhead } from './graphql/current-apollo.ts';
import type { GraphState, RequestContext } from './graphql/context.ts';
import { Fill } from './graphql/fill.ts';
import { RelatedLoaders } from './graphql/related-loaders.ts';
import { budgetLimits } from './http/admission/budget-limits.ts';
import { CONNECTION_LIMITS } from './http/connections.ts';
import { listen, type Listening } from './http/listen.ts';
import type { Answering } from './http/answering.ts';
import { buildHttpServer } from './http/server.ts';
import { isRefusedRequest, statusPlugin } from './http/status.ts';
import type { Access } from './http/visitors.ts';
import type { Log } from './log.ts';
import { allNamedInArabic, readServedWords, readVocabulary } from './db/vocabulary.ts';
import { DatabaseRecords } from './records/read-records.ts';
import { Deadline } from './traversals/question.ts';
import { Traversals } from './traversals/traversals.ts';

/**
 * Builds the schema while the database is still starting, from the dossiers that will be loaded.
 * @returns undefined if a dossier cannot be read: the load then reports the error
 */
export async function prepareSchema(config: Config): Promise<SchemaAhead | undefined> {
  try {
    const files = await Promise.all(config.dossiers.map(async (folder) => await readDossierFiles(folder)));
    return await buildSchemaAhead(await probableWords(await readSharedVocabulary(), files));
  } catch {
    return undefined;
  }
}

export type { SchemaAhead };

export interface Server extends Listening {
  /**
   * Answers traversals from the snapshot that the last server on this database kept, as if the database were away, until `answerFrom` is
   * called.
   * @param ahead a schema from `prepareSchema`
   * @returns false if there is no such snapshot, or `answerFrom` was quicker
   */
  answerMeanwhile(ahead: SchemaAhead | undefined): Promise<boolean>;
  /**
   * Reads the graph and begins to answer queries from it. Until then /readyz and /graphql say what the server waits for.
   * @param ahead a schema from `prepareSchema`
   * @param browserUrl address of Neo4j Browser, if it is known
   * @throws {EmptyDatabaseError | DatabaseUnavailableError | DatabaseAuthError} it may be called again
   */
  answerFrom(database: Database, ahead?: SchemaAhead, browserUrl?: string): Promise<void>;
  /** Resolves when the server asks nothing of its own any more, so that Neo4j has the plans of the page's questions. */
  warmed(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a server that listens, and answers queries after `answerFrom`. It runs until `stop` is called.
 * @param waitsFor returns what the server waits for, as a sentence
 * @throws {ConfigError} if the port is taken
 */
export async function openServer(config: Config, log: Log, waitsFor: () => string): Promise<Server> {
  let answering: RunningAnswering | undefined;
  const kept = keptSnapshotOf(config, (what, error) => log.warn({ err: error }, what));
  const server = await buildHttpServer({
    logger: log,
    requestDeadlineMillis: config.requestDeadlineMillis,
    answering: () => answering,
    waitsFor,
    hosts: config.hosts,
    access: accessOf(config),
    gate: { ...config, ...budgetLimits(config) },
    connections: { ...CONNECTION_LIMITS, connections: config.connections },
    trustedProxies: config.trustedProxies,
    // Who was let in is logged also on a terminal, where the level is `warn`.
    accessLog: config.auth === 'off' ? log : log.child({}, { level: 'info' }),
    graphiql: config.graphiql,
    statement,
  });
  return {
    ...(await listen(server, config)),
    answerMeanwhile: async (ahead) => {
      const meanwhile = ahead && (await startMeanwhile(config, log, { ahead, kept, waitsFor }));
      if (meanwhile === undefined) return false;
      if (answering !== undefined) {
        await meanwhile.stop();
        return false;
      }
      answering = meanwhile;
      return true;
    },
    answerFrom: async (database, ahead, browserUrl) => {
      const before = answering;
      answering = await startAnswering(config, database, log, { ahead, browserUrl, kept });
      await before?.stop();
    },
    warmed: async () => await answering?.warmed,
    stop: async () => {
      await server.close();
      await answering?.stop();
      await kept?.stop();
    },
  };
}

function accessOf({ auth, authHeader, trustedProxies, home }: Config): Access {
  if (auth === 'tokens') return { auth, tokens: new TokenStore(home) };
  return auth === 'proxy' ? { auth, header: authHeader, trusted: trustedProxies } : { auth };
}

type RunningAnswering = Answering & {
  /** Resolves when the questions of the page were asked. */
  readonly warmed?: Promise<void>;
  stop: () => Promise<void>;
};

interface Given {
  readonly ahead: SchemaAhead | undefined;
  readonly browserUrl: string | undefined;
  readonly kept: KeptSnapshot | undefined;
}

interface GivenMeanwhile {
  readonly ahead: SchemaAhead;
  readonly kept: KeptSnapshot | undefined;
  readonly waitsFor: () => string;
}

const IDLE_LOOK_MILLIS = 20;

/** Nothing connects to it: the database that the server waits for may not have an address yet. */
const NO_ADDRESS = { uri: 'bolt://127.0.0.1:1', username: '', password: '' };

async function startMeanwhile(
  config: Config,
  log: Log,
  { ahead, kept, waitsFor }: GivenMeanwhile,
): Promise<RunningAnswering | undefined> {
  const reason = 'The database is not ready yet. Traversals are answered from the state before the start.';
  const database = Database.open(NO_ADDRESS);
  database.availability.probeLost(new DatabaseUnavailableError(reason));
  const chosen = await graphMeanwhile(database, config, kept, reason);
  if (chosen === undefined) return undefined;
  const current = await CurrentApollo.start(async () => ahead.words, apolloSettings(config, log), ahead);
  return {
    ...answeringOf(config, database, chosen, current, undefined),
    readiness: () => ({ ready: false, adapter: chosen.adapter, reason: waitsFor() }),
    stop: async () => {
      await current.stop();
      await database.close();
    },
  };
}

function apolloSettings({ introspection }: Config, log: Log): ApolloSettings {
  return {
    report: (id, error) => log.error({ id, err: error }, 'masked'),
    isRefusedRequest,
    introspection,
    plugins: [statusPlugin],
  };
}

async function startAnswering(
  config: Config,
  database: Database,
  log: Log,
  { ahead, browserUrl, kept }: Given,
): Promise<RunningAnswering> {
  database.availability.onChange = (reason) => {
    if (reason === undefined) log.warn('The database answers again.');
    else log.warn(`The database is away: ${reason}`);
  };
  const onTrouble = (error: unknown): void => {
    // `availability` reports that the database is away.
    if (error instanceof DatabaseUnavailableError && !(error instanceof DatabaseBusyError)) return;
    log.warn({ err: error }, 'checking the database for changes failed');
  };
  const onWholeRead = (reason: string): void => log.info({ reason }, 'The whole graph is read.');
  const chosen = await chooseGraphSource(database, config, onTrouble, { kept, onWholeRead });
  const { source } = chosen;
  log.info({ adapter: chosen.adapter }, chosen.reason);
  try {
    await source.start();
    const current = await CurrentApollo.start(
      async () => await readServedWords(database),
      apolloSettings(config, log),
      ahead,
    );
    source.onChange = async () => await current.follow();
    const answering = answeringOf(config, database, chosen, current, browserUrl);
    const stopping = new AbortController();
    const context = (): RequestContext => {
      const over = new AbortController();
      const late = new DeadlineError('A question of the server to itself took longer than the deadline of a request.');
      setTimeout(() => over.abort(late), config.requestDeadlineMillis).unref();
      return answering.requestContext(AbortSignal.any([stopping.signal, over.signal]), async () => {});
    };
    await current.warm(context);
    const pause = async (): Promise<void> => await untilIdle(database, stopping.signal);
    const warmed = current.warmPage(context, pause).catch(() => {});
    return {
      ...answering,
      warmed,
      stop: async () => {
        // A question of the page that still runs ends with an error of ours, which is not logged as a fault.
        stopping.abort(new DatabaseUnavailableError('The server stops.'));
        source.stop();
        await current.stop();
      },
    };
  } catch (error) {
    source.stop();
    throw error;
  }
}

/** Waits until no statement runs. @throws if `signal` aborts */
async function untilIdle({ connections }: Database, signal: AbortSignal): Promise<void> {
  do {
    await sleep(IDLE_LOOK_MILLIS, undefined, { signal, ref: false });
  } while (connections.open > 0);
}

function answeringOf(
  config: Config,
  database: Database,
  chosen: ChosenGraph,
  current: CurrentApollo,
  browserUrl: string | undefined,
): Answering {
  return {
    apollo: () => current.apollo,
    requestContext: contextOf(config, database, chosen),
    readiness: () => {
      const { adapter, readAt, away } = graphReport(chosen);
      if (readAt === undefined) return { ready: false, adapter, reason: 'The graph has not been read yet.' };
      return away === undefined ? { ready: true, adapter } : { ready: false, adapter, reason: away };
    },
    measures: () => {
      const { adapter, readAt, stale } = graphReport(chosen);
      const { open, waiting } = database.connections;
      return {
        adapter,
        readAt,
        isStale: stale,
        isDatabaseAway: database.availability.away !== undefined,
        snapshot: snapshotSize(chosen),
        renewals: snapshotRenewals(chosen),
        statements: { open, waiting },
      };
    },
    browserUrl,
    records: async (dossiers) => await DatabaseRecords.open(database, ofOneState(chosen).source, dossiers),
    vocabulary: async () => await readVocabulary(database),
    allNamedInArabic: async () => await allNamedInArabic(database),
  };
}

function contextOf(config: Config, database: Database, chosen: ChosenGraph): Answering['requestContext'] {
  const { requestDeadlineMillis } = config;
  const refuseWhileAway = (): void => database.availability.refuseWhileAway();
  const passages = new PassageReader([
    ...new Set(config.dossiers.flatMap((folder) => documentFolders(folder, config.documents))),
  ]);
  return (signal, admit) => {
    const { source: graph, report } = ofOneState(chosen);
    const traversals = new Traversals(
      graph,
      new Neo4jNameIndex(database, refuseWhileAway, signal),
      new Neo4jTextIndex(database, refuseWhileAway, signal),
    );
    const deadline = new Deadline(requestDeadlineMillis, signal);
    return {
      admit,
      executionContext: database.lookups(signal, refuseWhileAway),
      transaction: { timeout: requestDeadlineMillis },
      traversals,
      deadline,
      fill: new Fill(),
      related: new RelatedLoaders(traversals, deadline),
      graphState: () => graphState(report()),
      records: new DataLoader(async (ids) => await traversals.entities(ids, deadline)),
      cut: new Set(),
      outcome: { operation: 'none', code: 'BAD_REQUEST' },
      passageText: async (passage) => await passages.read(passage),
      documentText: async (copy) => await passages.readDocument(copy),
    };
  };
}

function graphState({ adapter, readAt, stale }: GraphReport): GraphState | undefined {
  return readAt === undefined ? undefined : { readAt: readAt.toISOString(), adapter, stale };
}
