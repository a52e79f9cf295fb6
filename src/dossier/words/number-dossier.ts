/** `sanad number`: writes position and hash in place of the words of passages into the files of a dossier. */
import { basename, join } from 'node:path';
import type { RowReader } from '../read/evaluate-statement.ts';
import type { DossierFault, DossierPlace } from '../../errors.ts';
import { comparePlaces } from '../check/compare-places.ts';
import { setColumn } from '../edit/set-column.ts';
import { editMaps } from '../edit/written-maps.ts';
import { readAll, type DossierReading, type ReadingSettings } from '../read/read-dossier.ts';
import { readDossierFiles } from '../read/read-dossier-files.ts';
import { textOf } from '../read/source-file.ts';
import { replaceFiles } from '../upgrade/replace-files.ts';
import { isQuoted } from './quoted-passages.ts';

export interface NumberedRow {
  readonly place: DossierPlace;
  readonly label: 'Claim' | 'Proposal';
  readonly id: string;
  /** NUMBERED: the file has the numbers. LEFT: the words are in no plain list of the row, so that its author must write the numbers. */
  readonly what: 'NUMBERED' | 'LEFT';
  /** All passages of the row, as it has them now or should have them. */
  readonly passages: readonly string[];
}

export interface Numbering {
  /** Each row of which words have numbers, once. */
  readonly rows: readonly NumberedRow[];
  /** Words that occur not at all or more than once: they stay. */
  readonly faults: readonly DossierFault[];
  /** Faults of the dossier that have nothing to do with words. */
  readonly others: number;
  /** The names of the files that have another text now; with `dryRun`, that would have. */
  readonly files: readonly string[];
}

/**
 * Reads the dossier once. Memory holds one file at a time, and what it returns. A row that cannot be read keeps its words.
 * @throws {DossierError} if the folder is no dossier, or a file has more than 64 MiB
 * @throws {ConfigError} if a file cannot be written, or was edited meanwhile
 */
export async function numberDossier(
  database: RowReader,
  folder: string,
  { dryRun, ...settings }: ReadingSettings & { readonly dryRun: boolean },
): Promise<Numbering> {
  const files = await readDossierFiles(folder, settings.largestInMemoryBytes);
  const reading = await readAll(database, files, settings);
  try {
    const faults = [...reading.faults]
      .filter(({ rule }) => rule === 'passage-words')
      .toSorted((a, b) => comparePlaces(a.place, b.place));
    const others = reading.faults.length - faults.length;
    if (reading.quoted.length === 0) return { rows: [], faults, others, files: [] };
    const done = new Set<string>();
    const changed: string[] = [];
    for (const file of files.cypher) {
      const { name, text: former } = await textOf(file);
      const text = numberedText(former, reading, done);
      if (text === former) continue;
      changed.push(name);
      if (!dryRun) await replaceFiles([{ path: join(folder, basename(name)), text, former }]);
    }
    return { rows: rowsOf(reading, done), faults, others, files: changed };
  } finally {
    reading.close();
  }
}

/** Each row once, if words of it have numbers. */
function rowsOf({ quoted, claims, proposals }: DossierReading, done: ReadonlySet<string>): NumberedRow[] {
  const rows = new Map<string, NumberedRow>();
  for (const { label, id, place } of quoted) {
    const key = `${label} ${id}`;
    const passages = (label === 'Claim' ? claims : proposals).get(id)?.passages ?? [];
    rows.set(key, { place, label, id, what: done.has(key) ? 'NUMBERED' : 'LEFT', passages });
  }
  return [...rows.values()];
}

/** @param done receives `Label id` of each row of which words were replaced */
function numberedText(text: string, { claims, proposals }: DossierReading, done: Set<string>): string {
  return editMaps(text, ['Claim', 'Proposal'], ({ label, id, columns }, written) => {
    const passages = columns['passages'];
    if (!Array.isArray(passages) || !passages.some(isWords)) return written;
    const row = (label === 'Claim' ? claims : proposals).get(id);
    const isOfRow =
      row?.passages.length === passages.length &&
      passages.every((each, at) => isWords(each) || (typeof each === 'string' && each.trim() === row.passages[at]));
    const numbered = passages.map((each: string, at) => (isWords(each) ? (row?.passages[at] ?? each) : each));
    if (!isOfRow || numbered.every((each, at) => each === passages[at] || isQuoted(each))) return written;
    done.add(`${label} ${id}`);
    return setColumn(written, 'passages', numbered);
  });
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && isQuoted(value);
}
