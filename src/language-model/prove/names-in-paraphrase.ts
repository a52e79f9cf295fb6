/** Names in a paraphrase: those that it should have, and those that nothing in the quoted words accounts for. */
import { foldWord, plainLetters } from '../../names/fold.ts';
import { HIT_SCORE, matchName } from '../../names/match-name.ts';

/** A shorter word of a name is an article or a particle. */
const LEAST_LETTERS = 3;
/** So many letters at the beginning make `Iraqi` a word of `Iraq`. */
const STEM = 4;

/** True if the text has a word of one of the names, or one made of it. */
export function hasNameOf(text: string, names: readonly string[]): boolean {
  const words = foldedWords(text);
  return names
    .flatMap(foldedWords)
    .some((word) => word.length >= LEAST_LETTERS && words.some((other) => isLike(other, word)));
}

/**
 * Words with a capital letter that are no word of the forms, nor made of one. The first word of a sentence has a capital in any case. In languages
 * in which all nouns have one, and in scripts without capitals, none is found.
 * @param unlisted words of the text that name what no dossier has; the paraphrase may spell them in another script
 */
export function foreignNames(text: string, forms: readonly string[], unlisted: readonly string[]): string[] {
  const known = forms.flatMap(foldedWords);
  const unknown = capitals(text).filter((word) => !isKnown(word, known));
  // To compare by sound costs most: only what is still unknown is.
  if (unknown.length === 0 || unlisted.length === 0) return unknown;
  const spelt = capitalRuns(text).filter((run) => matchName(run, unlisted).score >= HIT_SCORE);
  const alike = spelt.flatMap(foldedWords);
  return unknown.filter((word) => !isKnown(word, alike));
}

function capitals(text: string): string[] {
  return [...text.matchAll(/(?<before>^["'“«(]*|[.!?:]\s+["'“«(]*|)(?<word>\p{Lu}[\p{L}\p{M}'’-]+)/gu)]
    .filter(({ groups, index }) => groups?.['before'] === '' && index > 0)
    .map(({ groups }) => groups?.['word'] ?? '');
}

function isKnown(word: string, known: readonly string[]): boolean {
  const parts = foldedWords(word.replace(/['’]s$/, ''));
  return parts.every(
    (part) => part.length < LEAST_LETTERS || isDay(part) || known.some((other) => isLike(part, other)),
  );
}

/** `The Daffa Bank` → `Daffa Bank`, `Bank`: words with capitals that stand together, and their ends. */
function capitalRuns(text: string): string[] {
  const runs = [...text.matchAll(/\p{Lu}[\p{L}\p{M}'’-]*(?:\s+(?:(?:al-|el-)?\p{Lu}[\p{L}\p{M}'’-]*|of|the|al))*/gu)];
  return runs.flatMap(([run]) => {
    const words = run.split(/\s+/);
    return words.map((_word, at) => words.slice(at).join(' '));
  });
}

/** True if each word of `words` is a word of the name. */
export function hasAllWords(name: string, words: string): boolean {
  const known = foldedWords(name);
  const sought = foldedWords(words);
  return sought.length > 0 && sought.every((word) => known.includes(word) || known.includes(word.replace(/^ال/u, '')));
}

/** True if each word of `words` is a word of one of the names, or made of one. */
export function isMadeOf(words: string, names: readonly string[]): boolean {
  const known = names.flatMap(foldedWords);
  return foldedWords(words).every((word) => word.length < LEAST_LETTERS || known.some((other) => isLike(word, other)));
}

function foldedWords(text: string): string[] {
  return (plainLetters(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord);
}

/** Equal, or one with an ending; in Arabic also with letters before it, such as wa- and al-. */
function isLike(word: string, other: string): boolean {
  if (word === other) return true;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  const before = long.slice(0, -short.length);
  const isPrefixed = long.endsWith(short) && /^[وفبكل]?(?:ال|لل)?$/.test(before);
  if (short.length >= LEAST_LETTERS && isPrefixed) return true;
  return short.length >= STEM && (long.startsWith(short) || word.slice(0, STEM + 1) === other.slice(0, STEM + 1));
}

const DAYS: ReadonlySet<string> = new Set(
  ['en', 'fr', 'es'].flatMap((locale) => [
    ...Array.from({ length: 12 }, (_none, month) => wordOf(locale, { month: 'long' }, Date.UTC(2021, month, 15))),
    ...Array.from({ length: 7 }, (_none, day) => wordOf(locale, { weekday: 'long' }, Date.UTC(2021, 1, day + 1))),
  ]),
);

function isDay(word: string): boolean {
  return DAYS.has(word);
}

function wordOf(locale: string, options: Intl.DateTimeFormatOptions, at: number): string {
  return foldWord(plainLetters(new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at)));
}
