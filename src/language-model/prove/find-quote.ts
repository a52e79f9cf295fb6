/** Finds where the words of a quote stand in a text: whole words, exactly as they are but for white space and presentation forms. */
import { plainText, type PlainText } from './plain-text.ts';

/** In code units of the original text, end exclusive. */
export interface QuoteSpan {
  readonly start: number;
  readonly end: number;
}

/** With their vowel signs and with a stretched letter, as in بـ. */
const PROCLITICS = /(?:^|[^\p{L}\p{M}\p{N}])(?:[وفبكلس][\u064B-\u0652]?\u0640?){0,2}(?:ال)?$/u;

export class QuotedText {
  readonly original: string;
  readonly #plain: PlainText;

  constructor(original: string) {
    this.original = original;
    this.#plain = plainText(original);
  }

  /** All places, in order; none if the words do not occur, or only as parts of other words. */
  find(quote: string): QuoteSpan[] {
    return this.#find(quote, (text, at) => isBetweenWords(text, at));
  }

  /** So, and where only the letters stand before them that Arabic writes with a word: "and", "so", "by", "like", "for", "will" and the article. */
  findWord(quote: string): QuoteSpan[] {
    return this.#find(
      quote,
      (text, at) => isBetweenWords(text, at) || PROCLITICS.test(text.slice(Math.max(0, at - 6), at)),
    );
  }

  #find(quote: string, mayBegin: (text: string, at: number) => boolean): QuoteSpan[] {
    const sought = plainText(quote).text.trim();
    if (!/[\p{L}\p{N}]/u.test(sought)) return [];
    const { text, origins } = this.#plain;
    const spans: QuoteSpan[] = [];
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      if (!mayBegin(text, at) || !isBetweenWords(text, end)) continue;
      spans.push({ start: origins[at] ?? 0, end: this.#endOf(end) });
    }
    return spans;
  }

  /** The end of the last code unit, and not the beginning of the next: blanks between them belong to neither. */
  #endOf(end: number): number {
    const { origins } = this.#plain;
    const last = origins[end - 1] ?? 0;
    const next = origins[end] ?? this.original.length;
    const piece = this.original.slice(last, next);
    return (
      last +
      piece.replace(/[\p{White_Space}\u200B\u2060\uFEFF\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]+$/u, '').length
    );
  }
}

/** Of several places of a quote the one nearest to the other places, and of equally near ones the first. */
export function nearest(spans: readonly QuoteSpan[], others: readonly QuoteSpan[]): QuoteSpan | undefined {
  const [first] = spans;
  if (others.length === 0) return first;
  const apart = (span: QuoteSpan): number =>
    others.reduce((sum, other) => sum + Math.max(0, other.start - span.end, span.start - other.end), 0);
  return spans.reduce((best, span) => (best === undefined || apart(span) < apart(best) ? span : best), first);
}

function isBetweenWords(text: string, at: number): boolean {
  const before = /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
  return !(before && /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2)));
}
