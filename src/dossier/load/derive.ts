/**
 * Derives the data of touched claims again: first what the claims store, then contradictions by rule, then relations, whose status
 * depends on contradictions.
 */
import type { WriteTransaction } from '../../db/database.ts';
import { wordedContradiction, type FoundContradiction } from '../compile/rule-reason.ts';
import { relationParameters, relationsByStart } from '../compile/parameters.ts';
import { runInChunks } from './run-in-chunks.ts';
import type { Touched } from './touched.ts';

/**
 * `goneClaims` are the claims that the load will delete: they no longer support a relation, and no claim repeats them. Returns the ids of the
 * relations that were derived again, also of those that are not drawn now.
 */
export async function derive(
  tx: WriteTransaction,
  { claimIds, relationIds }: Touched,
  goneClaims: readonly string[],
): Promise<string[]> {
  await runInChunks(tx, 'load/silence-claims', 'ids', goneClaims);
  const gone = new Set(goneClaims);
  const remaining = claimIds.filter((id) => !gone.has(id));
  await runInChunks(tx, 'derive/claims', 'ids', remaining);
  const byRule = await runInChunks<FoundContradiction>(tx, 'derive/contradictions-by-rule', 'relations', relationIds);
  await runInChunks(tx, 'derive/contradictions-by-exclusion', 'relations', relationParameters(relationIds));
  const bySingleTime = await runInChunks<FoundContradiction>(
    tx,
    'derive/contradictions-by-single-time',
    'ids',
    remaining,
  );
  await runInChunks(tx, 'derive/reasons', 'contradictions', [...byRule, ...bySingleTime].map(wordedContradiction));
  // A new contradiction may dispute a relation that was not touched before.
  const rivals = await runInChunks<{ relation: string }>(tx, 'derive/rival-relations', 'relations', relationIds);
  const derived = [...new Set([...relationIds, ...rivals.map(({ relation }) => relation)])];
  const relations = relationParameters(derived);
  await runInChunks(tx, 'derive/drop-relations', 'groups', relationsByStart(relations));
  await runInChunks(tx, 'derive/relations', 'relations', relations);
  return derived;
}
