/**
 * The sounds that letters may write. A unit is one letter or digraph of a word: the consonants that it usually writes (`strong`),
 * those that it seldom writes (`weak`), the same for vowels, and the cost of leaving it out. Sounds are bits of a mask.
 */
export interface Unit {
  readonly strong: number;
  readonly weak: number;
  readonly vowel: number;
  readonly weakVowel: number;
  /** The cost if the other word has no unit for it; `Infinity` if the other word must have one. */
  readonly gap: number;
  /** The same cost if the other word is Arabic, which does not write short vowels. */
  readonly unwritten: number;
  /** True for a vowel. Two vowels that are left out side by side, one of each word, would be a changed vowel. */
  readonly isVowel: boolean;
}

export const C = {
  B: 1,
  P: 1 << 1,
  F: 1 << 2,
  V: 1 << 3,
  T: 1 << 4,
  TH: 1 << 5,
  S: 1 << 6,
  D: 1 << 7,
  DH: 1 << 8,
  DD: 1 << 9,
  Z: 1 << 10,
  ZZ: 1 << 11,
  ZH: 1 << 12,
  J: 1 << 13,
  G: 1 << 14,
  GH: 1 << 15,
  K: 1 << 16,
  Q: 1 << 17,
  H: 1 << 18,
  X: 1 << 19,
  SH: 1 << 20,
  CH: 1 << 21,
  L: 1 << 22,
  M: 1 << 23,
  N: 1 << 24,
  R: 1 << 25,
  W: 1 << 26,
  Y: 1 << 27,
  /** Only Arabic writes hamza. */
  HAMZA: 1 << 28,
} as const;

export const V = { A: 1, E: 2, I: 4, O: 8, U: 16 } as const;

export const consonant = (strong: number, weak = 0, gap = Infinity): Unit => ({
  unwritten: gap,
  strong,
  weak,
  vowel: 0,
  weakVowel: 0,
  gap,
  isVowel: false,
});

export const vowel = (heard: number, weakVowel: number, gap: number, unwritten = gap): Unit => ({
  unwritten,
  strong: 0,
  weak: 0,
  vowel: heard,
  weakVowel,
  gap,
  isVowel: true,
});

/** Classes of consonants that spellings interchange; each is one letter of a skeleton. W, y, ayn and hamza have no class. */
const CLASSES: readonly (readonly [string, number])[] = [
  ['b', C.B | C.P],
  ['f', C.F | C.V],
  ['t', C.T | C.TH | C.S],
  ['d', C.D | C.DH | C.DD | C.Z | C.ZZ | C.ZH],
  ['k', C.K | C.Q | C.G | C.GH | C.J],
  ['h', C.H | C.X],
  ['c', C.SH | C.CH],
  ['l', C.L],
  ['m', C.M],
  ['n', C.N],
  ['r', C.R],
];

/** The letters of the classes that a mask of consonants belongs to. */
export function classesOf(mask: number): string {
  let letters = '';
  for (const [letter, members] of CLASSES) if ((mask & members) !== 0) letters += letter;
  return letters;
}
