/**
 * Letters as they are compared: one fold for all ways to write the same word within a script. What is not Arabic comes out in
 * ASCII; Arabic stays Arabic. Both scripts meet by sound only (sound.ts), never by a fold.
 */
import anyAscii from 'any-ascii';

/** Letters of Persian, Kurdish and Urdu that are an Arabic letter in another shape. */
const SHAPES: Readonly<Record<string, string>> = {
  ک: 'ك',
  ڪ: 'ك',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ێ: 'ي',
  ے: 'ي',
  ۆ: 'و',
  ۇ: 'و',
  ۈ: 'و',
  ۊ: 'و',
  ۋ: 'و',
  ھ: 'ه',
  ہ: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ۃ: 'ة',
  ۓ: 'ي',
  ڵ: 'ل',
  ڕ: 'ر',
  ړ: 'ر',
  ڑ: 'ر',
  ٹ: 'ت',
  ڈ: 'د',
  ڥ: 'ڤ',
};

/** Letters that Arabic borrows, hamza and its seats, alef maqsura and taa marbuta, as those write them who leave them out. */
const SEATS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ء: '',
  ى: 'ي',
  ة: 'ه',
  گ: 'ك',
  ݣ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ڤ: 'ف',
};

/** Vowel signs and Quranic marks, and tatweel. */
const ARABIC_SIGNS = /(?:(?=\p{Script_Extensions=Arab})\p{M}|\u0640)/gu;
const APOSTROPHES = /['‘’‛ʻʼʽʾʿˈ`´′ʹ]/gu;
const ARABIC = /[\u0620-\u064A\u066E-\u06D3\u06D5\u06FA-\u06FF\u0750-\u077F]/u;

/** Scholarly and Turkish letters that stand for what others write with two. */
const DIGRAPHS: Readonly<Record<string, string>> = {
  ş: 'sh',
  š: 'sh',
  ç: 'ch',
  č: 'ch',
  ḏ: 'dh',
  ṯ: 'th',
  ḵ: 'kh',
  ḫ: 'kh',
  ġ: 'gh',
  ğ: 'gh',
  ǧ: 'j',
  ž: 'zh',
  ź: 'z',
  ə: 'e',
  х: 'kh',
};

const replaceAll = (text: string, letters: Readonly<Record<string, string>>): string => {
  let out = '';
  for (const letter of text) out += Object.hasOwn(letters, letter) ? letters[letter] : letter;
  return out;
};

export const isArabic = (text: string): boolean => ARABIC.test(text);

/** Without halves of surrogate pairs, which are no characters. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Cs}/gu, '');

/** A text as it was typed, but for letter case, blanks at its ends, and the number of those within. */
export function asTyped(text: string): string {
  return wellFormed(text).normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/**
 * Letters in one shape each, without vowel signs, tatweel, apostrophes and invisible characters. What the sound needs is
 * kept: hamza's seats, ة, ى, the borrowed letters, and Latin letters with their marks.
 */
export function plainLetters(text: string): string {
  // Hamza comes on its seat, whichever way it was typed: composed first, then only Arabic signs go.
  const composed = wellFormed(text).normalize('NFKC').toLowerCase().normalize('NFC');
  const apart = composed.replaceAll('ه\u200Cا', 'ئ').replaceAll('\u200C', ' ');
  const bare = apart.replaceAll(ARABIC_SIGNS, '');
  // A vowel of Kurdish, at the end as ة is one.
  const kurdish = bare.replaceAll(/\u06D5(?=\p{L})/gu, '').replaceAll('\u06D5', 'ة');
  return replaceAll(kurdish.replaceAll(APOSTROPHES, '').replaceAll(/\p{Cf}/gu, ''), SHAPES).replaceAll(/وو+/gu, 'و');
}

/** Latin, Cyrillic and all else that is not Arabic in ASCII; `as ş is sh` for the sound, plain s where marks are left out. */
export function asciiLetters(plain: string, marks: 'HEARD' | 'LEFT_OUT'): string {
  const heard = marks === 'HEARD' ? replaceAll(plain, DIGRAPHS) : plain;
  const bare = heard.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const ascii = /^[\0-\x7F]*$/u.test(bare) ? bare : anyAscii(bare).toLowerCase();
  return ascii.replaceAll(marks === 'HEARD' ? /[^a-z0-9-]/gu : /[^a-z0-9]/gu, '');
}

/** Arabic letters without hamza and the like, digits in ASCII. */
export const arabicLetters = (plain: string): string => replaceAll(plain, SEATS).replaceAll(/وو+/gu, 'و');

/** One word of `plainLetters`, folded within its script. */
export function foldWord(plain: string): string {
  return isArabic(plain) ? arabicLetters(plain) : asciiLetters(plain, 'LEFT_OUT');
}

/**
 * A whole name folded: أ إ آ are ا, ؤ is و, ئ and ى are ي, ة is ه, ک is ك, é is e. Between words stands one blank, also for a hyphen
 * or a full stop. Idempotent.
 */
export function foldName(name: string): string {
  const words = splitWords(plainLetters(name)).map(foldWord);
  // A sign of another script may come out as letters and digits.
  return splitWords(words.join(' ')).join(' ');
}

/** Runs of letters of one script, and runs of digits (in ASCII), in their order. */
export function splitWords(plain: string): string[] {
  const words: string[] = [];
  for (const [run] of plain.matchAll(/\p{N}+|[\p{L}\p{M}]+/gu)) {
    if (/^\p{N}/u.test(run)) {
      const digits = anyAscii(run)
        .replaceAll(/[^0-9a-z]/giu, '')
        .toLowerCase();
      if (digits !== '') words.push(digits);
      continue;
    }
    for (const [word] of run.matchAll(
      /[\u0620-\u064A\u066E-\u06D3\u06D5\u06FA-\u06FF\u0750-\u077F]+|[^\u0620-\u064A\u066E-\u06D3\u06D5\u06FA-\u06FF\u0750-\u077F]+/gu,
    )) {
      words.push(word);
    }
  }
  return words;
}
