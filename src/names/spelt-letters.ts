/** Arabic spells abbreviations by the names of the Latin letters: سي آي إيه is CIA, بي بي سي is BBC, جي دي is J. D. */

const LETTERS: Readonly<Record<string, string>> = {
  اي: 'ai',
  ايه: 'ae',
  بي: 'bp',
  سي: 'c',
  دي: 'd',
  اف: 'f',
  جي: 'gj',
  جيه: 'j',
  اتش: 'h',
  ايتش: 'h',
  كي: 'k',
  ايل: 'l',
  ايم: 'm',
  كيو: 'q',
  ار: 'r',
  اس: 's',
  تي: 't',
  يو: 'u',
  دبليو: 'w',
  اكس: 'x',
  واي: 'y',
  زد: 'z',
};
/** Names of letters that are also Arabic words. They count as letters only beside other letters. */
const AMBIGUOUS_LETTERS: Readonly<Record<string, string>> = { ال: 'l', ام: 'm', ان: 'n', او: 'o', في: 'v' };

const MAX_LETTERS = 6;
/** بي is B or P, and آي is A or I, so an abbreviation may have several spellings. At most this number is returned. */
const MAX_SPELLINGS = 4;

export interface Spelt {
  /** The number of words that are letters: two or more. */
  readonly words: number;
  /** The abbreviations that these words may spell, in ASCII. */
  readonly spellings: readonly string[];
}

/**
 * Returns undefined if the words from `start` on are not at least two letters.
 * @param folded the folded words of a name
 */
export function speltLetters(folded: readonly string[], start: number): Spelt | undefined {
  let spellings = [''];
  let words = 0;
  let unambiguous = 0;
  for (const word of folded.slice(start, start + MAX_LETTERS)) {
    const certainLetters = Object.hasOwn(LETTERS, word) ? LETTERS[word] : undefined;
    const letters = certainLetters ?? (Object.hasOwn(AMBIGUOUS_LETTERS, word) ? AMBIGUOUS_LETTERS[word] : undefined);
    if (letters === undefined) break;
    if (certainLetters !== undefined) unambiguous += 1;
    spellings = spellings.flatMap((spelling) => Array.from(letters, (letter) => spelling + letter));
    words += 1;
  }
  // If the first word is ambiguous, two certain letters must follow.
  const minUnambiguous = Object.hasOwn(LETTERS, folded[start] ?? '') ? 1 : 2;
  if (words < 2 || unambiguous < minUnambiguous) return undefined;
  return { words, spellings: spellings.slice(0, MAX_SPELLINGS) };
}
