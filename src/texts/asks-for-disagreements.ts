/** Whether a query asks how claims disagree, in general or in one way. */
import type { DisagreementKind } from '../model/disagreement.ts';
import type { QueryWord } from './query.ts';
import { likeness } from './same-word.ts';
import { wordsOf, type Word } from './words.ts';

const WORDS: readonly (readonly [kind: DisagreementKind | null, words: string])[] = [
  [null, 'conflict conflicts disagree disagreement disputed dispute تعارض خلاف اختلاف تضارب نزاع متعارضة مختلف'],
  ['CONTRADICTION', 'contradict contradiction contradictory inconsistent تناقض تناقضات متناقضة'],
  ['TENSION', 'tension tensions توتر توترات'],
  ['STANCE', 'stance stances مواقف'],
];

const LISTED: readonly (readonly [kind: DisagreementKind | null, words: readonly Word[]])[] = WORDS.map(
  ([kind, words]) => [kind, wordsOf(words)],
);

/** Returns the kinds that the query asks for; null for all kinds; undefined if it asks for none. */
export function askedDisagreements(query: readonly QueryWord[]): readonly DisagreementKind[] | null | undefined {
  const kinds = LISTED.filter(([, words]) =>
    query.some((word) => words.some((other) => likeness(word, other, { isBegun: false, ofOneRoot: false }) > 0)),
  ).map(([kind]) => kind);
  if (kinds.length === 0) return undefined;
  return kinds.includes(null) ? null : kinds.filter((kind) => kind !== null);
}
