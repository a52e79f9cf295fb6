/** `sanad desk`: serves the page on which claims of one dossier are written, until it is stopped. */
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { buildDeskServer } from '../desk/desk-server.ts';
import { DeskSession } from '../desk/desk-session.ts';
import { OneTimeToken } from '../desk/one-time-token.ts';
import { ConfigError } from '../errors.ts';
import { checkPort, listen } from '../http/listen.ts';
import type { Log } from '../log.ts';
import { openDatabase, type OpenDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import { documentsFolder } from './documents-folder.ts';
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
  { by, documents, port, load }: DeskOptions,
): Promise<void> {
  const given = documentsFolder(config, documents);
  const wanted = { host: '127.0.0.1', port: portOf(port) ?? USUAL_PORT, portIsGiven: port !== undefined };
  await checkPort(wanted);
  const stopped = untilStopped(config);
  // The files of nearly all dossiers are read without a database, so that the desk does not wait for one.
  let opening: Promise<OpenDatabase> | undefined;
  const opened = async (): Promise<OpenDatabase> => {
    opening ??= openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
    return await opening;
  };
  const reader = {
    readMany: async (...args: Parameters<OpenDatabase['database']['readMany']>) =>
      await (await opened()).database.readMany(...args),
  } as Pick<OpenDatabase['database'], 'readMany'>;
  const settings = { folder: resolve(folder), documents: given, reviewer: by, reader };
  const session = await DeskSession.open(settings);
  const access = new OneTimeToken();
  const server = await buildDeskServer({ session, access, logger: log.child({}, { level: 'warn' }) });
  try {
    const { url } = await listen(server, wanted);
    process.stdout.write(
      `\nThe desk is ready. Open this address; it works once:\n\n  ${url}/?token=${access.token}\n\n  Stop it with Ctrl-C.\n\n`,
    );
    void session.lintSlowly();
    if (load) void opened().catch(() => {});
    await stopped;
    process.stderr.write('Stopping …\n');
  } finally {
    await server.close();
    await session.close();
    const open = await opening?.catch(() => undefined);
    await open?.close();
  }
}

/** @throws {ConfigError} if it is no port */
function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(`--port must be a number from 0 to 65535, but is '${text}'.`);
}
