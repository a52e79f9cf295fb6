/** Names as they are compared: one fold for all ways to write the same name in Arabic and Latin script. */

/**
 * Without case, marks and hamza: Unicode takes letters and marks apart (NFKD), so that أ إ آ are ا, ؤ is و, ئ is ي and
 * é is e; vowel signs, tatweel and a bare hamza go, ٱ is ا and ى is ي. Between words stands one space, also for a hyphen.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{Mn}\u0640\u0621]/gu, '')
    .replaceAll('\u0671', '\u0627')
    .replaceAll('\u0649', '\u064A')
    .toLowerCase()
    .replaceAll(/[\s\-\u2010-\u2015]+/gu, ' ')
    .trim();
}
