/** `sanad start`: starts the database, loads the dossiers, starts the server and prints its addresses. Runs until it is stopped. */
import type { Config } from '../config.ts';
import { DatabaseUnavailableError } from '../errors.ts';
import { checkPort } from '../http/listen.ts';
import type { Log } from '../log.ts';
import type { Serving } from '../main.ts';
import { differenceLine } from '../model/shared-differences.ts';
import { loadDossiers, openDatabase, type OpenDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import { browserLines } from './db.ts';
import { untilStopped } from './until-stopped.ts';

export async function start(config: Config, progress: Progress, log: Log): Promise<void> {
  await checkPort(config);
  const stopped = untilStopped(config);
  const opening = openOrStop(config, progress, log, stopped);
  opening.catch(() => {});
  // Import the server and build the schema while Java starts: both take seconds.
  const { prepareSchema, serve } = await import('../main.ts');
  const preparing = prepareSchema(config);
  const open = await opening;
  if (open === undefined) return;
  let serving: Serving | undefined;
  try {
    const results = await loadDossiers(open.database, config, progress);
    for (const { differences } of results) {
      for (const difference of differences) process.stderr.write(`${differenceLine(difference)}\n`);
    }
    serving = await serve(config, open.database, log, await preparing, open.local?.browserUrl);
    const unchanged = results.filter(({ changed }) => !changed).map(({ dossier }) => dossier);
    process.stdout.write(addresses(serving, open, unchanged));
    const ended = open.ended.then((what) => {
      throw new DatabaseUnavailableError(`The local Neo4j stopped and could not be restarted. ${what}`);
    });
    await Promise.race([stopped, ended]);
    process.stderr.write('Stopping …\n');
  } finally {
    await serving?.stop();
    await open.close();
  }
}

/** If a signal interrupts the start, everything that was started is stopped. */
async function openOrStop(
  config: Config,
  progress: Progress,
  log: Log,
  stopped: Promise<unknown>,
): Promise<OpenDatabase | undefined> {
  const opening = openDatabase(config, progress, { shared: false, told: (what) => log.warn(what) });
  const first = await Promise.race([opening, stopped.then(() => undefined)]);
  // A Neo4j that is just starting is ended by its guard when this process ends.
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
