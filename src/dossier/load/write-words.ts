/** Writes the terms of the vocabulary: the dossier's own terms, and the terms that all dossiers share. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { termKey, type VocabularyRow } from '../../model/vocabulary.ts';
import { termParameters } from '../compile/parameters.ts';

/** Writes the dossier's own terms first: a term that the dossier no longer defines may now be a shared term. */
export async function writeWords(
  tx: WriteTransaction,
  dossier: string,
  terms: readonly VocabularyRow[],
  shared: readonly VocabularyRow[],
): Promise<void> {
  await tx.run(statement('load/dossier-terms'), { dossier, terms: termParameters(ownTerms(terms, shared)) });
  await tx.run(statement('load/shared-terms'), { terms: termParameters(shared) });
}

/** Returns the terms that are not shared: a dossier may repeat shared terms. */
function ownTerms(terms: readonly VocabularyRow[], shared: readonly VocabularyRow[]): VocabularyRow[] {
  const sharedKeys = new Set(shared.map(termKey));
  return terms.filter((row) => !sharedKeys.has(termKey(row)));
}
