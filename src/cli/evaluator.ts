/**
 * Neo4j for commands that only read the rows of files: it is opened when a row is no plain map, and else not at all, so that they answer in a
 * second without one.
 */
import type { Config } from '../config.ts';
import type { RowReader } from '../dossier/read/evaluate-statement.ts';
import type { Log } from '../log.ts';
import { openDatabase, type OpenDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';

export interface OpenEvaluator {
  readonly database: RowReader;
  close(): Promise<void>;
}

export function openEvaluator(config: Config, progress: Progress, log: Log): OpenEvaluator {
  let opened: Promise<OpenDatabase> | undefined;
  const open = async (): Promise<OpenDatabase> =>
    await (opened ??= openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) }));
  return {
    database: { readMany: async (...request) => await (await open()).database.readMany(...request) },
    close: async () => {
      // Who asked for it has already got the error of a Neo4j that did not start.
      const database = await opened?.catch(() => undefined);
      await database?.close();
    },
  };
}
