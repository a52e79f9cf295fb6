/** A review fits its row as long as the row means the same: which changes of a row change its hash, and how reviews and rejections are written. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { rowHash } from '../../src/dossier/read/row-hash.ts';
import { tableSchema, type ClaimRow } from '../../src/dossier/read/table-schema.ts';
import { readRejection, readReview } from '../../src/model/review.ts';
import { claim, type Columns } from '../support/dossiers.ts';
import { fc, runs } from '../support/property.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

/** A row in which every column has a value. */
const WHOLE: Columns = {
  ...claim(1),
  content: 'claim-2',
  value: 'red',
  about: 'summit',
  participants: ['PLACE harbour'],
  when: '2021-07-26',
  starts: 'REAL',
  ends: 'REAL',
  whenBasis: 'Monday in the text',
  onBasis: 'the day before',
  quantities: ['KILLED ~3 persons TOTAL'],
  repeats: ['claim-3'],
  retracts: ['claim-5'],
  identifiers: ['ucdp:4'],
  cites: ['the ministry'],
  codedBy: 'Lena Haddad',
  codedOn: '2026-11',
  proposedBy: 'a program',
  proposedOn: '2026-10',
  reviewed: 'Lena Haddad on 2026-11-28 as 3f9a1c07',
};

/** Another value of a column: of those with few values, another of these. */
const OTHER: Readonly<Record<string, unknown>> = {
  voice: 'QUOTED',
  polarity: 'NEGATED',
  mode: 'FUTURE',
  starts: 'ATTESTED',
  ends: 'ATTESTED',
};

const DOCUMENTS = new Map([
  ['the-article', { sha256: A }],
  ['the-list', { sha256: A }],
  ['the-book', {}],
]);

function hashOf(columns: Columns, documents: ReadonlyMap<string, { readonly sha256?: string }> = DOCUMENTS): string {
  const row = tableSchema('Claim')?.parse(columns) as ClaimRow;
  return rowHash(row, documents);
}

const COLUMNS = Object.keys(tableSchema('Claim')?.shape ?? {});

test('the row of this test has every column of a claim', () => {
  expect(Object.keys(WHOLE).toSorted()).toEqual(COLUMNS.toSorted());
});

test('the hash is the one that docs/dossier.md defines', () => {
  const row = claim(1, {
    passages: [`0-9 ${A}`, 'the-list record 17 /name', 'at f. 12r', 'the-list whole'],
    when: '2021',
  });
  const written =
    '{"attribution":["the-outlet REPORTED"],"document":"the-article","id":"claim-1","mode":"ACTUAL","object":"basim",' +
    `"passages":["the-article ${A}","the-list record 17 /name ${A}","the-article at f. 12r","the-list whole ${A}"],` +
    '"polarity":"AFFIRMED","predicate":"MET_WITH","subject":"amal","text":"They met.","textAr":"التقيا.","voice":"OWN","when":"2021"}';
  expect(hashOf(row)).toBe(createHash('sha256').update(written).digest('hex'));
});

describe('each column of a claim', () => {
  test.each(COLUMNS)('%s', (column) => {
    const value = WHOLE[column];
    const other = OTHER[column] ?? (Array.isArray(value) ? [...(value as unknown[]), 'another'] : `${String(value)}-2`);
    expect(hashOf({ ...WHOLE, [column]: other }) === hashOf(WHOLE)).toBe(column === 'reviewed');
    const isNeeded = tableSchema('Claim')?.safeParse(without(WHOLE, column)).success !== true;
    if (!isNeeded) expect(hashOf(without(WHOLE, column)) === hashOf(WHOLE)).toBe(column === 'reviewed');
  });
});

