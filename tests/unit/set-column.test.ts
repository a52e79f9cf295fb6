/** A column is written into the text of a row: its value is read back, and everything else stays as its author wrote it. */
import { describe, expect, test } from '@jest/globals';
import type { Arbitrary } from 'fast-check';
import { setColumn } from '../../src/dossier/edit/set-column.ts';
import { readLiteral } from '../../src/dossier/read/read-literal.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import type { ColumnValue } from '../../src/dossier/write/row-line.ts';
import { fc, runs } from '../support/property.ts';

describe('a text', () => {
  test.each([
    ['a row without it', "{id: 'a', text: 't'}", "{id: 'a', text: 't', reviewed: 'x'}"],
    ['an empty row', '{}', "{reviewed: 'x'}"],
    ['in place of another', "{id: 'a', reviewed: 'old', text: 't'}", "{id: 'a', reviewed: 'x', text: 't'}"],
    [
      'on a line of its own',
      "{id: 'a',\n  reviewed : 'old', // of Monday\n}",
      "{id: 'a',\n  reviewed : 'x', // of Monday\n}",
    ],
    ['between double quotation marks', '{id: "a", reviewed: "old"}', '{id: "a", reviewed: "x"}'],
    ['in backticks', "{`reviewed`: 'old'}", "{`reviewed`: 'x'}"],
    ['in place of a sum', "{reviewed: 'o' + /* l */ 'd', id: 'a'}", "{reviewed: 'x', id: 'a'}"],
    ['the last of two', "{reviewed: 'first', reviewed: 'old'}", "{reviewed: 'first', reviewed: 'x'}"],
    ['equal', '{reviewed: "x"}', '{reviewed: "x"}'],
    [
      'of the same name within a text',
      "{id: 'a', text: ', reviewed: x'}",
      "{id: 'a', text: ', reviewed: x', reviewed: 'x'}",
    ],
    ['of the same name as a value', '{id: reviewed}', "{id: reviewed, reviewed: 'x'}"],
    ['of the same name in a map', "{of: {reviewed: 'y'}}", "{of: {reviewed: 'y'}, reviewed: 'x'}"],
    [
      'after a comment',
      "{id: 'a', // of Monday, 'so'\n  text: 't' // here\n}",
      "{id: 'a', // of Monday, 'so'\n  text: 't', reviewed: 'x' // here\n}",
    ],
    ['after a comma', "{id: 'a', // here\n}", "{id: 'a', reviewed: 'x', // here\n}"],
    ['after a list', "{id: 'a', passages: ['1', '2']}", "{id: 'a', passages: ['1', '2'], reviewed: 'x'}"],
    ['no map', "row + {id: 'a'}", "row + {id: 'a'}"],
    ['no map either', '', ''],
  ])('%s', (_what, row, expected) => expect(setColumn(row, 'reviewed', 'x')).toBe(expected));

  test('a name with a quote and a backslash', () =>
    expect(setColumn("{id: 'a'}", 'reviewed', "O'Neill \\")).toBe(String.raw`{id: 'a', reviewed: 'O\'Neill \\'}`));

  test('quotation marks between double ones', () =>
    expect(setColumn('{id: "a"}', 'id', String.raw`\'"'`)).toBe(String.raw`{id: "\\'\"'"}`));
});

describe('a list', () => {
  test.each([
    ['one of two', "{passages: ['1', /* b, */ '2']}", ['1', 'x'], "{passages: ['1', /* b, */ 'x']}"],
    [
      'both, on lines',
      "{passages: [\n  '1', // a\n  \"2\"\n], id: 'a'}",
      ['y', 'x'],
      "{passages: [\n  'y', // a\n  \"x\"\n], id: 'a'}",
    ],
    ['none', "{passages: [ '1' ,'2' ]}", ['1', '2'], "{passages: [ '1' ,'2' ]}"],
    ['one more', "{passages: ['1' /* a */]}", ['1', 'x'], "{passages: ['1', 'x' /* a */]}"],
    ['one fewer', "{passages: ['1', '2']}", ['2'], "{passages: ['2']}"],
    ['an empty one', "{passages: ['1']}", [], '{passages: []}'],
    ['in place of an empty one', '{passages: [ ]}', ['1'], "{passages: ['1']}"],
    ['in place of an expression', "{passages: ['1'] + more}", ['1'], "{passages: ['1']}"],
    ['in place of a text', "{passages: '1'}", ['1'], "{passages: ['1']}"],
    ['with brackets in a text', "{passages: ['[,]', '2']}", ['[,]', 'x'], "{passages: ['[,]', 'x']}"],
    ['a row without it', "{id: 'a'}", ['1', '2'], "{id: 'a', passages: ['1', '2']}"],
  ])('%s', (_what, row, value, expected) => expect(setColumn(row, 'passages', value)).toBe(expected));
});

test.each([
  ['{latitude: 33.5}', 33.25, '{latitude: 33.25}'],
  ['{latitude: 33}', 33, '{latitude: 33}'],
  ["{latitude: '33'}", 33, '{latitude: 33}'],
  ['{latitude: true}', false, '{latitude: false}'],
])('a number or a truth value: %s', (row, value, expected) => expect(setColumn(row, 'latitude', value)).toBe(expected));

describe('any row', () => {
  const written = fc.constantFrom("'a'", "'it\\'s, so'", '"b // c"', '[\'x\', "y"]', '[/* , */]', '1', 'true', "'نص'");
  const gap = fc.constantFrom('', ' ', '\n    ', '\r\n  ', ' // a, comment\n', ' /* text: 1, */ ');
  const rowArbitrary: Arbitrary<string> = fc
    .record({
      keys: fc.uniqueArray(fc.constantFrom('id', 'when', 'text', 'passages', '`about`')),
      values: fc.array(written, { minLength: 5, maxLength: 5 }),
      gaps: fc.array(gap, { minLength: 10, maxLength: 10 }),
    })
    .map(({ keys, values, gaps }) => {
      const cells = keys.map((key, at) => `${gaps[2 * at] ?? ''}${key}: ${values[at] ?? ''}${gaps[2 * at + 1] ?? ''}`);
      return `{${cells.join(',')}}`;
    });
  const text = fc.string({
    unit: fc.constantFrom('a', "'", '"', '\\', '\n', '\r', '\t', ' ', 'ن', '𝌆', '//', '/*', ']', ','),
  });
  const valueArbitrary: Arbitrary<ColumnValue> = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.boolean());

  test('has the value, the other columns in their order, and is not changed a second time', () => {
    fc.assert(
      fc.property(rowArbitrary, fc.constantFrom('text', 'passages', 'about'), valueArbitrary, (row, column, value) => {
        const set = setColumn(row, column, value);
        const former = Object.keys(valueOf(row));
        expect(valueOf(set)).toEqual({ ...valueOf(row), [column]: value });
        expect(Object.keys(valueOf(set))).toEqual(former.includes(column) ? former : [...former, column]);
        expect(setColumn(set, column, value)).toBe(set);
        if (!former.includes(column)) expect(commentsOf(set)).toEqual(commentsOf(row));
      }),
      { numRuns: runs(200) },
    );
  });
});

function valueOf(row: string): Record<string, unknown> {
  return readLiteral(scan(row).tokens) as Record<string, unknown>;
}

function commentsOf(row: string): string[] {
  const { tokens } = scan(row);
  const gaps = tokens.map(({ end }, at) => row.slice(end, tokens[at + 1]?.start));
  return gaps.flatMap((each) => each.match(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g) ?? []);
}
