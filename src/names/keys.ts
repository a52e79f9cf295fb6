/** Keys by which the index finds candidates for `matchName`: folded words and skeletons of consonants, both without blanks. */
import { acronymsFor, acronymsIn } from './acronym.ts';
import { foldName } from './fold.ts';
import { joinedParts } from './join-apart.ts';
import { formsOfGivenName } from './lexicon/short-names.ts';
import { organizationText } from './organization-text.ts';
import { type Part, partsOf } from './parts.ts';

/** The keys of a query; each of them may find a candidate. `prefixes` are beginnings of keys, `fuzzy` allows one edit. */
export interface QueryKeys {
  readonly keys: readonly string[];
  readonly prefixes: readonly string[];
  readonly fuzzy: readonly string[];
}

const MAX_KEYS_PER_WORD = 6;
/** A longer text gets no key as one word. */
const MAX_WHOLE_NAME_CHARACTERS = 40;
/** Shorter words get no key that allows a typing error. */
const MIN_FUZZY_CHARACTERS = 5;

/** Keys of skeletons are in capitals and keys of words are not, so they cannot be confused. */
const skeletonKey = (skeleton: string): string => `S_${skeleton.toUpperCase()}`;

function keysOf(part: Part): { words: string[]; skeletons: string[] } {
  const words = new Set<string>();
  const skeletons = new Set<string>();
  for (const word of part.folded.split(' ')) words.add(word);
  if (part.amount !== '') words.add(part.amount);
  for (const reading of part.readings) {
    words.add(reading.folded);
    for (const skeleton of reading.skeletons) skeletons.add(skeletonKey(skeleton));
  }
  for (const { id, role } of part.concepts) if (role !== 'TITLE') skeletons.add(`C_${id.toUpperCase()}`);
  return { words: [...words].filter((word) => word !== ''), skeletons: [...skeletons] };
}

/** The keys of the name as one word (U.N. is UN), and of each two neighbouring words as one word. */
function wholeKeys(text: string, parts: readonly Part[]): string[] {
  const whole = foldName(text.slice(0, MAX_WHOLE_NAME_CHARACTERS)).replaceAll(' ', '');
  const joined = joinedParts(parts).flatMap((part) => Array.from(part.skeletons).slice(0, 2).map(skeletonKey));
  return whole === '' || text.length > MAX_WHOLE_NAME_CHARACTERS ? joined : [whole, ...joined];
}

/** The words of the name of an organization that its letters alone do not have: U.S. is us, Intl is international. */
function rewrittenParts(text: string, parts: readonly Part[], side: 'FORM' | 'QUERY'): Part[] {
  const written = new Set(parts.map(({ folded }) => folded));
  return partsOf(organizationText(text, true).text, side).filter(({ folded }) => !written.has(folded));
}

/** The keys of the whole text as an organization: without its legal form, and its acronyms. */
const organizationKeys = (text: string): string[] => {
  const bare = foldName(organizationText(text.slice(0, MAX_WHOLE_NAME_CHARACTERS), true).text).replaceAll(' ', '');
  return [...(bare === '' ? [] : [bare]), ...acronymsFor(text), ...acronymsIn(text)];
};

/** The keys of a name of an entity: at most `MAX_KEYS_PER_WORD` for each word, and those of the whole name. */
export function indexKeys(form: string, label?: string): readonly string[] {
  const keys = new Set<string>();
  const parts = partsOf(form, 'FORM');
  const others = label === 'Person' ? [] : rewrittenParts(form, parts, 'FORM');
  for (const part of [...parts, ...others]) {
    const { words, skeletons } = keysOf(part);
    for (const key of [...words, ...skeletons].slice(0, MAX_KEYS_PER_WORD)) keys.add(key);
  }
  for (const key of wholeKeys(form, parts)) keys.add(key);
  if (label !== 'Person') for (const key of organizationKeys(form)) keys.add(key);
  return [...keys];
}

/** The keys of a query. It never throws, and the number of keys has a bound for every text. */
export function queryKeys(text: string): QueryKeys {
  const parts = partsOf(text, 'QUERY');
  const keys = new Set<string>([...wholeKeys(text, parts), ...organizationKeys(text)]);
  const prefixes = new Set<string>();
  const fuzzy = new Set<string>();
  const rewritten = rewrittenParts(text, parts, 'QUERY');
  for (const [index, part] of [...parts, ...rewritten].entries()) {
    const { words, skeletons } = keysOf(part);
    // A single letter would find half of all names, so it gets no key. `matchName` still compares it.
    if (part.initial && parts.length > 1) continue;
    for (const key of [...words, ...skeletons, ...keysOfGivenName(part)]) keys.add(key);
    if (index === parts.length - 1 && !part.number) {
      for (const word of words) prefixes.add(word);
      for (const skeleton of skeletons) if (/^S_.{2}/u.test(skeleton)) prefixes.add(skeleton);
    }
    for (const word of words) if (word.length >= MIN_FUZZY_CHARACTERS && !part.number) fuzzy.add(word);
  }
  return { keys: [...keys], prefixes: [...prefixes], fuzzy: [...fuzzy] };
}

/** The keys of the other forms of a given name: Bill is also stored as William. */
const keysOfGivenName = (part: Part): string[] =>
  part.givenNames.size === 0 ? [] : part.readings.flatMap(({ folded }) => formsOfGivenName(folded));
