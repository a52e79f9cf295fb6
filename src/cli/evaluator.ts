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
  /** Opens it, if it is not open yet. After a failure the next call tries again. */
  opened(): Promise<OpenDatabase>;
  /** Undefined until it is open. */
  current(): OpenDatabase['database'] | undefined;
  /** A Neo4j that is just starting is ended by its guard when this process ends. */
  close(): Promise<void>;
}

export function openEvaluator(config: Config, progress: Progress, log: Log): OpenEvaluator {
  let opening: Promise<OpenDatabase> | undefined;
  let open: OpenDatabase | undefined;
  const opened = async (): Promise<OpenDatabase> => {
    opening ??= openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
    try {
      open = await opening;
      return open;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  return {
    database: { readMany: async (...request) => await (await opened()).database.readMany(...request) },
    opened,
    current: () => open?.database,
    close: async () => await open?.close(),
  };
}
