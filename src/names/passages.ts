/**
 * Finds the runs of words in a text that may be a name: "Iraqi prime minister Mustafa al-Kadhimi said" has the run "Mustafa
 * al-Kadhimi", and the catalogue's "Kadhimi, Mustafa al-, 1967-" also has it, upright.
 */
import { conceptsOf } from './concepts.ts';
import { foldWord, isArabic, plainLetters } from './fold.ts';
import { ordinaryNames } from './lexicon/ordinary-names.ts';
import { BESIDE_NAMES, BETWEEN, REPORTING } from './lexicon/words-around.ts';
import { FATHER_OF, isArticle, MOTHER_OF, OWNER_OF, SERVANT_OF, SMALL, SON_OF } from './particles.ts';

export interface Passage {
  readonly text: string;
  /** True if the passage ends where the text ends. */
  readonly isLast: boolean;
}

export interface Passages {
  /** Runs that may be the name of a person. Prepositions end them. */
  readonly persons: readonly Passage[];
  /** Runs that may be any other name. */
  readonly others: readonly Passage[];
}

/** At most this number of runs is compared, so that a long text costs no more than a sentence. */
const MAX_PASSAGES = 6;
const MAX_WORDS = 40;
const MAX_CHARACTERS = 1_000;

interface Token {
  readonly text: string;
  /** True if the token is no part of a name of a person, or of any name. */
  readonly endsPerson: boolean;
  readonly endsAny: boolean;
  /** True if a comma, a bracket or the like follows or precedes it. */
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  /** True if the token names a person's possession: Iraq's. */
  readonly possessive: boolean;
  /** True for a small word within a name: de, von. */
  readonly isSmall: boolean;
  readonly reporting: boolean;
  /** True for a word such as shrine, which makes the words before it the name of a thing. */
  readonly isThing: boolean;
}

const NONE: Passages = { persons: [], others: [] };

export function passagesOf(text: string): Passages {
  const tokens = tokensOf(text.slice(0, MAX_CHARACTERS));
  if (!tokens.some((token) => token.endsPerson || token.breakBefore || token.breakAfter || token.possessive)) {
    return NONE;
  }
  const narrow = runs(tokens, ({ endsPerson }) => endsPerson, true);
  const wide = runs(tokens, ({ endsAny }) => endsAny, false);
  // Without capitals, "said" may be the name Saïd.
  const isReport =
    /\p{Lu}|[\u0620-\u064A]/u.test(text) &&
    tokens.every(({ reporting }, index) => reporting || index === narrow[0]?.start);
  const long = (run: Run): boolean => isReport || run.tokens.filter(({ isSmall }) => !isSmall).length > 1;
  const toPassages = (list: readonly Run[]): Passage[] => {
    const seenTexts = new Set<string>();
    return list
      .filter((run) => long(run) && run.tokens.length < tokens.length)
      .map((run) => ({ text: textOf(run.tokens), isLast: run.start + run.tokens.length === tokens.length }))
      .filter(({ text: run }) => !seenTexts.has(run) && seenTexts.add(run))
      .slice(0, MAX_PASSAGES);
  };
  const catalogued = upright(narrow);
  return {
    persons: [...(catalogued === undefined ? [] : [catalogued]), ...toPassages(narrow)],
    others: toPassages(wide),
  };
}

interface Run {
  readonly tokens: readonly Token[];
  /** The index of its first token. */
  readonly start: number;
}

function runs(tokens: readonly Token[], ends: (token: Token) => boolean, atPossessive: boolean): Run[] {
  const found: Run[] = [];
  let run: Token[] = [];
  const close = (end: number): void => {
    if (run.length > 0) found.push({ tokens: run, start: end - run.length });
    run = [];
  };
  for (const [index, token] of tokens.entries()) {
    if (token.breakBefore) close(index);
    if (ends(token)) {
      // In "Imam Ali shrine" the words name a place.
      if (atPossessive && token.isThing) run = [];
      close(index);
      continue;
    }
    run.push(token);
    if (token.breakAfter || (atPossessive && token.possessive)) close(index + 1);
  }
  close(tokens.length);
  return found;
}

const isWeekday = (word: string): boolean => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(word);

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** The family name after the given name, if the text begins with the two in the order of a catalogue. */
function upright([family, given]: readonly Run[]): Passage | undefined {
  if (family === undefined || given === undefined || family.start !== 0) return undefined;
  const isNextTo = given.start === family.tokens.length && family.tokens.at(-1)?.breakAfter === true;
  return isNextTo ? { text: `${textOf(given.tokens)} ${textOf(family.tokens)}`, isLast: false } : undefined;
}

