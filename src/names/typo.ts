/** One slip of the finger between two words of one script: a letter too many, too few, two swapped, or a neighbour key. */

// The key of لا, which is two letters, keeps its place.
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤر-ىةوزظ'] as const;

/** Hamas is not Hama: what is short is seldom mistyped, and often another name. */
const LEAST_LETTERS = 5;

function areNeighbours(one: string, other: string): boolean {
  for (const [row, keys] of ROWS.entries()) {
    const at = keys.indexOf(one);
    if (at < 0) continue;
    if (Math.abs(keys.indexOf(other) - at) === 1 && keys.includes(other)) return true;
    // Rows are shifted by less than a key.
    for (const near of [ROWS[row - 1], ROWS[row + 1]]) {
      const below = near?.indexOf(other) ?? -1;
      if (below >= 0 && Math.abs(below - at) <= 1) return true;
    }
  }
  return false;
}

/** Is `typed` one slip away from `meant`? A first letter is seldom wrong, and a last i or ي more or less is a nisba. */
export function isTypo(typed: string, meant: string): boolean {
  if (Math.min(typed.length, meant.length) < LEAST_LETTERS) return false;
  // The article is no letter of the name: الحلي is as short as حلي.
  if (typed.startsWith('ال') && Math.min(typed.length, meant.length) < LEAST_LETTERS + 1) return false;
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  let tail = 0;
  const shorter = Math.min(typed.length, meant.length);
  while (tail < shorter - at && typed.at(-1 - tail) === meant.at(-1 - tail)) tail += 1;
  const one = typed.slice(at, typed.length - tail);
  const other = meant.slice(at, meant.length - tail);
  if (at === 0) return false;
  if (one.length === 2 && other.length === 2) {
    return one[0] === other[1] && one[1] === other[0] && (tail > 0 || shorter > 5 || !/[iyيى]/u.test(one));
  }
  if (one.length === 1 && other.length === 1) {
    // Another vowel is another name, unless so much else agrees.
    const vowels = /^[aeiou]$/u.test(one) && /^[aeiou]$/u.test(other);
    return areNeighbours(one, other) && (!vowels || shorter > 6);
  }
  const extra = one === '' ? other : other === '' ? one : '';
  if (extra.length !== 1) return false;
  const atEnd = at >= shorter;
  return !(atEnd && /[iyيىaهاe]/u.test(extra));
}
