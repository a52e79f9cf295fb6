/** The tables of the explorer: the content of a row, the order of rows, and the results of a search. */
import { describe, expect, test } from '@jest/globals';
import { filterRows, PAGE_ROWS, pageCount, pageWith, sortRows } from '../../src/explorer/table/filter-and-sort.ts';
import type { Cell, Row } from '../../src/explorer/table/row.ts';
import { type Bounds, formatBounds } from '../../src/explorer/text/bounds.ts';

function row(id: string, cells: Readonly<Record<string, Cell>>): Row {
  return { id, selects: { kind: 'relation', id }, cells };
}
const ids = (rows: readonly Row[]): readonly string[] => rows.map(({ id }) => id);

describe('order', () => {
  const rows = [
    row('d', {
      from: { text: 'إيران' },
      when: { text: 'July 2021', order: '2021-07-01' },
      origins: { text: '10', order: 10 },
    }),
    row('b', { from: { text: 'Iraq' }, when: { text: '', order: null }, origins: { text: '9', order: 9 } }),
    row('c', {
      from: { text: 'العراق' },
      when: { text: '2008', order: '2008-01-01' },
      origins: { text: '2', order: 2 },
    }),
    row('a', { from: { text: 'Iraq' }, when: { text: '', order: null }, origins: { text: '9', order: 9 } }),
  ];

  test('numbers by size, dates by day, equals by id', () => {
    expect(ids(sortRows(rows, 'origins', false, 'en'))).toEqual(['c', 'a', 'b', 'd']);
    expect(ids(sortRows(rows, 'origins', true, 'en'))).toEqual(['d', 'a', 'b', 'c']);
    expect(ids(sortRows(rows, 'from', false, 'en'))).toEqual(['a', 'b', 'd', 'c']);
  });

  test('what has no date stands last in either direction', () => {
    expect(ids(sortRows(rows, 'when', false, 'en'))).toEqual(['c', 'd', 'a', 'b']);
    expect(ids(sortRows(rows, 'when', true, 'en'))).toEqual(['d', 'c', 'a', 'b']);
  });

  test('a search folds both scripts and takes words in any order', () => {
    expect(ids(filterRows(rows, 'ايران'))).toEqual(['d']);
    expect(ids(filterRows(rows, '2021  IRAQ'))).toEqual([]);
    expect(ids(filterRows(rows, '2021 ايران'))).toEqual(['d']);
    expect(filterRows(rows, '  ')).toBe(rows);
  });

  test('pages: one where nothing is, and the page of what is selected', () => {
    expect([0, 1, PAGE_ROWS, PAGE_ROWS + 1].map(pageCount)).toEqual([1, 1, 1, 2]);
    const many = Array.from({ length: 250 }, (_, index) => row(String(index), {}));
    expect(pageWith(many, new Set(['205', '101']))).toBe(1);
    expect(pageWith(many, new Set(['x']))).toBeUndefined();
  });
});

describe('bounds in words', () => {
  const bounds = (...[startEarliest, startLatest, endEarliest, endLatest]: readonly (string | null)[]): Bounds => ({
    startEarliest: startEarliest ?? null,
    startLatest: startLatest ?? null,
    endEarliest: endEarliest ?? null,
    endLatest: endLatest ?? null,
  });
  const day = '2021-07-26';

  test.each([
    ['nothing', bounds(), null, null],
    ['an event of a day', bounds(day, day, day, day), '26 July 2021', '26 يوليو 2021'],
    [
      'an event of a month',
      bounds('2021-02-01', '2021-02-28', '2021-02-01', '2021-02-28'),
      'February 2021',
      'فبراير 2021',
    ],
    ['an event of a year', bounds('2008-01-01', '2008-12-31', '2008-01-01', '2008-12-31'), '2008', '2008'],
    [
      'an event of some days',
      bounds('2008-01-01', '2020-09-30', '2008-01-01', '2020-09-30'),
      'between 2008 and September 2020',
      'بين 2008 وسبتمبر 2020',
    ],
    [
      'a state attested on a day',
      bounds(null, day, day, null),
      'at least on 26 July 2021',
      'في 26 يوليو 2021 على الأقل',
    ],
    [
      'a state attested in a month',
      bounds(null, '2021-07-31', '2021-07-01', null),
      'at some time in July 2021 at least',
      'في وقت ما من يوليو 2021 على الأقل',
    ],
    [
      'a state attested on two days',
      bounds(null, '2021-07-25', '2021-07-27', null),
      'at least from 25 July 2021 to 27 July 2021',
      'من 25 يوليو 2021 إلى 27 يوليو 2021 على الأقل',
    ],
    ['an open end', bounds('2014-01-01', '2014-12-31', null, null), 'from 2014', 'منذ 2014'],
    [
      'a span',
      bounds('2014-01-01', '2014-12-31', '2017-12-09', '2017-12-09'),
      'from 2014, until 9 December 2017',
      'منذ 2014، حتى 9 ديسمبر 2017',
    ],
    ['begun, who knows when', bounds(null, day, null, null), 'begun by 26 July 2021', 'بدءاً من 26 يوليو 2021 أو قبله'],
    ['over, who knows when', bounds(null, null, null, day), 'not after 26 July 2021', 'ليس بعد 26 يوليو 2021'],
  ])('%s', (_, some, english, arabic) => {
    expect(formatBounds('en', some)).toBe(english);
    expect(formatBounds('ar', some)).toBe(arabic);
  });
});
