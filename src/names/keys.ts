/** Keys under which names are sought before matchName judges: folded words, and skeletons of consonants, both without blanks. */
import { foldName } from './fold.ts';
import { joinedParts } from './join-apart.ts';
import { type Part, partsOf } from './parts.ts';

/** What somebody typed, as keys. All of them find; `prefixes` are the beginnings of words, `fuzzy` may be one edit off. */
export interface QueryKeys {
  readonly keys: readonly string[];
  readonly prefixes: readonly string[];
  readonly fuzzy: readonly string[];
}

const MOST_OF_WORD = 6;
/** Longer texts are not written as one word. */
const LONGEST_WHOLE = 40;
/** Words of which a slip of the finger is looked for. */
const LEAST_FUZZY = 5;

/** Skeletons are told from words by their capitals; a word of vowels alone has none. */
const skeletonKey = (skeleton: string): string => `S_${skeleton.toUpperCase()}`;

function keysOf(part: Part): { words: string[]; skeletons: string[] } {
  const words = new Set<string>();
  const skeletons = new Set<string>();
  for (const word of part.folded.split(' ')) words.add(word);
  for (const reading of part.readings) {
    words.add(reading.folded);
    for (const skeleton of reading.skeletons) skeletons.add(skeletonKey(skeleton));
  }
  for (const { id, role } of part.concepts) if (role !== 'TITLE') skeletons.add(`C_${id.toUpperCase()}`);
  return { words: [...words].filter((word) => word !== ''), skeletons: [...skeletons] };
}

/** U.N. is UN, and two words may be written as one. */
function wholeKeys(text: string, parts: readonly Part[]): string[] {
  const whole = foldName(text.slice(0, LONGEST_WHOLE)).replaceAll(' ', '');
  const joined = joinedParts(parts).flatMap((part) => Array.from(part.skeletons).slice(0, 2).map(skeletonKey));
  return whole === '' || text.length > LONGEST_WHOLE ? joined : [whole, ...joined];
}

/** The keys of a name, a few for each of its words. */
export function indexKeys(form: string): readonly string[] {
  const keys = new Set<string>();
  const parts = partsOf(form, 'FORM');
  for (const part of parts) {
    const { words, skeletons } = keysOf(part);
    for (const key of [...words, ...skeletons].slice(0, MOST_OF_WORD)) keys.add(key);
  }
  for (const key of wholeKeys(form, parts)) keys.add(key);
  return [...keys];
}

/** The keys to seek; never throws, and bounded whatever was typed. */
export function queryKeys(text: string): QueryKeys {
  const parts = partsOf(text, 'QUERY');
  const keys = new Set<string>();
  const prefixes = new Set<string>();
  const fuzzy = new Set<string>();
  for (const [at, part] of parts.entries()) {
    const { words, skeletons } = keysOf(part);
    // A letter alone finds half of all names: it is only weighed.
    if (part.initial && parts.length > 1) continue;
    for (const key of [...words, ...skeletons]) keys.add(key);
    if (at === parts.length - 1 && !part.number) {
      for (const word of words) prefixes.add(word);
      for (const skeleton of skeletons) if (/^S_.{2}/u.test(skeleton)) prefixes.add(skeleton);
    }
    for (const word of words) if (word.length >= LEAST_FUZZY && !part.number) fuzzy.add(word);
  }
  for (const key of wholeKeys(text, parts)) keys.add(key);
  return { keys: [...keys], prefixes: [...prefixes], fuzzy: [...fuzzy] };
}
