/** What the arrow down takes from the claims near a passage: dates with their reasons, chains with their voices. */
import { expect, test } from '@jest/globals';
import type { ClaimColumns, DeskRow } from '../../src/desk/contract.ts';
import { nextValues, valuesNear } from '../../src/desk-page/write/near.ts';

const TIME = ['when', 'whenBasis'] as const;

const claim = (id: string, start: number | undefined, row: ClaimColumns): DeskRow => ({
  ...{ id, version: id, row, file: 'claims.cypher', line: 1, worded: id, editable: true },
  spans: start === undefined ? [] : [{ start, end: start + 5 }],
});

const CLAIMS = [
  claim('far', 900, { when: '1902' }),
  claim('near', 110, { when: '1892-09-10', whenBasis: '29 August' }),
  claim('none', 105, { predicate: 'OWNS' }),
  claim('same', 400, { when: '1892-09-10', whenBasis: '29 August' }),
  claim('other reason', 150, { when: '1892-09-10' }),
  claim('nowhere', undefined, { when: '1854' }),
];

test('each value once, the nearest passage first, a claim without a passage last', () => {
  expect(valuesNear(CLAIMS, [{ start: 100, end: 104 }], TIME)).toEqual([
    { when: '1892-09-10', whenBasis: '29 August' },
    { when: '1892-09-10' },
    { when: '1902' },
    { when: '1854' },
  ]);
  expect(valuesNear(CLAIMS, [{ start: 950, end: 960 }], TIME)[0]).toEqual({ when: '1902' });
  expect(valuesNear([], [], TIME)).toEqual([]);
});

test('one after the other, round and round; what was typed is before the first', () => {
  const values = valuesNear(CLAIMS, [{ start: 100, end: 104 }], TIME);
  const taken = [undefined, ...values].map((row) => nextValues(values, row ?? { when: '1891' }, TIME));
  expect(taken).toEqual([...values, values[0]]);
});

test('nothing to take: no claim has one, or only the same', () => {
  expect(nextValues([], {}, TIME)).toBeUndefined();
  expect(nextValues([{ when: '1902' }], { when: '1902', predicate: 'OWNS' }, TIME)).toBeUndefined();
});

test('a chain comes with its voice', () => {
  const columns = ['attribution', 'voice'] as const;
  const rows = [claim('a', 1, { attribution: ['x RULED', 'y ALLEGED'], voice: 'PARAPHRASED' })];
  const values = valuesNear(rows, [{ start: 9, end: 10 }], columns);
  expect(nextValues(values, { attribution: ['x RULED'], voice: 'OWN' }, columns)).toEqual(rows[0]?.row);
});
