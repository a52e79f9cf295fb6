/** The passages of a dossier's claims, each compared with the document that it points into. */
import type { DossierPlace } from '../../errors.ts';
import { readPassage } from '../../model/notation.ts';
import { holds, seek, sha256Of, type Span } from '../../model/passages.ts';
import type { DossierContent } from '../read/content.ts';
import type { FoundDocument } from './documents.ts';

/** A passage as a claim points to it. */
export interface ClaimPassage extends Span {
  readonly claim: string;
  /** Of the claim's row. */
  readonly place: DossierPlace;
  readonly document: string;
  readonly sha256: string;
}

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

/** A passage that names no place: why. */
export interface PassageFault {
  readonly place: DossierPlace;
  readonly claim: string;
  readonly reason: string;
}

/** All passages of the claims, in order of claim and passage, and those that cannot be read or name no document. */
export function passagesOf(content: DossierContent): { passages: ClaimPassage[]; faults: PassageFault[] } {
  const passages: ClaimPassage[] = [];
  const faults: PassageFault[] = [];
  for (const { id: claim, document: own, passages: written, place } of content.claims.values()) {
    for (const text of written) {
      const read = readPassage(text);
      if ('fault' in read) {
        faults.push({ place, claim, reason: read.fault });
        continue;
      }
      const { document, ...rest } = read.ok;
      const passage = { claim, place, document: document ?? own, ...rest };
      if (content.documents.has(passage.document)) passages.push(passage);
      else faults.push({ place, claim, reason: `'${passage.document}' is no document of this dossier` });
    }
  }
  return { passages, faults };
}

/** Compares passages of one document with it; in the same order. */
export function judge(document: FoundDocument, passages: readonly ClaimPassage[]): JudgedPassage[] {
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
