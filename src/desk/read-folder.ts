/** The state of a dossier's folder at one moment: its texts, its rows, and what lint finds in them. */
import { basename, join } from 'node:path';
import { lintReading, type Finding } from '../dossier/check/lint-dossier.ts';
import { plainRows, type PlainRow } from '../dossier/edit/plain-rows.ts';
import type { RowReader } from '../dossier/read/evaluate-statement.ts';
import { readAll, type DossierReading } from '../dossier/read/read-dossier.ts';
import { readDossierFiles, type DossierFiles } from '../dossier/read/read-dossier-files.ts';
import { sourceOf, textOf } from '../dossier/read/source-file.ts';
import { groupBy } from '../model/group-by.ts';

/** It compares all names with each other, which takes a second for 250 of them. The rule of unused reasons waits for it. */
export const SLOW_RULES: ReadonlySet<string> = new Set(['shared-alias', 'unused-reason']);

/** What reads rows that are no plain maps, and the folder of documents that the user names: passages may be words. */
export interface RowSource {
  readonly reader: RowReader;
  readonly documents: string | undefined;
}

export interface FolderState {
  readonly files: DossierFiles;
  /** By the name that errors show: the folder's own name and the name of the file. */
  readonly texts: ReadonlyMap<string, string>;
  readonly reading: DossierReading;
  /** The rows that can be rewritten, by label and id. */
  readonly rows: ReadonlyMap<string, PlainRow & { readonly file: string }>;
  /** Without those of `SLOW_RULES`. */
  readonly findings: readonly Finding[];
}

/** @throws {DossierError} if the folder is no dossier, or has a file of more than 64 MiB */
export async function readFolder(source: RowSource, folder: string, before?: FolderState): Promise<FolderState> {
  return await stateOf(source, await readDossierFiles(folder), before);
}

/** The state that the folder would have with other texts of its files, with new files, or without some: undefined. */
export async function withTexts(
  source: RowSource,
  state: FolderState,
  changed: ReadonlyMap<string, string | undefined>,
): Promise<FolderState> {
  const cypher = [...new Map<string, string | undefined>([...state.texts, ...changed])]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, text]) => {
      if (!changed.has(name)) return [sourceIn(state, name)];
      return text === undefined ? [] : [sourceOf({ name, text })];
    });
  return await stateOf(source, { ...state.files, cypher }, state);
}

/** A state that was just written, with the checksum of the files; without one, which leads to another reading, if they are others now. */
export async function withFilesOnDisk(state: FolderState): Promise<FolderState> {
  const files = await readDossierFiles(state.files.folder);
  const texts = await Promise.all(files.cypher.map(textOf));
  const isSame = texts.length === state.texts.size && texts.every(({ name, text }) => state.texts.get(name) === text);
  return { ...state, files: isSame ? files : { ...files, checksum: '' } };
}

function sourceIn({ files, texts }: FolderState, name: string): DossierFiles['cypher'][number] {
  return files.cypher.find((file) => file.name === name) ?? sourceOf({ name, text: texts.get(name) ?? '' });
}

async function stateOf(
  { reader, documents }: RowSource,
  files: DossierFiles,
  before: FolderState | undefined,
): Promise<FolderState> {
  const texts = new Map<string, string>();
  for (const file of files.cypher) texts.set(file.name, (await textOf(file)).text);
  const reading = await readAll(reader, files, { documents });
  const { findings } = lintReading(reading, [], { without: SLOW_RULES });
  return { files, texts, reading, rows: rowsOf(texts, before), findings: [...findings] };
}

/** Rows of a file whose text is as before are not sought again. */
function rowsOf(texts: ReadonlyMap<string, string>, before: FolderState | undefined): FolderState['rows'] {
  const rows = new Map<string, PlainRow & { readonly file: string }>();
  const known = groupBy(before?.rows.values() ?? [], ({ file }) => file);
  for (const [file, text] of texts) {
    const same = before?.texts.get(file) === text ? known.get(file) : undefined;
    const found = same ?? plainRows(text).map((row) => Object.assign(row, { file }));
    for (const row of found) rows.set(rowKey(row.label, row.id), row);
  }
  return rows;
}

export function rowKey(label: string, id: string): string {
  return `${label} ${id}`;
}

export function pathOf(folder: string, file: string): string {
  return join(folder, basename(file));
}
