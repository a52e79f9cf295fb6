/** Rows that were appended to rows in the order of their ids are in the order of ids too; rows that are gone are found no more. */
import { expect, test } from '@jest/globals';
import { InvariantError } from '../../src/errors.ts';
import { Bits } from '../../src/graph/snapshot/bits.ts';
import { FollowedIds } from '../../src/graph/snapshot/follow/followed-ids.ts';
import { relisted, type Listed } from '../../src/graph/snapshot/follow/relisted.ts';
import { rowLists } from '../../src/graph/snapshot/row-lists.ts';
import { atOnce } from '../../src/graph/snapshot/slices.ts';
import { Growth } from '../../src/graph/snapshot/follow/growth.ts';
import { Order, type Appended } from '../../src/graph/snapshot/order.ts';
import { Ids, Texts } from '../../src/graph/snapshot/texts.ts';
import { fc } from '../support/property.ts';

const idArbitrary = fc.stringMatching(/^[ab-]{1,4}$/);
const idsOf = (ids: readonly string[]): Ids => new Ids(Texts.of(ids), 0, ids.length);

test('appended rows lie between the first rows as their ids do, also in place of a row that is gone', () => {
  const rows = fc.record({ first: fc.uniqueArray(idArbitrary), appended: fc.uniqueArray(idArbitrary), gone: fc.nat() });
  fc.assert(
    fc.property(rows, ({ first, appended, gone }) => {
      const ids = idsOf(first.toSorted());
      const all = appended.map((id, index): Appended | undefined =>
        index === gone ? undefined : { id, place: ids.placeOf(id), isSame: ids.numberOf(id) !== undefined },
      );
      const order = new Order(ids.length, all);
      const idOf = (row: number): string => (row < ids.length ? ids.at(row) : (appended[row - ids.length] ?? ''));
      const replaced = new Set(all.map((row) => (row?.isSame === true ? row.place : -1)));
      const live = [
        ...Array.from({ length: ids.length }, (_, row) => row).filter((row) => !replaced.has(row)),
        ...order.appended,
      ];
      expect(order.appended).toHaveLength(all.filter((row) => row !== undefined).length);
      const sorted = live.toSorted((a, b) => order.compare(a, b)).map(idOf);
      expect(sorted).toEqual(live.map(idOf).toSorted());
      expect(order.appended.map(idOf)).toEqual(order.appended.map(idOf).toSorted());
    }),
  );
});

test('ids that are appended, gone and back have the numbers of a plain list', () => {
  const step = fc.record({
    add: fc.uniqueArray(idArbitrary, { maxLength: 3 }),
    remove: fc.array(fc.nat(), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(idArbitrary), fc.array(step, { maxLength: 5 }), (first, steps) => {
      let ids = FollowedIds.of(idsOf(first.toSorted()));
      const rows = first.toSorted();
      const gone = new Set<number>();
      for (const { add, remove } of steps) {
        const added = add.filter((id) => !rows.includes(id));
        const back = add.filter((id) => rows.includes(id)).map((id) => rows.indexOf(id));
        const removed = remove.filter((row) => row < rows.length && !back.includes(row));
        const before = ids;
        const [lengthBefore, countBefore] = [before.length, before.count];
        ids = ids.with({ appended: added, gone: removed, back });
        expect([before.length, before.count]).toEqual([lengthBefore, countBefore]);
        rows.push(...added);
        for (const row of removed) gone.add(row);
        for (const row of back) gone.delete(row);
      }
      expect([ids.length, ids.count]).toEqual([rows.length, rows.length - gone.size]);
      for (const [row, id] of rows.entries()) {
        expect([ids.at(row), ids.numberOf(id)]).toEqual([id, gone.has(row) ? undefined : row]);
      }
      expect(ids.numberOf('no-such-id')).toBeUndefined();
    }),
  );
});

test('a set of bits has its members, and does not change', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200)), fc.uniqueArray(fc.nat(200)), (first, further) => {
      const before = Bits.none.with(first, 201);
      const after = before.with(further, 201);
      const all = Array.from({ length: 210 }, (_, row) => row);
      const within = (bits: Bits): number[] => all.filter((row) => bits.has(row));
      expect(within(Bits.none)).toEqual([]);
      expect(within(after)).toEqual([...new Set([...first, ...further])].toSorted((a, b) => a - b));
      expect(within(before)).toEqual(first.toSorted((a, b) => a - b));
    }),
  );
});

test('a column grows behind what earlier views see, until so many rows were appended that the graph is read again', () => {
  const growth = new Growth();
  let column = growth.moved('a', Uint32Array.of(1, 2, 3));
  const [first, buffer] = [column, column.buffer];
  column = growth.appended('a', column, [4, 5]);
  expect([[...first], [...column], column.buffer === buffer]).toEqual([[1, 2, 3], [1, 2, 3, 4, 5], true]);
  column = growth.appended('a', column, new Uint32Array(60_000));
  expect([column.length, column[4], column.buffer === buffer]).toEqual([60_005, 5, false]);
  expect(() => growth.appended('a', column, new Uint32Array(6_000))).toThrow(InvariantError);
});

test('lists of entities are packed when there is no room behind them, and stay the same', () => {
  const growth = new Growth();
  const offsets = Uint32Array.of(0, 2, 2, 5);
  const column = growth.moved('lists', Uint32Array.of(10, 11, 30, 31, 32));
  let listed: Listed = { lists: rowLists(offsets), columns: [['lists', column]] };
  const expected = new Map([
    [0, [10, 11]],
    [1, [] as number[]],
    [2, [30, 31, 32]],
  ]);
  const listOf = ({ lists, columns: [[, rows] = ['', new Uint32Array()]] }: Listed, entity: number): number[] => [
    ...rows.subarray(lists.starts[entity], lists.ends[entity]),
  ];
  const first = listed;
  const sizes: number[] = [];
  for (let step = 0; step < 40; step += 1) {
    const added = Array.from({ length: 3_000 }, (_, row) => 1_000 * step + row);
    const gone = new Set(expected.get(1));
    const relisting = {
      entities: 4,
      losing: new Set([1]),
      isGone: ([row = -1]: readonly number[]) => gone.has(row),
      added: new Map([[1, added.map((row) => [row])]]),
    };
    listed = atOnce(relisted(listed, relisting, growth));
    expected.set(1, added);
    for (const [entity, rows] of expected) expect(listOf(listed, entity)).toEqual(rows);
    expect(listOf(listed, 3)).toEqual([]);
    sizes.push(listed.columns[0]?.[1].length ?? 0);
  }
  expect(Math.max(...sizes)).toBeLessThan(75_000);
  expect(listOf(first, 2)).toEqual([30, 31, 32]);
});
