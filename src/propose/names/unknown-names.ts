/** Finds probable names that no dossier has, by pattern: capitals, titles, given names, and heads of the names of bodies. */
import { plainLetters } from '../../names/fold.ts';
import { ordinaryNames } from '../../names/lexicon/ordinary-names.ts';
import { BODY_HEADS, GRAMMAR, GROUP_HEADS, PERSON_TITLES } from '../lexicon/arabic-names.ts';
import { CAPITAL_WORDS, LATIN_TITLES, NAME_PARTICLES } from '../lexicon/latin-names.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';

/** A run of words that may be a name. */
export interface UnknownName {
  /** Code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Why it may be a name. */
  readonly by: 'TITLE' | 'GIVEN_NAME' | 'BODY' | 'POST' | 'CAPITALS' | 'QUOTED' | 'SPEAKER';
}

const MOST_WORDS_OF_TITLE = 7;
const MOST_WORDS_OF_NAME = 5;
const MOST_WORDS_OF_BODY = 3;

/** @param isTaken true for a code unit that belongs to a name which is known */
export function unknownNames(sentence: Sentence, isTaken: (unit: number) => boolean): UnknownName[] {
  const names: UnknownName[] = [];
  const { words } = sentence;
  const add = (from: number, to: number, by: UnknownName['by']): void => {
    const [first, last] = [words[from], words[to - 1]];
    if (first === undefined || last === undefined || isTaken(first.start) || isTaken(first.end - 1)) return;
    // The name of a body may have another name in it: the mission of the United Nations.
    if (by !== 'BODY' && by !== 'POST' && isTaken(last.end - 1)) return;
    if (names.some((name) => name.start < last.end && first.start < name.end)) return;
    const text = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
    names.push({ start: first.start, end: last.end, text, by });
  };
  for (const [at, word] of words.entries()) {
    if (isArabicWord(word)) {
      const title = titleAt(sentence, at);
      if (title !== undefined) add(title.from, title.to, 'TITLE');
      else {
        const given = givenNameAt(words, at);
        if (given !== undefined) add(given.from, given.to, 'GIVEN_NAME');
        const quoted = quotedAt(sentence, at);
        if (quoted !== undefined) add(quoted.from, quoted.to, 'QUOTED');
        const body = bodyAt(sentence, at);
        if (body !== undefined) add(body.from, body.to, 'BODY');
      }
      const post = postAt(words, at);
      if (post !== undefined) add(post.from, post.to, 'POST');
    } else if (word.isCapital) {
      const to = capitalsFrom(sentence, at);
      if (to > at) add(at, to, LATIN_TITLES.has(words[at - 1]?.folded ?? '') ? 'TITLE' : 'CAPITALS');
    }
  }
  return names.toSorted((a, b) => a.start - b.start);
}

interface Run {
  readonly from: number;
  readonly to: number;
}

const isArabicWord = ({ text }: Word): boolean => /^[\u0620-\u064a\u066e-\u06d3]/u.test(text);
const isTitleWord = (folded: string): boolean =>
  withoutPrefixes(folded).some((each) => PERSON_TITLES.has(each.replace(/^ال/u, '')));
const hasArticle = ({ folded }: Word): boolean => /^[وف]?[بك]?ال/u.test(folded) || /^[وف]?لل/u.test(folded);

/** على is folded as علي is. */
function isGivenName({ text, folded }: Word): boolean {
  // باسم also is "in the name of".
  return (
    text !== 'باسم' &&
    !text.endsWith('ى') &&
    (text === 'علي' || !GRAMMAR.has(folded)) &&
    ordinaryNames(plainLetters(text)).size > 0
  );
}

