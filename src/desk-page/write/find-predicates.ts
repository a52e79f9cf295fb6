/** Finds predicates by words in any language, those that fit the chosen ends. Plain functions. */
import type { DeskWord } from '../../desk/contract.ts';
import { type EntityLabel, labelsOf } from '../../model/labels.ts';

/** The labels that an end may have; all if the predicate is not chosen yet. */
export function labelsFor(word: DeskWord | undefined, end: 'domain' | 'range'): readonly EntityLabel[] {
  return labelsOf(word?.[end] ?? ['Entity']);
}

/** True if a claim of the predicate can have an object of some kind; of an unknown one, it can. */
export function takesObject(word: DeskWord | undefined): boolean {
  return word === undefined || word.content === true || word.range === undefined || word.range.length > 0;
}

export interface Ends {
  /** Null: not chosen, or not known. */
  readonly subject: EntityLabel | null;
  readonly object: EntityLabel | null;
}

export function fits(word: DeskWord, { subject, object }: Ends): boolean {
  const isOf = (label: EntityLabel | null, group: readonly string[] | undefined): boolean =>
    label === null || group === undefined || labelsOf(group).includes(label);
  return isOf(subject, word.domain) && isOf(object, word.range);
}

/**
 * The predicates with these letters in a label, a synonym or the name; a word that begins with them comes first, then one that is used
 * more (`uses`, by name), then by name.
 */
export function findPredicates(
  words: readonly DeskWord[],
  typed: string,
  ends: Ends,
  uses: ReadonlyMap<string, number>,
): DeskWord[] {
  const sought = folded(typed);
  const ranked = words.flatMap((word) => {
    if (!fits(word, ends)) return [];
    const texts = [...Object.values(word.labels), word.name.replaceAll('_', ' '), ...(word.synonyms ?? [])].map(folded);
    const rank = Math.min(
      ...texts.map((text, index) => rankOf(text, sought) + (index < Object.keys(word.labels).length ? 0 : 0.5)),
    );
    return rank === Infinity ? [] : [{ word, rank, uses: uses.get(word.name) ?? 0 }];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank || b.uses - a.uses || (a.word.name < b.word.name ? -1 : 1))
    .map(({ word }) => word);
}

function rankOf(text: string, sought: string): number {
  if (sought === '') return 0;
  if (text === sought) return 0;
  if (text.startsWith(sought)) return 1;
  if (text.split(' ').some((word) => word.startsWith(sought))) return 2;
  return text.includes(sought) ? 3 : Infinity;
}

/** Capitals, accents, vowel signs and forms of Alef do not matter. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .replaceAll('ى', 'ي')
    .toLowerCase()
    .trim();
}
