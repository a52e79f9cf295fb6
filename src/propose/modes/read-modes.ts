/** Whether a sentence speaks of what is, of what is to come, or of what is only possible; whether it denies; and whether it is hearsay. */
import { DENIES, FUTURE, HEARSAY, isFutureVerb, MAY, NEGATION, NO_NEGATION, POSSIBLE } from '../lexicon/modes.ts';
import type { Span } from '../speech/speech.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import type { Word } from '../text/words.ts';

/** A word that decides, and what it decides. */
export interface ModeHit extends Span {
  readonly text: string;
  readonly what: 'FUTURE' | 'HYPOTHETICAL' | 'NEGATED' | 'RUMOURED';
}

/** The words that decide, in order. */
export function readModes(words: readonly Word[]): ModeHit[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return kindsOf(word, next).map((what) => ({ start: word.start, end: word.end, text: word.text, what }));
  });
}

function kindsOf(word: Word, next: Word | undefined): ModeHit['what'][] {
  const forms = [...withoutPrefixes(word.folded), word.folded.replace(/^[وف](?=\p{L}{2})/u, '')];
  const has = (set: ReadonlySet<string>): boolean =>
    forms.some((form) => set.has(form) || set.has(`${form} ${next?.folded ?? ''}`));
  const kinds: ModeHit['what'][] = [];
  if (has(FUTURE) || isFutureVerb(forms)) kinds.push('FUTURE');
  const isPresent = /^[يتن]\p{L}{2,}$/u.test(next?.folded ?? '');
  if (has(POSSIBLE) || (forms.includes(MAY) && isPresent)) kinds.push('HYPOTHETICAL');
  const isDenied = has(NEGATION) || (forms.includes(DENIES) && isPresent);
  if (isDenied && !has(NO_NEGATION)) kinds.push('NEGATED');
  if (has(HEARSAY)) kinds.push('RUMOURED');
  return kinds;
}
