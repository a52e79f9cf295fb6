/**
 * Splits a name into parts. Words that form one name become one part (عبد المهدي, Abu Bakr, Nasr Allah, Salah al-Din).
 * Articles and clitics are removed. Titles and descriptive words get their concepts. A part may have several readings; the
 * first is the likeliest.
 */
import { type Concept, conceptsOf } from './concepts.ts';
import { foldWord, isArabic, plainLetters, splitWords } from './fold.ts';
import { givenNamesOf } from './lexicon/short-names.ts';
import { latinNames } from './lexicon/ordinary-names.ts';
import { numberAt } from './numbers.ts';
import { FATHER_OF, isArticle, MOTHER_OF, OWNER_OF, SERVANT_OF, SMALL, SON_OF } from './particles.ts';
import { withParticleInPlace } from './passages.ts';
import { LITTLE, type Reading, readingsOf } from './readings.ts';
import { type Spelt, speltLetters } from './spelt-letters.ts';

export interface Part {
  readonly readings: readonly Reading[];
  /** The word in plain letters; of several joined words, the last. */
  readonly plain: string;
  /** The folded words and the skeletons of all readings. */
  readonly words: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  /** The folded word as it was written, with the words that were joined to it. */
  readonly folded: string;
  readonly arabic: boolean;
  readonly concepts: readonly Concept[];
  /** True for a number in digits. */
  readonly number: boolean;
  /** The number in digits that the part writes, also in words; '' if it writes none. */
  readonly amount: string;
  /** The given names of which the part may be a short form, as numbers of `lexicon/short-names.ts`. */
  readonly givenNames: ReadonlySet<number>;
  /** True for a single letter, which is the initial of a name. */
  readonly initial: boolean;
  /** True if "son of" follows: the next part is the name of the father. */
  readonly sonOf: boolean;
}

/** No real name is longer. The end of a longer text is ignored. */
const MAX_WORDS = 24;
const MAX_CHARACTERS = 1_000;

type Prefix = Reading['prefix'];

function prefixOf(word: string): Prefix {
  if (SERVANT_OF.has(word)) return 'ABD';
  if (FATHER_OF.has(word)) return 'ABU';
  return MOTHER_OF.has(word) ? 'UMM' : '';
}

/** @param side QUERY: words may have clitics, as in a sentence. FORM: words of a stored name have none. */
export function partsOf(text: string, side: 'FORM' | 'QUERY'): Part[] {
  const words = splitWords(plainLetters(withParticleInPlace(text.slice(0, MAX_CHARACTERS)))).slice(0, MAX_WORDS);
  const folded = words.map(foldWord);
  const parts: Part[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = folded[at] ?? '';
    const plain = words[at] ?? '';
    if (word === '') continue;
    const spelt = speltLetters(folded, at);
    if (spelt !== undefined) {
      parts.push(abbreviation(spelt, side));
      at += spelt.words - 1;
      continue;
    }
    const amount = numberAt(folded, at);
    if (amount !== undefined && amount.words > 1) {
      parts.push(numberPart(folded.slice(at, at + amount.words).join(' '), amount.digits, word));
      at += amount.words - 1;
      continue;
    }
    const next = folded[at + 1];
    if (isArticle(word, next) && words.length > 1 && next !== undefined) continue;
    const last = parts.at(-1);
    if (SON_OF.has(word) && next !== undefined && last !== undefined && !(last.initial && last.arabic)) {
      parts[parts.length - 1] = { ...last, sonOf: true };
      continue;
    }
    // An article between two words of one name is skipped: Abd al-Rahman, Salah al-Din.
    const skipped = next !== undefined && isArticle(next, folded[at + 2]) ? 2 : 1;
    const joined = joinable(folded[at + skipped]) ? words[at + skipped] : undefined;
    const prefix = prefixOf(word);
    if (prefix !== '' && joined !== undefined) {
      at += skipped;
      parts.push(partOf(joined, `${word} ${folded[at] ?? ''}`, side, prefix));
      continue;
    }
    if (OWNER_OF.has(word) && joined !== undefined) {
      at += skipped;
      parts.push(partOf(word + foldWord(joined).replace(/^ال/u, ''), `${word} ${folded[at] ?? ''}`, side, ''));
      continue;
    }
    const tail = tailOf(word, folded[at - 1]);
    if (tail !== '' && last?.concepts.length === 0 && !last.initial && !last.number) {
      parts[parts.length - 1] = {
        ...last,
        folded: `${last.folded} ${word}`,
        readings: last.readings.map((reading) => ({ ...reading, suffix: tail })),
      };
      continue;
    }
    if (isTitleTail(word, folded[at - 1])) continue;
    if (isSmall(word, folded[at - 1], next) && words.length > 1) continue;
    // The Arabic words for "air base", as in قاعدة بلد الجوية.
    if (/^(?:ال)?جويه$/u.test(word) && folded.includes('قاعده')) continue;
    const own = partOf(plain, word, side, '');
    const whole = last?.sonOf === true ? afterSon(own) : own;
    parts.push(
      isPrime(word, next)
        ? { ...whole, readings: [], words: NONE, skeletons: NONE, folded: PRIME, concepts: conceptsOf('prime') }
        : whole,
    );
  }
  return parts;
}

