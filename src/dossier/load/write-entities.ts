/** Writes the rows of entities that a dossier has. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { entityParameters } from '../compile/parameters.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import { runInChunks } from './run-in-chunks.ts';

/** Returns the ids of the entities whose row in this dossier changed. */
export async function writeEntities(tx: WriteTransaction, dossier: string, content: DossierContent): Promise<string[]> {
  const rows = await tx.run<{ id: string; hash: string }>(statement('load/existing-names'), { dossier });
  const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
  const changed = [...entityParameters(content)].filter(({ id, names }) => hashes.get(id) !== names.hash);
  const keys = [...content.entities.values()].map(({ id, label }) => `${label} ${id}`);
  await tx.run(statement('load/adopt-entities'), { keys });
  await runInChunks(tx, 'load/entities', 'entities', changed, { dossier });
  return changed.map(({ id }) => id);
}
