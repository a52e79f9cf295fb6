/** The readings of one word of a name: with or without its article, with or without a clitic, as one name or as two joined. */
import { arabicSound } from './arabic-sound.ts';
import { asciiLetters, foldWord, isArabic } from './fold.ts';
import { latinSound } from './latin-sound.ts';
import { ordinaryNames } from './lexicon/ordinary-names.ts';
import { skeletonsOf } from './skeleton.ts';
import type { Sound } from './sound-distance.ts';

export interface Reading {
  /** BEN means "son of", as in family names of the Maghreb: بن علي and Benali. */
  readonly prefix: 'ABD' | 'ABU' | 'UMM' | 'BEN' | '';
  readonly suffix: 'ALLAH' | 'DIN' | '';
  /** The name between prefix and suffix, folded. */
  readonly folded: string;
  readonly sound: Sound;
  readonly skeletons: readonly string[];
  /** The ordinary names that this reading may be a spelling of, as numbers of `ordinaryNames`. */
  readonly names: ReadonlySet<number>;
  /** How much less likely this reading is than the likeliest one; it is subtracted from the degree of a match. */
  readonly doubt: number;
}

/** The doubt of a reading that is a little less likely than another. */
export const LITTLE = 0.05;

function reading(
  plain: string,
  side: 'FORM' | 'QUERY',
  affixes: Pick<Reading, 'prefix' | 'suffix' | 'doubt'>,
): Reading {
  const arabic = isArabic(plain);
  const units = arabic ? arabicSound(plain) : latinSound(asciiLetters(plain, 'SPELT_OUT'));
  const sound: Sound = { arabic, units };
  return {
    ...affixes,
    folded: foldWord(plain),
    sound,
    skeletons: skeletonsOf(sound, side),
    names: ordinaryNames(plain),
  };
}

interface Split {
  readonly core: string;
  readonly prefix?: Reading['prefix'];
  readonly suffix?: Reading['suffix'];
  readonly doubt: number;
}

/** The readings of 50_000 words are cached, because the same words occur in many names. */
const MAX_CACHED_WORDS = 50_000;
const cache = new Map<string, readonly Reading[]>();

/**
 * @param plain one word of `plainLetters`
 * @param prefix the prefix that was written before it as a separate word
 */
export function readingsOf(plain: string, side: 'FORM' | 'QUERY', prefix: Reading['prefix']): readonly Reading[] {
  const key = `${side} ${prefix} ${plain}`;
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const readings = computeReadings(plain, side, prefix);
  if (cache.size >= MAX_CACHED_WORDS) cache.clear();
  cache.set(key, readings);
  return readings;
}

function computeReadings(plain: string, side: 'FORM' | 'QUERY', prefix: Reading['prefix']): Reading[] {
  const splits = isArabic(plain) ? arabicSplits(plain, side, prefix) : latinSplits(plain, prefix);
  const seenKeys = new Set<string>();
  const readings: Reading[] = [];
  for (const { core, doubt, ...split } of splits) {
    const affixes = { prefix: split.prefix ?? prefix, suffix: split.suffix ?? ('' as const), doubt };
    const key = `${affixes.prefix} ${core} ${affixes.suffix}`;
    if (core === '' || seenKeys.has(key)) continue;
    seenKeys.add(key);
    readings.push(reading(core, side, affixes));
    const doubtful = { ...affixes, doubt: doubt + LITTLE };
    // In Fath (فتح) and Ishaq (إسحاق), "th" and "sh" are two sounds each.
    if (/[tsdz]h/u.test(core)) readings.push(reading(core.replaceAll(/([tsdz])h/gu, '$1-h'), side, doubtful));
    for (const respelt of respellings(core)) readings.push(reading(respelt, side, doubtful));
  }
  return readings;
}

/** Words that do not sound as they are spelt: Jama'a ends in two vowels, Peugeot ends in o, and Sykes has the vowel of "eye". */
function* respellings(core: string): Generator<string> {
  // Latin letters write some vowels of Cyrillic in other ways: Yeltsin, Gorbachov, Yulia.
  const vowels = core.replace(/^е/u, 'йе').replaceAll('ё', 'о').replace(/ия$/u, 'иа');
  if (vowels !== core) yield vowels;
  // German writes ts as z, j for y, and -schow for -schev; Polish and Czech write final y as j: Jelzin, Gorbatschow, Jurij.
  const german = core
    .replace(/z(?=(?:in|yn|ow|ew)$)/u, 'ts')
    .replace(/schow$/u, 'schev')
    .replace(/^j(?=u[lr]|el|ew)|(?<=[iey])j$/u, 'y');
  if (german !== core) yield german;
  // Ukrainian pronounces г as h.
  if (/[іїєґ]/u.test(core)) yield core.replaceAll('г', 'h');
  if (/[a-z]aa$/u.test(core)) yield core.replace(/aa$/u, 'a-a');
  if (/[b-df-hj-np-tv-z](?:e?ot|ault|eaux?|aux?)$/u.test(core)) yield core.replace(/(?:e?ot|ault|eaux?|aux?)$/u, 'o');
  if (/^[b-df-hj-np-tv-xz]{1,2}y[b-df-hj-np-tv-xz]e/u.test(core)) yield core.replace('y', 'ai');
}

