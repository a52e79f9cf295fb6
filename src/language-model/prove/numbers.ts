/** The numbers in a text, in digits of any script and in words, so that those of an answer can be compared with those of the words it quotes. */
import { dualNumber, largeNumber, smallNumber } from './number-words.ts';

/**
 * `1,200`, `1 200` and `١٬٢٠٠` are 1200, `2.5 million` and `٢٫٥ مليون` are 2500000, and `three` is 3. Each once.
 * @param language whose words are read, as a BCP 47 tag
 */
export function numbersIn(text: string, language = ''): Set<string> {
  const found = new Set<string>();
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const value = /^\d/.test(token) ? Number(token) : (dualNumber(token) ?? smallNumber(token, language));
    if (value === undefined) continue;
    const large = largeNumber(tokens[at + 1] ?? '');
    // مليارا after a number is a billion; alone it is two.
    if (large !== undefined) at += 1;
    found.add(shortest(large === undefined ? value : value * large));
  }
  return found;
}

export interface NumberText {
  readonly text: string;
  readonly language: string;
}

/** Returns the numbers of `text` that none of the others has. */
export function numbersBeyond({ text, language }: NumberText, others: readonly NumberText[]): string[] {
  const known = new Set(others.flatMap((other) => [...numbersIn(other.text, other.language)]));
  // "Two" is seldom a number that counts, and a dual says it without a word.
  return [...numbersIn(text, language)].filter(
    (number) => !known.has(number) && (number !== '2' || /[2٢۲]/.test(text)),
  );
}

/** Numbers with a point for the fraction and without other separators, and words. */
function tokensOf(text: string): string[] {
  const latin = text
    .replaceAll(/\p{Nd}/gu, latinDigit)
    .replaceAll('٫', '.')
    .replaceAll('٬', ',');
  const plain = latin
    // Blanks of thousands: 200 000.
    .replaceAll(/(?<=(?<!\d)\d{1,3}(?:[  \u2009]\d{3})*)[  \u2009](?=\d{3}(?!\d))/g, '')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replaceAll(/(?<=\d),(?=\d)/g, '.');
  return plain.match(/\d+(?:\.\d+)?|[\p{L}\p{M}]+/gu) ?? [];
}

/** 2500000.000001 of 2.5 × 10⁶ is 2500000. */
function shortest(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** The digits of each script stand together, from nought to nine. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
