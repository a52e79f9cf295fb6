/**
 * A name taken apart: words joined that are one name (عبد المهدي, Abu Bakr, Nasr Allah, Salah al-Din), articles and clitics off, titles and
 * descriptive words known as such. A part may be read in several ways; the first is the likeliest.
 */
import { type Concept, conceptsOf } from './concepts.ts';
import { foldWord, isArabic, plainLetters, splitWords } from './fold.ts';
import { FATHER_OF, isArticle, MOTHER_OF, OWNER_OF, SERVANT_OF, SMALL, SON_OF } from './particles.ts';
import { LITTLE, type Reading, readingsOf } from './readings.ts';
import { type Spelt, speltLetters } from './spelt-letters.ts';

export interface Part {
  readonly readings: readonly Reading[];
  /** The word, or the last of several, in plain letters. */
  readonly plain: string;
  /** The folded words and the skeletons of all readings. */
  readonly words: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  /** Folded, as it stood, with what was joined to it. */
  readonly folded: string;
  readonly arabic: boolean;
  readonly concepts: readonly Concept[];
  readonly number: boolean;
  /** A single letter for a name. */
  readonly initial: boolean;
  /** The next part is this one's father. */
  readonly sonOf: boolean;
}

/** More than any name has; the rest of a longer text is left out. */
const MOST_WORDS = 24;
const MOST_LETTERS = 1_000;

type Prefix = Reading['prefix'];

function prefixOf(word: string): Prefix {
  if (SERVANT_OF.has(word)) return 'ABD';
  if (FATHER_OF.has(word)) return 'ABU';
  return MOTHER_OF.has(word) ? 'UMM' : '';
}

/** @param side whether clitics may stand before a word: in what is typed they do, in a name as it is kept they do not */
export function partsOf(text: string, side: 'FORM' | 'QUERY'): Part[] {
  const words = splitWords(plainLetters(text.slice(0, MOST_LETTERS))).slice(0, MOST_WORDS);
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
    const next = folded[at + 1];
    if (isArticle(word, next) && words.length > 1 && next !== undefined) continue;
    const last = parts.at(-1);
    if (SON_OF.has(word) && next !== undefined && last !== undefined && !(last.initial && last.arabic)) {
      parts[parts.length - 1] = { ...last, sonOf: true };
      continue;
    }
    // What follows an article follows this word too: Abd al-Rahman, Salah al-Din.
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

function abbreviation({ spellings }: Spelt, side: 'FORM' | 'QUERY'): Part {
  const [first = ''] = spellings;
  const readings = spellings.flatMap((spelling) => readingsOf(spelling, side, ''));
  return { ...partOf(first, first, side, ''), readings, words: new Set(spellings) };
}

/** With the father's name, a family name of its own: Ben Ali. */
const afterSon = (part: Part): Part => ({
  ...part,
  readings: part.readings.flatMap((reading) =>
    reading.prefix === ''
      ? [reading, { ...reading, prefix: 'BEN' as const, doubt: reading.doubt + LITTLE }]
      : [reading],
  ),
});

/** What begins with "son of" names a family: bin Laden, Ibn Rushd. Nothing where it does not. */
export function familyOfSon(parts: readonly Part[]): Part[] | undefined {
  const [son, father, ...rest] = parts;
  if (son === undefined || father === undefined || !SON_OF.has(son.folded)) return undefined;
  const readings = father.readings.flatMap((reading) =>
    reading.prefix === '' ? [{ ...reading, prefix: 'BEN' as const }] : [],
  );
  return [{ ...father, readings, folded: `${son.folded} ${father.folded}`, concepts: [] }, ...rest];
}

const joinable = (word: string | undefined): boolean => word !== undefined && !/^\d/u.test(word) && word.length > 1;

/** رئيس is president, and رئيس الوزراء prime minister, also while it is typed. */
const NONE: ReadonlySet<string> = new Set();
const PRIME = 'رييس وزرا';
const isPrime = (word: string, next: string | undefined): boolean =>
  /^(?:ال)?رييسه?$/u.test(word) && next !== undefined && /^(?:ال)?وزرا?$/u.test(next);

/** دير is a monastery, and in فون دير لاين it is German. An air base is a base, and قاعدة بلد الجوية too. */
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

/** With its article it is a name: القاعدة, al-Qaeda. */
const ONLY_BARE = new Set(['قاعده', 'دعوه']);

export function partOf(plain: string, folded: string, side: 'FORM' | 'QUERY', prefix: Prefix): Part {
  const number = /^\d/u.test(plain);
  const readings = number ? [] : readingsOf(plain, side, prefix);
  const bare = readings.map((reading) => reading.folded);
  return {
    readings,
    plain,
    words: new Set(bare),
    skeletons: new Set(readings.flatMap((reading) => reading.skeletons)),
    folded,
    arabic: isArabic(plain),
    concepts:
      prefix === '' ? [...new Set([folded, ...bare.filter((word) => !ONLY_BARE.has(word))].flatMap(conceptsOf))] : [],
    number,
    initial: !number && Array.from(plain).length === 1,
    sonOf: false,
  };
}
