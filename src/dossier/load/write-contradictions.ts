/**
 * Writes the curated contradictions of a dossier. No rule derives a contradiction for a curated pair of claims. So if a
 * pair is added or removed, the relations of its claims are derived again.
 */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { contradictionPairs } from '../compile/parameters.ts';
import type { DossierContent } from '../read/sort-rows.ts';

interface Pair {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Returns the claims of the pairs that were added or removed. */
export async function writeContradictions(
  tx: WriteTransaction,
  dossier: string,
  content: DossierContent,
): Promise<string[]> {
  await tx.run(statement('load/forget-contradictions'), {
    ids: [...content.contradictions.keys(), ...content.reasons.keys()],
  });
  const pairs = contradictionPairs(content);
  const stored = await tx.run<{ id: string; from: string; to: string }>(statement('derive/curated-contradictions'), {
    dossier,
  });
  await tx.run(statement('derive/contradictions'), { dossier, pairs });
  const keyOf = ({ id, from, to }: Pair): string => JSON.stringify([id, from, to]);
  const [storedKeys, keys] = [new Set(stored.map(keyOf)), new Set(pairs.map(keyOf))];
  const changed = [
    ...stored.filter((pair) => !keys.has(keyOf(pair))),
    ...pairs.filter((pair) => !storedKeys.has(keyOf(pair))),
  ];
  return [...new Set(changed.flatMap(({ from, to }) => [from, to]))];
}
