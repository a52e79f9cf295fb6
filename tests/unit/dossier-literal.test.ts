/** Sanad reads plain rows itself, and leaves all other statements to Neo4j. */
import { describe, expect, test } from '@jest/globals';
import { readLiteral } from '../../src/dossier/read/read-literal.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import { listWithParameters, writtenList } from '../../src/dossier/read/written-list.ts';

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
    '[1,]',
    '{a: 1,}',
    '12345678901234567890',
    '',
  ])('%s is for Neo4j', (source) => expect(readLiteral(scan(source).tokens)).toBeUndefined());
});

const split = (source: string): { text: string; parameters: unknown } | undefined => {
  const list = writtenList(scan(source).tokens);
  return list === undefined ? undefined : listWithParameters(source, list);
};

describe('lists of rows', () => {
  test.each([
    ['UNWIND [{a: 1.5}, {a: 2.5}] AS row', '($rows0)', { rows0: [{ a: 1.5 }, { a: 2.5 }] }],
    ['UNWIND [{a: x}, {a: 2.5}, "b", [y]] AS row', '([{a: x}] + $rows1 + [[y]])', { rows1: [{ a: 2.5 }, 'b'] }],
    ['WITH [9] AS z UNWIND [] AS row', '([])', {}],
    ['UNWIND [\n{\na: 1.5},\n{a: x}\n] AS row', '($rows0 + \n\n\n[{a: x}]\n)', { rows0: [{ a: 1.5 }] }],
  ])('%j', (source, text, parameters) => expect(split(source)).toEqual({ text, parameters }));

  test.each(['UNWIND [1] + [2] AS row', 'UNWIND [1][0] AS row', 'UNWIND rows AS row', 'WITH [1] AS row'])(
    '%s is not written out',
    (source) => {
      expect(split(source)).toBeUndefined();
    },
  );
});
