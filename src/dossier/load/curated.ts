/** The contradictions that an editor of a dossier speaks of. Of such a pair no rule speaks, so a change of one matters to the other. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import type { DossierContent } from '../read/content.ts';
import { contradictionPairs } from '../compile/parameters.ts';

interface Pair {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Writes them; answers with the claims of which a pair came or went. */
export async function writeCurated(tx: WriteTransaction, dossier: string, content: DossierContent): Promise<string[]> {
  const pairs = contradictionPairs(content);
  const before = await tx.run<{ id: string; from: string; to: string }>(statement('derive/curated-contradictions'), {
    dossier,
  });
  await tx.run(statement('derive/contradictions'), { dossier, pairs });
  const keyOf = ({ id, from, to }: Pair): string => JSON.stringify([id, from, to]);
  const [had, has] = [new Set(before.map(keyOf)), new Set(pairs.map(keyOf))];
  const changed = [...before.filter((pair) => !has.has(keyOf(pair))), ...pairs.filter((pair) => !had.has(keyOf(pair)))];
  return [...new Set(changed.flatMap(({ from, to }) => [from, to]))];
}
