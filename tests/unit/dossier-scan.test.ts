/** The scanner cuts Cypher into tokens and statements. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { createRequire } from 'node:module';
import { linesOf, placeOf } from '../../src/dossier/read/places-of-offsets.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import { splitStatements } from '../../src/dossier/read/split-statements.ts';

const { parseStatementsStrs } = createRequire(import.meta.url)('@neo4j-cypher/language-support') as {
  parseStatementsStrs: (this: void, query: string) => string[];
};

const texts = (source: string): string[] => {
  const { tokens, fault } = scan(source);
  expect(fault).toBeUndefined();
  return tokens.map((token) => token.text);
};
const statements = (source: string): string[] =>
  splitStatements(scan(source).tokens).map((tokens) => source.slice(tokens[0]?.start, tokens.at(-1)?.end));

describe('tokens', () => {
  test.each([
    ["'it\\'s; \"x\" // no' ;", ["'it\\'s; \"x\" // no'", ';']],
    ['"a \\\\" + "b"', ['"a \\\\"', '+', '"b"']],
    ["'over\ntwo lines'", ["'over\ntwo lines'"]],
    ["'{[(' + '/*'", ["'{[('", '+', "'/*'"]],
    ['`a;``b` + c', ['`a;``b`', '+', 'c']],
    ['a // one; {\nb', ['a', 'b']],
    ['a // old Mac\rb', ['a', 'b']],
    ['a /* one; { * / \n // */ b', ['a', 'b']],
    ["'جو بايدن؛ ; ' + اسم", ["'جو بايدن؛ ; '", '+', 'اسم']],
    ['[1..25, 2.5]', ['[', '1', '..', '25', ',', '2.5', ']']],
    ['a += {b:[1]}', ['a', '+=', '{', 'b', ':', '[', '1', ']', '}']],
    ['a / b', ['a', '/', 'b']],
    ['', []],
  ])('of %j', (source, expected) => expect(texts(source)).toEqual(expected));

  test('know how deep they stand', () => {
    expect(
      scan('a ({b: [c]})')
        .tokens.map(({ text, depth }) => `${depth}${text}`)
        .join(' '),
    ).toBe('0a 0( 1{ 2b 2: 2[ 3c 2] 1} 0)');
  });
});

describe('what cannot be read is told with its place', () => {
  test.each([
    ["a\n 'open", 2, 2, /not closed/],
    ['a\n"open \\"', 2, 1, /not closed/],
    ['a `open', 1, 3, /not closed/],
    ['a\n\n  /* open', 3, 3, /does not end/],
    ['a (\n{b: [1}', 2, 7, /closes nothing/],
    ['a\n)', 2, 1, /closes nothing/],
    ['a [\n(1)', 1, 3, /not closed/],
    ["a\n 'x\\u0027'", 2, 2, /escape/],
    ['a\n \\u004d', 2, 2, /escape/],
  ])('%j', (source, line, column, word) => {
    const { fault } = scan(source);
    expect(fault?.reason).toMatch(word);
    expect(placeOf(source, fault?.offset ?? -1)).toEqual({ line, column });
  });
});

test('the lines of many offsets are those of each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '\n', 'ب', '\r\n')).map((parts) => parts.join('')),
      fc.array(fc.nat(30)),
      (source, offsets) => {
        const within = offsets.filter((offset) => offset <= source.length);
        expect(linesOf(source, within)).toEqual(within.map((offset) => placeOf(source, offset).line));
      },
    ),
  );
});

test('the statements are those that Neo4j’s own parser finds', () => {
  const piece = fc.constantFrom(
    'RETURN 1',
    "WITH 'a;b' AS x RETURN x",
    'UNWIND ["c;", "\\";"] AS row',
    'MERGE (p:`a;b` {id: row.id})',
    '// one; two\n',
    '/* ; */',
    "RETURN 'ق;'",
    'SET p += {a: [1, {b: 2}]}',
    ';',
    ';',
    '\n',
    ' ',
    "'it\\'s;'",
    '//\n',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
      (source) => {
        const theirs = parseStatementsStrs(source).map((text) =>
          texts(text)
            .filter((token) => token !== ';')
            .join(' '),
        );
        expect(statements(source).map((text) => texts(text).join(' '))).toEqual(theirs.filter((text) => text !== ''));
      },
    ),
  );
}, 60_000);
