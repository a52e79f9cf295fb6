/** A list of words as it stands in a lexicon: words with white space between them, folded for comparison. */
import { foldWord, plainLetters } from '../fold.ts';

export function words(list: string): ReadonlySet<string> {
  const written = list.trim().split(/\s+/u);
  return new Set(written.map((word) => foldWord(plainLetters(word))));
}
