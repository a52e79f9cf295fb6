/** Writes the words of the vocabulary: the dossier's own, and those that all dossiers have. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { termKey, type VocabularyRow } from '../../model/vocabulary.ts';
import { termParameters } from '../compile/parameters.ts';

/** The dossier's words first: one that it gives up may have become one that all have. */
export async function writeWords(
  tx: WriteTransaction,
  dossier: string,
  terms: readonly VocabularyRow[],
  shared: readonly VocabularyRow[],
): Promise<void> {
  await tx.run(statement('load/dossier-terms'), { dossier, terms: termParameters(ownTerms(terms, shared)) });
  await tx.run(statement('load/shared-terms'), { terms: termParameters(shared) });
}

/** The words that only the dossier brings: it may repeat those that all have. */
function ownTerms(terms: readonly VocabularyRow[], shared: readonly VocabularyRow[]): VocabularyRow[] {
  const sharedKeys = new Set(shared.map(termKey));
  return terms.filter((row) => !sharedKeys.has(termKey(row)));
}
