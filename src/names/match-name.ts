/** How well what was typed names one who bears these names: the one judge of `search`, of lint's duplicates, and of bench/names. */
import { alignParts } from './align-parts.ts';
import type { PartKind } from './compare-parts.ts';
import { isArabic } from './fold.ts';
import { haveOtherVowels } from './other-vowels.ts';
import type { Part } from './parts.ts';
import { type PreparedName, prepareForm, type PreparedQuery, prepareQuery } from './prepare.ts';

/** How it was seen, the surest first. PREFIX: a word was begun, or stands for itself by its initial. */
export const MATCH_KINDS = ['EXACT', 'FOLDED', 'SOUND', 'PREFIX', 'TYPO', 'NONE'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface NameMatch {
  /** 0 to 1; a hit from `HIT_SCORE`. */
  readonly score: number;
  readonly kind: MatchKind;
  /** The form that matched best; the first one where none does, and '' where there are none. */
  readonly matched: string;
}

/** The one threshold: at or above it is a hit. Below it, a score says only how much of the query was seen. */
export const HIT_SCORE = 0.6;

/** Each kind has a band of its own, so that the surer kind comes first whatever else is said. */
const BANDS: Readonly<Record<PartKind, number>> = { FOLDED: 0.9, SOUND: 0.8, PREFIX: 0.7, TYPO: HIT_SCORE };
const BAND = 0.0999;

export interface Named {
  /** The entity's label: rules for the parts of a person's name hold for `Person`, and where none is given. */
  readonly label?: string;
}

/** @param forms name, nameAr and aliases; empty ones are passed over */
export function matchName(text: string | PreparedQuery, forms: readonly string[], what: Named = {}): NameMatch {
  const query = typeof text === 'string' ? prepareQuery(text) : text;
  let best: NameMatch = { score: 0, kind: 'NONE', matched: forms[0] ?? '' };
  for (const form of forms) {
    const match = matchForm(query, prepareForm(form), form, what.label);
    if (match.score > best.score) best = match;
  }
  return isHeard(query, best) && isGainsaid(query, forms, best) ? { ...best, score: 0, kind: 'NONE' } : best;
}

const isHeard = (query: PreparedQuery, { kind, matched }: NameMatch): boolean =>
  (kind === 'SOUND' || kind === 'PREFIX') && query.parts.every((part) => !part.arabic) && isArabic(matched);

/**
 * Arabic leaves the vowels open that Latin writes: Bosra may be البصرة by its sound, but not where Basra is written too. The name
 * in Latin letters has the same consonants word for word, and is another.
 */
function isGainsaid(query: PreparedQuery, forms: readonly string[], best: NameMatch): boolean {
  return forms.some((form) => {
    if (form === best.matched || isArabic(form)) return false;
    const { parts } = prepareForm(form);
    return (
      parts.length === query.parts.length &&
      parts.some((part, at) => {
        const typed = query.parts[at];
        return typed !== undefined && isSimple(part) && isSimple(typed) && haveOtherVowels(typed.plain, part.plain);
      })
    );
  });
}

/** Abdul and Abdal, Nasrallah and Nasrollah are one. */
const isSimple = (part: Part): boolean => part.readings.every(({ prefix, suffix }) => prefix === '' && suffix === '');

function matchForm(query: PreparedQuery, form: PreparedName, matched: string, label: string | undefined): NameMatch {
  if (query.typed === form.typed) {
    return query.typed === '' ? { score: 0, kind: 'NONE', matched } : { score: 1, kind: 'EXACT', matched };
  }
  if (query.compact !== '' && query.compact === form.compact) {
    return { score: BANDS.FOLDED + BAND, kind: 'FOLDED', matched };
  }
  const { kind, degree, hit } = alignParts(query, form.parts, label);
  if (kind === undefined) return { score: 0, kind: 'NONE', matched };
  if (!hit) return { score: degree * (HIT_SCORE - 0.01), kind: 'NONE', matched };
  return { score: BANDS[kind] + BAND * degree, kind, matched };
}

export { prepareQuery, type PreparedQuery } from './prepare.ts';
