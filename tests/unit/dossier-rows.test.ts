/** Tables, lists and indexes on disk return what a `Map`, an array and a sort return; their files have no names and leave nothing. */
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskTable, labelOf } from '../../src/dossier/rows/disk-table.ts';
import { GrowingInts } from '../../src/dossier/rows/growing-numbers.ts';
import { IdsByKey } from '../../src/dossier/rows/ids-by-key.ts';
import { JoinedTables } from '../../src/dossier/rows/joined-tables.ts';
import { membersByGroup } from '../../src/dossier/rows/members-by-group.ts';
import { Places } from '../../src/dossier/rows/places.ts';
import { RowList } from '../../src/dossier/rows/row-list.ts';
import { Scratch } from '../../src/dossier/rows/scratch.ts';
import { SortedRows } from '../../src/dossier/rows/sorted-rows.ts';
import { StringIndex } from '../../src/dossier/rows/string-index.ts';
import { runs } from '../support/property.ts';

const room = mkdtempSync(join(tmpdir(), 'sanad-rows-test-'));
const opened: Scratch[] = [];
function scratch(): Scratch {
  const made = new Scratch(join(room, 'scratch'));
  opened.push(made);
  return made;
}
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
  expect(existsSync(join(room, 'scratch')) ? readdirSync(join(room, 'scratch')) : []).toEqual([]);
  rmSync(room, { recursive: true, force: true });
});

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'b', 'ب', '', 'a'.repeat(6_000)));

describe('StringIndex', () => {
  test('numbers each text once, in the order in which they come', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), fc.array(text), (added, sought) => {
        const index = new StringIndex();
        const distinct = [...new Set(added)];
        expect(added.map((each) => index.add(each))).toEqual(added.map((each) => distinct.indexOf(each)));
        expect(index.size).toBe(distinct.length);
        expect(distinct.map((_, number) => index.at(number))).toEqual(distinct);
        expect(sought.map((each) => index.find(each))).toEqual(sought.map((each) => distinct.indexOf(each)));
      }),
      { numRuns: runs(100) },
    );
  });

  test('two texts with one hash are two', () => {
    // Pairs that FNV-1a of 32 bits does not tell apart.
    const words = ['costarring', 'liquid', 'declinate', 'macallums', 'altarage', 'zinke'];
    const index = new StringIndex();
    expect(words.map((word) => index.find(word))).toEqual(words.map(() => -1));
    expect(words.map((word) => index.add(word))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(words.map((word) => index.find(word))).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

interface Row {
  readonly label: string;
  readonly text: string;
}

test('a table on disk is read as a Map, also while rows are added and while it is iterated', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'é');
  const call = fc.oneof(
    fc.record({ what: fc.constant('set' as const), id, text }),
    fc.record({ what: fc.constantFrom('get' as const, 'has' as const, 'all' as const), id }),
  );
  fc.assert(
    fc.property(fc.array(call), (calls) => {
      const table = new DiskTable<Row>(scratch());
      const map = new Map<string, Row>();
      for (const each of calls) {
        if (each.what === 'set') {
          const row = { label: each.id.toUpperCase(), text: each.text };
          map.set(each.id, row);
          table.set(each.id, row);
        } else if (each.what === 'get') expect(table.get(each.id)).toEqual(map.get(each.id));
        else if (each.what === 'has') expect(table.has(each.id)).toBe(map.has(each.id));
        else expect([...table]).toEqual([...map]);
        expect(table.size).toBe(map.size);
        expect(labelOf(table, each.id)).toBe(labelOf(map, each.id));
      }
      const pairs = [...table.values()].flatMap((row) => [...table.keys()].map((other) => [row, table.get(other)]));
      expect(pairs).toEqual([...map.values()].flatMap((row) => [...map.values()].map((other) => [row, other])));
      for (const each of opened.splice(0)) each.close();
    }),
    { numRuns: runs(50) },
  );
});

test('a table of many rows is larger than the rows that it keeps', () => {
  const table = new DiskTable<Row>(scratch());
  const ids = Array.from({ length: 5_000 }, (_, index) => `row-${(index * 7) % 5_000}`);
  for (const id of ids) table.set(id, { label: 'Row', text: id.repeat(20) });
  expect([...table.keys()]).toEqual(ids);
  expect(ids.every((id) => table.get(id)?.text === id.repeat(20))).toBe(true);
  expect(Array.from(table.values(), (row) => row.text)).toEqual(ids.map((id) => id.repeat(20)));
});

test('two tables are read as one map of both', () => {
  const [first, second] = [
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
    new Map([
      ['b', 3],
      ['c', 4],
    ]),
  ];
  const both = new JoinedTables(first, second);
  expect([...both]).toEqual([...new Map([...first, ...second])]);
  expect(['a', 'b', 'c', 'd'].map((id) => [both.has(id), both.get(id)])).toEqual([
    [true, 1],
    [true, 3],
    [true, 4],
    [false, undefined],
  ]);
  expect(both.size).toBe(3);
});

test('rows are sorted as an array is, from memory and from the disk', () => {
  const row = fc.record({ key: fc.nat(5), text });
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 1, max: 5 }), (rows, runRows) => {
      const byKey = (a: { readonly key: number }, b: { readonly key: number }): number => a.key - b.key;
      const sorted = new SortedRows<{ key: number; text: string }>(scratch(), byKey, runRows);
      for (const each of rows) sorted.add(each);
      expect(sorted.length).toBe(rows.length);
      expect([...sorted]).toEqual(rows.toSorted(byKey));
      expect([...sorted]).toEqual(rows.toSorted(byKey));
      for (const each of opened.splice(0)) each.close();
    }),
    { numRuns: runs(50) },
  );
});

