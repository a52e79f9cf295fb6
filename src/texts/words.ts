/** The words of a text, each with the forms by which it is compared. */
import { foldWord, isArabic, plainLetters, splitWords } from '../names/fold.ts';
import { stemsOf } from './stems.ts';

export interface Word {
  /** With the letters of its language, as Kurdish ێ, which `plain` writes as Arabic does. */
  readonly typed: string;
  /** Without marks of vowels, in lower case, with the seats of hamza: as the full-text index has it. */
  readonly plain: string;
  readonly folded: string;
  /** The word without what grammar adds to it, in each way in which that can be taken off. Never empty. */
  readonly stems: ReadonlySet<string>;
  readonly isArabic: boolean;
}

export function wordsOf(text: string): Word[] {
  const words = splitWords(plainLetters(text));
  const asTyped =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((plain, index) => {
    const folded = foldWord(plain);
    // Where the plain letters have other bounds of words, the words cannot be paired.
    const typed = asTyped.length === words.length ? (asTyped[index] ?? plain) : plain;
    return folded === '' ? [] : [{ typed, plain, folded, stems: stemsOf(folded), isArabic: isArabic(plain) }];
  });
}
