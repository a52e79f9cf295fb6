/** Compares the passages of claims with their document. */
import { holds, seek, sha256Of, type Span } from '../../model/passages.ts';
import type { FoundDocument } from './find-document.ts';
import type { ClaimPassage } from './passages-of.ts';

export type Verdict =
  /** The document has the passage at its offsets. */
  | { readonly verdict: 'RIGHT'; readonly at: Span }
  /** The document has another hash than in the dossier, and has the passage at other offsets. */
  | { readonly verdict: 'MOVED'; readonly at: Span }
  /**
   * The passage is not at its offsets. `at`: other offsets where the document has it. `found`: the hash of the text at
   * the claim's offsets.
   */
  | { readonly verdict: 'WRONG'; readonly at: Span | undefined; readonly found: string | undefined }
  /** The document was not found or cannot be read. */
  | { readonly verdict: 'UNSEEN'; readonly at: undefined };

export type JudgedPassage = ClaimPassage & Verdict;

/** Compares passages with their document and returns them in the same order. */
export function judgePassages(document: FoundDocument, passages: readonly ClaimPassage[]): JudgedPassage[] {
  if (!('text' in document)) return passages.map((passage) => ({ ...passage, verdict: 'UNSEEN', at: undefined }));
  const { text, state } = document;
  const astray = passages.filter((passage) => !holds(text, passage));
  const places = seek(text, astray);
  const numbers = new Map(astray.map((passage, index) => [passage, index]));
  return passages.map((passage): JudgedPassage => {
    const index = numbers.get(passage);
    const { start, end } = passage;
    if (index === undefined) return { ...passage, verdict: 'RIGHT', at: { start, end } };
    const at = places[index];
    if (at !== undefined && state === 'CHANGED') return { ...passage, verdict: 'MOVED', at };
    const found = end > text.length ? undefined : sha256Of(text.slice(start, end));
    return { ...passage, verdict: 'WRONG', at, found };
  });
}
