/** Documents after the dossiers that hold them have changed: those that no dossier holds go, the others are derived anew. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { runInChunks } from './run-in-chunks.ts';

/** The dossier holds the documents that are `kept`, and no longer any other. */
export async function settleDocuments(tx: WriteTransaction, dossier: string, kept: readonly string[]): Promise<void> {
  const shared = await tx.run<{ id: string }>(statement('load/forget-documents'), { dossier, kept });
  await runInChunks(tx, 'load/settle-documents', 'ids', [...kept, ...shared.map(({ id }) => id)]);
}