/** A number in several words. */
const numberPart = (folded: string, amount: string, word: string): Part => ({
  ...partOf(amount, folded, 'FORM', ''),
  plain: word,
  amount,
  arabic: isArabic(word),
  number: true,
});

function abbreviation({ spellings }: Spelt, side: 'FORM' | 'QUERY'): Part {
  const [first = ''] = spellings;
  const readings = spellings.flatMap((spelling) => readingsOf(spelling, side, ''));
  return { ...partOf(first, first, side, ''), readings, words: new Set(spellings) };
}

/** After "son of", the name of the father may also form a family name with it: Ben Ali. */
const afterSon = (part: Part): Part => ({
  ...part,
  readings: part.readings.flatMap((reading) =>
    reading.prefix === ''
      ? [reading, { ...reading, prefix: 'BEN' as const, doubt: reading.doubt + LITTLE }]
      : [reading],
  ),
});

/** The parts of a name that begins with "son of", as a family name: bin Laden, Ibn Rushd. Undefined for any other name. */
export function familyOfSon(parts: readonly Part[]): Part[] | undefined {
  const [son, father, ...laterParts] = parts;
  if (son === undefined || father === undefined || !SON_OF.has(son.folded)) return undefined;
  const readings = father.readings.flatMap((reading) =>
    reading.prefix === '' ? [{ ...reading, prefix: 'BEN' as const }] : [],
  );
  return [{ ...father, readings, folded: `${son.folded} ${father.folded}`, concepts: [] }, ...laterParts];
}

const joinable = (word: string | undefined): boolean => word !== undefined && !/^\d/u.test(word) && word.length > 1;

const NONE: ReadonlySet<string> = new Set();
/** رئيس alone is president, but رئيس الوزراء is prime minister, also if its last letters are not typed yet. */
const PRIME = 'رييس وزرا';
const isPrime = (word: string, next: string | undefined): boolean =>
  /^(?:ال)?رييسه?$/u.test(word) && next !== undefined && /^(?:ال)?وزرا?$/u.test(next);

/**
 * True for a word that is not compared: a word of `SMALL`, "air" in "air base" (it is also called a base), and the German "der" in
 * فون دير لاين (دير alone is a monastery).
 */
const isSmall = (word: string, before: string | undefined, next: string | undefined): boolean =>
  (SMALL.has(word) && !(before === undefined && /^[a-z]$/u.test(word))) ||
  (word === 'air' && next === 'base') ||
  (word === 'دير' && (before === 'فون' || before === 'فان'));

/** آية الله and حجة الإسلام are titles. */
const isTitleTail = (word: string, before: string | undefined): boolean =>
  (word === 'الله' && /^اي[هت]$/u.test(before ?? '')) || (word === 'الاسلام' && /^حج[هت]$/u.test(before ?? ''));

function tailOf(word: string, before: string | undefined): Reading['suffix'] {
  if (isTitleTail(word, before)) return '';
  if (/^(?:الله|allah|ullah|ollah)$/u.test(word)) return 'ALLAH';
  if (word === 'الدين' || /^[ue]d+[ie]+ne?$/u.test(word)) return 'DIN';
  return /^d[ie]+ne?$/u.test(word) && before !== undefined && isArticle(before, word) ? 'DIN' : '';
}

const NO_GIVEN_NAMES: ReadonlySet<number> = new Set();

function givenNamesOfReadings(readings: readonly Reading[]): ReadonlySet<number> {
  const numbers = readings.flatMap(({ folded, names }) =>
    [folded, ...latinNames(names)].flatMap((word) => givenNamesOf(word)),
  );
  return numbers.length === 0 ? NO_GIVEN_NAMES : new Set(numbers);
}

interface Summary {
  readonly bareWords: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<number>;
}

/** A cache, because `readingsOf` returns one list for all occurrences of a word. */
const summaries = new WeakMap<readonly Reading[], Summary>();

function summaryOf(readings: readonly Reading[]): Summary {
  const cached = summaries.get(readings);
  if (cached !== undefined) return cached;
  const summary = {
    bareWords: new Set(readings.map((reading) => reading.folded)),
    skeletons: new Set(readings.flatMap((reading) => reading.skeletons)),
    givenNames: givenNamesOfReadings(readings),
  };
  summaries.set(readings, summary);
  return summary;
}

/** Words that describe only without their article. With it they are names: القاعدة is al-Qaeda. */
const NAMES_WITH_ARTICLE = new Set(['قاعده', 'دعوه']);

export function partOf(plain: string, folded: string, side: 'FORM' | 'QUERY', prefix: Prefix): Part {
  const number = /^\d/u.test(plain);
  const readings = number ? [] : readingsOf(plain, side, prefix);
  const { bareWords, skeletons, givenNames } = summaryOf(readings);
  return {
    readings,
    plain,
    words: bareWords,
    skeletons,
    folded,
    arabic: isArabic(plain),
    concepts:
      prefix === ''
        ? [
            ...new Set(
              [folded, ...Array.from(bareWords).filter((word) => !NAMES_WITH_ARTICLE.has(word))].flatMap(conceptsOf),
            ),
          ]
        : [],
    number,
    amount: number ? folded : (numberAt([folded], 0)?.digits ?? ''),
    givenNames: prefix === '' ? givenNames : NO_GIVEN_NAMES,
    initial: !number && Array.from(plain).length === 1,
    sonOf: false,
  };
}
