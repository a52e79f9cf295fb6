/** Whether a text contains the words of a query. */
import type { QueryWord } from './query.ts';
import { likeness } from './same-word.ts';
import { wordsOf } from './words.ts';

/** A text matches if it has at least this share of the words of the query. With one or two words, it has all. */
const SHARE_OF_WORDS = 0.6;

/** Returns how well the text matches, at most 1; 0 if it does not. */
export function matchText(query: readonly QueryWord[], text: string): number {
  if (query.length === 0) return 0;
  const words = wordsOf(text);
  const best = query.map((word) =>
    Math.max(0, ...words.map((other) => likeness(word, other, { isBegun: word.isBegun, ofOneRoot: false }))),
  );
  const found = best.filter((value) => value > 0).length;
  if (found < Math.min(query.length, Math.max(2, Math.ceil(query.length * SHARE_OF_WORDS)))) return 0;
  return best.reduce((sum, value) => sum + value, 0) / query.length;
}

/** Returns which words of the query occur in one of the texts. */
export function wordsIn(query: readonly QueryWord[], texts: readonly string[]): QueryWord[] {
  const words = texts.flatMap((text) => wordsOf(text));
  return query.filter((word) =>
    words.some((other) => likeness(word, other, { isBegun: word.isBegun, ofOneRoot: false }) > 0),
  );
}
