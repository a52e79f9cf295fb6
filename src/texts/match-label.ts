/** Whether a query names a predicate: by a label, in another form of its words, or by a synonym. */
import { isEmptyWord } from './empty-words.ts';
import type { QueryWord } from './query.ts';
import { likeness } from './same-word.ts';
import { wordsOf } from './words.ts';

/** A label is named if the query has its first word that carries meaning, or more than half of all of these. */
const SHARE_OF_LABEL = 0.6;
const LOWEST_SCORE = 0.4;

export interface LabelMatch {
  /** At most 1. */
  readonly score: number;
  /** The words of the query that name the label. */
  readonly used: readonly QueryWord[];
}

export function matchLabel(query: readonly QueryWord[], label: string): LabelMatch | undefined {
  const all = wordsOf(label);
  const meant = all.filter(({ folded }) => !isEmptyWord(folded));
  const words = meant.length > 0 ? meant : all;
  const used = new Set<QueryWord>();
  let sum = 0;
  let found = 0;
  let hasFirst = false;
  for (const [index, word] of words.entries()) {
    let best = 0;
    let by: QueryWord | undefined;
    for (const each of query) {
      const value = likeness(each, word, { isBegun: each.isBegun, ofOneRoot: true });
      if (value > best) [best, by] = [value, each];
    }
    if (by === undefined) continue;
    used.add(by);
    sum += best;
    found += 1;
    hasFirst ||= index === 0;
  }
  const score = sum / Math.max(1, words.length);
  const isNamed = (hasFirst || found / words.length >= SHARE_OF_LABEL) && score >= LOWEST_SCORE;
  return isNamed ? { score, used: [...used] } : undefined;
}
