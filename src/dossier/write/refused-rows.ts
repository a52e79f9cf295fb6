/** Lints a dossier as an import would leave it, and finds the rows of the import at which lint finds errors. */
import { basename, join } from 'node:path';
import type { Database } from '../../db/database.ts';
import { DossierError, formatPlace } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { lintDossiers } from '../check/lint-dossier.ts';
import type { ReadingSettings } from '../read/read-dossier.ts';
import { earlierRows, isOfImport } from './import-files.ts';
import type { Columns } from './row-line.ts';

export interface RefusedRow {
  /** `Label id` */
  readonly key: string;
  readonly rule: string;
  /** How many values its columns have. */
  readonly values: number;
  /** With its place. */
  readonly message: string;
}

type Found = Omit<RefusedRow, 'key' | 'values'>;

export interface Refused {
  readonly own: readonly RefusedRow[];
  /** Errors in other files of the dossier, and those that are in no row. */
  readonly others: readonly string[];
}

/** Lines of an error that are shown. */
const SHOWN = 20;

/** @param name of the import */
export async function refusedRows(
  database: Database,
  folder: string,
  name: string,
  { scratch, progress }: { readonly scratch: ReadingSettings; readonly progress: Progress },
): Promise<Refused> {
  const linting = await lintDossiers(database, [folder], progress, { ...scratch, keepsNotes: false });
  try {
    const lines = new Map<string, Map<number, Found>>();
    const others: string[] = [];
    for (const { findings } of linting.results) {
      for (const { level, rule, place, message } of findings) {
        if (level !== 'ERROR') continue;
        const path = join(folder, basename(place.file));
        const shown = `${formatPlace(place)}: ${rule}: ${message}`;
        if (place.line === undefined || !path.endsWith('.cypher') || !isOfImport(path, name)) {
          others.push(shown);
          continue;
        }
        const ofFile = lines.get(path) ?? new Map<number, Found>();
        lines.set(path, ofFile);
        if (!ofFile.has(place.line)) ofFile.set(place.line, { rule, message: shown });
      }
    }
    const own: RefusedRow[] = [];
    for (const [path, ofFile] of lines) own.push(...(await rowsAt(path, ofFile)));
    return { own, others };
  } finally {
    linting.close();
  }
}

async function rowsAt(path: string, lines: ReadonlyMap<number, Found>): Promise<RefusedRow[]> {
  const rows: RefusedRow[] = [];
  for await (const { label, row, line } of earlierRows(path, () => {})) {
    const found = lines.get(line);
    if (found !== undefined) rows.push({ key: `${label} ${row.id}`, values: valuesOf(row), ...found });
  }
  return rows;
}

function valuesOf(row: Columns): number {
  return Object.values(row).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : Number(value !== undefined)),
    0,
  );
}

export function refusedBy(folder: string, messages: readonly string[]): DossierError {
  const more = messages.length > SHOWN ? [`and ${messages.length - SHOWN} more`] : [];
  return new DossierError(
    { file: folder },
    `would have errors after the import, which has changed nothing:\n${[...messages.slice(0, SHOWN), ...more].join('\n')}\nCorrect these rows, or remove those that need what the file has no more.`,
  );
}
