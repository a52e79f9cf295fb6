/** The words of dossiers before a database has evaluated their rows. */
import type { ServedWords } from '../../model/served-words.ts';
import { Vocabulary, type VocabularyRow } from '../../model/vocabulary.ts';
import type { DossierFiles } from './read-dossier-files.ts';

/**
 * Returns the words that a database with only these dossiers will hold. A predicate probably has a claim if its name stands in
 * quotes in a file: a file may also compute the name.
 */
export function probableWords(
  shared: readonly VocabularyRow[],
  dossiers: readonly Pick<DossierFiles, 'terms' | 'cypher'>[],
): ServedWords {
  const vocabulary = new Vocabulary([...shared, ...dossiers.flatMap(({ terms }) => terms)]);
  const names = new Set(vocabulary.names('PREDICATE'));
  const texts = dossiers.flatMap(({ cypher }) => cypher.map(({ text }) => text));
  const quoted = texts.flatMap((text) =>
    Array.from(text.matchAll(/['"]([A-Z][A-Z0-9_]*)['"]/g), ([, name = '']) => name),
  );
  return { vocabulary, usedPredicates: new Set(quoted.filter((name) => names.has(name))) };
}
