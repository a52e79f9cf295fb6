/** A row of a claim that lint accepts: the columns that a test gives, and usual values for all others. */
import type { ClaimRow } from '../../src/dossier/read/table-schema.ts';

export function claimAbout(columns: Partial<ClaimRow> & Pick<ClaimRow, 'predicate'>): ClaimRow {
  return {
    id: 'claim-1',
    document: 'the-article',
    subject: 'amal',
    object: 'basim',
    participants: [],
    attribution: ['the-outlet REPORTED'],
    voice: 'OWN',
    polarity: 'AFFIRMED',
    mode: 'ACTUAL',
    quantities: [],
    repeats: [],
    text: 'They met.',
    passages: [`0-1 ${'a'.repeat(64)}`],
    ...columns,
  };
}