describe('a passage', () => {
  test.each([
    ['at another place of the file', `0-9 ${A}`, `500-509 ${A}`, true],
    ['of another text', `0-9 ${A}`, `0-9 ${B}`, false],
    ['with its own document named', `0-9 ${A}`, `the-article 0-9 ${A}`, true],
    ['of another document', `0-9 ${A}`, `the-book 0-9 ${A}`, false],
    ['another record', 'record 17', 'record 18', false],
    ['another place in a record', 'record 17 /name', 'record 17 /age', false],
    ['another pointer', '/objects/3', '/objects/4', false],
    ['other words', 'at f. 12r', 'at f. 12v', false],
    ['the whole document in place of words', 'at whole', 'whole', false],
  ])('%s', (_what, passage, other, isSame) => {
    expect(hashOf(claim(1, { passages: [passage] })) === hashOf(claim(1, { passages: [other] }))).toBe(isSame);
  });

  test.each([
    ['a text, which has a hash of its own', `0-9 ${A}`, true],
    ['words', 'at f. 12r', true],
    ['a record', 'record 17', false],
    ['a pointer', '/objects/3', false],
    ['the whole document', 'whole', false],
    ['a record of another document', 'the-list record 17', true],
  ])('in a changed file: %s', (_what, passage, isSame) => {
    const changed = new Map([...DOCUMENTS, ['the-article', { sha256: B }]]);
    const row = claim(1, { passages: [passage] });
    expect(hashOf(row, changed) === hashOf(row)).toBe(isSame);
  });
});

test('the order of columns, empty lists and the place in the file mean nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.keys(WHOLE), { minLength: COLUMNS.length }), (columns) => {
      const row = tableSchema('Claim')?.parse(WHOLE) as ClaimRow;
      const turned = Object.fromEntries(columns.map((column) => [column, row[column as keyof ClaimRow]]));
      const read = { ...turned, place: { file: 'f', line: 7 }, label: 'Claim' } as unknown as ClaimRow;
      expect(rowHash(read, DOCUMENTS)).toBe(hashOf(WHOLE));
    }),
    { numRuns: runs(20) },
  );
  expect(hashOf(claim(1, { participants: [], cites: [] }))).toBe(hashOf(claim(1)));
});

describe('a review', () => {
  test.each([
    ['Lena Haddad on 2026-11-28 as 3f9a1c07', { by: 'Lena Haddad', on: '2026-11-28', as: '3f9a1c07' }],
    ['لينا حداد on 2026-11-28 as 3f9a1c07', { by: 'لينا حداد', on: '2026-11-28', as: '3f9a1c07' }],
    ['a on b on 2026-11-28 as 3f9a1c07', { by: 'a on b', on: '2026-11-28', as: '3f9a1c07' }],
    [`L on 2026-11-28 as ${A}`, { by: 'L', on: '2026-11-28', as: A }],
    ['Lena Haddad on 2026-11-28', { by: 'Lena Haddad', on: '2026-11-28', as: null }],
  ])('%s', (text, expected) => expect(readReview(text)).toEqual({ ok: expected }));

  test.each([
    ['Lena Haddad', /not a review: 'NAME on/],
    ['on 2026-11-28 as 3f9a1c07', /not a review/],
    ['Lena Haddad as 3f9a1c07', /not a review/],
    ['Lena Haddad on Monday as 3f9a1c07', /not a review/],
    ['Lena Haddad on 2026-11 as 3f9a1c07', /not a review/],
    ['Lena Haddad on 2026-11-31 as 3f9a1c07', /'2026-11-31' is no day/],
    ['Lena Haddad on 2026-11-28 as 3f9a1c0', /'3f9a1c0' is not the beginning/],
    ['Lena Haddad on 2026-11-28 as 3F9A1C07', /'3F9A1C07' is not the beginning/],
    ['Lena Haddad on 2026-11-28 as 3f9a1c07 yes', /not a review/],
  ])('not %s', (text, reason) => expect(readReview(text)).toMatchObject({ fault: expect.stringMatching(reason) }));
});

describe('a rejection', () => {
  test.each([
    ['L. Haddad on 2026-11-28: they met on 2026-11-27: twice', 'they met on 2026-11-27: twice'],
    ['L. Haddad on 2026-11-28:\n  two\n  lines', 'two\n  lines'],
  ])('%s', (text, reason) => {
    expect(readRejection(text)).toEqual({ ok: { by: 'L. Haddad', on: '2026-11-28', reason } });
  });

  test.each([
    ['L. Haddad', /not a rejection/],
    ['L. Haddad on 2026-11-28', /not a rejection/],
    ['L. Haddad on 2026-11-28:', /not a rejection/],
    ['L. Haddad on 2026-02-30: no', /'2026-02-30' is no day/],
    ['on 2026-11-28: no', /not a rejection/],
  ])('not %s', (text, reason) => expect(readRejection(text)).toMatchObject({ fault: expect.stringMatching(reason) }));
});

/** The columns without one. */
function without(columns: Columns, left: string): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([column]) => column !== left));
}
