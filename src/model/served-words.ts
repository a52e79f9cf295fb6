/** The words from which the schema of a server is built. */
import { termKey, type Vocabulary } from './vocabulary.ts';

export interface ServedWords {
  readonly vocabulary: Vocabulary;
  /** The predicates that a claim of a loaded dossier has. Only they have relation fields. */
  readonly usedPredicates: ReadonlySet<string>;
}

/** Returns a text that is equal for equal words. */
export function servedWordsKey({ vocabulary, usedPredicates }: ServedWords): string {
  const rows = vocabulary.rows.toSorted((a, b) => (termKey(a) < termKey(b) ? -1 : 1));
  return JSON.stringify({ rows, used: [...usedPredicates].toSorted() });
}

/** Returns the words of a vocabulary as if each predicate had claims. */
export function allWordsOf(vocabulary: Vocabulary): ServedWords {
  return { vocabulary, usedPredicates: new Set(vocabulary.names('PREDICATE')) };
}
