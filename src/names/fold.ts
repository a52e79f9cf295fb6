/**
 * Folds words: all spellings of a word within one script become one text. Arabic stays Arabic; every other script becomes ASCII.
 * A fold never compares two scripts. Only the sound does that (sound-distance.ts).
 */
import anyAscii from 'any-ascii';

/** Letters of Persian, Kurdish and Urdu that are another shape of an Arabic letter. */
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

/** Borrowed letters, hamza and its seats, alef maqsura and taa marbuta, each with the plain letter that many people write instead. */
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

/** Scholarly and Turkish letters for sounds that other spellings write with two letters. */
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

/** Removes lone halves of surrogate pairs, because they are not characters. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Cs}/gu, '');

/** The text in lower case, without blanks at its ends, and with one blank between words. */
export function asTyped(text: string): string {
  return wellFormed(text).normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/**
 * Gives each letter one shape, and removes vowel signs, tatweel, apostrophes and invisible characters. It keeps the letters that
 * the sound depends on: the seats of hamza, ة, ى, the borrowed letters, and Latin letters with their marks.
 */
export function plainLetters(text: string): string {
  // Composing comes first, so that a hamza typed as a separate sign stays on its seat when the Arabic signs are removed.
  const composed = wellFormed(text).normalize('NFKC').toLowerCase().normalize('NFC');
  const separated = composed.replaceAll('ه\u200Cا', 'ئ').replaceAll('\u200C', ' ');
  const bare = separated.replaceAll(ARABIC_SIGNS, '');
  // U+06D5 is a vowel of Kurdish. At the end of a word it sounds like ة; elsewhere Arabic does not write it.
  const withoutKurdishVowel = bare.replaceAll(/\u06D5(?=\p{L})/gu, '').replaceAll('\u06D5', 'ة');
  return replaceAll(withoutKurdishVowel.replaceAll(APOSTROPHES, '').replaceAll(/\p{Cf}/gu, ''), SHAPES).replaceAll(
    /وو+/gu,
    'و',
  );
}

/**
 * Letters of any script except Arabic, in ASCII.
 * @param marks SPELT_OUT writes ş as sh, for comparison by sound. LEFT_OUT writes ş as s, for the fold.
 */
export function asciiLetters(plain: string, marks: 'SPELT_OUT' | 'LEFT_OUT'): string {
  const spelt = marks === 'SPELT_OUT' ? replaceAll(plain, DIGRAPHS) : plain;
  const bare = spelt.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const ascii = /^[\0-\x7F]*$/u.test(bare) ? bare : anyAscii(bare).toLowerCase();
  return ascii.replaceAll(marks === 'SPELT_OUT' ? /[^a-z0-9-]/gu : /[^a-z0-9]/gu, '');
}

/** Arabic letters with each letter of `SEATS` replaced by its plain letter. */
export const arabicLetters = (plain: string): string => replaceAll(plain, SEATS).replaceAll(/وو+/gu, 'و');

/** One word of `plainLetters`, folded within its script. */
export function foldWord(plain: string): string {
  return isArabic(plain) ? arabicLetters(plain) : asciiLetters(plain, 'LEFT_OUT');
}

/**
 * Folds a whole name: أ إ آ become ا, ؤ becomes و, ئ and ى become ي, ة becomes ه, ک becomes ك, é becomes e. Words are separated
 * by one blank, also if the text has a hyphen or a full stop there. Folding a folded name does not change it.
 */
export function foldName(name: string): string {
  const words = splitWords(plainLetters(name)).map(foldWord);
  // any-ascii may turn one sign of another script into several words.
  return splitWords(words.join(' ')).join(' ');
}

/** The ending of a number in digits, as in 7th. */
const ORDINAL_ENDING = /(?<=\p{N})(?:st|nd|rd|th)(?![\p{L}\p{M}])/giu;

/** The words of a text, in order: runs of letters of one script, and runs of digits in ASCII. */
export function splitWords(plain: string): string[] {
  const words: string[] = [];
  for (const [run] of plain.replaceAll(ORDINAL_ENDING, '').matchAll(/\p{N}+|[\p{L}\p{M}]+/gu)) {
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