test('a list keeps its order beyond the rows in memory', () => {
  const list = new RowList<number>(scratch(), 3);
  for (let number = 0; number < 10; number += 1) list.push(number);
  expect([list.length, ...list]).toEqual([10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('ids by key, places and groups', () => {
  const ids = new IdsByKey();
  for (const [key, id] of [
    ['x', 'a'],
    ['y', 'b'],
    ['x', 'c'],
    ['x', 'a'],
  ] as const) {
    ids.add(key, id);
  }
  expect([ids.get('x'), ids.get('y'), ids.get('z')]).toEqual([['a', 'c', 'a'], ['b'], []]);
  const places = new Places();
  const given = [{ file: 'a', line: 3 }, { file: 'b' }, { file: 'a', line: 1, column: 9 }];
  expect(given.map((place) => places.at(places.add(place)))).toEqual(given);
  const groups = new GrowingInts();
  for (const group of [2, 0, 2, 1, 0, 2]) groups.push(group);
  expect([...membersByGroup(groups, 3)]).toEqual([
    [1, 4],
    [0, 2, 5],
  ]);
});

describe('Scratch', () => {
  test('an open file has no name, so that nothing is left when the process is killed', () => {
    const made = scratch();
    made.openFile();
    expect(readdirSync(made.folder)).toEqual([]);
  });

  test('what a killed run left is deleted, and nothing else', () => {
    const made = scratch();
    made.openFile();
    const left = ['rows-123e4567-e89b-42d3-a456-426614174000', 'notes.txt'];
    for (const name of left) writeFileSync(join(made.folder, name), '');
    made.prepare(1);
    expect(readdirSync(made.folder)).toEqual(['notes.txt']);
    rmSync(join(made.folder, 'notes.txt'));
  });

  test('a disk without room is reported before the work begins', () => {
    expect(() => scratch().prepare(1e18)).toThrow(expect.objectContaining({ code: 'BAD_DOSSIER' }));
  });

  test('a folder that cannot be written is reported', () => {
    const made = scratch();
    made.openFile();
    writeFileSync(join(room, 'file'), '');
    expect(() => new Scratch(join(room, 'file')).prepare(1)).toThrow(expect.objectContaining({ code: 'BAD_DOSSIER' }));
  });
});
