/** Sanad reads plain rows itself, and leaves all other statements to Neo4j. */
import { describe, expect, test } from '@jest/globals';
import { readLiteral } from '../../src/dossier/read/read-literal.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import { rowsExpression, writtenList } from '../../src/dossier/read/written-list.ts';

describe('literals', () => {
  test.each([
    ["'it\\'s'", "it's"],
    ['"a\\tb\\\\n"', 'a\tb\\n'],
    ["'جو بايدن'", 'جو بايدن'],
    ['[]', []],
    ['{}', {}],
    ["{a: [1.5, true, NULL], `b c`: 'd'}", { a: [1.5, true, null], 'b c': 'd' }],
    ['{a: 1, a: 2.5}', { a: 2.5 }],
    ['7', 7n],
  ])('%s', (source, value) => expect(readLiteral(scan(source).tokens)).toEqual(value));

  test.each([
    'row',
    "'a' + 'b'",
    '-1',
    '1e5',
    '007',
    '0x1F',
    "'\\u0041'",
    "'\\q'",
    'toUpper("a")',
    '{a: shared}',
    '[1, date()]',
    '[x IN [1] | x]',
    '{a}',
    '{a²: 1}',
    '{``: 1}',
    '{`a\\\\u0041`: 1}',
    '1.5f',
    '1234567890123456.5',
    '12345678901234567890',
    '',
  ])('%s is for Neo4j', (source) => expect(readLiteral(scan(source).tokens)).toBeUndefined());
});

const split = (source: string): { text: string; parameters: unknown } | undefined => {
  const list = writtenList(scan(source).tokens);
  if (list === undefined) return undefined;
  const { parts, parameters } = rowsExpression(list.rows);
  const texts = parts.map((part) => (typeof part === 'string' ? part : source.slice(part.start, part.end)));
  return { text: texts.join(''), parameters };
};

describe('lists of rows', () => {
  test.each([
    ['UNWIND [{a: 1.5}, {a: 2.5}] AS row', '($rows0)', { rows0: [{ a: 1.5 }, { a: 2.5 }] }],
    ['UNWIND [{a: x}, {a: 2.5}, "b", [y]] AS row', '([{a: x}\n] + $rows1 + [[y]\n])', { rows1: [{ a: 2.5 }, 'b'] }],
    ['WITH [9] AS z UNWIND [] AS row', '([])', {}],
    ['UNWIND [{a: 1.5}, {a: 2.5}, ] AS row', '($rows0)', { rows0: [{ a: 1.5 }, { a: 2.5 }] }],
    ["UNWIND [\n{a: 'x},\n{a: 2.5}] AS row", '($rows0)', { rows0: [{ a: 2.5 }] }],
  ])('%j', (source, text, parameters) => expect(split(source)).toEqual({ text, parameters }));

  test.each(['UNWIND [1] + [2] AS row', 'UNWIND [1][0] AS row', 'UNWIND rows AS row', 'WITH [1] AS row'])(
    '%s is not written out',
    (source) => {
      expect(split(source)).toBeUndefined();
    },
  );
});
