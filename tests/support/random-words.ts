/** The words that random dossiers define themselves, as rows of `vocabulary.json`. */
import type { Columns } from './dossiers.ts';

export const OWN_WORD = 'DANCED_WITH';
/** Words of a dossier's own: the first is symmetric, the others have an inverse. */
export const OWN_WORDS = [OWN_WORD, 'SEIZED', 'FOLLOWED_FREELY'] as const;

/** The exclusions that a word may have. A word that the dossier does not define is left out of them. */
export const EXCLUDES: Readonly<Record<(typeof OWN_WORDS)[number], readonly (readonly string[])[]>> = {
  DANCED_WITH: [['FORM MET_WITH'], ['FORM MET_WITH', 'EXTENT MET_WITH']],
  SEIZED: [['FORM FOLLOWED_FREELY_BY'], ['EXTENT FOLLOWED_FREELY']],
  FOLLOWED_FREELY: [['FORM SEIZED_BY'], ['FORM SEIZED']],
};

export function wordRow({ name, label, excludes }: Columns, hasWord: (name: string) => boolean): Columns {
  const isSymmetric = name === OWN_WORD;
  const isDefined = (exclusion: string): boolean =>
    exclusion.endsWith(' MET_WITH') || hasWord(exclusion.replace(/^\w+ /, '').replace(/_BY$/, ''));
  return {
    term: 'PREDICATE',
    name,
    ...(isSymmetric
      ? { symmetric: true }
      : { inverse: `${String(name)}_BY`, inverseLabel: 'by', inverseLabelAr: 'من' }),
    domain: ['Actor'],
    range: ['Actor'],
    aspect: 'EVENT',
    excludes: (excludes as readonly string[] | undefined)?.filter(isDefined),
    label,
    labelAr: 'رقص مع',
  };
}
