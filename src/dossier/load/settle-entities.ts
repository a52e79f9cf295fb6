/**
 * Updates entities after their dossiers changed: deletes an entity that no dossier names, and derives the names of the
 * others.
 */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { runInChunks } from './run-in-chunks.ts';

/**
 * Deletes the links from the dossier to entities that are not `kept`. `changed` are the entities whose row in this
 * dossier changed. Returns the ids of the entities that it looked at: they changed, or were deleted.
 */
export async function settleEntities(
  tx: WriteTransaction,
  dossier: string,
  kept: readonly string[],
  changed: readonly string[],
): Promise<string[]> {
  const forgotten = await tx.run<{ id: string }>(statement('load/forget-entities'), { dossier, kept });
  const forgottenIds = forgotten.map(({ id }) => id);
  await runInChunks(tx, 'load/sweep-entities', 'ids', forgottenIds);
  const settled = [...forgottenIds, ...changed];
  await runInChunks(tx, 'derive/entities', 'ids', settled);
  return settled;
}
