/** The number of the last transaction is read from bookmarks as Neo4j 5.26 writes them; any other text gives none. */
import { Buffer } from 'node:buffer';
import { expect, test } from '@jest/globals';
import { stateNumberOf } from '../../src/db/transaction-number.ts';
import { fc } from '../support/property.ts';

const ID = '7385eb197a6b40f0badaf961657f5795';

/** A bookmark with this number, in the shortest form of PackStream. */
function bookmarkOf(number: bigint, id = ID, end = '90'): string {
  const forms: readonly (readonly [bigint, string, number])[] = [
    [0x7fn, '', 1],
    [0x7fffn, 'c9', 2],
    [0x7fff_ffffn, 'ca', 4],
    [0x7fff_ffff_ffff_ffffn, 'cb', 8],
  ];
  const [, mark = '', bytes = 0] = forms.find(([most]) => number <= most) ?? [];
  const integer = mark + number.toString(16).padStart(bytes * 2, '0');
  return `FB:${Buffer.from(`91cc10${id}${integer}${end}`, 'hex').toString('base64')}`;
}

test('bookmarks of a Neo4j 5.26 Community', () => {
  expect(stateNumberOf('FB:kcwQc4XrGXprQPC62vlhZX9XlQOQ')).toEqual({ database: ID, transaction: 3 });
  expect(stateNumberOf('FB:kcwQc4XrGXprQPC62vlhZX9XlQiQ')).toEqual({ database: ID, transaction: 8 });
});

test('each number up to the largest exact one', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) }), (number) => {
      expect(stateNumberOf(bookmarkOf(number))).toEqual({ database: ID, transaction: Number(number) });
    }),
  );
});

test.each([
  ['nothing', ''],
  ['two bookmarks', `${bookmarkOf(3n)},${bookmarkOf(4n)}`],
  ['a bookmark of an older Neo4j', 'neo4j:bookmark:v1:tx3'],
  ['a number that is not exact', bookmarkOf(BigInt(Number.MAX_SAFE_INTEGER) + 1n)],
  ['an id of another length', bookmarkOf(3n, ID.slice(2))],
  ['states of other databases', bookmarkOf(3n, ID, '9190')],
  ['no end', bookmarkOf(3n, ID, '')],
  ['a negative number', `FB:${Buffer.from(`91cc10${ID}c8ff90`, 'hex').toString('base64')}`],
])('%s gives none', (_, bookmark) => {
  expect(stateNumberOf(bookmark)).toBeUndefined();
});
