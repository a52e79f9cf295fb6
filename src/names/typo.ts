/** Typing errors between two words of one script: an extra or missing letter, two swapped letters, or a neighbouring key. */

// On an Arabic keyboard, the key of لا types two letters. "-" keeps its position in the last row.
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤر-ىةوزظ'] as const;

/** Shorter words are compared exactly, because a similar short word is usually another name: Hamas is not Hama. */
const MIN_LETTERS = 5;

function areNeighbours(one: string, other: string): boolean {
  for (const [row, keys] of ROWS.entries()) {
    const column = keys.indexOf(one);
    if (column < 0) continue;
    if (Math.abs(keys.indexOf(other) - column) === 1 && keys.includes(other)) return true;
    // The rows of a keyboard are shifted by less than one key.
    for (const nextRow of [ROWS[row - 1], ROWS[row + 1]]) {
      const otherColumn = nextRow?.indexOf(other) ?? -1;
      if (otherColumn >= 0 && Math.abs(otherColumn - column) <= 1) return true;
    }
  }
  return false;
}

/**
 * True if `typed` differs from `meant` by one typing error. The first letter must agree, because it is seldom wrong. An extra or
 * missing i or ي at the end is not an error, because it makes another name (a nisba).
 */
export function isTypo(typed: string, meant: string): boolean {
  const shorterLength = Math.min(typed.length, meant.length);
  if (shorterLength < MIN_LETTERS) return false;
  // The letters of the article do not count: الحلي is as short as حلي.
  if (typed.startsWith('ال') && shorterLength < MIN_LETTERS + 1) return false;
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let head = 0;
  while (head < typed.length && typed[head] === meant[head]) head += 1;
  let tail = 0;
  while (tail < shorterLength - head && typed.at(-1 - tail) === meant.at(-1 - tail)) tail += 1;
  const typedMiddle = typed.slice(head, typed.length - tail);
  const meantMiddle = meant.slice(head, meant.length - tail);
  if (head === 0) return false;
  if (typedMiddle.length === 2 && meantMiddle.length === 2) {
    const areSwapped = typedMiddle[0] === meantMiddle[1] && typedMiddle[1] === meantMiddle[0];
    return areSwapped && (tail > 0 || shorterLength > 5 || !/[iyيى]/u.test(typedMiddle));
  }
  if (typedMiddle.length === 1 && meantMiddle.length === 1) {
    // A word with another vowel is another name, except in a long word.
    const areVowels = /^[aeiou]$/u.test(typedMiddle) && /^[aeiou]$/u.test(meantMiddle);
    return areNeighbours(typedMiddle, meantMiddle) && (!areVowels || shorterLength > 6);
  }
  const extra = typedMiddle === '' ? meantMiddle : meantMiddle === '' ? typedMiddle : '';
  if (extra.length !== 1) return false;
  const atEnd = head >= shorterLength;
  return !(atEnd && /[iyيىaهاe]/u.test(extra));
}
