/** Reads a day that a reader typed or pasted. Plain function. */
import { isDay } from '../../../model/calendar.ts';

/** `0` of the Arabic digits and of the Persian ones. */
const ZEROS = [0x06_60, 0x06_f0];

/**
 * The day that the text names; undefined if it names none yet. Arabic digits, a minus sign and spaces around are allowed:
 * `٢٠٢١-٠٧-٢٦` is `2021-07-26`, `−0044-03-15` is `-0044-03-15`.
 */
export function dayTyped(text: string): string | undefined {
  const plain = text
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => code >= zero) ?? 0));
    })
    .replaceAll(/[\u2010-\u2013\u2212]/gu, '-')
    .replaceAll(/[\s\u200e\u200f\u061c]/gu, '');
  return isDay(plain) ? plain : undefined;
}
