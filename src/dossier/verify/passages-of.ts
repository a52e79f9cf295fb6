/** The passages to which the claims of a dossier point. */
import type { DossierPlace } from '../../errors.ts';
import { readPassage } from '../../model/notation.ts';
import type { Span } from '../../model/passages.ts';
import type { DossierContent } from '../read/sort-rows.ts';

/** A passage as a claim points to it. */
export interface ClaimPassage extends Span {
  readonly claim: string;
  /** Of the claim's row. */
  readonly place: DossierPlace;
  readonly document: string;
  readonly sha256: string;
}

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
