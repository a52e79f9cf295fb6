/**
 * Compares a query with the names of one entity, and returns a score. `search`, the lint rule `shared-alias` and bench/names
 * use it.
 */
import { alignParts } from './align-parts.ts';
import type { PartKind } from './compare-parts.ts';
import { isArabic } from './fold.ts';
import { haveOtherVowels } from './other-vowels.ts';
import type { Part } from './parts.ts';
import { type PreparedName, prepareForm, type PreparedQuery, prepareQuery } from './prepare.ts';

/** How a query matches a name, the most certain kind first. PREFIX: a word is only begun, or only its initial is written. */
export const MATCH_KINDS = ['EXACT', 'FOLDED', 'SOUND', 'PREFIX', 'TYPO', 'NONE'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface NameMatch {
  /** 0 to 1; at least `HIT_SCORE` for a match. */
  readonly score: number;
  readonly kind: MatchKind;
  /** The form that matches best; the first form if none matches, and '' if there are no forms. */
  readonly matched: string;
}

/** The only threshold: from this score on, the query names the entity. A lower score is the part of the query that matched. */
export const HIT_SCORE = 0.6;

/** The lowest score of each kind. The ranges of two kinds do not overlap, so a more certain kind always scores higher. */
const LOWEST_SCORE: Readonly<Record<PartKind, number>> = { FOLDED: 0.9, SOUND: 0.8, PREFIX: 0.7, TYPO: HIT_SCORE };
/** The width of the range of scores of one kind. */
const SCORE_RANGE = 0.0999;

export interface Named {
  /** The label of the entity. The rules for names of persons apply to `Person`, and if the label is absent. */
  readonly label?: string;
}

/** @param forms the name, nameAr and aliases of the entity; empty ones are ignored */
export function matchName(text: string | PreparedQuery, forms: readonly string[], { label }: Named = {}): NameMatch {
  const query = typeof text === 'string' ? prepareQuery(text) : text;
  let best: NameMatch = { score: 0, kind: 'NONE', matched: forms[0] ?? '' };
  for (const form of forms) {
    const match = matchForm(query, prepareForm(form), form, label);
    if (match.score > best.score) best = match;
  }
  return isSoundAcrossScripts(query, best) && hasLatinFormWithOtherVowels(query, forms, best)
    ? { ...best, score: 0, kind: 'NONE' }
    : best;
}

const isSoundAcrossScripts = (query: PreparedQuery, { kind, matched }: NameMatch): boolean =>
  (kind === 'SOUND' || kind === 'PREFIX') && query.parts.every((part) => !part.arabic) && isArabic(matched);

/**
 * Arabic does not write the short vowels that Latin letters write: by its sound, Bosra may be البصرة. But if the entity also
 * has the Latin form Basra, the query is another name: its consonants are the same word for word, and its vowels differ.
 */
function hasLatinFormWithOtherVowels(query: PreparedQuery, forms: readonly string[], best: NameMatch): boolean {
  return forms.some((form) => {
    if (form === best.matched || isArabic(form)) return false;
    const { parts } = prepareForm(form);
    return (
      parts.length === query.parts.length &&
      parts.some((part, index) => {
        const typed = query.parts[index];
        return typed !== undefined && isSimple(part) && isSimple(typed) && haveOtherVowels(typed.plain, part.plain);
      })
    );
  });
}

/** False for names such as Abdul and Nasrallah: in these the vowels vary (Abdal, Nasrollah), so they are not compared. */
const isSimple = (part: Part): boolean => part.readings.every(({ prefix, suffix }) => prefix === '' && suffix === '');

function matchForm(query: PreparedQuery, form: PreparedName, matched: string, label: string | undefined): NameMatch {
  if (query.typed === form.typed) {
    return query.typed === '' ? { score: 0, kind: 'NONE', matched } : { score: 1, kind: 'EXACT', matched };
  }
  if (query.compact !== '' && query.compact === form.compact) {
    return { score: LOWEST_SCORE.FOLDED + SCORE_RANGE, kind: 'FOLDED', matched };
  }
  const { kind, degree, hit } = alignParts(query, form.parts, label);
  if (kind === undefined) return { score: 0, kind: 'NONE', matched };
  if (!hit) return { score: degree * (HIT_SCORE - 0.01), kind: 'NONE', matched };
  return { score: LOWEST_SCORE[kind] + SCORE_RANGE * degree, kind, matched };
}

export { prepareQuery, type PreparedQuery } from './prepare.ts';
