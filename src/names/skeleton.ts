/** The skeletons of a word: its consonants as classes that all its spellings share. They find candidates for sound-distance.ts. */
import { C, classesOf, type Unit } from './phonemes.ts';
import type { Sound } from './sound-distance.ts';

/** The greatest number of skeletons. A query has more than a stored form, because it is also looked up by unlikely letters. */
const MAX_SKELETONS = { FORM: 4, QUERY: 8 } as const;

/** The letters of a unit in a skeleton. An h that may be silent is 'h' or ''. Vowels, w, y, ayn and hamza have no letter. */
function likelyLetters(unit: Unit): readonly string[] {
  if ((unit.strong & C.H) !== 0 && (unit.gap < Infinity || unit.vowel !== 0)) return ['', 'h'];
  if (unit.vowel !== 0 && (unit.strong & C.T) !== 0) return ['', 't'];
  if (unit.vowel !== 0 || unit.gap < Infinity) return [];
  return Array.from(classesOf(unit.strong));
}

function unlikelyLetters(unit: Unit, side: 'FORM' | 'QUERY', first: boolean): readonly string[] {
  if (unit.vowel !== 0 || unit.gap < Infinity) return [];
  if (side === 'FORM' && (unit.strong & (C.CH | C.V)) === 0 && !first) return [];
  const strongLetters = classesOf(unit.strong);
  const weakLetters = Array.from(classesOf(unit.weak)).filter((letter) => !strongLetters.includes(letter));
  // W and y have no letter in a skeleton: Jens is ينس, and Javad is جواد.
  return (unit.weak & (C.W | C.Y)) === 0 ? weakLetters : ['', ...weakLetters];
}

/** The skeletons of a word, the likeliest first: those of likely letters only, then those with one unlikely letter. */
export function skeletonsOf(sound: Sound, side: 'FORM' | 'QUERY'): string[] {
  const units = sound.units.map((unit, index) => ({
    likely: likelyLetters(unit),
    unlikely: unlikelyLetters(unit, side, index === 0),
  }));
  const written = units.filter((unit) => unit.likely.length > 0);
  let skeletons = [''];
  for (const unit of written) {
    skeletons = skeletons
      .flatMap((skeleton) => unit.likely.map((letter) => skeleton + letter))
      .slice(0, MAX_SKELETONS.FORM);
  }
  const likeliest = written.map((unit) => unit.likely[0] ?? '');
  for (const [index, unit] of written.entries()) {
    for (const letter of unit.unlikely) skeletons.push(likeliest.with(index, letter).join(''));
  }
  return [...new Set(skeletons)].slice(0, MAX_SKELETONS[side]);
}
