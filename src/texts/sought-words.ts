/** The terms by which an index of texts finds candidates for a query. `match-text.ts` selects among them. */
import type { QueryWord } from './query.ts';

export interface SoughtWord {
  /** Whole words of the index. */
  readonly words: readonly string[];
  /** Beginnings of words of the index. */
  readonly prefixes: readonly string[];
  /** Words that also find a word which differs by one letter. */
  readonly fuzzy: readonly string[];
}

/** The clitics that Neo4j's Arabic analyzer leaves on a word. */
const LEFT_CLITICS = ['ب', 'ل', 'ف', 'ك'];
const SHORTEST_PREFIX = 3;
const SHORTEST_FUZZY = 4;
const MOST_STEMS = 8;

/** One for each word of the query. */
export function soughtWords(query: readonly QueryWord[]): SoughtWord[] {
  return query.map(({ typed, plain, stems, isArabic, isBegun }) => {
    const word = asIndexed(plain);
    const long = [...stems].filter(({ length }) => length >= SHORTEST_PREFIX).slice(0, MOST_STEMS);
    // The shortest stem of an Arabic word is often another word: its beginning alone would find too much.
    const prefixes = isArabic
      ? longest(long).flatMap((stem) => [stem, ...LEFT_CLITICS.map((letter) => letter + stem)])
      : long;
    return {
      words: [...new Set([word, typed, ...stems])],
      prefixes: isBegun && word.length >= 2 ? [...new Set([...prefixes, word, typed])] : prefixes,
      fuzzy: [...new Set([word, typed, ...longest(long)])].filter(
        (each) => each.length >= SHORTEST_FUZZY && !/\d/.test(each),
      ),
    };
  });
}

/** As Lucene's Arabic normalization writes a word. It leaves a hamza on its seat. */
function asIndexed(plain: string): string {
  return plain
    .replaceAll(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

/** Those that no other stem contains, two at most. */
function longest(stems: readonly string[]): string[] {
  return stems.toSorted((a, b) => b.length - a.length).slice(0, 2);
}
