/** EDTF expressions and the four bounds that follow from them. */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'edtf';
import { fc, runs } from '../support/property.ts';
import { isBefore, isDay } from '../../src/model/calendar.ts';
import { boundsOf, edtfFault, hullOf, sortDay, type DrawnBounds } from '../../src/model/dates.ts';

/** Bounds in the order startEarliest, startLatest, endEarliest, endLatest; - where absent. */
const bounds = (expression: string, starts: 'REAL' | 'ATTESTED' = 'REAL', ends = starts): string => {
  const { startEarliest, startLatest, endEarliest, endLatest } = boundsOf(expression, starts, ends);
  return [startEarliest, startLatest, endEarliest, endLatest].map((day) => day ?? '-').join(' ');
};

/** In the order of `bounds`, and then the days by which a marked date is sorted and drawn. */
const textsOf = (all: DrawnBounds): string[] =>
  [all.startEarliest, all.startLatest, all.endEarliest, all.endLatest, all.startDrawn, all.endDrawn].map(
    (day) => day ?? '-',
  );

describe('bounds of real edges', () => {
  test.each([
    ['2021-07-26', '2021-07-26 2021-07-26 2021-07-26 2021-07-26'],
    ['2021-07', '2021-07-01 2021-07-31 2021-07-01 2021-07-31'],
    ['2020-02', '2020-02-01 2020-02-29 2020-02-01 2020-02-29'],
    ['2021', '2021-01-01 2021-12-31 2021-01-01 2021-12-31'],
    ['2021-XX', '2021-01-01 2021-12-31 2021-01-01 2021-12-31'],
    ['2014/2017-12-09', '2014-01-01 2014-12-31 2017-12-09 2017-12-09'],
    ['2021-07-26/2021-07', '2021-07-26 2021-07-26 2021-07-26 2021-07-31'],
    ['2014/[2013..]', '2014-01-01 2014-12-31 2014-01-01 -'],
    ['[..2015]/2014', '- 2014-12-31 2014-01-01 2014-12-31'],
    ['2014/..', '2014-01-01 2014-12-31 - -'],
    ['2014/', '2014-01-01 2014-12-31 - -'],
    ['../2011-12-31', '- - 2011-12-31 2011-12-31'],
    ['[2021-07-25,2021-07-26]', '2021-07-25 2021-07-26 2021-07-25 2021-07-26'],
    ['[2021-07-25..2021-07-28]', '2021-07-25 2021-07-28 2021-07-25 2021-07-28'],
    ['[2021-01,2021-03..2021-05]', '2021-01-01 2021-05-31 2021-01-01 2021-05-31'],
    ['[..2021-07-25]', '- 2021-07-25 - 2021-07-25'],
    ['../[..2021-07-25]', '- - - 2021-07-25'],
    ['[2021-07-25..]/..', '2021-07-25 - - -'],
    ['2014/[2017-12-09,2017-12-10]', '2014-01-01 2014-12-31 2017-12-09 2017-12-10'],
  ])('%s', (expression, expected) => expect(bounds(expression)).toBe(expected));
});

describe('what is uncertain or approximate is never certain', () => {
  test.each([
    ['2021~', '2020-01-01 - - 2022-12-31'],
    ['2021-07-26?', '- - - -'],
    ['2021-07%', '- - - -'],
    ['2014~/2017', '2013-01-01 - 2017-01-01 2017-12-31'],
    ['2014/2017?', '2014-01-01 2014-12-31 - -'],
    ['2014/2014-03~', '2014-01-01 2014-04-30 - 2014-04-30'],
    ['[2021-07~..2021-09]', '2021-06-01 - - 2021-09-30'],
    ['9999-12-31~', '9999-12-30 - - 9999-12-31'],
  ])('%s', (expression, expected) => expect(bounds(expression)).toBe(expected));
});

describe('an edge that is only attested bounds nothing beyond it', () => {
  test.each([
    ['2021-07-26', 'ATTESTED', 'ATTESTED', '- 2021-07-26 2021-07-26 -'],
    ['2014/2017', 'REAL', 'ATTESTED', '2014-01-01 2014-12-31 2017-01-01 -'],
    ['2014/2017', 'ATTESTED', 'REAL', '- 2014-12-31 2017-01-01 2017-12-31'],
  ] as const)('%s %s %s', (expression, starts, ends, expected) =>
    expect(bounds(expression, starts, ends)).toBe(expected),
  );
});

test.each([
  '',
  '..',
  '../..',
  'Monday',
  '26.07.2021',
  '2021-7-1',
  '2021-13',
  '2021-02-30',
  '2021-07-26/2021-07-27/2021-07-28',
  '2021/2020',
  '[2021-07-25',
  '[2021-07..2021-06]',
  '[]',
  '2021-21',
  '2021-07-26T10:00:00Z',
  'Y-17E7',
  '[2021/2022]',
])("'%s' is refused", (expression) => {
  expect(edtfFault(expression)).toContain(`'${expression}'`);
  expect(() => boundsOf(expression, 'REAL', 'REAL')).toThrow();
});

test.each([
  ['53 BCE', 'write -0052'],
  ['44 BC', 'write -0043'],
  ['1 BC', 'write 0000'],
  ['-44', 'write -0044'],
  ['1442-12-16 AH', 'Gregorian'],
  ['20210726', 'write 2021-07-26'],
])("'%s': the message says what to write", (expression, word) => expect(edtfFault(expression)).toContain(word));

