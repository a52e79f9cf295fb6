/**
 * Compares the vowels of two words in Latin letters. Bosra and Basra, or Amman and Oman, differ by vowels that
 * transliterations do not interchange.
 */
import { asciiLetters } from './fold.ts';

interface Spelling {
  /** The letters between the vowels; a doubled letter counts once. */
  readonly consonants: string;
  /** One of A, E, I and U for each vowel. */
  readonly vowels: string;
}

function spellingOf(plain: string): Spelling {
  let consonants = '';
  let vowels = '';
  const word = asciiLetters(plain, 'SPELT_OUT')
    .replaceAll(/([^aeiou])\1+/gu, '$1')
    .replaceAll('q', 'k')
    .replace(/h$/u, '');
  for (const [run] of word.matchAll(/[aeiou]+[wy]?|[^aeiou]/gu)) {
    if (!/^[aeiou]/u.test(run)) consonants += run;
    else if (/^a+$/u.test(run)) vowels += 'A';
    else if (/^e+$/u.test(run)) vowels += 'E';
    else vowels += /[ouw]/u.test(run) ? 'U' : 'I';
  }
  return { consonants: `${/^[aeiou]/u.test(word) ? '-' : ''}${consonants}`, vowels };
}

/** True if the consonants agree and the vowels differ as a and o (or u) do, or at the beginning as a and i. Other vowels may vary. */
export function haveOtherVowels(one: string, other: string): boolean {
  const [first, second] = [spellingOf(one), spellingOf(other)];
  if (first.consonants !== second.consonants || first.vowels.length !== second.vowels.length) return false;
  return Array.from(first.vowels).some((vowel, index) => {
    const pair = `${vowel}${second.vowels[index] ?? ''}`;
    const isInitial = index === 0 && first.consonants.startsWith('-');
    return pair === 'AU' || pair === 'UA' || (isInitial && (pair === 'AI' || pair === 'IA'));
  });
}
