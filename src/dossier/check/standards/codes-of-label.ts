/** The codes that entities of a label can have: those of the label, and those of each of its kinds. */
import { LABEL_CODES } from '../../../model/label-codes.ts';
import type { EntityLabel } from '../../../model/labels.ts';
import type { VocabularyRow } from '../../../model/vocabulary.ts';

interface Codes {
  readonly ftm: string | undefined;
  readonly stix: string | undefined;
}

export function codesOfLabel(label: EntityLabel, rows: readonly VocabularyRow[]): Codes[] {
  const { ftm, stix } = LABEL_CODES[label];
  const kinds = rows.flatMap((row) =>
    row.term === 'KIND' && row.of === label ? [{ ftm: row.ftm?.schema, stix: row.stix }] : [],
  );
  return [{ ftm, stix }, ...kinds];
}
