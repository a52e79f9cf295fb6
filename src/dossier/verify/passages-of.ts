/** Collects the passages of a dossier's claims. */
import type { DossierPlace } from '../../errors.ts';
import { readPassage, type Passage } from '../../model/notation.ts';
import { readQuotedWords } from '../../model/quoted-words.ts';
import type { DossierContent } from '../read/sort-rows.ts';

/** A passage with its claim and its document. */
export interface ClaimPassage {
  readonly claim: string;
  /** Its place among the passages of the claim, from 0. */
  readonly index: number;
  /** The place of the claim's row. */
  readonly place: DossierPlace;
  readonly document: string;
  readonly passage: Passage;
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
    for (const [index, text] of written.entries()) {
      // Words that have no numbers were reported while the row was read.
      if (readQuotedWords(text) !== undefined) continue;
      const read = readPassage(text);
      if ('fault' in read) {
        faults.push({ place, claim, reason: read.fault });
        continue;
      }
      const document = read.ok.document ?? own;
      if (content.documents.has(document)) passages.push({ claim, index, place, document, passage: read.ok });
      else faults.push({ place, claim, reason: `'${document}' is no document of this dossier` });
    }
  }
  return { passages, faults };
}

/** The place of a passage in words, without its document: `75-158`, `record 17 /name`, `at f. 12r`, `whole`. */
export function placeText(passage: Passage): string {
  if ('start' in passage) return `${passage.start}-${passage.end}`;
  if ('words' in passage) return `at ${passage.words}`;
  if ('whole' in passage) return 'whole';
  const { record, pointer } = passage;
  return [...(record === null ? [] : [`record ${record}`]), ...(pointer === null ? [] : [pointer])].join(' ');
}
