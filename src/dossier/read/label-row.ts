/** Rows of `vocabulary.json` that only add labels to a word: `{term, name, labelFr}`. */

/** A row with no more than the name of a word and labels, as written. */
export interface LabelRow {
  readonly term: string;
  readonly name: string;
  /** Of a kind. */
  readonly of?: string;
  readonly [labelColumn: string]: string | undefined;
}

export const LABEL_COLUMN = /^(label|inverseLabel)([A-Z][A-Za-z0-9]*)?$/;

/** Returns true if a row has no column but the name of a word and labels, and so cannot define the word. */
export function isLabelRow(value: unknown): value is LabelRow {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { term, name, of, ...labels } = value as Record<string, unknown>;
  const definesWord = 'label' in labels && term !== 'PREDICATE' && (term !== 'KIND' || of !== undefined);
  return (
    typeof term === 'string' &&
    typeof name === 'string' &&
    (of === undefined || typeof of === 'string') &&
    !definesWord &&
    Object.keys(labels).length > 0 &&
    Object.entries(labels).every(
      ([column, text]) => LABEL_COLUMN.test(column) && typeof text === 'string' && text !== '',
    )
  );
}
