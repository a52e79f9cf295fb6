/** A claim that the page saves, and proposals of a program, on the dossier of Herodotus. */
import type { SaveOrder } from '../../src/desk/contract.ts';

export const ROW = {
  subject: 'io',
  predicate: 'CAME_TO',
  object: 'tyre',
  attribution: ['macmillan PUBLISHED', 'g-c-macaulay TRANSLATED', 'herodotus WROTE', 'persian-historians SAID'],
  voice: 'PARAPHRASED',
  polarity: 'AFFIRMED',
  mode: 'ACTUAL',
  text: "Io's ship came to Tyre.",
  textAr: 'بلغت سفينة إيو صور.',
};
export const ADD: Extract<SaveOrder, { readonly what: 'ADD' }> = {
  what: 'ADD',
  document: 'histories-1',
  spans: [{ start: 1673, end: 1689 }],
  row: ROW,
};

export const PROPOSALS = `// From a program
UNWIND [
  {id: 'hdt-1-90', proposedBy: 'reader 0.3', proposedOn: '2026-11-28', document: 'histories-1', subject: 'io', predicate: 'CAME_TO', object: 'tyre',
    attribution: ['herodotus WROTE'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL',
    passages: ['1673-1689 ebef118c282ba04bbf98096bba7ba76d9295dfc9b71494ccfbdd30373845250f']}, // unsure
  {id: 'hdt-1-91', proposedBy: 'reader 0.3', document: 'histories-1', subject: 'io', predicate: 'CAME_TO', object: 'argos',
    attribution: ['herodotus WROTE'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL',
    passages: ['1673-1689 ebef118c282ba04bbf98096bba7ba76d9295dfc9b71494ccfbdd30373845250f']}
] AS row
MERGE (p:Proposal {id: row.id})
SET p += row;
`;
