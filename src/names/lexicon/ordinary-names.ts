/** A list of ordinary names with their spellings. Two words that are spellings of different names differ, even if they look alike. */
import { asciiLetters, foldWord, isArabic, plainLetters } from '../fold.ts';
import { latinSound } from '../latin-sound.ts';
import { ALEF_TO_ZAY } from './alef-to-zay.ts';
import { KAF_TO_YAA } from './kaf-to-yaa.ts';
import { SEEN_TO_QAF } from './seen-to-qaf.ts';
import { WESTERN } from './western.ts';
import { skeletonsOf } from '../skeleton.ts';
import { type Sound, soundDistance } from '../sound-distance.ts';

/** Each line is one name: its Arabic spellings and its Latin ones. The names belong to nobody in particular. */
const LINES = [ALEF_TO_ZAY, SEEN_TO_QAF, KAF_TO_YAA, WESTERN].join('').trim().split(/\n+/u);

const FIRST_WESTERN = LINES.length - WESTERN.trim().split(/\n+/u).length;
const LATIN = LINES.map((line) => line.split(' ').filter((text) => !isArabic(text)));

interface Spelling {
  /** The index of the name in `LINES`. */
  readonly name: number;
  readonly text: string;
  readonly sound: Sound;
}

const byFold = new Map<string, number[]>();
const bySkeleton = new Map<string, Spelling[]>();

const NONE: ReadonlySet<number> = new Set();

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

for (const [name, line] of LINES.entries()) {
  for (const text of line.split(' ')) {
    add(byFold, foldWord(plainLetters(text)), name);
    if (isArabic(text)) continue;
    const sound = { arabic: false, units: latinSound(text) };
    for (const skeleton of skeletonsOf(sound, 'FORM')) add(bySkeleton, skeleton, { name, text, sound });
  }
}

/** The Latin spellings of Western names among `names`: those that Arabic letters write are known by them. */
export function latinNames(names: ReadonlySet<number>): string[] {
  const spellings: string[] = [];
  for (const name of names) if (name >= FIRST_WESTERN) spellings.push(...(LATIN[name] ?? []));
  return spellings;
}

/** True if one of `names` is a name of the region, not only a Western one. */
export function includeRegional(names: ReadonlySet<number>): boolean {
  for (const name of names) if (name < FIRST_WESTERN) return true;
  return false;
}

/** The greatest sound distance at which a word counts as another spelling of a name: no letter may be uncertain. */
const NEAR = 0.02;

/**
 * The ordinary names of which `plain` may be a spelling, as indexes of `LINES`: those with the nearest spelling. Empty if there
 * are none.
 * @param plain one word of `plainLetters`, without its article
 */
export function ordinaryNames(plain: string): ReadonlySet<number> {
  const listed = byFold.get(foldWord(plain));
  if (listed !== undefined) return new Set(listed);
  if (isArabic(plain)) return NONE;
  const sound: Sound = { arabic: false, units: latinSound(asciiLetters(plain, 'SPELT_OUT')) };
  let best = NEAR;
  let names: number[] = [];
  for (const skeleton of skeletonsOf(sound, 'FORM')) {
    for (const spelling of bySkeleton.get(skeleton) ?? []) {
      const distance = soundDistance(sound, spelling.sound);
      if (distance > best + 1e-9) continue;
      if (distance < best - 1e-9) names = [];
      best = distance;
      names.push(spelling.name);
    }
  }
  return new Set(names);
}
