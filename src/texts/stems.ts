/**
 * Stems of folded words. English: Porter's algorithm. Arabic: the word without clitics (و ف ب ل ك ال س), without the letters of the present
 * tense, and without endings, as the light stemmers of Larkey et al. (2007) do; several readings are possible, and all are returned.
 */
import { stemmer } from 'stemmer';
import { isArabic } from '../names/fold.ts';

/** A stem has at least this number of letters. */
const SHORTEST = 3;

const CLITICS = ['وبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'ك'];
const OF_PRESENT = ['سي', 'ست', 'سن', 'ي', 'ت', 'ن'];
const ENDINGS = [
  'هما',
  'كما',
  'ات',
  'ان',
  'ون',
  'ين',
  'وا',
  'ها',
  'هم',
  'هن',
  'نا',
  'كم',
  'يه',
  'تم',
  'ه',
  'ت',
  'ي',
  'ا',
];

/** Returns the word itself too, if it is Arabic. */
export function stemsOf(folded: string): ReadonlySet<string> {
  if (!isArabic(folded)) return new Set([/^[a-z]/.test(folded) ? stemmer(folded) : folded]);
  const bare = new Set([folded, ...CLITICS.flatMap((clitic) => withoutBeginning(folded, clitic))]);
  const present = [...bare].flatMap((word) => [
    word,
    ...OF_PRESENT.flatMap((letter) => withoutBeginning(word, letter)),
  ]);
  return new Set(present.flatMap((word) => [word, ...ENDINGS.flatMap((ending) => withoutEnd(word, ending))]));
}

/**
 * The consonants of Arabic stems, without long vowels behind the first letter and without the م of a participle: هاجم, هجوم and مهاجمة have the
 * same. Three or more.
 */
export function consonantsOf(stems: ReadonlySet<string>): ReadonlySet<string> {
  const consonants = [...stems].filter(isArabic).flatMap((stem) => {
    const short = stem.charAt(0) + stem.slice(1).replaceAll(/[اوي]/gu, '');
    return [short, ...withoutBeginning(short, 'م')];
  });
  return new Set(consonants.filter(({ length }) => length >= SHORTEST));
}

function withoutBeginning(word: string, beginning: string): string[] {
  return word.startsWith(beginning) && word.length - beginning.length >= SHORTEST ? [word.slice(beginning.length)] : [];
}

function withoutEnd(word: string, end: string): string[] {
  return word.endsWith(end) && word.length - end.length >= SHORTEST ? [word.slice(0, -end.length)] : [];
}
