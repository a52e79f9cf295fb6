/** Text in columns for a terminal, with Arabic and Latin names, and tables for spreadsheets that another reader of CSV reads back. */
import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { lineOf, rowOf, widthOf, wrapped } from '../../src/interchange/columns.ts';
import { csvOf } from '../../src/interchange/csv.ts';
import { fc } from '../support/property.ts';

describe('columns', () => {
  test.each([
    ['Salma', 5],
    ['سلمى', 4],
    ['مُحَمَّد', 4],
    ['e\u0301', 1],
    ['\u200Fسلمى\u200E', 4],
    ['می\u200Cخواهم', 7],
    ['北京', 4],
    ['', 0],
  ])('the width of %j is %d', (text, width) => expect(widthOf(text)).toBe(width));

  test('lines break between words, and within a word that is wider', () => {
    expect(wrapped('the fishers of Tabra', 12)).toEqual(['the fishers', 'of Tabra']);
    expect(wrapped('a verylongword b', 6)).toEqual(['a', 'verylo', 'ngword', 'b']);
    expect(wrapped('', 5)).toEqual(['']);
  });

  test('control characters and marks of direction are shown, not sent to the terminal', () => {
    expect(wrapped('a\u001B[31mb \u202Ec', 80)).toEqual(['a<U+001B>[31mb <U+202E>c']);
  });

  test('Latin lines have no marks; Arabic names in them are isolated, each by itself', () => {
    expect(lineOf(['Salma', 'yes'], [8, 5], 2, 'ltr')).toBe('Salma     yes');
    expect(lineOf(['نور حداد', 'yes'], [10, 5], 2, 'ltr')).toBe('\u2067نور حداد\u2069    yes');
    expect(lineOf(['by نور, سامي'], [20], 2, 'ltr')).toBe('by \u2067نور\u2069, \u2067سامي\u2069');
  });

  test('an Arabic line begins with a mark; days and Latin names in it are isolated', () => {
    expect(lineOf(['نعم', '2019-05-02 – 2019-05-03'], [5, 30], 2, 'rtl')).toBe(
      '\u200Fنعم    \u20662019-05-02\u2069 – \u20662019-05-03\u2069',
    );
    expect(lineOf(['القائل: Harbour Post، Radio'], [30], 2, 'rtl')).toBe(
      '\u200Fالقائل: \u2066Harbour Post\u2069، \u2066Radio\u2069',
    );
    expect(lineOf(['', ''], [5, 5], 2, 'rtl')).toBe('');
  });

  test('no line of a row is wider than the columns and their gaps', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', 'س', 'ل', '\u064E', '2', ',', '-', '北'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.constantFrom('ltr', 'rtl'), (texts, direction) => {
        const widths = texts.map(() => 9);
        const lines = rowOf(
          texts.map((each) => [each]),
          widths,
          2,
          direction,
        );
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(texts.length * 11 - 2);
        const letters = (all: string): string =>
          all
            .replaceAll(/[\s\u2066-\u2069\u200F]/g, '')
            .split('')
            .toSorted()
            .join('');
        expect(letters(lines.join(''))).toBe(letters(texts.join('')));
      }),
    );
  });
});

describe('csv', () => {
  test('quotes, commas and ends of lines (RFC 4180)', () => {
    expect(
      csvOf([
        ['a', 'b "c"'],
        ['d, e', 'سلمى'],
      ]),
    ).toBe('a,"b ""c"""\r\n"d, e",سلمى\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-0052-06-01', "'-0052-06-01"],
    ['＝1+1', "'＝1+1"],
    ['2019-05-02', '2019-05-02'],
    ['a\r\nb\tc', 'a<U+000D><U+000A>b<U+0009>c'],
  ])('%j is written as %j', (cell, written) => expect(csvOf([[cell]])).toBe(`${written}\r\n`));

  test('another reader reads the same cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', "'", 'س', ';', '1'), maxLength: 12 });
    const row = fc.array(cell, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const { data } = Papa.parse<string[]>(csvOf(rows), { newline: '\r\n', delimiter: ',' });
        expect(data).toEqual([...rows, ['']]);
      }),
    );
  });
});
