/** The edits of `sanad upgrade` in the text of a file: what is taken out goes, and everything else stays as it is written. */
import { describe, expect, test } from '@jest/globals';
import type { Arbitrary } from 'fast-check';
import { readLiteral } from '../../src/dossier/read/read-literal.ts';
import { scan } from '../../src/dossier/read/scan.ts';
import { moveToSaying } from '../../src/dossier/upgrade/move-to-saying.ts';
import { renameContradictions } from '../../src/dossier/upgrade/rename-contradictions.ts';
import { setFormatVersion } from '../../src/dossier/upgrade/set-format-version.ts';
import { columnsOf, takeOutColumns } from '../../src/dossier/upgrade/take-out-columns.ts';
import { writtenClaims } from '../../src/dossier/upgrade/written-claims.ts';
import { fc, runs } from '../support/property.ts';

const TAKEN = ['when', 'whenBasis'];

describe('columns are taken out of a row', () => {
  test.each([
    ['in the middle', "{id: 'a', when: '2021', text: 't'}", "{id: 'a', text: 't'}"],
    ['the first', "{when: '2021', id: 'a'}", "{id: 'a'}"],
    ['the last', "{id: 'a', when: '2021'}", "{id: 'a'}"],
    ['the only one', "{when: '2021'}", '{}'],
    ['both, side by side', "{id: 'a', when: '2021', whenBasis: 'b', text: 't'}", "{id: 'a', text: 't'}"],
    ['both, at the start', "{when: '2021', whenBasis: 'b', id: 'a'}", "{id: 'a'}"],
    ['on a line of its own', "{id: 'a',\n    when: '2021',\n    text: 't'}", "{id: 'a',\n    text: 't'}"],
    ['at the end of a line', "{id: 'a', when: '2021',\n    text: 't'}", "{id: 'a',\n    text: 't'}"],
    ['with a comma in its text', "{id: 'a', when: '[2021,2022]', text: 't'}", "{id: 'a', text: 't'}"],
    ['beside a list', "{id: 'a', passages: ['1', '2'], when: '2021'}", "{id: 'a', passages: ['1', '2']}"],
    ['in backticks', "{id: 'a', `when`: '2021', text: 't'}", "{id: 'a', text: 't'}"],
    ['before a comment', "{id: 'a', when: '2021', // why, then\n text: 't'}", "{id: 'a', // why, then\n text: 't'}"],
    ['after a comment', "{id: 'a', // why, then\n when: '2021', text: 't'}", "{id: 'a', // why, then\n text: 't'}"],
    ['between comments', "{id: 'a', /* , */ when: '2021', /* , */ text: 't'}", "{id: 'a', /* , */  /* , */ text: 't'}"],
    ['the last, after a comment', "{id: 'a', /* , */ when: '2021'}", "{id: 'a' /* , */ }"],
    ['none', "{id: 'a', text: 'when: 2021'}", "{id: 'a', text: 'when: 2021'}"],
    ['of the same name within a text', "{id: 'a', text: ', when: x', when: '2021'}", "{id: 'a', text: ', when: x'}"],
  ])('%s', (_where, row, expected) => expect(takeOutColumns(row, TAKEN)).toBe(expected));

  const text = fc.constantFrom("'a'", "'2021-07-26'", "'it\\'s, so'", '"b // c"', '[\'x\', "y"]', '1', 'true', "'نص'");
  const gap = fc.constantFrom('', ' ', '\n    ', '\r\n  ', ' // a, comment\n', ' /* when: 1, */ ');
  const rowArbitrary: Arbitrary<string> = fc
    .record({
      keys: fc.uniqueArray(fc.constantFrom('id', 'when', 'whenBasis', 'text', 'passages', 'about'), { minLength: 1 }),
      texts: fc.array(text, { minLength: 6, maxLength: 6 }),
      gaps: fc.array(gap, { minLength: 14, maxLength: 14 }),
    })
    .map(({ keys, texts, gaps }) => {
      const entries = keys.map(
        (key, index) => `${gaps[2 * index] ?? ''}${key}: ${texts[index] ?? ''}${gaps[2 * index + 1] ?? ''}`,
      );
      return `{${entries.join(',')}}`;
    });

  test('of any row: the other columns keep their values, and every comment stays', () => {
    fc.assert(
      fc.property(rowArbitrary, (row) => {
        const cut = takeOutColumns(row, TAKEN);
        const expected = Object.entries(valueOf(row)).filter(([key]) => !TAKEN.includes(key));
        expect(valueOf(cut)).toEqual(Object.fromEntries(expected));
        expect(commentsOf(cut)).toEqual(commentsOf(row));
        expect(takeOutColumns(cut, TAKEN)).toBe(cut);
        expect(columnsOf(cut)).toEqual(expected.map(([key]) => key));
      }),
      { numRuns: runs(200) },
    );
  });
});

