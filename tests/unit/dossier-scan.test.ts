/** The scanner cuts Cypher into tokens and statements. */
import { describe, expect, test } from '@jest/globals';
import { fc, runs } from '../support/property.ts';
import { createRequire } from 'node:module';
import { Lines, linesOf } from '../../src/dossier/read/places-of-offsets.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import { splitStatements } from '../../src/dossier/read/split-statements.ts';

const { parseStatementsStrs } = createRequire(import.meta.url)('@neo4j-cypher/language-support') as {
  parseStatementsStrs: (this: void, query: string) => string[];
};

const texts = (source: string): string[] => {
  const { tokens, faults } = scan(source);
  expect(faults).toEqual([]);
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
    ['a // CRLF\r\nb', ['a', 'b']],
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

/** Places of all faults, and the texts of the rows and statements that are left. */
function readingOf(source: string): { faults: string[]; rest: string } {
  const { tokens, faults } = scan(source);
  const lines = new Lines(source, 0);
  const places = faults.map(({ offset }) => lines.placeOf(offset)).map(({ line, column }) => `${line}:${column}`);
  return { faults: places, rest: tokens.map(({ kind, text }) => (kind === 'unread' ? '?' : text)).join(' ') };
}

describe('a fault is reported where it begins', () => {
  test.each([
    ["a\n 'open", '2:2', /' that is not closed/],
    ['a\n"open \\"', '2:1', /" that is not closed/],
    ['a `open', '1:3', /` that is not closed/],
    ['a `open\n`;\n', '1:3', /` that is not closed/],
    ['a\n\n  /* open', '3:3', /comment that is not closed/],
    ['a (\n{b: [1}', '2:5', /'\[' that is not closed/],
    ['a (\n{b: 1', '2:1', /'\{' that is not closed/],
    ['a\n)', '2:1', /closes nothing/],
    ['a [\n(1)', '1:3', /not closed/],
    ['a (b;\nc', '1:3', /'\(' that is not closed/],
    ["a\n 'x\\u0027'", '2:2', /escape/],
    ['a\n \\u004d', '2:2', /escape/],
    ['a // \\u004d', '1:6', /escape in a comment/],
    ['a // b\rc', '1:7', /carriage return/],
    ['\uFEFFa', '1:1', /U\+FEFF.*byte order mark/],
    ['a\u200B b', '1:2', /U\+200B.*delete/],
    ['a ‘b’', '1:3', /write '/],
    ['[a، b]', '1:3', /write ,/],
    ['a؛\n', '1:2', /write ;/],
    ['[a, , b]', '1:5', /comma with nothing before/],
    ['{a: 1, }', '1:6', /comma with nothing after/],
    ['[, a]', '1:2', /comma with nothing before/],
    ['[{a: 1}\n{b: 1}]', '2:1', /comma is missing/],
    ["{a: 'it's', b: 'c'}", '1:5', /\\' for a ' in it/],
    ["{a: 'x, b: ' y', c: 'd'}", '1:5', /' that is not closed/],
  ])('%j', (source, place, reason) => {
    const { faults } = scan(source);
    expect(faults[0]?.reason).toMatch(reason);
    expect(readingOf(source).faults[0]).toBe(place);
  });
});

describe('one fault does not hide the rest of the file', () => {
  const list = (...rows: string[]): string =>
    `UNWIND [\n${rows.map((row) => `  ${row}`).join('\n')}\n] AS row\nMERGE (p);\nNEXT`;
  const rest = (rows: string): string => `UNWIND [ ${rows} ] AS row MERGE ( p ) ; NEXT`;
  test.each<[string, string, string[], string]>([
    ['a quote in a row', list("{a: 'x},", "{a: 'y'}"), ['2:7'], rest("? , { a : 'y' }")],
    ['a quote in the last row', list("{a: 'x'},", "{a: 'y}"), ['3:7'], rest("{ a : 'x' } , ?")],
    ['a quote in two rows', list("{a: 'x},", "{a: 'y'},", "{a: 'z}"), ['2:7', '4:7'], rest("? , { a : 'y' } , ?")],
    ['a quote that is not escaped', list("{a: 'it's'},", "{a: 'y'}"), ['2:7'], rest("? , { a : 'y' }")],
    ['a quote before an Arabic text', list("{a: ا، ب؛ ج'},", '{a: 2}'), ['2:14'], rest('? , { a : 2 }')],
    ['a double quote', list('{a: "x},', '{a: "y"}'), ['2:7'], rest('? , { a : "y" }')],
    ['a brace', list('{a: 1,', '{a: 2}'), ['2:3'], rest('? , { a : 2 }')],
    ['a bracket', list("{a: ['x'},", '{a: 2}'), ['2:7'], rest('? , { a : 2 }')],
    ['a bracket too many', list('{a: 1}},', '{a: 2}'), ['2:9'], rest('? , { a : 2 }')],
    ['no opening brace', list('a: 1},', '{a: 2}'), ['2:7'], rest('? , { a : 2 }')],
    ['a backtick', list('{`a: 1},', '{a: 2}'), ['2:4'], rest('? , { a : 2 }')],
    ['a comment', list('{a: 1}, /* x', '{a: 2}'), ['2:11'], rest('{ a : 1 } , ? , { a : 2 }')],
    ['a comma', list('{a: 1,},', '{a: 2},'), ['2:8', '3:9'], rest('{ a : 1 } , { a : 2 }')],
    ['rows over several lines', list("{a: 'x',\n   b: 'y},", "{a: 'z'}"), ['3:7'], rest("? , { a : 'z' }")],
    ['the head of a statement', "WITH {a: 'x} AS s\nMERGE (p);\nMERGE (q);", ['1:10'], '? ; MERGE ( q ) ;'],
    ['the end of a statement', "MERGE (p {a: 'x});\n\nMERGE (q {a: 'y'});", ['1:14'], "? ; MERGE ( q { a : 'y' } ) ;"],
    ['a list that does not end', 'UNWIND [ {a: 1} AS row\nMERGE (p);\nNEXT', ['1:8'], '? ; NEXT'],
  ])('%s', (_what, source, faults, left) => expect(readingOf(source)).toEqual({ faults, rest: left }));

  test('any text is read to its end', () => {
    const piece = fc.constantFrom(
      ...Array.from('\'"`{}[](),;:/*\\ \n a\u0627'),
      'UNWIND [',
      '] AS row',
      '\n{',
      '\nMERGE ',
      '//',
      '/*',
      ';\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        (source) => {
          const { tokens } = scan(source);
          expect(tokens.every(({ start, end }, index) => start <= end && start >= (tokens[index - 1]?.end ?? 0))).toBe(
            true,
          );
        },
      ),
      { numRuns: runs(500) },
    );
  });
});

test('the lines of many offsets are those of each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '\n', 'ب', '\r\n')).map((parts) => parts.join('')),
      fc.array(fc.nat(30)),
      (source, offsets) => {
        const within = offsets.filter((offset) => offset <= source.length);
        const lines = new Lines(source, 7);
        const before = within.map((offset) => source.slice(0, offset).split('\n'));
        expect(linesOf(source, within)).toEqual(before.map(({ length }) => length));
        expect(within.map((offset) => lines.lineOf(offset))).toEqual(before.map(({ length }) => length + 7));
        expect(within.map((offset) => lines.placeOf(offset))).toEqual(
          before.map((each) => ({ line: each.length + 7, column: (each.at(-1)?.length ?? 0) + 1 })),
        );
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
