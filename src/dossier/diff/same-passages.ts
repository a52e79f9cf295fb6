/** Compares the passages of two rows of one claim: by their words, that is by their hashes, and by their positions. */
import { readPassage } from '../../model/notation.ts';

type Row = Readonly<Record<string, unknown>>;

/** True if both rows point to the same words in the same order; these may stand elsewhere in the file. */
export function samePassages(a: Row, b: Row): boolean {
  return JSON.stringify(passagesOf(a).map(withoutPosition)) === JSON.stringify(passagesOf(b).map(withoutPosition));
}

/** Equal for two rows whose passages stand at the same places. */
export function positionOf(row: Row): string {
  return JSON.stringify(passagesOf(row));
}

function passagesOf({ passages }: Row): readonly string[] {
  return Array.isArray(passages) ? (passages as readonly string[]) : [];
}

/** `'75-158 2c26b46b…'` → `' 2c26b46b…'` */
function withoutPosition(text: string): string {
  const read = readPassage(text);
  if ('fault' in read || !('start' in read.ok)) return text;
  return `${read.ok.document ?? ''} ${read.ok.sha256}`;
}
