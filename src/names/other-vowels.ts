/** Whether two words in Latin letters differ by a vowel that no transliteration takes for the other: Bosra and Basra, Amman and Oman. */
import { asciiLetters } from './fold.ts';

interface Spelling {
  /** Letters between the vowels, doubled ones once. */
  readonly consonants: string;
  /** A, E, I or U for each vowel. */
  readonly vowels: string;
}

function spellingOf(plain: string): Spelling {
  let consonants = '';
  let vowels = '';
  const word = asciiLetters(plain, 'HEARD')
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

/** Short vowels vary between a and e, i and u; a is no o, and a first a is no i. */
export function haveOtherVowels(one: string, other: string): boolean {
  const [first, second] = [spellingOf(one), spellingOf(other)];
  if (first.consonants !== second.consonants || first.vowels.length !== second.vowels.length) return false;
  return Array.from(first.vowels).some((vowel, at) => {
    const pair = `${vowel}${second.vowels[at] ?? ''}`;
    const begins = at === 0 && first.consonants.startsWith('-');
    return pair === 'AU' || pair === 'UA' || (begins && (pair === 'AI' || pair === 'IA'));
  });
}
