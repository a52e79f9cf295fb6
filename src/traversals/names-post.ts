/** Whether a text speaks of a post, and not only of whatever stands in the post's name: its holder is then meant, too. */
import { HIT_SCORE, matchName } from '../names/match-name.ts';

const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;
/** Of a text, in which a head word is looked for. */
const MOST_WORDS = 20;
const OF_WHAT = new Set(['of', 'to', 'at', 'for', 'in', 'on', 'de', 'du', 'des']);

/**
 * 'Prime minister' names 'Prime Minister of Iraq'; 'Iraq' does not, though it finds it: the head word is left out.
 * @param form a name of the post that the text was found to match
 */
export function namesPost(text: string, form: string): boolean {
  const head = headOf(form);
  if (head === undefined) return false;
  const names = (words: string, name: string): boolean =>
    matchName(words, [name], { label: 'Post' }).score >= HIT_SCORE;
  // Word for word as well: what a word means beside another (رئيس الوزراء) it does not mean alone.
  return names(head, text) || (text.match(WORD) ?? []).slice(0, MOST_WORDS).some((word) => names(word, head));
}

/** The word that says what it is: in Arabic the first; else the one before 'of', or the last. */
function headOf(form: string): string | undefined {
  const words = form.match(WORD) ?? [];
  if (/\p{Script=Arabic}/u.test(form)) return words[0];
  const of = words.findIndex((word) => OF_WHAT.has(word.toLowerCase()));
  return of > 0 ? words[of - 1] : words.at(-1);
}
