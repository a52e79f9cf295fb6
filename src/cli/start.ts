/** `sanad start`: the database, the dossiers, the server; then a short block of addresses, until it is stopped. */
import type { Config } from '../config.ts';
import { DatabaseUnavailableError } from '../errors.ts';
import { checkPort } from '../http/listen.ts';
import type { Log } from '../log.ts';
import type { Serving } from '../main.ts';
import { loadDossiers, openDatabase, type OpenDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import { browserLines } from './db.ts';
import { untilStopped } from './until-stopped.ts';

export async function start(config: Config, progress: Progress, log: Log): Promise<void> {
  await checkPort(config);
  const stopped = untilStopped(config);
  const opening = openOrStop(config, progress, log, stopped);
  opening.catch(() => {});
  // While Java starts: what serves is large, and so is the schema.
  const { prepareSchema, serve } = await import('../main.ts');
  const preparing = prepareSchema(config);
  const open = await opening;
  if (open === undefined) return;
  let serving: Serving | undefined;
  try {
    const results = await loadDossiers(open.database, config, progress);
    serving = await serve(config, open.database, log, await preparing, open.local?.browserUrl);
    const unchanged = results.filter(({ changed }) => !changed).map(({ dossier }) => dossier);
    process.stdout.write(addresses(serving, open, unchanged));
    const ended = open.ended.then((what) => {
      throw new DatabaseUnavailableError(`The local Neo4j is gone and could not be started again. ${what}`);
    });
    await Promise.race([stopped, ended]);
    process.stderr.write('Stopping …\n');
  } finally {
    await serving?.stop();
    await open.close();
  }
}

/** A start can be broken off: what has been started by then is stopped. */
async function openOrStop(
  config: Config,
  progress: Progress,
  log: Log,
  stopped: Promise<unknown>,
): Promise<OpenDatabase | undefined> {
  const opening = openDatabase(config, progress, { shared: false, told: (what) => log.warn(what) });
  const first = await Promise.race([opening, stopped.then(() => undefined)]);
  // The guard of a Neo4j that is just starting ends it with this process.
  if (first === undefined) process.exit(130);
  return first;
}

function addresses(serving: Serving, open: OpenDatabase, unchanged: readonly string[]): string {
  const lines = [
    ['Explorer', `${serving.url}/`],
    ['GraphQL', `${serving.url}/graphql`],
    ['GraphiQL', `${serving.url}/graphiql/`],
    ...browserLines(open),
    ...(open.local === undefined ? [] : [['', `in it: :play ${serving.url}/browser/guide-en.html (or guide-ar.html)`]]),
    ...(unchanged.length > 0 ? [['Dossiers', `${unchanged.join(', ')} (unchanged since last time)`]] : []),
    ['Stop', 'Ctrl-C'],
  ];
  return `\nSanad is ready.\n\n${lines.map(([name = '', value = '']) => `  ${name.padEnd(14)}${value}`).join('\n')}\n\n`;
}
