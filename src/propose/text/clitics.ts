/** Arabic joins "and", "so", "in", "as", "to" and "the" to the word after them, and "will" to a verb. */
import { remembered } from '../../model/remembered.ts';

/** The letters of a word that remain at least, so that a short word is not taken apart. */
const LEAST = 3;

const cut = (word: string, letters: number): string[] => (word.length - letters >= LEAST ? [word.slice(letters)] : []);

const isArabicWord = (word: string): boolean => /^[\u0620-\u064a]/u.test(word);

/**
 * The word, and what remains of it without "and", "so", "in", "as" and "to" before it, the most letters first. للعراق gives العراق.
 * @param word folded
 */
export const withoutPrefixes = remembered((word): readonly string[] => {
  if (!isArabicWord(word)) return [word];
  const joined = [word, ...(/^[وف]/u.test(word) ? cut(word, 1) : [])];
  const all = joined.flatMap((each) => [
    each,
    ...(/^[بكل]/u.test(each) ? cut(each, 1) : []),
    ...(each.startsWith('لل') ? cut(each, 2).map((rest) => `ال${rest}`) : []),
  ]);
  return [...new Set(all)];
});

/** As `withoutPrefixes`, and also without the article, "will", and the first letter of a verb in the present. */
export const stemsOf = remembered((word): readonly string[] => {
  if (!isArabicWord(word)) return [word];
  const all = withoutPrefixes(word).flatMap((each) => {
    const verbs = [each, ...(/^س[يتنا]/u.test(each) ? cut(each, 1) : [])];
    return [
      ...verbs,
      ...verbs.flatMap((verb) => (/^[يتنا]/u.test(verb) ? cut(verb, 1) : [])),
      ...(each.startsWith('ال') ? cut(each, 2) : []),
    ];
  });
  return [...new Set(all)];
});
