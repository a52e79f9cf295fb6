/** Updates documents after their dossiers changed: deletes a document that no dossier holds, and derives the others again. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { runInChunks } from './run-in-chunks.ts';

/** Deletes the links from the dossier to documents that are not `kept`. */
export async function settleDocuments(tx: WriteTransaction, dossier: string, kept: readonly string[]): Promise<void> {
  const shared = await tx.run<{ id: string }>(statement('load/forget-documents'), { dossier, kept });
  await runInChunks(tx, 'load/settle-documents', 'ids', [...kept, ...shared.map(({ id }) => id)]);
}
