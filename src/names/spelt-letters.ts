/** Latin letters by their names, as Arabic spells abbreviations: سي آي إيه is CIA, بي بي سي BBC, جي دي J. D. */

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
/** They are words too: letters only beside others. */
const WORDS_TOO: Readonly<Record<string, string>> = { ال: 'l', ام: 'm', ان: 'n', او: 'o', في: 'v' };

const MOST_LETTERS = 6;
/** بي is B or P, and آي A or I: so many spellings are sought. */
const MOST_SPELLINGS = 4;

export interface Spelt {
  /** How many words were letters: two or more. */
  readonly words: number;
  /** What they may spell, in ASCII. */
  readonly spellings: readonly string[];
}

/** @param folded the words of a name. Nothing where no two letters stand at `at`. */
export function speltLetters(folded: readonly string[], at: number): Spelt | undefined {
  let spellings = [''];
  let words = 0;
  let sure = 0;
  for (const word of folded.slice(at, at + MOST_LETTERS)) {
    const own = Object.hasOwn(LETTERS, word) ? LETTERS[word] : undefined;
    const letters = own ?? (Object.hasOwn(WORDS_TOO, word) ? WORDS_TOO[word] : undefined);
    if (letters === undefined) break;
    if (own !== undefined) sure += 1;
    spellings = spellings.flatMap((spelling) => Array.from(letters, (letter) => spelling + letter));
    words += 1;
  }
  const begins = Object.hasOwn(LETTERS, folded[at] ?? '');
  return words < 2 || sure < (begins ? 1 : 2) ? undefined : { words, spellings: spellings.slice(0, MOST_SPELLINGS) };
}
