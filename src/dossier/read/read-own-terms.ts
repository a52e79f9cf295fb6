/** Reads the `vocabulary.json` of a dossier: its rows, each with the line on which it begins. */
import type { DossierFault, DossierPlace } from '../../errors.ts';
import { withoutOlderCodes } from '../../model/older-rows.ts';
import { readVocabularyRows, type VocabularyRow } from '../../model/vocabulary.ts';
import { isLabelRow, type LabelRow } from './label-row.ts';
import { linesOf } from './places-of-offsets.ts';

export interface OwnTerms {
  readonly rows: readonly VocabularyRow[];
  readonly places: ReadonlyMap<VocabularyRow, DossierPlace>;
  /** The rows of `rows` that have codes of the older form in the file; they are read without these codes. */
  readonly older: readonly VocabularyRow[];
  /** Rows that only add labels. */
  readonly labelRows: readonly { readonly row: LabelRow; readonly place: DossierPlace }[];
  readonly faults: readonly DossierFault[];
}

export const NO_TERMS: OwnTerms = { rows: [], places: new Map(), older: [], labelRows: [], faults: [] };

/** Reads all rows. A fault in one row does not stop the others. */
export function readOwnTerms(file: string, text: string): OwnTerms {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const reason = `is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
    const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
    const place = { file, line: linesOf(text, [offset])[0] ?? 1 };
    return { ...NO_TERMS, faults: [{ rule: 'vocabulary-row', place, reason, cause }] };
  }
  const lines = linesOf(text, rowOffsets(text));
  const placeOf = (index: number): DossierPlace => ({ file, line: lines[index] ?? 1 });
  const given: readonly unknown[] = Array.isArray(json) ? json : [];
  const read = given.map(withoutOlderCodes);
  const labelRows = read.flatMap((row, index) => (isLabelRow(row) ? [{ row, place: placeOf(index) }] : []));
  const defining = [...read.keys()].filter((index) => !isLabelRow(read[index]));
  const { rows, faults: rowFaults } = readVocabularyRows(Array.isArray(json) ? defining.map((at) => read[at]) : json);
  const faults = rowFaults.map(({ index, reason }) => ({ index: defining[index] ?? index, reason }));
  const faulty = new Set(faults.map(({ index }) => index));
  const indexes = defining.filter((index) => !faulty.has(index));
  return {
    rows,
    places: new Map(rows.map((row, at) => [row, placeOf(indexes[at] ?? 0)])),
    labelRows,
    older: rows.filter((_row, at) => read[indexes[at] ?? 0] !== given[indexes[at] ?? 0]),
    faults: faults.map(({ index, reason }) => ({
      rule: 'vocabulary-row',
      place: placeOf(index),
      reason: `row ${index + 1}: ${reason}`,
    })),
  };
}

/** Returns the offset at which each element of the JSON list begins. `text` must be valid JSON. */
function rowOffsets(text: string): number[] {
  const offsets: number[] = [];
  let depth = 0;
  let begins = false;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},]|[^\s"[\]{},]+/g)) {
    if (begins && token !== ']') offsets.push(index);
    begins = false;
    if (token === '[' || token === '{') begins = ++depth === 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token === ',') begins = depth === 1;
  }
  return offsets;
}
