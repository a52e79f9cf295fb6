/** The consonants of a word, in classes that all spellings of it share: the candidate test, before sound-distance.ts judges. */
import { C, classesOf, type Unit } from './phonemes.ts';
import type { Sound } from './sound-distance.ts';

const MOST = 4;

/** The classes in which a unit may be sought; none for vowels, w, y, ayn and hamza, and '' for an h that may be silent. */
function classes(unit: Unit, side: 'FORM' | 'QUERY'): readonly string[] {
  if ((unit.strong & C.H) !== 0 && unit.gap < Infinity) return ['h', ''];
  if (unit.vowel !== 0 || unit.gap < Infinity) return [];
  const own = classesOf(unit.strong);
  const ambiguous = side === 'QUERY' || (unit.strong & C.CH) !== 0;
  const others = ambiguous ? classesOf(unit.weak) : '';
  return [...own, ...[...others].filter((letter) => !own.includes(letter))];
}

/** Skeletons of a word, the likeliest first, at most four. */
export function skeletonsOf(sound: Sound, side: 'FORM' | 'QUERY'): string[] {
  let found = [''];
  for (const unit of sound.units) {
    const letters = classes(unit, side);
    if (letters.length === 0) continue;
    const longer: string[] = [];
    // The likeliest letter goes on from all, the others as long as there is room.
    for (const letter of letters) {
      for (const skeleton of found) if (longer.length < MOST) longer.push(skeleton + letter);
    }
    found = longer;
  }
  return found;
}
