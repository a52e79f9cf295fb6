/** Words of a text that lead to a predicate of the vocabulary: rows of term TRIGGER (`seed/triggers.json`, and a dossier's own). */
import { z } from 'zod';
import { stemsOf } from '../text/clitics.ts';
import { wordsOf, type Word } from '../text/words.ts';

export const triggerRow = z.strictObject({
  term: z.literal('TRIGGER'),
  /** The name of a PREDICATE. */
  predicate: z.string().min(1),
  /** A BCP 47 tag, for people: words are found in a text of any language. */
  language: z.string().min(1),
  /** Words, or several beside each other; a star at the end of a word stands for any letters. */
  words: z.array(z.string().min(1)).min(1),
});

export type TriggerRow = z.infer<typeof triggerRow>;

/** Words that lead to a predicate. */
export interface TriggerHit {
  readonly predicate: string;
  /** Code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many letters of the trigger fit: more say more. */
  readonly letters: number;
}

interface Pattern {
  readonly predicate: string;
  readonly words: readonly { readonly folded: string; readonly isBegun: boolean }[];
}

export class Triggers {
  /** By the first word, or by its beginning with a star. */
  readonly #patterns = new Map<string, Pattern[]>();
  #shortest = Infinity;

  constructor(rows: Iterable<TriggerRow>) {
    for (const { predicate, words } of rows) for (const text of words) this.#add(predicate, text);
  }

  #add(predicate: string, text: string): void {
    const stars = text.split(/\s+/u).map((word) => word.endsWith('*'));
    const words = wordsOf(text).map(({ folded }, at) => ({ folded, isBegun: stars[at] === true }));
    const [first] = words;
    if (first === undefined) return;
    const key = first.isBegun ? `${first.folded}*` : first.folded;
    if (first.isBegun) this.#shortest = Math.min(this.#shortest, first.folded.length);
    const patterns = this.#patterns.get(key) ?? [];
    patterns.push({ predicate, words });
    this.#patterns.set(key, patterns);
  }

  /** The words of a sentence that lead to predicates, in order; of each predicate the longest at each place. */
  find(words: readonly Word[]): TriggerHit[] {
    const hits: TriggerHit[] = [];
    for (const [at, first] of words.entries()) {
      if (first.isNumber) continue;
      const best = new Map<string, TriggerHit>();
      for (const { predicate, words: pattern } of this.#beginningWith(first.folded)) {
        const last = words[at + pattern.length - 1];
        if (last === undefined || !fits(pattern, words, at)) continue;
        const letters = pattern.reduce((sum, { folded }) => sum + folded.length, 0);
        if (letters <= (best.get(predicate)?.letters ?? 0)) continue;
        const text = words
          .slice(at, at + pattern.length)
          .map((word) => word.text)
          .join(' ');
        best.set(predicate, { predicate, start: first.start, end: last.end, text, letters });
      }
      hits.push(...best.values());
    }
    return hits;
  }

  *#beginningWith(folded: string): Generator<Pattern> {
    for (const stem of stemsOf(folded)) {
      yield* this.#patterns.get(stem) ?? [];
      for (let length = this.#shortest; length <= Math.min(stem.length, 24); length += 1) {
        yield* this.#patterns.get(`${stem.slice(0, length)}*`) ?? [];
      }
    }
  }
}

/** The first word fits already. */
function fits(pattern: Pattern['words'], words: readonly Word[], at: number): boolean {
  return pattern.slice(1).every(({ folded, isBegun }, index) => {
    const word = words[at + index + 1]?.folded ?? '';
    return stemsOf(word).some((stem) => (isBegun ? stem.startsWith(folded) : stem === folded));
  });
}
