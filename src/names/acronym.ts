/** Acronyms: IAEA is the International Atomic Energy Agency. Only a text that is written as an acronym is one; a word never is. */
import { conceptsOf } from './concepts.ts';
import { asciiLetters, foldWord, isArabic, plainLetters, splitWords } from './fold.ts';
import { ordinaryNames } from './lexicon/ordinary-names.ts';
import { SMALL } from './particles.ts';
import { speltLetters } from './spelt-letters.ts';

const MIN_LETTERS = 3;
const MAX_LETTERS = 8;
const MAX_ACRONYM_CHARACTERS = 60;
const MAX_CHARACTERS = 200;

/**
 * The acronyms that a whole text may be, in lower case: letters with full stops (U.N.), three or more capitals (IAEA), letters that
 * Arabic spells by their names (سي آي إيه), or three or more small letters that are neither an ordinary name nor a descriptive word,
 * because people type in small letters.
 */
export function acronymsIn(text: string): readonly string[] {
  if (text.length > MAX_ACRONYM_CHARACTERS) return [];
  if (isArabic(text)) {
    const words = splitWords(plainLetters(text)).map(foldWord);
    const spelt = speltLetters(words, 0);
    return spelt?.words === words.length && words.length >= MIN_LETTERS ? spelt.spellings : [];
  }
  const acronym = latinAcronym(text);
  return acronym === '' ? [] : [acronym];
}

function latinAcronym(text: string): string {
  const bare = text.trim().replace(/^the\s+/iu, '');
  if (/^(?:[a-z]\.\s?){2,8}[a-z]?\.?$/iu.test(bare)) return bare.replaceAll(/[^a-z]/giu, '').toLowerCase();
  if (bare.length < MIN_LETTERS || bare.length > MAX_LETTERS) return '';
  if (/^[A-Z]+$/u.test(bare)) return bare.toLowerCase();
  const isWord = !/^[a-z]+$/u.test(bare) || ordinaryNames(bare).size > 0 || conceptsOf(bare).length > 0;
  return isWord ? '' : bare;
}

/** The acronyms that the words of a Latin name form: with and without its small words, and with hyphenated words as one or two. */
export function acronymsFor(name: string): readonly string[] {
  if (name.length > MAX_CHARACTERS || isArabic(name)) return [];
  const words = plainLetters(name)
    .split(/[\s/&+,]+/u)
    .map((word) =>
      asciiLetters(word, 'SPELT_OUT')
        .replaceAll(/^-+|-+$/gu, '')
        .replace(/^(?:al|el)-+(?=.)/u, ''),
    )
    .filter((word) => word !== '');
  if (words.length < 2) return [];
  const content = words.filter((word) => !SMALL.has(word));
  const split = content.flatMap((word) => word.split('-')).filter((word) => word !== '' && !SMALL.has(word));
  return [...new Set([content, words, split].map((each) => each.map((word) => word[0]).join('')))].filter(
    ({ length }) => length >= 2 && length <= MAX_LETTERS,
  );
}
