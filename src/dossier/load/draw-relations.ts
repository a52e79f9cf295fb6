/** Draws relations anew from the claims that speak for them, and the contradictions that follow by rule. */
import type { WriteTransaction } from '../../db/database.ts';
import { relationParameters, relationsByStart } from '../compile/parameters.ts';
import { runInChunks } from './run-in-chunks.ts';

/** `goneClaims` are about to be deleted: they speak for no relation any more. */
export async function drawRelations(
  tx: WriteTransaction,
  relationIds: readonly string[],
  goneClaims: readonly string[],
): Promise<void> {
  await runInChunks(tx, 'load/silence-claims', 'ids', goneClaims);
  const relations = relationParameters(relationIds);
  await runInChunks(tx, 'derive/drop-relations', 'groups', relationsByStart(relations));
  await runInChunks(tx, 'derive/relations', 'relations', relations);
  await runInChunks(tx, 'derive/contradictions-by-rule', 'relations', relationIds);
  await runInChunks(tx, 'derive/contradictions-by-exclusion', 'relations', relations);
}