const two = (n: number): string => String(n).padStart(2, '0');
const yearText = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
const date = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }).map(yearText),
  fc.constantFrom(
    '-9999-01-01',
    '9999-12-31',
    '0000-02-29',
    '-0001-12',
    '0001-01-01',
    '198X',
    '2021-XX-31',
    '20XX-02-29',
  ),
  fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
);
const marked = fc
  .tuple(date, fc.constantFrom('', '', '~', '?', '%'))
  .map(([text, mark]) => (text.includes('X') ? text : text + mark));
const member = fc.oneof(
  date,
  fc.tuple(date, date).map(([a, b]) => `${a}..${b}`),
);
const single = fc.oneof(
  marked,
  fc.array(member, { minLength: 2, maxLength: 3 }).map((members) => `[${members.join(',')}]`),
  date.map((text) => `[..${text}]`),
);
const edtf = fc.oneof(
  single,
  fc.tuple(fc.oneof(single, fc.constant('..')), fc.oneof(single, fc.constant('..'))).map(([a, b]) => `${a}/${b}`),
);
const edge = fc.constantFrom('REAL' as const, 'ATTESTED' as const);

const inOrder = (a: string | null, b: string | null): boolean => a === null || b === null || !isBefore(b, a);

test('bounds stand in order, wherever an expression can be read', () => {
  fc.assert(
    fc.property(edtf, edge, edge, (expression, starts, ends) => {
      fc.pre(edtfFault(expression) === undefined);
      const { startEarliest, startLatest, endEarliest, endLatest } = boundsOf(expression, starts, ends);
      expect([
        inOrder(startEarliest, startLatest),
        inOrder(endEarliest, endLatest),
        inOrder(startEarliest, endLatest),
        // An end is not before its start.
        inOrder(startEarliest, endEarliest),
        inOrder(startLatest, endLatest),
      ]).toEqual([true, true, true, true, true]);
    }),
    { numRuns: runs(500) },
  );
});

test('a day is certain only where it is possible, and an attested edge makes nothing less certain', () => {
  fc.assert(
    fc.property(edtf, (expression) => {
      fc.pre(edtfFault(expression) === undefined);
      const real = boundsOf(expression, 'REAL', 'REAL');
      const attested = boundsOf(expression, 'ATTESTED', 'ATTESTED');
      expect(attested).toEqual({ ...real, startEarliest: null, endLatest: null });
      expect(textsOf(real).every((day) => day === '-' || isDay(day))).toBe(true);
      expect(sortDay(real)).not.toBeNull();
    }),
  );
});

test('a text of digits is a date exactly where the library says so, except for 29 February of a common year', () => {
  const sign = fc.constantFrom('', '-');
  const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
  const month = fc.integer({ min: 0, max: 14 }).map((number) => `-${two(number)}`);
  const day = fc.integer({ min: 0, max: 33 }).map((number) => `-${two(number)}`);
  const february = fc.constantFrom('-02-28', '-02-29', '-02-30');
  const rest = fc.oneof(
    fc.constant(''),
    month,
    fc.tuple(month, day).map(([m, d]) => m + d),
    february,
  );
  const isDate = (text: string): boolean => {
    try {
      parse(text, { level: 2, types: ['Date'] });
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.tuple(sign, year, rest), (parts) => {
      const text = parts.join('');
      const isLeapDay = text.endsWith('-02-29');
      expect([text, edtfFault(text) === undefined]).toEqual([text, isDate(text) && (!isLeapDay || isDay(text))]);
    }),
    { numRuns: runs(300) },
  );
});

describe('the day by which a claim is sorted and drawn is the day that is written', () => {
  test.each([
    ['2021-07-26?', '2021-07-26', '2021-07-26 2021-07-26'],
    ['2021~', '2021-01-01', '2021-01-01 2021-12-31'],
    ['2021-07%', '2021-07-01', '2021-07-01 2021-07-31'],
    ['../2011?', '2011-12-31', '- 2011-12-31'],
    ['../[2011?..]', '2011-01-01', '- 2011-01-01'],
    ['2014/2017?', '2014-01-01', '- 2017-12-31'],
    ['2014?/..', '2014-01-01', '2014-01-01 -'],
    ['-0044-03~/-0043', '-0044-03-01', '-0044-03-01 -'],
    ['2021-07', '2021-07-01', '- -'],
  ])('%s', (expression, day, drawn) => {
    const real = boundsOf(expression, 'REAL', 'REAL');
    expect(sortDay(real)).toBe(day);
    expect([real.startDrawn, real.endDrawn].map((each) => each ?? '-').join(' ')).toBe(drawn);
  });
});

describe('the hull of several claims', () => {
  const hull = (expressions: readonly string[]): string =>
    textsOf(hullOf(expressions.map((expression) => boundsOf(expression, 'REAL', 'REAL')))).join(' ');

  test.each([
    [['-0044-03-15', '-0100', '0014'], '-0100-01-01 -0100-12-31 0014-01-01 0014-12-31 - -'],
    [['2021-07-26?', '2021-07-20'], '- 2021-07-20 2021-07-20 - 2021-07-20 2021-07-26'],
    [['2021-07-26?', '2014/..'], '- 2014-12-31 - - 2014-01-01 2021-07-26'],
    [['-9999', '9999'], '-9999-01-01 -9999-12-31 9999-01-01 9999-12-31 - -'],
  ])('%j', (expressions, expected) => expect(hull(expressions)).toBe(expected));
});
