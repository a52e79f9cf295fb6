/** Writes the terms of the vocabulary: the dossier's own terms, and the terms that all dossiers share, with the labels that dossiers add. */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { withAddedLabels, type AddedLabels } from '../../model/added-labels.ts';
import { termKey, type VocabularyRow } from '../../model/vocabulary.ts';
import { additionParameters, termParameters } from '../compile/parameters.ts';
import type { StoredClaim } from './touched.ts';

export interface OwnWords {
  /** The rows of the dossier's vocabulary that define a word. */
  readonly terms: readonly VocabularyRow[];
  /** The labels that it adds to words of the shared vocabulary. */
  readonly additions: readonly AddedLabels[];
}

/**
 * Writes the dossier's rows of its own terms, and sets the row of each term. Returns the claims, of all dossiers, whose
 * predicate, or the measure of a quantity, has another row now.
 */
export async function writeTerms(
  tx: WriteTransaction,
  dossier: string,
  { terms, additions }: OwnWords,
  shared: readonly VocabularyRow[],
): Promise<StoredClaim[]> {
  const own = [...termParameters(ownTerms(terms, shared)), ...additionParameters(additions)];
  await tx.run(statement('load/dossier-terms'), { dossier, terms: own });
  const added = await tx.run<{ json: string }>(statement('load/added-labels'));
  const labelled = withAddedLabels(
    shared,
    added.map(({ json }) => JSON.parse(json) as AddedLabels),
  );
  const changed = await tx.run<{ key: string }>(statement('load/settle-terms'), { terms: termParameters(labelled) });
  const namesOf = (term: string): string[] =>
    changed.flatMap(({ key }) => (key.startsWith(`${term} `) ? [key.slice(term.length + 1)] : []));
  const [predicates, measures] = [namesOf('PREDICATE'), namesOf('MEASURE')];
  return [
    ...(predicates.length === 0 ? [] : await claimsOf(tx, 'derive/claims-of-predicates', { predicates })),
    ...(measures.length === 0 ? [] : await claimsOf(tx, 'derive/claims-of-measures', { measures })),
  ];
}

async function claimsOf(
  tx: WriteTransaction,
  name: string,
  words: Readonly<Record<string, readonly string[]>>,
): Promise<StoredClaim[]> {
  return await tx.run<StoredClaim & Record<string, unknown>>(statement(name), words);
}

/** Returns the terms that are not shared: a dossier may repeat shared terms. */
function ownTerms(terms: readonly VocabularyRow[], shared: readonly VocabularyRow[]): VocabularyRow[] {
  const sharedKeys = new Set(shared.map(termKey));
  return terms.filter((row) => !sharedKeys.has(termKey(row)));
}
