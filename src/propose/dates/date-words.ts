/** The words of a sentence as a date reads them, by their place. */
import { LAST, MONTHS, NEXT, THIS, UNITS } from '../lexicon/calendars.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import { latinDigits } from '../text/latin-digits.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/words.ts';

/** "Last", "next" and "this". */
export type Direction = 'LAST' | 'NEXT' | 'THIS' | undefined;

export class DateWords {
  readonly #sentence: Sentence;
  readonly #words: readonly Word[];

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
    this.#words = sentence.words;
  }

  /** True if the sentence has Arabic letters. */
  isArabic(): boolean {
    return /[\u0620-\u064a]/u.test(this.#sentence.text);
  }

  word(at: number): Word | undefined {
    return this.#words[at];
  }

  /** A name of one or two words. */
  monthName(
    at: number,
    names: ReadonlyMap<string, number>,
  ): { readonly number: number; readonly to: number } | undefined {
    for (const form of this.forms(at)) {
      const both = names.get(`${form} ${this.folded(at + 1)}`);
      if (both !== undefined) return { number: both, to: at + 2 };
      const one = names.get(form);
      const isCapital = this.#words[at]?.isCapital === true || /^[\u0620-\u064a]/u.test(form);
      if (one !== undefined && isCapital) return { number: one, to: at + 1 };
    }
    return undefined;
  }

  /** The same month in another country's name: تموز (يوليو), يوليو/تموز. */
  otherName(at: number, number: number): number {
    const other = /^\s*[(/]\s*$/u.test(this.gap(at - 1)) ? this.monthName(at, MONTHS) : undefined;
    return other?.number === number ? other.to : at;
  }

  yearNumber(
    at: number,
    range = { from: 1000, to: 2200 },
  ): { readonly number: number; readonly to: number } | undefined {
    const isWord = UNITS.get(this.folded(at)) === 'YEAR' || ['من', 'of'].includes(this.folded(at));
    const place = isWord ? at + 1 : at;
    const word = this.#words[place];
    const number = this.number(place);
    if (word === undefined || number === undefined || !/^\p{Nd}{4}$/u.test(word.text)) return undefined;
    if (place > 0 && !/^[\s,(،)]*$/u.test(this.gap(place - 1))) return undefined;
    // Of "1950 soldiers" a figure is no year: a unit of count follows no year.
    return number >= range.from && number <= range.to && !this.#isCounted(place)
      ? { number, to: place + 1 }
      : undefined;
  }

  /** A figure of a range, of a fraction, or a percentage. */
  #isCounted(place: number): boolean {
    const gap = this.gap(place);
    return /^\s?[%٪]/u.test(gap) || (/^[-–/]$/u.test(gap) && this.#words[place + 1]?.isNumber === true);
  }

  direction(at: number): Direction {
    const folded = this.folded(at);
    if (LAST.has(folded) && folded !== 'last' && folded !== 'past') return 'LAST';
    if (NEXT.has(folded) && folded !== 'next') return 'NEXT';
    return THIS.has(folded) && folded !== 'this' ? 'THIS' : undefined;
  }

  directionBefore(at: number): Direction {
    const folded = this.folded(at - 1);
    return ({ last: 'LAST', next: 'NEXT', coming: 'NEXT', this: 'THIS' } as Readonly<Record<string, Direction>>)[
      folded
    ];
  }

  folded(at: number): string {
    return this.#words[at]?.folded ?? '';
  }

  forms(at: number): readonly string[] {
    const word = this.#words[at];
    return word === undefined ? [] : withoutPrefixes(word.folded);
  }

  /** A short word may have "and" before it: وفي. */
  joined(at: number): string[] {
    return [this.folded(at), this.folded(at).replace(/^[وف]/u, '')];
  }

  number(at: number): number | undefined {
    const word = this.#words[at];
    const value = word?.isNumber === true ? Number(latinDigits(word.text)) : Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  }

  /** What stands between a word and the next. */
  gap(at: number): string {
    const [before, after] = [this.#words[at], this.#words[at + 1]];
    const { start, end, text } = this.#sentence;
    return text.slice((before?.end ?? start) - start, (after?.start ?? end) - start);
  }

  text(from: number, to: number): string {
    return this.#words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  }
}
