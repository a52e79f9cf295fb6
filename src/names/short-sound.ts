/** A short word has the sound of many words of the other script, so its sound alone proves little: "apple" has the sound of عبلة. */
import { compareParts, type PartKind } from './compare-parts.ts';
import { isArabic } from './fold.ts';
import type { Part } from './parts.ts';
import { prepareForm, type PreparedQuery } from './prepare.ts';

/** A word with so few consonants is short. */
const MAX_SHORT_CONSONANTS = 3;
/** A begun word with fewer letters does not find a name in the other script. */
const MIN_BEGUN = { arabic: 4, latin: 5 } as const;

/**
 * True if a text of one short word matches `matched` only by its sound across the scripts, and is no spelling of the name: because the
 * word is only begun, or because the entity's name in the script of the text is another word, as Abla is not "apple". The name of a place or a group may be
 * translated, so the second is only so for a person.
 */
export function isShortSound(
  query: PreparedQuery,
  forms: readonly string[],
  { kind, matched }: { readonly kind: PartKind | 'EXACT' | 'NONE'; readonly matched: string },
  label: string | undefined,
): boolean {
  const [typed, second] = query.in('PERSON').parts;
  if (typed === undefined || second !== undefined || (kind !== 'SOUND' && kind !== 'PREFIX')) return false;
  if (typed.initial || isArabic(matched) === typed.arabic) return false;
  if (kind === 'PREFIX' && typed.folded.length < MIN_BEGUN[typed.arabic ? 'arabic' : 'latin']) return true;
  if (label !== 'Person' || typed.readings.some(({ prefix }) => prefix !== '')) return false;
  if (Array.from(typed.skeletons).some(({ length }) => length > MAX_SHORT_CONSONANTS)) return false;
  const soundsLike = (part: Part, other: Part): boolean => compareParts(part, other, false)?.kind === 'SOUND';
  const similar = partsOf(matched).filter((part) => compareParts(typed, part, query.typing) !== undefined);
  return forms.some(
    (form) =>
      isArabic(form) === typed.arabic && partsOf(form).some((part) => similar.some((other) => soundsLike(part, other))),
  );
}

const partsOf = (form: string): readonly Part[] => prepareForm(form).in('PERSON').parts;
