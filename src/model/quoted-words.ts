/**
 * A passage as its words, the form in which an author writes it before `sanad number` replaces it by numbers: `'«words»'`. The quotation marks
 * may be of any kind. Needs nothing of Node.
 */

export interface QuotedWords {
  /** Absent: the claim's own document. */
  readonly document: string | null;
  /** Between the outer quotation marks, without white space at the ends; may be empty, and may contain quotation marks. */
  readonly words: string;
  /** Which occurrence is meant, counted from 1. Null: they occur once. */
  readonly occurrence: number | null;
}

/** A place in words, `at «folio» 12`, is no document with the id `at`. */
const FORM =
  /^\s*(?:(?!at\s)([a-z0-9]+(?:-[a-z0-9]+)*)\s*)?(\p{Quotation_Mark}[\s\S]*\p{Quotation_Mark})(?:\s+([1-9]\d{0,8}))?\s*$/u;

/** `'«words»'`, `'"words" 2'`, `'article-001 «words»'`; undefined if the passage has another form. */
export function readQuotedWords(text: string): QuotedWords | undefined {
  const [, document = null, quoted, number] = FORM.exec(text) ?? [];
  if (quoted === undefined) return undefined;
  return { document, words: quoted.slice(1, -1).trim(), occurrence: number === undefined ? null : Number(number) };
}
