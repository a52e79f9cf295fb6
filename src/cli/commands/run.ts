/** What every command shares: it reads the settings, prints errors and ends the process. */
import { resolve } from 'node:path';
import { readConfig, type Config } from '../../config.ts';
import { SanadError } from '../../errors.ts';
import { openLog, type Log } from '../../log.ts';
import { asInstalled, type Place } from '../command-name.ts';

/** The folders named on the command line; if there are none, those of the configuration. */
export function withDossiers(config: Config, folders: readonly string[]): Config {
  return folders.length === 0 ? config : { ...config, dossiers: folders.map((folder) => resolve(folder)) };
}

export function placeOf(config: Config | undefined): Place {
  return { folder: process.cwd(), searchPath: config?.searchPath ?? '' };
}

export async function run(command: (config: Config, log: Log) => Promise<void>): Promise<void> {
  let config: Config | undefined;
  try {
    config = readConfig();
    await command(config, openLog(config.logLevel));
  } catch (error) {
    process.stderr.write(`\n${asInstalled(explained(error), placeOf(config))}\n`);
    process.exitCode = 1;
  }
  // Everything is closed by now, except perhaps a driver's socket to a dead database: do not wait for it.
  process.exit();
}

/** Prints our own errors by message, and others with their stack because they are bugs. */
function explained(error: unknown): string {
  if (error instanceof SanadError) return `${error.message}\n(${error.code})`;
  return `This is a bug of Sanad's; please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
