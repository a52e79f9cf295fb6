/** Finds the words of passages in the text of a document, and says what is wrong with words that it does not have once. */
import type { CodePoints } from '../../model/code-points.ts';
import { WordSearch, type FoundWords } from '../../model/find-words.ts';
import { nearestWords } from '../../model/nearest-words.ts';
import type { QuotedWords } from '../../model/quoted-words.ts';
import { shortened } from './shortened.ts';

/** The most places that a message lists. */
const SHOWN_PLACES = 5;
/** Places are counted up to this number: a letter may occur a million times. */
const COUNTED_PLACES = 1_000;
/** Code points that a message shows on each side of a place. */
const SHOWN_AROUND = 24;
/** The nearest text is searched for so many wrong passages of a document: each search takes a tenth of a second at most. */
const MOST_SEARCHES = 50;

export class DocumentWords {
  readonly #name: string;
  readonly #text: CodePoints;
  readonly #search: WordSearch;
  #searches = 0;

  /** @param name as messages call the document */
  constructor(name: string, text: CodePoints) {
    this.#name = name;
    this.#text = text;
    this.#search = new WordSearch(text);
  }

  find({ words, occurrence }: QuotedWords): (FoundWords & { readonly slice: string }) | { readonly fault: string } {
    if (!/[^\s\p{Quotation_Mark}]/u.test(words)) return { fault: 'there are no words between the quotation marks' };
    const places: FoundWords[] = [];
    const wanted = occurrence ?? 1;
    let count = 0;
    for (const place of this.#search.places(words)) {
      count += 1;
      if (count === occurrence) return this.#found(place);
      if (places.length < SHOWN_PLACES) places.push(place);
      if (count >= Math.max(COUNTED_PLACES, wanted)) break;
    }
    const [first] = places;
    if (first === undefined) return { fault: this.#absent(words) };
    return count === 1 && occurrence === null
      ? this.#found(first)
      : { fault: this.#several(words, occurrence, count, places) };
  }

  #found({ start, end }: FoundWords): FoundWords & { readonly slice: string } {
    return { start, end, slice: this.#text.slice(start, end) };
  }

  #several(words: string, occurrence: number | null, count: number, places: readonly FoundWords[]): string {
    const number = count >= COUNTED_PLACES && occurrence === null ? `${count} times or more` : `${count} times`;
    const all = places.map((place) => `${place.start}-${place.end} ${this.#shown(place)}`).join('; ');
    const more = count > places.length ? '; …' : '';
    const which = `write more of the words around them, or which place you mean: '«${shortened(words, 30)}» 2'`;
    const what =
      occurrence === null
        ? `the words «${shortened(words)}» occur ${number} in ${this.#name}`
        : `the words «${shortened(words)}» occur only ${number} in ${this.#name}, and place ${occurrence} is wanted`;
    return `${what}: ${all}${more}; ${which}`;
  }

  /** The words at a place between square brackets, and what is around them. */
  #shown({ start, end }: FoundWords): string {
    const before = this.#text.slice(Math.max(0, start - SHOWN_AROUND), start);
    const after = this.#text.slice(end, end + SHOWN_AROUND);
    return `«${oneLine(before)}[${shortened(this.#text.slice(start, end), 40)}]${oneLine(after)}»`;
  }

  #absent(words: string): string {
    this.#searches += 1;
    const what = `the words «${shortened(words)}» do not occur in ${this.#name}`;
    const parts = words.split(/\[?(?:…|\.\.\.)\]?/).filter((part) => part.trim() !== '');
    if (parts.length > 1 && parts.every((part) => this.#search.places(part).next().done !== true)) {
      return `${what}; its parts do: a passage has no gap, so write each part as a passage of its own`;
    }
    if (this.#searches > MOST_SEARCHES) return what;
    const nearest = nearestWords(this.#text, words);
    if (nearest === undefined) return `${what}, nor does anything that resembles them`;
    const text = this.#text.slice(nearest.start, nearest.end);
    return `${what}; the nearest text, at ${nearest.start}-${nearest.end}, is «${shortened(text)}»`;
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
