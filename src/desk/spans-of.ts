/** The places of rows in the text of a document. */
import { readPassage } from '../model/notation.ts';
import type { DeskSpan } from './contract.ts';

interface Citing {
  readonly document: string;
  readonly passages: readonly string[];
}

/** The passages of a row that are places in the text of this document. */
export function spansIn({ document: own, passages }: Citing, document: string): DeskSpan[] {
  return passages.flatMap((text) => {
    const read = readPassage(text);
    if ('fault' in read || !('start' in read.ok) || (read.ok.document ?? own) !== document) return [];
    return [{ start: read.ok.start, end: read.ok.end }];
  });
}

/** Whether a row belongs to a document: it is the row's own, or a passage is in it. */
export function isAbout(row: Citing, document: string): boolean {
  return row.document === document || spansIn(row, document).length > 0;
}