const LATIN_PARTICLES = new Set(
  'von van der den de la le du des di da dos das do del della ten ter zu zum y e ud ul and und et'.split(' '),
);
const isParticle = (word: string, next: string): boolean =>
  LATIN_PARTICLES.has(word) ||
  [SON_OF, FATHER_OF, MOTHER_OF, SERVANT_OF, OWNER_OF].some((set) => set.has(word)) ||
  isArticle(word, next);

function tokensOf(text: string): Token[] {
  const hasCapitals = /\p{Lu}/u.test(text);
  const raw = text
    .split(/\s+/u)
    .filter((token) => token !== '')
    .slice(0, MAX_WORDS);
  const tokens: Token[] = [];
  let breakBefore = false;
  let before = '';
  let plainBefore = '';
  for (const [index, each] of raw.entries()) {
    const [, opening = '', core = '', closing = ''] =
      /^([^\p{L}\p{M}\p{N}ʿʾ‘’'&+]*)(.*?)([^\p{L}\p{M}\p{N}&+]*)$/su.exec(each) ?? [];
    if (core === '') {
      breakBefore = true;
      continue;
    }
    const opens = /[([{«“"<—–/:]/u.test(opening);
    const possessive = /['’]s$/u.test(core);
    const bare = possessive ? core.slice(0, -2) : core;
    const plain = plainLetters(bare);
    const folded = foldWord(plain);
    const [first = '', second = ''] = plain.split('-').map(foldWord);
    const isLower = hasCapitals && /^[\p{Ll}]/u.test(bare) && !isParticle(first, second === '' ? ' ' : second);
    // "Said" with a capital is a name, and so is فيصل, although it also means "so he arrives".
    const isNameLike =
      (hasCapitals && /^\p{Lu}\p{Ll}+$/u.test(bare)) ||
      (isArabic(bare) && !BETWEEN.has(plainBefore) && !isTitle(raw[index + 1]) && ordinaryNames(plain).size > 0);
    const reporting = !isNameLike && isOneOf(REPORTING, folded);
    const endsAny =
      reporting ||
      isWeekday(folded) ||
      (!isNameLike && isOneOf(BESIDE_NAMES, folded)) ||
      (isLower && !SMALL.has(folded) && !isThing(folded)) ||
      (folded === 'باسم' && /(?:متحدث|متحدثه|ناطق|ناطقه)$/u.test(before));
    tokens.push({
      text: /^[-.]/u.test(closing) ? bare + closing.slice(0, 1) : bare,
      endsAny,
      endsPerson: endsAny || BETWEEN.has(plain) || isLower || /^\d/u.test(folded),
      breakBefore: breakBefore || opens,
      breakAfter: /[,،;؛:)\]}»”"—–/?!؟]/u.test(closing) || (closing.startsWith('.') && bare.length > 4),
      possessive,
      isSmall: LATIN_PARTICLES.has(folded),
      isThing: isThing(folded),
      reporting: reporting || BETWEEN.has(plain),
    });
    breakBefore = false;
    before = folded;
    plainBefore = plain;
  }
  return tokens;
}

/** True for a word such as shrine, street or brigade, which makes the words before it the name of a thing. */
const isThing = (word: string): boolean => !isArabic(word) && conceptsOf(word).some(({ role }) => role === 'KIND');

/** True for a title, before which a verb that is also a name (طالب) is the verb. */
const isTitle = (word = ''): boolean =>
  conceptsOf(foldWord(plainLetters(word))).some(({ role }) => role === 'TITLE' || role === 'OFFICE');

/** Also with "and" or "so", which Arabic joins to a verb. */
const isOneOf = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word) || (/^[وف].{2}/u.test(word) && set.has(word.slice(1)));

/** The text without "said": in a text with capitals it is the verb, not the name Said. */
export const withoutSaid = (text: string): string =>
  /\p{Lu}/u.test(text) ? text.replaceAll(/(?<=\p{L}\s+)said(?![\p{L}\p{M}-])/gu, '') : text;

/** A name in the order of a catalogue whose particle stands last: "Laden, Osama bin" is upright "Osama bin Laden". */
export function withParticleInPlace(text: string): string {
  const match = /^([^,،]{1,100})[,،]\s*([^,،]{1,100}?[\s-](\p{L}{1,6}))[-\s]*(?=$|[,،(])/u.exec(text);
  const [whole = '', family = '', given = '', particle = ''] = match ?? [];
  if (whole === '' || !isParticle(foldWord(plainLetters(particle)), foldWord(plainLetters(family)))) return text;
  return `${given} ${family}${text.slice(whole.length)}`;
}
