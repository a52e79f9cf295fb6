/** How alike a word of a query and a word of a text are. */
import { consonantsOf } from './stems.ts';
import type { Word } from './words.ts';

export const LIKENESS = {
  /** Equal after folding. */
  SAME: 1,
  /** Another form of the word: attacks, attacked; هجوم, والهجوم. */
  INFLECTED: 0.9,
  /** The word of the text begins with that of the query, which the reader still types. */
  BEGUN: 0.8,
  /** The consonants of the Arabic root are the same: هاجم, هجوم. */
  OF_ONE_ROOT: 0.75,
  /** One letter is wrong, missing or too many, or two are exchanged. */
  SLIP: 0.7,
} as const;

/** Shorter words are compared without slips. */
const SHORTEST_WITH_SLIP = 4;
/** Short stems differ by one letter from many others. */
const SHORTEST_STEM_WITH_SLIP = 5;
const SHORTEST_BEGUN = 2;

export interface Comparing {
  /** True: the word of the query may be the beginning of one. */
  readonly isBegun: boolean;
  /** True: Arabic words of one root are alike. */
  readonly ofOneRoot: boolean;
}

/** Returns 0 if the words are not alike; else one of `LIKENESS`. */
export function likeness(query: Word, text: Word, { isBegun, ofOneRoot }: Comparing): number {
  if (query.folded === text.folded) return LIKENESS.SAME;
  if (query.isArabic !== text.isArabic) return 0;
  if (intersect(query.stems, text.stems)) return LIKENESS.INFLECTED;
  if (isBegun && query.folded.length >= SHORTEST_BEGUN && beginsWith(text, query.folded)) return LIKENESS.BEGUN;
  if (ofOneRoot && intersect(consonantsOf(query.stems), consonantsOf(text.stems))) return LIKENESS.OF_ONE_ROOT;
  return isSlip(query, text) ? LIKENESS.SLIP : 0;
}

function beginsWith({ folded, stems }: Word, beginning: string): boolean {
  return folded.startsWith(beginning) || [...stems].some((stem) => stem.startsWith(beginning));
}

function isSlip(query: Word, text: Word): boolean {
  if (query.folded.length < SHORTEST_WITH_SLIP) return false;
  if (text.folded.length >= SHORTEST_WITH_SLIP - 1 && isOneEdit(query.folded, text.folded)) return true;
  // The stem of a word with a slip differs from that of the word by the slip.
  const isLong = ({ length }: string): boolean => length >= SHORTEST_STEM_WITH_SLIP;
  const others = [...text.stems].filter(isLong);
  return [...query.stems]
    .filter(isLong)
    .some((stem) => others.some((other) => other.startsWith(stem.charAt(0)) && isOneEdit(stem, other)));
}

/** True if one letter is exchanged, missing or too many, or two neighbours are swapped. Numbers are never alike. */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1 || /\d/.test(one + other)) return false;
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const [a, b] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)];
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

function intersect(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const each of some) if (others.has(each)) return true;
  return false;
}