/** "the [American] president Joe Biden", "the minister of defence, Lloyd Austin": the name after a title and the words that belong to it. */
function titleAt({ words, text: whole, start }: Sentence, at: number): Run | undefined {
  const text = (from: number, to: number): string => whole.slice(from - start, to - start);
  if (!isTitleWord(words[at]?.folded ?? '')) return undefined;
  for (let from = at + 1; from < Math.min(words.length, at + 1 + MOST_WORDS_OF_TITLE); from += 1) {
    const word = words[from];
    if (word === undefined || word.isNumber) return undefined;
    const isSpokesmanOf =
      word.folded === 'باسم' && ['متحدث', 'ناطق'].some((title) => words[at]?.folded.includes(title));
    if (isSpokesmanOf) continue;
    if (isInCommas(words, from, text)) return { from, to: nameEnd(words, from) };
    if (isGivenName(word) && !hasArticle(word) && !isTitleWord(word.folded)) {
      const to = nameEnd(words, from);
      return to - from > 1 ? { from, to } : undefined;
    }
    const isOfTitle =
      hasArticle(word) ||
      isTitleWord(word.folded) ||
      BODY_HEADS.has(word.folded) ||
      ['باسم', 'لشوون'].includes(words[from - 1]?.folded ?? '') ||
      word.folded === 'لشوون';
    if (!isOfTitle && !(GRAMMAR.has(word.folded) && ['في', 'من', 'لدى'].includes(word.folded))) return undefined;
  }
  return undefined;
}

/** "The Iranian president", "the adviser in the ministry of defence": a title with what belongs to it, and no name after it. */
function postAt(words: readonly Word[], at: number): Run | undefined {
  const word = words[at];
  if (word === undefined || !isTitleWord(word.folded)) return undefined;
  let to = withAdjectives(words, at + 1);
  const [preposition, body] = [words[to], words[to + 1]];
  const isWithin = preposition?.folded === 'في' && body !== undefined && isHead(body, BODY_HEADS);
  if (isWithin) to = withAdjectives(words, to + 2);
  const isOnlyFormer = to === at + 2 && /^ال(?:سابق|حالي|جديد)ه?$/u.test(words[at + 1]?.folded ?? '');
  return to - at > 1 && !isOnlyFormer ? { from: at, to } : undefined;
}

/** The end of the words with the article, beside each other. */
function withAdjectives(words: readonly Word[], from: number): number {
  let to = from;
  while (to < words.length && to - from < MOST_WORDS_OF_BODY) {
    const [word, before] = [words[to], words[to - 1]];
    if (word === undefined || before === undefined || word.start - before.end !== 1) break;
    if (!word.folded.startsWith('ال') || GRAMMAR.has(word.folded)) break;
    to += 1;
  }
  return to;
}

const isHead = ({ folded }: Word, heads: ReadonlySet<string>): boolean =>
  withoutPrefixes(folded).some((each) => heads.has(each) || heads.has(each.replace(/^ال/u, '')));

/** Two or three words between commas after a title are a name, also if no list has it. */
function isInCommas(words: readonly Word[], from: number, text: (from: number, to: number) => string): boolean {
  const before = words[from - 1];
  const first = words[from];
  if (before === undefined || first === undefined || !/^[،,]\s*$/u.test(text(before.end, first.start))) return false;
  const to = nameEnd(words, from);
  const [last, after] = [words[to - 1], words[to]];
  const isEnd = last !== undefined && /^\s*[،,.]/u.test(text(last.end, after?.start ?? last.end + 1));
  const isPlain = words
    .slice(from, to)
    .every((word) => (!GRAMMAR.has(word.folded) && !/^[وف]?س?[يت]\p{L}{3,}$/u.test(word.folded)) || isGivenName(word));
  return to - from >= 2 && isEnd && isPlain && !hasArticle(first);
}

function givenNameAt(words: readonly Word[], at: number): Run | undefined {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || !isGivenName(word) || hasArticle(word)) return undefined;
  // One word that may be a name also has another meaning: two beside each other rarely have.
  const isFamily = /^ال\p{L}{2,}ي$/u.test(next.folded) || isGivenName({ ...next, text: next.text.replace(/^ال/u, '') });
  const isName = isFamily && next.start - word.end === 1;
  return isName ? { from: at, to: nameEnd(words, at) } : undefined;
}

/** The end of a name that begins at `from`: given names, "son of", and one family name. */
function nameEnd(words: readonly Word[], from: number): number {
  let to = from + 1;
  while (to < words.length && to - from < MOST_WORDS_OF_NAME) {
    const word = words[to];
    const before = words[to - 1];
    if (word === undefined || before === undefined || word.start - before.end !== 1 || word.isNumber) break;
    if (GRAMMAR.has(word.folded) || isTitleWord(word.folded)) break;
    if (/^(?:بن|ابن|بنت|عبد|ابو|ال|دي|فان|فون)$/u.test(word.folded)) to += 1;
    else if (hasArticle(word)) return to - from < 3 || isJoining(before) ? to + 1 : to;
    else if (isGivenName(word) || to - from === 1 || isJoining(before)) to += 1;
    else break;
  }
  return to;
}

