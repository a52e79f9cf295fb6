/** The words for an end of a claim that its source does not name: someone, something, somewhere. */
import { isActorLabel } from './labels.ts';

interface Words {
  readonly en: string;
  readonly ar: string;
}

/** A claim that is NEGATED denies every end: nobody named it, so that no `someone` is meant. */
const WORDS: Readonly<Record<'SOMEONE' | 'SOMETHING' | 'SOMEWHERE', { readonly some: Words; readonly any: Words }>> = {
  SOMEONE: { some: { en: 'someone', ar: 'جهة لم تُسمَّ' }, any: { en: 'anyone', ar: 'أيّ جهة' } },
  SOMETHING: { some: { en: 'something', ar: 'شيء لم يُسمَّ' }, any: { en: 'anything', ar: 'أيّ شيء' } },
  SOMEWHERE: { some: { en: 'somewhere', ar: 'مكان لم يُسمَّ' }, any: { en: 'anywhere', ar: 'أيّ مكان' } },
};

/** @param allowed the domain or the range of the predicate, with groups such as Actor; empty if its row is not known */
export function openEnd(allowed: readonly string[], polarity: 'AFFIRMED' | 'NEGATED'): Words {
  const isPlace = allowed.every((label) => label === 'Place');
  const isActor =
    allowed.length === 0 || allowed.some((label) => ['Entity', 'Actor'].includes(label) || isActorLabel(label));
  const words = WORDS[isActor ? 'SOMEONE' : isPlace ? 'SOMEWHERE' : 'SOMETHING'];
  return polarity === 'NEGATED' ? words.any : words.some;
}
