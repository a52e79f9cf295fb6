/** Whose value stands where dossiers differ: the first by id that gives one, in any order of the rows. */
import { expect, test } from '@jest/globals';
import { differenceLine, sharedDifferences, type SharedRow } from '../../src/model/shared-differences.ts';
import { fc } from '../support/property.ts';

const row = (label: SharedRow['label'], dossier: string, values: SharedRow['values']): SharedRow => ({
  label,
  id: 'x',
  dossier,
  values,
});

const CASES: readonly (readonly [what: string, rows: readonly SharedRow[], lines: readonly string[]])[] = [
  ['equal rows', [row('Entity', 'a', { name: 'X' }), row('Entity', 'b', { name: 'X', note: null })], []],
  [
    'three dossiers, of which two agree',
    [row('Entity', 'a', { name: 'X' }), row('Entity', 'b', { name: 'Y' }), row('Entity', 'c', { name: 'X' })],
    ['Entity x, name: "X" (a), "Y" (b), "X" (c). The value of a stands.'],
  ],
  [
    'an entity without a note takes that of the next dossier',
    [row('Entity', 'a', {}), row('Entity', 'b', { note: 'one' }), row('Entity', 'c', { note: 'other' })],
    ['Entity x, note: "one" (b), "other" (c). The value of b stands.'],
  ],
  [
    'a kind under another label does not count',
    [row('Entity', 'a', { label: 'Militia' }), row('Entity', 'b', { label: 'Government', kind: 'STATE' })],
    ['Entity x, label: "Militia" (a), "Government" (b). The value of a stands.'],
  ],
  [
    'a document has the whole row of the first dossier',
    [row('Document', 'a', { title: 'A' }), row('Document', 'b', { title: 'A', author: 'B' })],
    ['Document x, author: none (a), "B" (b). The value of a stands.'],
  ],
  [
    'values that are no text',
    [row('Term', 'a', { range: ['Actor'], symmetric: true }), row('Term', 'b', { range: [], symmetric: true })],
    [`x, range: ${JSON.stringify('["Actor"]')} (a), "[]" (b). The value of a stands.`],
  ],
];

test.each(CASES)('%s', (_what, rows, lines) => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
      expect(sharedDifferences(shuffled).map(differenceLine)).toEqual(lines);
    }),
    { numRuns: 5 },
  );
});
