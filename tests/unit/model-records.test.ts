/** Records of tables and of JSON lines, and places in JSON: each is the slice of the file that a reader of the format would take. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { CodePoints } from '../../src/model/code-points.ts';
import { Records } from '../../src/model/records.ts';

/** The text of a place, or the fault. */
function sliceOf(text: string, file: string, record: number | null, pointer: string | null = null): string {
  const points = new CodePoints(text);
  const found = new Records(points, file).find({ record, pointer });
  return 'fault' in found ? `! ${found.fault}` : points.slice(found.span.start, found.span.end);
}

describe('a record of a table', () => {
  const TABLE = 'name,note\nHeron,🚢 blue\n"Linnet, the","two ""lines""\nof it"\n\nStork,\n';

  test.each([
    [1, 'Heron,🚢 blue'],
    [2, '"Linnet, the","two ""lines""\nof it"'],
    [3, 'Stork,'],
    [4, '! the file has 3 records'],
  ])('%i, without the header and empty lines', (record, expected) => {
    expect(sliceOf(TABLE, 'ships.csv', record)).toBe(expected);
    expect(sliceOf(`\uFEFF${TABLE}`, 'ships.csv', record)).toBe(expected);
    expect(sliceOf(TABLE.trimEnd(), 'SHIPS.CSV', record)).toBe(expected);
  });

  test('with the line ends of Windows', () => {
    expect(sliceOf('a,b\r\n1,2\r\n"3\r\n",4\r\n', 'x.csv', 2)).toBe('"3\r\n",4');
  });

  test('lines of blanks are no records, also if line ends differ', () => {
    expect(sliceOf('a,b\n1,2\r\n\r\n  \r\n3,4\r\n', 'x.csv', 2)).toBe('3,4');
  });

  test('with tabs', () => expect(sliceOf('a\tb\n1,5\t2\n3\t4\n', 'x.tsv', 1)).toBe('1,5\t2'));

  test('is what a writer of tables wrote, whatever the cells are', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '🚢', 'ع'), maxLength: 5 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const text = Papa.unparse([['x', 'y', 'z'], ...cells], { newline: '\n' });
        for (const [index, row] of cells.entries()) {
          const slice = sliceOf(text, 'x.csv', index + 1);
          expect(Papa.parse(slice, { delimiter: ',', newline: '\n' }).data).toEqual([row]);
        }
      }),
    );
  });
});

describe('a record of JSON lines', () => {
  const LINES = '{"name": "Heron"}\r\n\n{"name": "Linnet 🚢", "of": [1, {"x": null}]}\n';

  test.each([
    [1, null, '{"name": "Heron"}'],
    [2, null, '{"name": "Linnet 🚢", "of": [1, {"x": null}]}'],
    [2, '/of/1/x', 'null'],
    [1, '/of', "! the JSON has nothing at '/of': 'of' is missing"],
    [3, null, '! the file has 2 records'],
  ])('%i %s', (record, pointer, expected) => {
    expect(sliceOf(LINES, 'ships.jsonl', record, pointer)).toBe(expected);
    expect(sliceOf(`\uFEFF${LINES}`, 'ships.ndjson', record, pointer)).toBe(expected);
  });
});

/** The examples of RFC 6901, section 5, without the whole document. */
describe('a JSON pointer', () => {
  const DOCUMENT =
    '{"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5, "k\\"l": 6, " ": 7, "m~n": 8}';

  test.each([
    ['/foo', '["bar", "baz"]'],
    ['/foo/0', '"bar"'],
    ['/', '0'],
    ['/a~1b', '1'],
    ['/c%d', '2'],
    ['/e^f', '3'],
    ['/g|h', '4'],
    ['/i\\j', '5'],
    ['/k"l', '6'],
    ['/ ', '7'],
    ['/m~0n', '8'],
  ])('%s', (pointer, expected) => expect(sliceOf(DOCUMENT, 'x.json', null, pointer)).toBe(expected));

  test.each(['/foo/2', '/foo/00', '/foo/-', '/foo/bar', '/bar', '/foo/0/1', '/FOO'])('%s leads nowhere', (pointer) =>
    expect(sliceOf(DOCUMENT, 'x.json', null, pointer)).toMatch(/^! the JSON has nothing/),
  );

  test('leads to the last of two properties with one name, as JSON.parse does', () => {
    expect(sliceOf('{"a": 1, "a": 2}', 'x.json', null, '/a')).toBe('2');
  });

  test.each(['', '{', '{"a": 1,}', '// no\n{"a": 1}', 'a: 1'])("needs JSON: '%s' is none", (text) =>
    expect(sliceOf(text, 'x.json', null, '/a')).toBe('! the text there is no JSON'),
  );

  test('needs JSON that is not nested without end', () => {
    const depth = 200_000;
    expect(sliceOf('['.repeat(depth) + ']'.repeat(depth), 'x.json', null, '/0')).toMatch(/^!|^\[/);
  });

  test('leads to the value that JSON.parse gives, in any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ '🚢': value }, null, 1);
        const { '🚢': expected } = JSON.parse(text) as Record<string, unknown>;
        expect(JSON.parse(sliceOf(text, 'x.json', null, '/🚢'))).toEqual(expected);
      }),
    );
  });
});