function* arabicSplits(word: string, side: 'FORM' | 'QUERY', prefix: Reading['prefix']): Generator<Split> {
  // Only an alef without hamza begins an article: إلياس has none, and أبا is a form of أبو.
  const article = /^(?:ال|لل)(?=.{2})/u.exec(word);
  const bare = article !== null && !word.startsWith('الله') ? word.slice(2) : word;
  yield* arabicJoined(bare, prefix, 0);
  // In البوكمال, "bu" (Abu) follows the article.
  if (bare !== word && prefix === '' && /^بو.{3}/u.test(bare)) {
    yield { core: bare.slice(2), prefix: 'ABU', doubt: LITTLE };
  }
  if (bare !== word) yield { core: word, doubt: LITTLE };
  if (side === 'FORM' || prefix !== '') return;
  const clitics = /^(?:[وف]?(?:[بك]ال|لل)|[وف]ال)(?=.{2})/u.exec(word);
  if (clitics !== null) yield* arabicJoined(word.slice(clitics[0].length), prefix, LITTLE);
  // Before a word without article the letter may be its own: وليد is no و ليد.
  if (ordinaryNames(word).size > 0) return;
  const single = /^[وف]?[بلك]?(?=.{3})/u.exec(word)?.[0] ?? '';
  for (let length = 1; length <= single.length; length += 1) {
    const rest = word.slice(length);
    if (rest.length >= 3) yield* arabicJoined(rest.replace(/^ال(?=.{2})/u, ''), prefix, LITTLE * 2);
  }
}

function* arabicJoined(word: string, prefix: Reading['prefix'], doubt: number): Generator<Split> {
  if (prefix === '') {
    const servant = /^عبد(?=.{3})/u.exec(word);
    if (servant !== null) {
      const name = word.slice(3);
      const bare = name.startsWith('الله') ? name : name.replace(/^ال/u, '');
      yield { core: bare, prefix: 'ABD', doubt: bare === name && name !== 'الله' ? doubt + LITTLE : doubt };
    }
    const father = /^[أا]ب[وي](?=.{3})/u.exec(word);
    if (father !== null) {
      yield { core: word.slice(3).replace(/^ال(?=.{2})/u, ''), prefix: 'ABU', doubt: doubt + LITTLE };
    }
    if (/^بن.{3}/u.test(word)) yield { core: word.slice(2), prefix: 'BEN', doubt: doubt + LITTLE };
    if (/^[أا]م.{4}/u.test(word)) yield { core: word.slice(2), prefix: 'UMM', doubt: doubt + LITTLE };
  }
  const tail = /^(.{2,}?)(الله|الدين)$/u.exec(word);
  if (tail?.[1] !== undefined && tail[1] !== 'عبد') {
    yield { core: tail[1], suffix: tail[2] === 'الله' ? 'ALLAH' : 'DIN', doubt };
  }
  yield { core: word, doubt };
  // A plural also occurs in its other case: المسلمون, المسلمين.
  if (/.{4}ون$/u.test(word)) yield { core: word.replace(/ون$/u, 'ين'), doubt: doubt + LITTLE };
}

function* latinSplits(plain: string, prefix: Reading['prefix']): Generator<Split> {
  const word = asciiLetters(plain, 'SPELT_OUT');
  if (prefix === '') {
    const servant = /^abd(?:[aeou]{1,2}l?|l)?(?:-)?(?=[a-z]{3})/u.exec(word);
    if (servant !== null) {
      const name = word.slice(servant[0].length);
      const isAllah = /^l?[au]?l?lah$/u.test(name) || /^abd[aeou]l+ah?$/u.test(word);
      // In Abdurrahman, the l of the article is pronounced as the letter that follows it.
      yield { core: isAllah ? 'allah' : name.replace(/^(sh|dh|th|[srdntz])\1/u, '$1'), prefix: 'ABD', doubt: 0 };
      return;
    }
    const father = /^ab[ou]u?l?(?=[b-df-hj-np-tv-z][a-z]{2})/u.exec(word);
    if (father !== null) yield { core: word.slice(father[0].length), prefix: 'ABU', doubt: LITTLE };
    const mother = /^(?:umm?|oumm?|omm?)(?=[b-df-hj-ln-np-tv-z][a-z]{3})/u.exec(word);
    if (mother !== null) yield { core: word.slice(mother[0].length), prefix: 'UMM', doubt: LITTLE };
    const son = /^b[ei]n(?=[a-z]{3})/u.exec(word);
    if (son !== null) yield { core: word.slice(son[0].length), prefix: 'BEN', doubt: LITTLE };
  }
  const allah = /^(.{2,}?)[aeou]ll?ah?$/u.exec(word);
  if (allah?.[1] !== undefined && /ll/u.test(word) && allah[1] !== 'abd') {
    yield { core: allah[1], suffix: 'ALLAH', doubt: 0 };
  }
  const din = /^(.{2,}?)(?:[aeiou]d+|dd)(?:in|een|ine|eyn)e?$/u.exec(word);
  if (din?.[1] !== undefined && /dd|[uei]d/u.test(word)) yield { core: din[1], suffix: 'DIN', doubt: LITTLE };
  // Turkish spelling: Selahattin is Salah al-Din.
  const hardened = /^(.{2,}?)[aeu]tt[iı]n$/u.exec(word);
  if (hardened?.[1] !== undefined) yield { core: hardened[1], suffix: 'DIN', doubt: LITTLE };
  yield { core: plain, doubt: 0 };
  // Dutch spelling: sch is s and kh.
  if (word.includes('sch')) yield { core: word.replaceAll('sch', 'skh'), doubt: LITTLE };
  const article = /^[ae]l-?(?=[b-df-hj-np-tv-z][a-z]{3})/u.exec(word);
  if (article !== null) yield { core: word.slice(article[0].length), doubt: LITTLE };
  const open = /^[ae]l(?=[aeiou][a-z]{4})/u.exec(word);
  if (open !== null) yield { core: word.slice(2), doubt: LITTLE * 2 };
  const sun = /^[ae](sh|ch|dh|th|[srdntz])(?=\1[a-z]{2})/u.exec(word);
  if (sun !== null) yield { core: word.slice(sun[0].length), doubt: LITTLE };
}
