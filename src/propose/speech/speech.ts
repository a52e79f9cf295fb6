/** Who says what in a sentence. */
import type { Mention } from '../names/known-names.ts';
import type { UnknownName } from '../names/unknown-names.ts';
import type { Sentence } from '../text/sentences.ts';

export interface Span {
  /** Code units of the text. */
  readonly start: number;
  readonly end: number;
}

/** The words that name a speaker, and whom they name if a dossier knows him. */
export interface Speaker extends Span {
  readonly text: string;
  readonly mention?: Mention | undefined;
}

/** One act of saying. */
export interface Speech {
  /** The name of an ACT of the vocabulary. */
  readonly act: string;
  /** The verb, or "according to". */
  readonly words: Span;
  readonly speaker: Speaker | undefined;
  /** NAMED: the sentence itself names the speaker. CONTINUED: he is that of an earlier sentence. */
  readonly by: 'NAMED' | 'CONTINUED';
  /** REPORTER: who passes on what another says. */
  readonly use: 'SPEAKER' | 'REPORTER';
  /** What is said. */
  readonly content: readonly Span[];
}

/** A sentence with the names in it. */
export interface NamedSentence {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly unknown: readonly UnknownName[];
}

/** Who spoke before, so that "and he added" has a speaker. One object goes through a document, from sentence to sentence. */
export class Speakers {
  #last: Speaker | undefined;
  readonly #all: { readonly speaker: Speaker; readonly words: ReadonlySet<string> }[] = [];

  get last(): Speaker | undefined {
    return this.#last;
  }

  /** The last speaker with whom one of these folded words stood: his family name, his office, "in a statement". */
  named(words: readonly string[]): Speaker | undefined {
    return this.#all.findLast((each) => words.some((word) => each.words.has(word)))?.speaker;
  }

  /** @param words folded: those that name him, and those beside them by which the text may name him again */
  spoke(speaker: Speaker, words: Iterable<string>): void {
    this.#last = speaker;
    this.reported(speaker, words);
  }

  /** Remembers somebody who passes on what another says: "the newspaper" may be named again. */
  reported(speaker: Speaker, words: Iterable<string>): void {
    // A long document names many: the nearest are enough.
    if (this.#all.push({ speaker, words: new Set(words) }) > MOST_SPEAKERS) this.#all.shift();
  }
}

const MOST_SPEAKERS = 200;
