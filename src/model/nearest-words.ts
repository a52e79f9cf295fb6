/**
 * The part of a text that is nearest to words that it does not have: by whole words, each compared by its pairs of letters (Sellers' search for
 * the best match of a pattern anywhere in a text, 1980). Needs nothing of Node.
 */
import type { CodePoints } from './code-points.ts';
import type { FoundWords } from './find-words.ts';

/** The most comparisons, words of the text times words that are sought: about a tenth of a second. */
const MOST_COMPARISONS = 4_000_000;
/** At most this share of the words may differ. */
const LARGEST_SHARE = 0.6;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200C\u200D]{0,80}/gu;

interface TextWord extends FoundWords {
  readonly key: string;
}

/** Returns undefined if nothing resembles the words, or if the text is too long for the search. Of equally near parts it returns the first. */
export function nearestWords(text: CodePoints, words: string): FoundWords | undefined {
  const sought = Array.from(words.matchAll(WORD), ([word]) => keyOf(word));
  const most = Math.floor(MOST_COMPARISONS / Math.max(1, sought.length));
  if (sought.length === 0 || text.length / 4 > most) return undefined;
  const costs = new Map<string, readonly number[]>();
  const found = Array.from(text.text.matchAll(WORD), ({ 0: word, index }): TextWord => {
    return { start: index, end: index + word.length, key: keyOf(word) };
  });
  if (found.length > most) return undefined;
  // For each number of words that are sought: the cost of the best match that ends here, and the word of the text at which it begins.
  let column = sought.map((_, at) => ({ cost: at + 1, begin: 0 }));
  let best = { cost: Infinity, begin: 0, end: 0 };
  for (const [index, { key }] of found.entries()) {
    const ofWord = costs.get(key) ?? sought.map((each) => 1 - likeness(each, key));
    costs.set(key, ofWord);
    let [diagonal, before] = [
      { cost: 0, begin: index },
      { cost: 0, begin: index + 1 },
    ];
    const next: typeof column = [];
    for (const [at, former] of column.entries()) {
      const replaced = { cost: diagonal.cost + (ofWord[at] ?? 1), begin: diagonal.begin };
      const left = { cost: former.cost + 1, begin: former.begin };
      const missed = { cost: before.cost + 1, begin: before.begin };
      before = [left, missed].reduce((a, b) => (b.cost < a.cost ? b : a), replaced);
      next.push(before);
      diagonal = former;
    }
    column = next;
    if (before.cost < best.cost) best = { ...before, end: index };
  }
  const [first, last] = [found[best.begin], found[best.end]];
  if (first === undefined || last === undefined || best.cost > sought.length * LARGEST_SHARE) return undefined;
  return { start: text.codePointAt(first.start), end: text.codePointAt(last.end) };
}

/** Without marks, case and the forms of letters that Arabic texts exchange. */
function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640\u200C\u200D]/gu, '')
    .toLowerCase()
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

/** The share of pairs of letters that two words have in common: 1 if they are equal (Dice). */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  const common = ofA.filter((pair) => {
    const at = ofB.indexOf(pair);
    if (at >= 0) ofB.splice(at, 1);
    return at >= 0;
  }).length;
  const total = ofA.length + ofB.length + common;
  return total === 0 ? 0 : (2 * common) / total;
}

function pairsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}
