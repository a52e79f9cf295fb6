/**
 * Writes the disagreements of a dossier, and CONTRADICTS between the claims of those that are contradictions. No rule derives a
 * contradiction for such a pair of claims. So if a pair is added or removed, the relations of its claims are derived again.
 */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { contradictionPairs, disagreementParameters, type ContradictionPair } from '../compile/parameters.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import { runInChunks } from './run-in-chunks.ts';

type Pair = Pick<ContradictionPair, 'id' | 'from' | 'to' | 'over'>;

/**
 * Returns the claims of the pairs that were added or removed.
 * @param all write all disagreements, not only those whose hash differs
 */
export async function writeDisagreements(
  tx: WriteTransaction,
  content: DossierContent,
  { all }: { readonly all: boolean },
): Promise<string[]> {
  const dossier = content.dossier.id;
  await tx.run(statement('load/forget-reasons'), { ids: [...content.reasons.keys()] });
  await tx.run(statement('load/forget-disagreements'), { dossier, kept: [...content.disagreements.keys()] });
  await runInChunks(tx, 'load/disagreements', 'disagreements', disagreementParameters(content), { dossier, all });
  const pairs = contradictionPairs(content);
  const stored = await tx.run<Pair & Record<string, unknown>>(statement('derive/curated-contradictions'), { dossier });
  await tx.run(statement('derive/contradictions'), { dossier, pairs });
  const keyOf = ({ id, from, to, over }: Pair): string => JSON.stringify([id, from, to, over]);
  const [storedKeys, keys] = [new Set(stored.map(keyOf)), new Set(pairs.map(keyOf))];
  const changed = [
    ...stored.filter((pair) => !keys.has(keyOf(pair))),
    ...pairs.filter((pair) => !storedKeys.has(keyOf(pair))),
  ];
  return [...new Set(changed.flatMap(({ from, to }) => [from, to]))];
}
