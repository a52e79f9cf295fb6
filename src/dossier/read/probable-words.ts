/** The words of dossiers before a database has evaluated their rows. */
import type { ServedWords } from '../../model/served-words.ts';
import { termKey, Vocabulary, type VocabularyRow } from '../../model/vocabulary.ts';
import type { DossierFiles } from './read-dossier-files.ts';
import type { SourceFile } from './source-file.ts';

/** A name may stand across the end of a part of a text. No predicate has a longer one. */
const LONGEST_NAME = 200;

/**
 * Returns the words that a database with only these dossiers will hold. A predicate probably has a claim if its name stands in
 * quotes in a file: a file may also compute the name.
 */
export async function probableWords(
  shared: readonly VocabularyRow[],
  dossiers: readonly Pick<DossierFiles, 'terms' | 'cypher'>[],
): Promise<ServedWords> {
  const vocabulary = new Vocabulary(once([...shared, ...dossiers.flatMap(({ terms }) => terms)]));
  const names = new Set(vocabulary.names('PREDICATE'));
  const usedPredicates = new Set<string>();
  for (const { cypher } of dossiers) {
    for (const file of cypher) {
      for await (const name of quotedNames(file)) if (names.has(name)) usedPredicates.add(name);
    }
  }
  return { vocabulary, usedPredicates };
}

/** Dossiers may share a word: the database holds it once, with the labels of each. */
function once(rows: readonly VocabularyRow[]): VocabularyRow[] {
  const words = new Map<string, VocabularyRow>();
  for (const row of rows) {
    const first = words.get(termKey(row));
    words.set(termKey(row), first === undefined ? row : Object.assign({}, row, first));
  }
  return [...words.values()];
}

async function* quotedNames({ parts }: SourceFile): AsyncGenerator<string> {
  let before = '';
  for await (const part of parts()) {
    const text = before + part;
    for (const [, name = ''] of text.matchAll(/['"]([A-Z][A-Z0-9_]*)['"]/g)) yield name;
    before = text.slice(-LONGEST_NAME);
  }
}
