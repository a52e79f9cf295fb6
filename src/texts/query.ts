/** The words of a query. Any text is a query; one without letters and digits has no words. */
import { isEmptyWord } from './empty-words.ts';
import { wordsOf, type Word } from './words.ts';

/** In characters: no more is read of a query. */
const LONGEST_QUERY = 1_000;
/** More words are not compared. */
const MOST_WORDS = 12;
/** In letters. No word is longer; an index refuses much longer ones. */
const LONGEST_WORD = 60;

export interface QueryWord extends Word {
  /** True for the last word, if no space follows it: the reader may still type it. */
  readonly isBegun: boolean;
}

/** The words that carry meaning, each once; all words if none does. */
export function queryWords(text: string): QueryWord[] {
  const read = text.slice(0, LONGEST_QUERY);
  const words = wordsOf(read).filter(({ folded }) => folded.length <= LONGEST_WORD);
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(read);
  const marked = words.map((word, index) => ({ ...word, isBegun: isOpen && index === words.length - 1 }));
  const meant = marked.filter(({ folded }) => !isEmptyWord(folded));
  const kept = meant.length > 0 ? meant : marked;
  return kept
    .filter(({ folded }, index) => kept.findIndex((other) => other.folded === folded) === index)
    .slice(0, MOST_WORDS);
}
