/** Keeps what a load that has read the whole dossier knows of its files, if they are large. */
import { isDeepStrictEqual } from 'node:util';
import type { Database, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { SourceRows } from '../read/source-rows.ts';
import { areFew, holdState, keepSources, keptFiles, type SourcesToKeep, type SourceState } from './source-state.ts';

export interface WholeLoad {
  readonly content: DossierContent;
  readonly files: SourcesToKeep['files'];
  readonly sources: DossierReading['sources'];
  /** What the last load has kept, if only loads have written since. */
  readonly state: SourceState | undefined;
}

export async function keepWhole(
  tx: WriteTransaction,
  database: Database,
  { content, files, sources, state }: WholeLoad,
): Promise<void> {
  const { dossier: row, languages, entities } = content;
  // What is kept of a dossier that was large has the checksum of an older load.
  if (sources === undefined) return;
  if (!areFew(sources.references)) {
    await tx.run(statement('load/forget-sources'), { dossier: row.id });
    return;
  }
  const { references } = sources;
  const kept = { id: row.id, languages, row, entities: entities.size, references, files };
  // Rows are read by the vocabulary and the languages.
  const isSame =
    state?.derivation === files.derivation &&
    isDeepStrictEqual(state.languages, languages) &&
    (await holdState(tx, state));
  if (!isSame) return await keepSources(tx, database, { ...kept, sources: sources.files.values() });
  const stored = await keptFiles(database, row.id);
  const names = new Set<string>();
  const changed = function* (): Generator<SourceRows> {
    for (const file of sources.files.values()) if (stored.get(file.name)?.digest !== file.digest) yield file;
  };
  for (const { name } of sources.files.values()) names.add(name);
  const goneFiles = [...stored.keys()].filter((name) => !names.has(name));
  return await keepSources(tx, database, { ...kept, sources: changed(), goneFiles });
}
