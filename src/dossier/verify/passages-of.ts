/** Collects the passages of a dossier's claims. */
import type { DossierPlace } from '../../errors.ts';
import { readPassage } from '../../model/notation.ts';
import type { Span } from '../../model/passages.ts';
import type { DossierContent } from '../read/sort-rows.ts';

/** A passage with its claim and its document. */
export interface ClaimPassage extends Span {
  readonly claim: string;
  /** The place of the claim's row. */
  readonly place: DossierPlace;
  readonly document: string;
  readonly sha256: string;
}

/** A passage that cannot be read or names no document, with the reason. */
export interface PassageFault {
  readonly place: DossierPlace;
  readonly claim: string;
  readonly reason: string;
}

/** Returns all passages in order of claim and passage, and a fault for each that cannot be read or names no document. */
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
