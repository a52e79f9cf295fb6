/** Cursors: only an unchanged cursor of the same connection is accepted, and only while the connection has its edge. */
import { expect, test } from '@jest/globals';
import { checkCursor, cursorAt, placeAfter, withCursors } from '../../src/graphql/cursor.ts';
import { fc } from '../support/property.ts';

const identity = fc.record({
  type: fc.constantFrom('Query', 'Person', 'Claim'),
  field: fc.constantFrom('claimsConnection', 'subjectOfConnection'),
  id: fc.constantFrom(undefined, 'iran', 'iraq'),
  where: fc.constantFrom(undefined, { id: { eq: 'iran' } }),
  sort: fc.constantFrom(undefined, [{ id: 'ASC' }]),
});

test('a cursor is accepted by its own connection and by no other', () => {
  fc.assert(
    fc.property(fc.nat(1_000), identity, identity, (place, own, other) => {
      const cursor = cursorAt(place, own);
      expect(placeAfter(cursor, own.field)).toBe(place + 1);
      expect(() => checkCursor(cursor, own, place + 1)).not.toThrow();
      expect(() => checkCursor(cursor, own, place)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
      if (JSON.stringify(own) === JSON.stringify(other)) return;
      expect(() => checkCursor(cursor, other, place + 1)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    }),
  );
});

test('a cursor with any other character is refused', () => {
  const connection = { type: 'Query', field: 'claimsConnection' };
  fc.assert(
    fc.property(fc.nat(1_000), fc.nat(40), fc.string({ minLength: 1, maxLength: 1 }), (place, at, letter) => {
      const cursor = cursorAt(place, connection);
      const changed = cursor.slice(0, at) + letter + cursor.slice(at + 1);
      if (changed === cursor) return;
      expect(() => {
        placeAfter(changed, connection.field);
        checkCursor(changed, connection, 10_000);
      }).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    }),
  );
});

test('the page info of a page', () => {
  const connection = { type: 'Query', field: 'claimsConnection' };
  const { edges, pageInfo } = withCursors([{ n: 1 }, { n: 2 }], { place: 3, totalCount: 6, connection });
  expect(edges.map(({ cursor }) => cursor)).toEqual([cursorAt(3, connection), cursorAt(4, connection)]);
  expect(pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: true,
    startCursor: cursorAt(3, connection),
    endCursor: cursorAt(4, connection),
  });
  expect(withCursors([], { place: 0, totalCount: 0, connection }).pageInfo).toMatchObject({
    startCursor: null,
    endCursor: null,
  });
});
