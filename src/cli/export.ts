/** `sanad export`: writes dossiers of the database in another format, and beside it the table of what that format lost. */
import type { Config } from '../config.ts';
import { ConfigError, DatabaseBusyError } from '../errors.ts';
import { chooseGraphSource } from '../graph/choose.ts';
import { Account } from '../interchange/account/account.ts';
import { lossCsv, lossText } from '../interchange/account/loss-table.ts';
import type { Format } from '../interchange/formats/format.ts';
import { formatNamed } from '../interchange/formats/formats.ts';
import type { Log } from '../log.ts';
import { canonicalLanguage } from '../model/languages.ts';
import { openDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';
import { DatabaseRecords } from '../records/read-records.ts';
import { interruptible } from './backup.ts';
import { ExportFiles } from './export-files.ts';

export interface ExportOptions {
  /** The name of a format. */
  readonly as: string;
  /** A file, or a folder if the format has several files. Default: in the current folder, named by the dossiers and the format. */
  readonly out?: string;
  /** BCP 47. Default: en. */
  readonly language?: string;
  /** Replace what is there. */
  readonly force?: boolean;
}

/** 600_000 (ten minutes): nobody else waits for this command. */
const DEADLINE_MILLIS = 600_000;
/** How often the export begins because the database was written to meanwhile. */
const ATTEMPTS = 3;
/** Pieces after which the progress is shown again. */
const PIECES_AT_ONCE = 1_000;

/** @throws {BadInputError | ConfigError | EmptyDatabaseError | DatabaseUnavailableError} */
export async function exportDossiers(
  config: Config,
  progress: Progress,
  log: Log,
  dossiers: readonly string[],
  { as, out, language = 'en', force = false }: ExportOptions,
): Promise<void> {
  const format = formatNamed(as);
  const tag = canonicalLanguage(language);
  if (tag === undefined) {
    throw new ConfigError(`--language must be a tag of BCP 47, such as ar, but is '${language}'.`);
  }
  const files = new ExportFiles(out ?? usualPath(dossiers, format), format, force);
  await interruptible(config, async (signal) => {
    const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
    const settings = { ...config, requestDeadlineMillis: DEADLINE_MILLIS };
    const { source } = await chooseGraphSource(open.database, settings, (error) =>
      log.warn({ err: error }, 'reading failed'),
    );
    try {
      await source.start();
      for (let attempt = 1; ; attempt += 1) {
        try {
          const records = await DatabaseRecords.open(open.database, source, dossiers);
          const account = new Account(records);
          await writeAll(account, { format, language: tag, files, signal }, progress);
          await records.requireOneState();
          const lines = account.lines();
          files.end(lossCsv(lines));
          process.stdout.write(`${lossText(lines)}${files.paths.join('\n')}\n`);
          return;
        } catch (error) {
          if (!(error instanceof DatabaseBusyError) || attempt === ATTEMPTS) throw error;
        }
      }
    } finally {
      files.abandon();
      source.stop();
      await open.close();
    }
  });
}

interface Writing {
  readonly format: Format;
  readonly language: string;
  readonly files: ExportFiles;
  readonly signal: AbortSignal;
}

async function writeAll(
  account: Account,
  { format, language, files, signal }: Writing,
  progress: Progress,
): Promise<void> {
  const step = progress.step(`Writing ${format.name}`);
  try {
    files.begin();
    let pieces = 0;
    for await (const piece of format.write(account, { language })) {
      signal.throwIfAborted();
      files.add(piece);
      pieces += 1;
      if (pieces % PIECES_AT_ONCE === 0) step.update({ done: pieces, note: 'parts written' });
    }
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
}

function usualPath(dossiers: readonly string[], { name, files }: Format): string {
  return `${[...new Set(dossiers)].join('+')}${files.length > 1 ? '-' : '.'}${name}`;
}
