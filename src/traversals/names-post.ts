/** Decides whether a text names a post, and not only a word in the post's name. If it does, `search` also returns the holders. */
import { HIT_SCORE, matchName } from '../names/match-name.ts';

const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;
/** Only this number of words of a text is compared with the head word. */
const MAX_WORDS = 20;
const PREPOSITIONS = new Set(['of', 'to', 'at', 'for', 'in', 'on', 'de', 'du', 'des']);

/**
 * The text 'Prime minister' names 'Prime Minister of Iraq'. The text 'Iraq' does not, because it lacks the head word 'Minister',
 * although it matches a part of the name.
 * @param form the name of the post that matches the text
 */
export function namesPost(text: string, form: string): boolean {
  const head = headOf(form);
  if (head === undefined) return false;
  const names = (words: string, name: string): boolean =>
    matchName(words, [name], { label: 'Post' }).score >= HIT_SCORE;
  // Each word is also compared alone, because a word may mean something else beside another word (رئيس الوزراء).
  return names(head, text) || (text.match(WORD) ?? []).slice(0, MAX_WORDS).some((word) => names(word, head));
}

/** The head word, which names the kind of post: in Arabic the first word; otherwise the word before 'of', or the last. */
function headOf(form: string): string | undefined {
  const words = form.match(WORD) ?? [];
  if (/\p{Script=Arabic}/u.test(form)) return words[0];
  const index = words.findIndex((word) => PREPOSITIONS.has(word.toLowerCase()));
  return index > 0 ? words[index - 1] : words.at(-1);
}
