/**
 * Compares a query with the names of one entity, and returns a score. `search`, the lint rule `shared-alias` and bench/names
 * use it.
 */
import { alignParts } from './align-parts.ts';
import type { PartKind } from './compare-parts.ts';
import { isArabic } from './fold.ts';
import { isShortSound } from './short-sound.ts';
import { haveOtherVowels } from './other-vowels.ts';
import type { Part } from './parts.ts';
import { type NameView, type PreparedName, prepareForm, type PreparedQuery, prepareQuery } from './prepare.ts';

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
/** A name among other words scores lower in its kind than the same name alone. */
const AMONG_WORDS = 0.5;

export interface Named {
  /** The label of the entity. If it is absent, the name may be a person's or an organization's. */
  readonly label?: string;
}

/** Labels whose names have no legal form. Every other label, and a label of another vocabulary, may be a company. */
const OTHER_LABELS = new Set(['Place', 'Address', 'Event', 'Post', 'Position', 'Agreement', 'Thing']);

function viewsOf(label: string | undefined): readonly NameView[] {
  if (label === undefined) return ['PERSON', 'BODY'];
  return label === 'Person' ? ['PERSON'] : OTHER_LABELS.has(label) ? ['OTHER'] : ['BODY'];
}

/** @param forms the name, nameAr and aliases of the entity; empty ones are ignored */
export function matchName(text: string | PreparedQuery, forms: readonly string[], { label }: Named = {}): NameMatch {
  const query = typeof text === 'string' ? prepareQuery(text) : text;
  const views = viewsOf(label);
  let best: NameMatch = { score: 0, kind: 'NONE', matched: forms[0] ?? '' };
  for (const form of forms) {
    const prepared = prepareForm(form);
    for (const view of views) {
      const viewLabel = view === 'PERSON' ? label : (label ?? 'Organization');
      const match = matchForm(query, prepared, { view, label: viewLabel, matched: form });
      if (match.score > best.score) best = match;
    }
  }
  const isOtherName =
    (isSoundAcrossScripts(query, best) && hasLatinFormWithOtherVowels(query, forms, best)) ||
    isShortSound(query, forms, best, label);
  return isOtherName ? { ...best, score: 0, kind: 'NONE' } : best;
}

const isSoundAcrossScripts = (query: PreparedQuery, { kind, matched }: NameMatch): boolean =>
  (kind === 'SOUND' || kind === 'PREFIX') &&
  isArabic(matched) &&
  query.in('PERSON').parts.every((part) => !part.arabic);

/**
 * Arabic does not write the short vowels that Latin letters write: by its sound, Bosra may be البصرة. But if the entity also
 * has the Latin form Basra, the query is another name: its consonants are the same word for word, and its vowels differ.
 */
function hasLatinFormWithOtherVowels(query: PreparedQuery, forms: readonly string[], best: NameMatch): boolean {
  const queryParts = query.in('PERSON').parts;
  return forms.some((form) => {
    if (form === best.matched || isArabic(form)) return false;
    const { parts } = prepareForm(form).in('PERSON');
    return (
      parts.length === queryParts.length &&
      parts.some((part, index) => {
        const typed = queryParts[index];
        return typed !== undefined && isSimple(part) && isSimple(typed) && haveOtherVowels(typed.plain, part.plain);
      })
    );
  });
}

/** False for names such as Abdul and Nasrallah: in these the vowels vary (Abdal, Nasrollah), so they are not compared. */
const isSimple = (part: Part): boolean => part.readings.every(({ prefix, suffix }) => prefix === '' && suffix === '');

interface View {
  readonly view: NameView;
  readonly label: string | undefined;
  /** The form as it is stored. */
  readonly matched: string;
}

function matchForm(query: PreparedQuery, form: PreparedName, how: View): NameMatch {
  const whole = matchWhole(query, form, how);
  if (whole.score >= HIT_SCORE) return whole;
  if (how.view !== 'PERSON' && (query.isUnited || form.isUnited)) {
    const united = matchParts(query, form, how, 'UNITED');
    if (united.score >= HIT_SCORE) return united;
  }
  for (const passage of query.passages(how.view)) {
    const match = matchPassage(passage, form, how);
    if (match !== undefined) return match;
  }
  return whole;
}

function matchWhole(query: PreparedQuery, form: PreparedName, how: View): NameMatch {
  const { view, matched } = how;
  if (query.typed === form.typed) {
    return query.typed === '' ? { score: 0, kind: 'NONE', matched } : { score: 1, kind: 'EXACT', matched };
  }
  const [one, other] = [query.in(view), form.in(view)];
  if (one.compact !== '' && one.compact === other.compact) {
    return { score: LOWEST_SCORE.FOLDED + SCORE_RANGE, kind: 'FOLDED', matched };
  }
  if (view !== 'PERSON' && isAcronymOf(query, form)) {
    return { score: LOWEST_SCORE.PREFIX + SCORE_RANGE, kind: 'PREFIX', matched };
  }
  return matchParts(query, form, how, view);
}

function matchParts(
  query: PreparedQuery,
  form: PreparedName,
  { label, matched }: View,
  view: NameView | 'UNITED',
): NameMatch {
  const { parts, endsInText } = query.in(view);
  const { kind, degree, hit } = alignParts({ parts, typing: query.typing && endsInText }, form.in(view).parts, label);
  if (kind === undefined) return { score: 0, kind: 'NONE', matched };
  if (!hit) return { score: degree * (HIT_SCORE - 0.01), kind: 'NONE', matched };
  return { score: LOWEST_SCORE[kind] + SCORE_RANGE * degree, kind, matched };
}

const isAcronymOf = (one: PreparedName, other: PreparedName): boolean =>
  one.isAcronym.some((acronym) => other.acronyms.includes(acronym)) ||
  other.isAcronym.some((acronym) => one.acronyms.includes(acronym));

/**
 * The match of a run of words within the text; undefined if it does not name the entity. The run must have the whole name of an
 * organization, because the words around the run may belong to a longer name. A person is also named by a part of the name.
 */
function matchPassage(
  passage: PreparedQuery,
  form: PreparedName,
  { view, label, matched }: View,
): NameMatch | undefined {
  const formParts = form.in(view).parts;
  const { parts, endsInText } = passage.in(view);
  const { kind, degree, hit, pairs } = alignParts({ parts, typing: passage.typing && endsInText }, formParts, label);
  if (!hit || kind === undefined || (view !== 'PERSON' && pairs.length < formParts.length)) return undefined;
  return { score: LOWEST_SCORE[kind] + SCORE_RANGE * AMONG_WORDS * degree, kind, matched };
}

export { prepareQuery, type PreparedQuery } from './prepare.ts';
