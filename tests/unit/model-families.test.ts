/** The family of a predicate: that of its row, or else of its codes and its stance. */
import { expect, test } from '@jest/globals';
import { familyOf } from '../../src/model/families.ts';

test.each([
  [{ family: 'STATEMENT', plover: 'ASSAULT' }, 'STATEMENT'],
  [{ plover: 'ACCUSE/allege' }, 'HOSTILE'],
  [{ plover: 'CONSULT' }, 'DIPLOMATIC'],
  [{ plover: 'AID', stance: 'SHOULD YES' }, 'COOPERATIVE'],
  [{ ftm: { schema: 'Membership' } }, 'ORGANIZATIONAL'],
  [{ ftm: { schema: 'Event' }, stance: 'SHOULD NO' }, 'STATEMENT'],
  [{}, null],
] as const)('%j is %s', (row, family) => {
  expect(familyOf(row)).toBe(family);
});
