/** The words of a text with their places. A script without spaces has a word for each character. */
import { foldWord, plainLetters } from '../../names/fold.ts';

export interface Word {
  /** Code unit at which the word begins. */
  readonly start: number;
  /** Code unit after its last. */
  readonly end: number;
  readonly text: string;
  /** All spellings of the word as one, within its script; of a number, the word as it is written. */
  readonly folded: string;
  readonly isNumber: boolean;
  /** True if it begins with a capital letter. */
  readonly isCapital: boolean;
}

/** Numbers with their separators, single characters of scripts without spaces, and runs of letters. */
const WORD =
  /\p{Nd}+(?:[.,٫٬](?=\p{Nd})\p{Nd}+)*|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}][\p{M}ー]*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\u0640\u200c])+/gu;

/** The same words come again and again, and folding costs most of the time. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/** @param at the code unit of the whole text at which `text` begins */
export function wordsOf(text: string, at = 0): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const start = at + match.index;
    const isNumber = /^\p{Nd}/u.test(word);
    const isCapital = /^\p{Lu}/u.test(word);
    words.push({
      ...{ start, end: start + word.length, text: word, isNumber, isCapital },
      folded: isNumber ? word : foldedWord(word),
    });
  }
  return words;
}

/** All spellings of one word as one. أميركي and أمريكي are both written, in the press of one country even. */
export function foldedWord(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const folded = foldWord(plainLetters(word)).replace(/^((?:[وف]?[بكل]?(?:ال)?|[وف]?لل)ام)ير(?=ك)/u, '$1ري') || word;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, folded);
  return folded;
}
