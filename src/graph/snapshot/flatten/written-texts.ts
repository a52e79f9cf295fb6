/** Writes the one text part of a snapshot: first the texts of `TEXT_RANGES`, then all others. */
import { NO_TEXT, TEXT_RANGES, type Sections, type TextRangeName } from '../layout.ts';
import { GrowingTexts, Texts } from '../texts.ts';

/** The estimated number of texts other than ids for each entity. */
const TEXTS_AN_ENTITY = 6;
const BYTES_A_TEXT = 40;

type Ranges = Readonly<Record<Exclude<TextRangeName, 'claims'>, readonly string[]>> & { readonly claims: Texts };

export class WrittenTexts {
  readonly #texts: GrowingTexts;
  readonly #starts = new Uint32Array(TEXT_RANGES.length + 1);
  /** Words that many rows share are stored once. */
  readonly #words = new Map<string, number>();

  constructor(ranges: Ranges) {
    const count = TEXT_RANGES.reduce((sum, name) => sum + ranges[name].length, 0);
    const texts = count + ranges.entities.length * TEXTS_AN_ENTITY;
    this.#texts = new GrowingTexts(texts, ranges.claims.bytes.length + (texts - ranges.claims.length) * BYTES_A_TEXT);
    for (const [index, name] of TEXT_RANGES.entries()) {
      const range = ranges[name];
      if (range instanceof Texts) this.#texts.append(range);
      else for (const text of range) this.#texts.push(text);
      this.#starts[index + 1] = this.#texts.length;
    }
  }

  /** Returns the number of a text that is stored now; `NO_TEXT` if it is null. */
  text(text: string | null): number {
    return text === null ? NO_TEXT : this.#texts.push(text);
  }

  /** As `text`, for texts that many rows have. */
  word(word: string | null): number {
    if (word === null) return NO_TEXT;
    const known = this.#words.get(word) ?? this.#texts.push(word);
    this.#words.set(word, known);
    return known;
  }

  /** Stores a list of texts for each row. Returns where each list begins; the last number is the end of the last one. */
  lists(rows: readonly (readonly string[])[]): Uint32Array {
    const starts = new Uint32Array(rows.length + 1).fill(this.#texts.length);
    for (const [row, texts] of rows.entries()) {
      for (const text of texts) this.#texts.push(text);
      starts[row + 1] = this.#texts.length;
    }
    return starts;
  }

  /** Returns all texts; do not write afterwards. */
  sections(): Pick<Sections, 'textRanges' | 'texts' | 'textBytes'> {
    const { bytes, offsets } = this.#texts.exactTexts();
    return { textRanges: { texts: this.#starts }, texts: { bytes: offsets }, textBytes: { byte: bytes } };
  }
}
