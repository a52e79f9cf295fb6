/** A text with what is known of it: what the spans of an answer are compared with. Places are code units. */
import type { QuotedText, QuoteSpan } from './find-quote.ts';

/** A place at which a text names entities. */
export interface NamedPlace extends QuoteSpan {
  /** Mostly one. */
  readonly ids: readonly string[];
}

export interface ProvenText {
  readonly text: QuotedText;
  /** BCP 47: of the text, and of the paraphrase. */
  readonly language: string;
  readonly paraphraseLanguage: string;
  /** The day of publication in EDTF. */
  readonly published: string | undefined;
  /** Who published it: speaks without being named. */
  readonly publisher: string | undefined;
  /** The names of known entities in the text, in order. */
  readonly named: readonly NamedPlace[];
  /** The dates in the text that rules can read, relative ones too. */
  readonly dates: readonly (QuoteSpan & { readonly edtf: string })[];
  /** Where sentences end, ascending. */
  readonly sentenceEnds: readonly number[];
  /** Finds the names of known entities in another text, such as a paraphrase. */
  namesIn(text: string): readonly NamedPlace[];
  /** Ids of all entities that were offered. */
  readonly known: readonly string[];
  /** All names of an entity, in each language; undefined if it is not one of those that were offered. */
  formsOf(entity: string): readonly string[] | undefined;
  /** Person, Organization and so on; undefined if it is not one of those that were offered. */
  labelOf(entity: string): string | undefined;
  readonly predicates: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
}

export function isWithin(inner: QuoteSpan, outer: QuoteSpan): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function overlaps(a: QuoteSpan, b: QuoteSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The place with the sentences in which it begins and ends, and so many sentences before it. */
export function sentencesAround({ sentenceEnds }: ProvenText, { start, end }: QuoteSpan, before = 0): QuoteSpan {
  const first = sentenceEnds.findIndex((each) => each > start);
  const last = sentenceEnds.find((each) => each >= end);
  return { start: first < 0 ? start : (sentenceEnds[first - 1 - before] ?? 0), end: last ?? end };
}
