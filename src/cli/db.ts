/** `sanad db`: runs the database alone, until it is stopped. */
import type { Config } from '../config.ts';
import { DatabaseUnavailableError } from '../errors.ts';
import type { Log } from '../log.ts';
import { openDatabase, type OpenDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import { untilStopped } from './until-stopped.ts';

export async function db(config: Config, progress: Progress, log: Log): Promise<void> {
  const stopped = untilStopped(config);
  const open = await openDatabase(config, progress, { shared: false, told: (what) => log.warn(what) });
  try {
    const lines = [...browserLines(config, open), ['Stop', 'Ctrl-C']];
    process.stdout.write(
      `\nThe database is ready.\n\n${lines.map(([name = '', value = '']) => `  ${name.padEnd(14)}${value}`).join('\n')}\n\n`,
    );
    const ended = open.ended.then((what) => {
      throw new DatabaseUnavailableError(`The local Neo4j stopped and could not be restarted. ${what}`);
    });
    await Promise.race([stopped, ended]);
  } finally {
    await open.close();
  }
}

/** Prints the address of Neo4j Browser and the path of the password file, never the password itself. */
export function browserLines({ neo4jBrowser }: Config, { database, local }: OpenDatabase): string[][] {
  if (local === undefined) return [['Neo4j', database.uri]];
  return [
    ...(neo4jBrowser ? [['Neo4j Browser', local.browserUrl]] : [['Neo4j', local.boltUri]]),
    ['', `connect to ${local.boltUri} as ${local.username}; password in ${local.passwordFile}`],
  ];
}
