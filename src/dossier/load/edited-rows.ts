/** Which claims of a dossier were added, removed or edited since its last load, by the files that were edited. */
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import type { SourceFile } from '../read/source-file.ts';
import { rowDigests, type SourceRows } from '../read/source-rows.ts';
import type { KeptFile } from './source-state.ts';

/** Files that are new, differ from those of the last load, or are gone. */
export interface EditedFiles {
  readonly edited: readonly SourceFile[];
  readonly gone: readonly KeptFile[];
}

export interface EditedRows {
  /** Ids of claims that are new or edited, or stand in another file now, in the order of the files. */
  readonly edited: readonly string[];
  /** Ids of claims that are gone. */
  readonly gone: readonly string[];
  /** Whether a claim was in one of the files before. */
  readonly was: (id: string) => boolean;
}

export function editedFiles(files: readonly SourceFile[], kept: ReadonlyMap<string, KeptFile>): EditedFiles {
  const names = new Set(files.map(({ name }) => name));
  return {
    edited: files.filter(({ name, digest }) => kept.get(name)?.digest !== digest),
    gone: [...kept.values()].filter(({ name }) => !names.has(name)),
  };
}

/** Whether all rows that are no claims are as they were. */
export function hasSameOthers(
  { gone }: EditedFiles,
  sources: readonly SourceRows[],
  kept: ReadonlyMap<string, KeptFile>,
): boolean {
  return (
    gone.every(({ others }) => others === '') &&
    sources.every(({ name, others }) => others === (kept.get(name)?.others ?? ''))
  );
}

/** @param sources what was read of the edited files */
export async function editedRows(
  database: Database,
  dossier: string,
  { edited, gone }: EditedFiles,
  sources: readonly SourceRows[],
): Promise<EditedRows> {
  const before = new Map<string, string>();
  const names = [...edited, ...gone].map(({ name }) => name);
  const stored = await database.readMany<{ name: string; rows: string }>(statement('load/source-rows'), {
    dossier,
    names,
  });
  for (const file of stored) for (const [id, digest] of rowDigests(file)) before.set(id, `${digest} ${file.name}`);
  const now = new Map<string, string>();
  for (const file of sources) for (const [id, digest] of rowDigests(file)) now.set(id, `${digest} ${file.name}`);
  return {
    edited: [...now].flatMap(([id, row]) => (before.get(id) === row ? [] : [id])),
    gone: [...before.keys()].filter((id) => !now.has(id)),
    was: (id) => before.has(id),
  };
}

/** The claims of all files together, and those predicates that they have, sorted. */
export function countedClaims(
  { edited, gone }: EditedFiles,
  sources: readonly SourceRows[],
  kept: ReadonlyMap<string, KeptFile>,
): { readonly claims: number; readonly predicates: readonly string[] } {
  const replaced = new Set([...edited, ...gone].map(({ name }) => name));
  const files = [...[...kept.values()].filter(({ name }) => !replaced.has(name)), ...sources];
  return {
    claims: files.reduce((sum, { claims }) => sum + claims, 0),
    predicates: [...new Set(files.flatMap(({ predicates }) => Object.keys(predicates)))].toSorted(),
  };
}
