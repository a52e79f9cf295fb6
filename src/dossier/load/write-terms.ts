/** Writes the terms of the vocabulary: the dossier's own terms, and the terms that all dossiers share. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { termKey, type VocabularyRow } from '../../model/vocabulary.ts';
import { termParameters } from '../compile/parameters.ts';
import type { StoredClaim } from './touched.ts';

/**
 * Writes the dossier's rows of its own terms, and sets the row of each term. Returns the claims, of all dossiers, whose
 * predicate has another row now.
 */
export async function writeTerms(
  tx: WriteTransaction,
  dossier: string,
  terms: readonly VocabularyRow[],
  shared: readonly VocabularyRow[],
): Promise<StoredClaim[]> {
  await tx.run(statement('load/dossier-terms'), { dossier, terms: termParameters(ownTerms(terms, shared)) });
  const changed = await tx.run<{ key: string }>(statement('load/settle-terms'), { terms: termParameters(shared) });
  const predicates = changed.flatMap(({ key }) =>
    key.startsWith('PREDICATE ') ? [key.replace('PREDICATE ', '')] : [],
  );
  if (predicates.length === 0) return [];
  return await tx.run<StoredClaim & Record<string, unknown>>(statement('derive/claims-of-predicates'), { predicates });
}

/** Returns the terms that are not shared: a dossier may repeat shared terms. */
function ownTerms(terms: readonly VocabularyRow[], shared: readonly VocabularyRow[]): VocabularyRow[] {
  const sharedKeys = new Set(shared.map(termKey));
  return terms.filter((row) => !sharedKeys.has(termKey(row)));
}
