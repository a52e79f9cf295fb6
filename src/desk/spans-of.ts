/** The places of rows in the text of a document. */
import type { CodePoints } from '../model/code-points.ts';
import { WordSearch } from '../model/find-words.ts';
import { readPassage } from '../model/notation.ts';
import { readQuotedWords } from '../model/quoted-words.ts';
import type { DeskSpan } from './contract.ts';

interface Citing {
  readonly document: string;
  readonly passages: readonly string[];
}

/**
 * The passages of a row that are places in the text of this document.
 * @param text of the document; without it, passages that are words have no place
 */
export function spansIn(
  { document: own, passages }: Citing,
  document: string,
  text: CodePoints | undefined,
): DeskSpan[] {
  return passages.flatMap((written) => {
    const quoted = readQuotedWords(written);
    if (quoted !== undefined) {
      return text !== undefined && (quoted.document ?? own) === document ? placesOf(text, quoted) : [];
    }
    const read = readPassage(written);
    if ('fault' in read || !('start' in read.ok) || (read.ok.document ?? own) !== document) return [];
    return [{ start: read.ok.start, end: read.ok.end }];
  });
}

/** The place of words, if they occur as often as they must. */
function placesOf(text: CodePoints, { words, occurrence }: { words: string; occurrence: number | null }): DeskSpan[] {
  if (words === '') return [];
  const wanted = occurrence ?? 1;
  const found: DeskSpan[] = [];
  for (const { start, end } of new WordSearch(text).places(words)) {
    found.push({ start, end });
    if (found.length > wanted) break;
  }
  const place = found[wanted - 1];
  return place === undefined || (occurrence === null && found.length > 1) ? [] : [place];
}

/** Whether a row belongs to a document: it is the row's own, or a passage is in it. */
export function isAbout(row: Citing, document: string): boolean {
  return (
    row.document === document ||
    row.passages.some((written) => {
      const read = readPassage(written);
      return (readQuotedWords(written)?.document ?? ('ok' in read ? read.ok.document : null)) === document;
    })
  );
}