const isJoining = ({ folded }: Word): boolean => /^(?:بن|ابن|بنت|عبد|ابو|ال)$/u.test(folded);

/** A few words in quotation marks after "to", as in the name of a newspaper; what somebody says is longer, or follows "that". */
function quotedAt({ words, text, start }: Sentence, at: number): Run | undefined {
  const [before, first] = [words[at - 1], words[at]];
  if (before === undefined || first === undefined) return undefined;
  const gap = text.slice(before.end - start, first.start - start);
  if (!/^\s*["“«]$/u.test(gap) || !/^[ولب]{1,2}$/u.test(before.folded.replaceAll('ـ', ''))) {
    return undefined;
  }
  const [name = ''] = /^[^"”»]{2,40}(?=["”»])/u.exec(text.slice(first.start - start)) ?? [];
  const end = first.start + name.length;
  const to = words.findIndex((word) => word.start >= end);
  const last = to < 0 ? words.length : to;
  return name !== '' && last - at <= 2 ? { from: at, to: last } : undefined;
}

/** "agency" or "ministry", and the words after it that have the article; or the words in quotation marks after it. */
function bodyAt(sentence: Sentence, at: number): Run | undefined {
  const { words } = sentence;
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || next.isNumber) return undefined;
  if (!isHead(word, BODY_HEADS) && !isHead(word, GROUP_HEADS)) return undefined;
  const gap = sentence.text.slice(word.end - sentence.start, next.start - sentence.start);
  if (/^\s*["“«]$/u.test(gap)) {
    const rest = sentence.text.slice(next.start - sentence.start, next.start - sentence.start + 60);
    const [name] = /^[^"”»]+/u.exec(rest) ?? [''];
    const to = words.findIndex(({ start }) => start >= next.start + name.length);
    return { from: at, to: to < 0 ? words.length : to };
  }
  const to = withAdjectives(words, at + 1);
  if (to - at > 1) return { from: at, to };
  return isHead(word, GROUP_HEADS) ? groupAt(words, at) : undefined;
}

/** "American officials", "officials in Washington": a group without article. */
function groupAt(words: readonly Word[], at: number): Run | undefined {
  let to = at + 1;
  const adjective = words[to];
  if (
    adjective !== undefined &&
    /^(?!ال)\p{L}{2,}(?:ي|يه|يون|يين)$/u.test(adjective.folded) &&
    !GRAMMAR.has(adjective.folded)
  ) {
    to += 1;
  }
  const [preposition, place] = [words[to], words[to + 1]];
  if (preposition?.folded === 'في' && place !== undefined && !place.isNumber) to = withAdjectives(words, to + 2);
  return to - at > 1 ? { from: at, to } : undefined;
}

/** The end of a run of words with capitals; at the first word of a sentence a capital says nothing. */
function capitalsFrom({ words, kind }: Sentence, at: number): number {
  const before = words[at - 1];
  if (before?.isCapital === true && !CAPITAL_WORDS.has(before.folded) && isBeside(before, words[at])) return at;
  let to = at;
  while (to < words.length) {
    const word = words[to];
    if (word === undefined || (to > at && !isBeside(words[to - 1], word))) break;
    const isParticle = NAME_PARTICLES.has(word.folded) && words[to + 1]?.isCapital === true;
    if (!word.isCapital && !(to > at && isParticle)) break;
    to += 1;
  }
  // A run that begins with an ordinary word ("In Baghdad") begins again after it.
  if (CAPITAL_WORDS.has(words[at]?.folded ?? '')) return at;
  const length = to - at;
  const isAcronym = length === 1 && /^\p{Lu}{2,}$/u.test(words[at]?.text ?? '');
  const isTitled = LATIN_TITLES.has(before?.folded ?? '');
  // Headings of the English press write most words with capitals.
  if (length > 1) return kind === 'HEADING' && length > MOST_WORDS_OF_BODY ? at : to;
  return isAcronym || isTitled ? to : at;
}

function isBeside(before: Word | undefined, word: Word | undefined): boolean {
  return before !== undefined && word !== undefined && word.start - before.end <= 2;
}
