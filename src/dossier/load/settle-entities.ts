/** Entities after the dossiers that name them have changed: those that no dossier names go, the others get their names. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { runInChunks } from './run-in-chunks.ts';

/** Forgets that a dossier names the entities that are not `kept`; `changed` are those of which it now says something else. */
export async function settleEntities(
  tx: WriteTransaction,
  dossier: string,
  kept: readonly string[],
  changed: readonly string[],
): Promise<void> {
  const forgotten = await tx.run<{ id: string }>(statement('load/forget-entities'), { dossier, kept });
  const forgottenIds = forgotten.map(({ id }) => id);
  await runInChunks(tx, 'load/sweep-entities', 'ids', forgottenIds);
  await runInChunks(tx, 'derive/entities', 'ids', [...forgottenIds, ...changed]);
}
