/** `sanad desk`: serves the page on which claims of one dossier are written, until it is stopped. */
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { BackgroundLoad } from '../desk/background-load.ts';
import { buildDeskServer } from '../desk/desk-server.ts';
import { DeskSession } from '../desk/desk-session.ts';
import { OneTimeToken } from '../desk/one-time-token.ts';
import { searchGraph } from '../desk/search-graph.ts';
import { watchFolders } from '../desk/watch-folders.ts';
import { ConfigError } from '../errors.ts';
import { outdateKeptSnapshot } from '../graph/choose.ts';
import { checkPort, listen } from '../http/listen.ts';
import type { Log } from '../log.ts';
import { readReview } from '../model/review.ts';
import { loadDossiers, type OpenDatabase } from '../open.ts';
import { silent, type Progress } from '../progress.ts';
import { documentsFolder } from './documents-folder.ts';
import { openEvaluator } from './evaluator.ts';
import { untilStopped } from './until-stopped.ts';

export interface DeskOptions {
  /** Who signs. */
  readonly by?: string;
  readonly documents?: string;
  readonly port?: string;
  /** False: the dossier is not loaded into the database. */
  readonly load: boolean;
}

/** If it is taken, one of the next twenty. */
const USUAL_PORT = 4100;

export async function desk(
  config: Config,
  progress: Progress,
  log: Log,
  folder: string,
  options: DeskOptions,
): Promise<void> {
  const given = documentsFolder(config, options.documents);
  requireName(options.by);
  const { port } = options;
  const wanted = { host: '127.0.0.1', port: portOf(port) ?? USUAL_PORT, portIsGiven: port !== undefined };
  await checkPort(wanted);
  const stopped = untilStopped(config);
  const evaluator = openEvaluator(config, progress, log);
  const own = resolve(folder);
  const session = await DeskSession.open({
    folder: own,
    documents: given,
    reviewer: options.by,
    reader: evaluator.database,
    others: config.dossiers,
    graph: searchGraph(() => evaluator.current()),
  });
  const access = new OneTimeToken();
  const server = await buildDeskServer({ session, access, logger: log.child({}, { level: 'warn' }) });
  const load = new BackgroundLoad(
    async () => await loadQuietly({ ...config, documents: given }, await evaluator.opened(), own),
    (loading) => session.showLoading(loading),
  );
  const failed = (error: unknown): void => log.warn({ err: error }, 'The folder could not be read.');
  const refresh = (): void => void session.refresh().catch(failed);
  const watches = [
    watchFolders([own], refresh, failed),
    watchFolders(session.documentFolders, () => void session.refreshDocuments().catch(failed), failed),
  ];
  const lint = (): void => session.lintWhenIdle(failed);
  session.events.on('files', lint);
  if (options.load) session.events.on('files', () => load.request());
  try {
    const { url } = await listen(server, wanted);
    process.stdout.write(
      `\nThe desk is ready. Open this address; it works once:\n\n  ${url}/?token=${access.token}\n\n  Stop it with Ctrl-C.\n\n`,
    );
    lint();
    void session.prepareSearch().catch(failed);
    if (options.load) load.request();
    await stopped;
    process.stderr.write('Stopping …\n');
  } finally {
    load.close();
    for (const watch of watches) watch.close();
    await server.close();
    await session.close();
    await evaluator.close();
  }
}

async function loadQuietly(config: Config, { database }: OpenDatabase, folder: string): Promise<void> {
  const results = await loadDossiers(database, { ...config, dossiers: [folder] }, silent);
  if (results.some(({ changed }) => changed)) await outdateKeptSnapshot(config);
}

/** @throws {ConfigError} if a review could not name this person */
function requireName(by: string | undefined): void {
  const day = '2026-11-28';
  const read = by === undefined ? undefined : readReview(`${by} on ${day}`);
  if (by === undefined || (read !== undefined && 'ok' in read && read.ok.by === by && read.ok.on === day)) return;
  throw new ConfigError(`--by must be a name on one line, without a day, but is '${by}'.`);
}

/** @throws {ConfigError} if it is no port */
function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(`--port must be a number from 0 to 65535, but is '${text}'.`);
}
