/** Composition only: connects database, graph, schema and HTTP server, and starts and stops them in order. */
import DataLoader from 'dataloader';
import { TokenStore } from './access/token-store.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { Neo4jNameIndex } from './graph/cypher/name-index.ts';
import { statement } from './db/statements.ts';
import { documentFolders } from './dossier/verify/find-document.ts';
import { readDossierFiles } from './dossier/read/read-dossier-files.ts';
import { probableWords } from './dossier/read/probable-words.ts';
import { readSharedVocabulary } from './dossier/read/read-shared-vocabulary.ts';
import { PassageReader } from './dossier/verify/passage-reader.ts';
import { DatabaseBusyError, DatabaseUnavailableError } from './errors.ts';
import {
  chooseGraphSource,
  graphReport,
  ofOneState,
  snapshotSize,
  type ChosenGraph,
  type GraphReport,
} from './graph/choose.ts';
import { buildSchemaAhead, CurrentApollo, type SchemaAhead } from './graphql/current-apollo.ts';
import type { GraphState } from './graphql/context.ts';
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
import { Deadline } from './traversals/question.ts';
import { Traversals } from './traversals/traversals.ts';

/**
 * Builds the schema while the database is still starting, from the dossiers that will be loaded.
 * @returns undefined if a dossier cannot be read: the load then reports the error
 */
export async function prepareSchema(config: Config): Promise<SchemaAhead | undefined> {
  try {
    const files = await Promise.all(config.dossiers.map(readDossierFiles));
    return await buildSchemaAhead(probableWords(await readSharedVocabulary(), files));
  } catch {
    return undefined;
  }
}

export interface Server extends Listening {
  /**
   * Reads the graph and begins to answer queries from it. Until then /readyz and /graphql say what the server waits for.
   * @param ahead a schema from `prepareSchema`
   * @param browserUrl address of Neo4j Browser, if it is known
   * @throws {EmptyDatabaseError | DatabaseUnavailableError | DatabaseAuthError} it may be called again
   */
  answerFrom(database: Database, ahead?: SchemaAhead, browserUrl?: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a server that listens, and answers queries after `answerFrom`. It runs until `stop` is called.
 * @param waitsFor returns what the server waits for, as a sentence
 * @throws {ConfigError} if the port is taken
 */
export async function openServer(config: Config, log: Log, waitsFor: () => string): Promise<Server> {
  let answering: (Answering & { stop: () => Promise<void> }) | undefined;
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
    answerFrom: async (database, ahead, browserUrl) => {
      answering = await startAnswering(config, database, log, { ahead, browserUrl });
    },
    stop: async () => {
      await server.close();
      await answering?.stop();
    },
  };
}

function accessOf({ auth, authHeader, trustedProxies, home }: Config): Access {
  if (auth === 'tokens') return { auth, tokens: new TokenStore(home) };
  return auth === 'proxy' ? { auth, header: authHeader, trusted: trustedProxies } : { auth };
}

interface Given {
  readonly ahead: SchemaAhead | undefined;
  readonly browserUrl: string | undefined;
}

async function startAnswering(
  config: Config,
  database: Database,
  log: Log,
  { ahead, browserUrl }: Given,
): Promise<Answering & { stop: () => Promise<void> }> {
  database.availability.onChange = (reason) => {
    if (reason === undefined) log.warn('The database answers again.');
    else log.warn(`The database is away: ${reason}`);
  };
  const chosen = await chooseGraphSource(database, config, (error) => {
    // `availability` reports that the database is away.
    if (error instanceof DatabaseUnavailableError && !(error instanceof DatabaseBusyError)) return;
    log.warn({ err: error }, 'checking the database for changes failed');
  });
  const { source } = chosen;
  log.info({ adapter: chosen.adapter }, chosen.reason);
  try {
    await source.start();
    const current = await CurrentApollo.start(
      async () => await readServedWords(database),
      {
        report: (id, error) => log.error({ id, err: error }, 'masked'),
        isRefusedRequest,
        introspection: config.introspection,
        plugins: [statusPlugin],
      },
      ahead,
    );
    source.onChange = async () => await current.follow();
    const requestContext = contextOf(config, database, chosen);
    await current.warm(requestContext(AbortSignal.timeout(config.requestDeadlineMillis), async () => {}));
    return {
      apollo: () => current.apollo,
      requestContext,
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
          statements: { open, waiting },
        };
      },
      browserUrl,
      vocabulary: async () => await readVocabulary(database),
      allNamedInArabic: async () => await allNamedInArabic(database),
      stop: async () => {
        source.stop();
        await current.stop();
      },
    };
  } catch (error) {
    source.stop();
    throw error;
  }
}

function contextOf(config: Config, database: Database, chosen: ChosenGraph): Answering['requestContext'] {
  const { requestDeadlineMillis } = config;
  const refuseWhileAway = (): void => database.availability.refuseWhileAway();
  const passages = new PassageReader([
    ...new Set(config.dossiers.flatMap((folder) => documentFolders(folder, config.documents))),
  ]);
  return (signal, admit) => {
    const { source: graph, report } = ofOneState(chosen);
    const traversals = new Traversals(graph, new Neo4jNameIndex(database, refuseWhileAway, signal));
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
    };
  };
}

function graphState({ adapter, readAt, stale }: GraphReport): GraphState | undefined {
  return readAt === undefined ? undefined : { readAt: readAt.toISOString(), adapter, stale };
}