test.each([
  [
    "{id: 'a', attribution: ['o REPORTED', 'b SAID'], when: '2021-07-25', whenBasis: 'x', text: 't'}",
    "{id: 'a', attribution: ['o REPORTED', 'b SAID on 2021-07-25'], onBasis: 'x', text: 't'}",
  ],
  [
    "{id: 'a', when: '2021-07-25',\n  attribution: [\n    'o REPORTED', // when\n    \"b SAID through TWEET\"] /* , */, text: 't'}",
    "{id: 'a',\n  attribution: [\n    'o REPORTED', // when\n    \"b SAID through TWEET on 2021-07-25\"] /* , */, text: 't'}",
  ],
  [
    "{`attribution`: ['b SAID'], `whenBasis`: 'x', `when`: '2021-07-25'}",
    "{`attribution`: ['b SAID on 2021-07-25'], onBasis: 'x'}",
  ],
  ["{id: 'a', when: '2021-07-25'}", "{id: 'a', when: '2021-07-25'}"],
  ["{attribution: [], when: '2021-07-25'}", "{attribution: [], when: '2021-07-25'}"],
  ["{attribution: shared, when: '2021-07-25'}", "{attribution: shared, when: '2021-07-25'}"],
  ["{attribution: ['b' + ' SAID', x], when: '2021-07-25'}", "{attribution: ['b' + ' SAID', x], when: '2021-07-25'}"],
])('when moves to the saying: %s', (row, expected) => expect(moveToSaying(row, '2021-07-25')).toBe(expected));

describe('the version', () => {
  test.each([
    ["MERGE (d:Dossier {id: 'a'})\nSET d += {title: 't', formatVersion: 1};", 'formatVersion: 2}'],
    ["MERGE (d:Dossier {id: 'a'})\nSET d.formatVersion = 1, d.title = 't';", 'd.formatVersion = 2,'],
    [
      "UNWIND [{id: 'a', formatVersion : 1 /* 1 */}] AS row MERGE (d:Dossier {id: row.id}) SET d += row",
      'formatVersion : 2 /* 1 */',
    ],
    ["WITH {`formatVersion`: 1} AS v MERGE (d:Dossier {id: 'a'}) SET d += v", '`formatVersion`: 2}'],
  ])('%s', (before, part) => {
    const after = setFormatVersion(before);
    expect(after).toContain(part);
    expect(after).toHaveLength(before.length);
    expect(setFormatVersion(after)).toBe(after);
  });

  test.each([
    ['version 2', "MERGE (d:Dossier {id: 'a'}) SET d += {formatVersion: 2};"],
    ['version 10', "MERGE (d:Dossier {id: 'a'}) SET d += {formatVersion: 10};"],
    ['another table', "MERGE (d:Person {id: 'a'}) SET d += {formatVersion: 1};"],
    ['a comment', "// formatVersion: 1\nMERGE (d:Dossier {id: 'a'}) SET d += {title: 'formatVersion: 1'};"],
  ])('stays: %s', (_what, text_) => expect(setFormatVersion(text_)).toBe(text_));
});

describe('contradictions of version 1', () => {
  const after = (rows: string): string => `UNWIND [${rows}] AS row MERGE (c:Disagreement {id: row.id}) SET c += row;`;
  test.each([
    ["{id: 'x', claims: ['a', 'b'], reason: 'r'}", "{id: 'x', kind: 'CONTRADICTION', sides: ['a', 'b'], reason: 'r'}"],
    [
      "{id: 'x', /* claims: */ `claims` : ['a', 'b']}",
      "{id: 'x', /* claims: */ kind: 'CONTRADICTION', sides : ['a', 'b']}",
    ],
    [
      "{reason: 'claims: [] :Contradiction', claims: ['a']}",
      "{reason: 'claims: [] :Contradiction', kind: 'CONTRADICTION', sides: ['a']}",
    ],
  ])('%s', (row, expected) => {
    const before = `UNWIND [${row}] AS row MERGE (c:Contradiction {id: row.id}) SET c += row;`;
    expect(renameContradictions(before)).toBe(after(expected));
    expect(renameContradictions(after(expected))).toBe(after(expected));
  });

  test('another table stays', () => {
    const text = "UNWIND [{id: 'x', claims: ['Contradiction']}] AS row MERGE (c:Reason {id: row.id}) SET c += row;";
    expect(renameContradictions(text)).toBe(text);
  });
});

test('only plain rows of claims are found', () => {
  const plain = "{id: 'a', when: '2021'}";
  const text = `UNWIND [\n  ${plain},\n  {id: 'b' + 'c'}\n] AS row MERGE (c:Claim {id: row.id}) SET c += row;
UNWIND [{id: 'd'}] AS row MERGE (p:Person {id: row.id}) SET p += row;`;
  const found = [...writtenClaims([{ name: 'f', text }])];
  expect(found.map(([id, { file, start, end }]) => [id, file, text.slice(start, end)])).toEqual([['a', 'f', plain]]);
});

function valueOf(row: string): object {
  const value = readLiteral(scan(row).tokens);
  if (value === null || typeof value !== 'object') throw new Error(`${row} is no plain row.`);
  return value;
}

function commentsOf(row: string): string[] {
  const { tokens } = scan(row);
  const gaps = tokens.map(({ end }, index) => row.slice(end, tokens[index + 1]?.start ?? row.length));
  return gaps.flatMap((gap_) => gap_.match(/\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g) ?? []);
}
