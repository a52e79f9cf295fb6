/** Compares the passages of claims with the document that they point into. */
import { holds, seek, sha256Of, type Span } from '../../model/passages.ts';
import type { FoundDocument } from './find-document.ts';
import type { ClaimPassage } from './passages-of.ts';

export type Verdict =
  /** Where the claim says. */
  | { readonly verdict: 'RIGHT'; readonly at: Span }
  /** Elsewhere, in a document whose bytes are not those of the dossier. */
  | { readonly verdict: 'MOVED'; readonly at: Span }
  /** Not where the claim says; `at`, where the document has it all the same; `found`, the hash of what stands there. */
  | { readonly verdict: 'WRONG'; readonly at: Span | undefined; readonly found: string | undefined }
  /** The document is not at hand. */
  | { readonly verdict: 'UNSEEN'; readonly at: undefined };

export type JudgedPassage = ClaimPassage & Verdict;

/** Compares passages of one document with it; in the same order. */
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
