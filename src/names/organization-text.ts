/**
 * Rewrites the name of an organization so that its spellings become one: without legal form (Siemens AG), without "and" (&, und, et),
 * letters with full stops as one word (U.S. Steel), abbreviated words in full (Intl), and each word once.
 */
import { foldWord, isArabic, plainLetters, splitWords } from './fold.ts';
import { ABBREVIATIONS } from './lexicon/abbreviations.ts';
import { numberAt } from './numbers.ts';
import { LEGAL_ANYWHERE, LEGAL_AT_END, LEGAL_AT_START, LEGAL_PHRASES } from './lexicon/legal-forms.ts';

const AND = new Set(['and', 'und', 'et', 'og', 'och', 've', 'и', 'و']);
/** A sign for "and" between two words. */
const AND_SIGN = /(?<=[\p{L}\p{N}.'’])\s*[&+]\s*(?=[\p{L}\p{N}])/gu;
/** "And" in Spanish and Italian, unless it is the initial of a word. */
const AND_LETTERS = new Set(['y', 'e']);
/** Words that follow "and" in names of family companies. Arabic writes "and" as one word with them. */
const AND_JOINED = /^و(?=(?:ال|ابنا|اولاد|اخوان|اخوت|شركا|شريك))/u;

/** Words that are no name beside a legal form: GmbH & Co. KG. */
const COMPANY = new Set(['co', 'company', 'and']);

interface Word {
  readonly plain: string;
  readonly folded: string;
  /** True if it was made of single letters. */
  readonly isLetters?: true;
}

/** No real name has more words; parts.ts has the same bound. */
const MAX_WORDS = 24;
const MAX_CHARACTERS = 1_000;

export interface Rewritten {
  /** The rewritten name, in plain letters. */
  readonly text: string;
  /** The words, folded, that were single letters side by side: the us of U.S. Steel. They have no sound. */
  readonly letters: ReadonlySet<string>;
}

/** @param mayBeCompany false: a legal form is not removed, because places and events have none */
export function organizationText(text: string, mayBeCompany: boolean): Rewritten {
  const words = splitWords(plainLetters(text.slice(0, MAX_CHARACTERS).replaceAll(AND_SIGN, ' and ')))
    .slice(0, MAX_WORDS)
    .map((plain): Word => ({ plain, folded: foldWord(plain) }));
  const joined = joinLetters(withoutAnd(once(words)));
  const bare = mayBeCompany ? withoutLegalForm(joined) : joined;
  return {
    text: bare
      .map(inFull)
      .map(({ plain }) => plain)
      .join(' '),
    letters: new Set(joined.filter(({ isLetters }) => isLetters === true).map(({ folded }) => folded)),
  };
}

function withoutAnd(words: readonly Word[]): Word[] {
  return words.flatMap((word, index) => {
    if (index > 0 && AND_JOINED.test(word.folded) && numberAt([word.folded.slice(1)], 0) === undefined) {
      return [wordOf(word.plain.slice(1))];
    }
    if (index === 0 || index === words.length - 1) return [word];
    if (AND.has(word.folded)) return [];
    const isBetweenWords = (words[index - 1]?.folded.length ?? 0) > 1 && (words[index + 1]?.folded.length ?? 0) > 1;
    return AND_LETTERS.has(word.folded) && isBetweenWords ? [] : [word];
  });
}

const wordOf = (plain: string): Word => ({ plain, folded: foldWord(plain) });

/** Single letters side by side become one word. */
function joinLetters(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  let afterLetter = false;
  for (const word of words) {
    const isLetter = Array.from(word.plain).length === 1 && !/^\d/u.test(word.plain);
    const last = joined.at(-1);
    if (isLetter && afterLetter && last !== undefined && isArabic(last.plain) === isArabic(word.plain)) {
      joined[joined.length - 1] = { ...wordOf(last.plain + word.plain), isLetters: true };
    } else {
      joined.push(word);
    }
    afterLetter = isLetter;
  }
  return joined;
}

/** Without its legal form. A name that has nothing else keeps it. */
function withoutLegalForm(words: readonly Word[]): readonly Word[] {
  const bare = trimmed(withoutPhrases(words).filter(({ folded }) => !LEGAL_ANYWHERE.has(folded)));
  return bare.every(({ folded }) => COMPANY.has(folded)) ? words : bare;
}

function withoutPhrases(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = LEGAL_PHRASES.find((each) => each.every((word, offset) => words[at + offset]?.folded === word));
    if (phrase === undefined) kept.push(...words.slice(at, at + 1));
    else at += phrase.length - 1;
  }
  return kept;
}

function trimmed(words: readonly Word[]): readonly Word[] {
  let [start, end] = [0, words.length];
  while (end - start > 1 && LEGAL_AT_END.has(words[end - 1]?.folded ?? '')) end -= 1;
  while (end - start > 1 && LEGAL_AT_START.has(words[start]?.folded ?? '')) start += 1;
  return words.slice(start, end);
}

const inFull = (word: Word): Word => {
  const long = ABBREVIATIONS.get(word.folded);
  return long === undefined ? word : wordOf(long);
};

/** Each word of three letters or more once, unless "and" stands before it: Johnson & Johnson. */
function once(words: readonly Word[]): Word[] {
  const seen = new Set<string>();
  return words.filter(({ folded }, index) => {
    const isNew = folded.length < 3 || AND.has(words[index - 1]?.folded ?? '') || AND.has(folded) || !seen.has(folded);
    seen.add(folded);
    return isNew;
  });
}
