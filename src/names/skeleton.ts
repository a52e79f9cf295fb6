/** The consonants of a word, in classes that all spellings of it share: the candidate test, before sound-distance.ts judges. */
import { C, classesOf, type Unit } from './phonemes.ts';
import type { Sound } from './sound-distance.ts';

/** Of a name that is kept, and of what is typed: there the unlikelier letters are sought too. */
const MOST = { FORM: 4, QUERY: 8 } as const;

/** The letters that stand for a unit; '' too for an h that may be silent, and none for vowels, w, y, ayn and hamza. */
function likely(unit: Unit): readonly string[] {
  if ((unit.strong & C.H) !== 0 && (unit.gap < Infinity || unit.vowel !== 0)) return ['', 'h'];
  if (unit.vowel !== 0 && (unit.strong & C.T) !== 0) return ['', 't'];
  if (unit.vowel !== 0 || unit.gap < Infinity) return [];
  return Array.from(classesOf(unit.strong));
}

function unlikely(unit: Unit, side: 'FORM' | 'QUERY', first: boolean): readonly string[] {
  if (unit.vowel !== 0 || unit.gap < Infinity) return [];
  if (side === 'FORM' && (unit.strong & (C.CH | C.V)) === 0 && !first) return [];
  const own = classesOf(unit.strong);
  const others = Array.from(classesOf(unit.weak)).filter((letter) => !own.includes(letter));
  // Jens is ينس, and Javad جواد: w and y are in no skeleton.
  return (unit.weak & (C.W | C.Y)) === 0 ? others : ['', ...others];
}

/** Skeletons of a word, the likeliest first: all of likely letters, then those with one unlikelier letter. */
export function skeletonsOf(sound: Sound, side: 'FORM' | 'QUERY'): string[] {
  const units = sound.units.map((unit, at) => ({ likely: likely(unit), unlikely: unlikely(unit, side, at === 0) }));
  const written = units.filter((unit) => unit.likely.length > 0);
  let found = [''];
  for (const unit of written) {
    found = found.flatMap((skeleton) => unit.likely.map((letter) => skeleton + letter)).slice(0, MOST.FORM);
  }
  const first = written.map((unit) => unit.likely[0] ?? '');
  for (const [at, unit] of written.entries()) {
    for (const letter of unit.unlikely) found.push(first.with(at, letter).join(''));
  }
  return [...new Set(found)].slice(0, MOST[side]);
}
