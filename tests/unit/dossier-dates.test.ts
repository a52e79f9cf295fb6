/** Each column of a dossier that holds a date refuses a text that is none: days by the row's schema, EDTF by the rule. */
import { describe, expect, test } from '@jest/globals';
import { readableDate } from '../../src/dossier/check/rules/readable-date.ts';
import { runRules } from '../../src/dossier/check/run-rules.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';
import { TABLE_LABELS, tableSchema } from '../../src/dossier/read/table-schema.ts';
import type { DossierReading } from '../../src/dossier/read/read-dossier.ts';

const columnsOf = (label: string): string[] => Object.keys(tableSchema(label)?.shape ?? {});
/** Columns that hold a date are named `when` or `…On`. */
const DATED = TABLE_LABELS.flatMap((label) =>
  columnsOf(label)
    .filter((column) => /^when$|On$/.test(column))
    .map((column) => `${label}.${column}`),
);
const DAYS = ['Document.retrievedOn'];
const EDTF = [
  'Dossier.codedOn',
  'Document.publishedOn',
  'Document.codedOn',
  'Claim.when',
  'Claim.codedOn',
  'Claim.proposedOn',
];
/** A proposal is checked as if it were a claim. */
const OF_PROPOSALS = ['Proposal.when', 'Proposal.codedOn', 'Proposal.proposedOn'];
/** A column that does not hold the date itself: it ends with it. */
const SAYING = 'Claim.attribution';

const NO_DATES = [
  '20210726',
  '10000',
  '2021-02-29',
  '2021-02-30',
  '2021-13-01',
  '-0000-01-01',
  'Y-17000',
  '26.07.2021',
  'yesterday',
];

test('these columns hold dates', () =>
  expect(DATED.toSorted()).toEqual([...DAYS, ...EDTF, ...OF_PROPOSALS].toSorted()));

describe.each(DAYS)('%s', (name) => {
  const [label = '', column = ''] = name.split('.');
  const takes = (value: string): boolean => {
    const issues = tableSchema(label)?.safeParse({ [column]: value }).error?.issues ?? [];
    // The other columns of the row are absent.
    return !issues.some(({ path }) => path[0] === column);
  };
  test.each([...NO_DATES, '2021-07', '2021', '2021-07-26?'])('refuses %s', (value) => expect(takes(value)).toBe(false));
  test.each(['2021-07-26', '2020-02-29', '-9999-01-01'])('takes %s', (value) => expect(takes(value)).toBe(true));
});

describe.each([...EDTF, SAYING])('%s', (name) => {
  const [label = '', column = ''] = name.split('.');
  const faultsOf = (value: string): string[] => {
    const place = { file: 'rows.cypher', line: 3 };
    const cell = name === SAYING ? [`amal SAID on ${value}`] : value;
    const row = { id: 'row', attribution: [], passages: [], participants: [], quantities: [], [column]: cell, place };
    const tables = { entities: new Map(), documents: new Map(), claims: new Map(), proposals: new Map() };
    const reading = {
      ...tables,
      vocabulary: new Vocabulary([]),
      ...(label === 'Dossier'
        ? { dossier: row }
        : { [label === 'Claim' ? 'claims' : 'documents']: new Map([['row', row]]) }),
    };
    const messages: string[] = [];
    runRules(reading as unknown as DossierReading, [readableDate], (_rule, { message }) => messages.push(message));
    return messages;
  };
  test.each(NO_DATES)('refuses %s', (value) =>
    expect(faultsOf(value)).toEqual([expect.stringContaining(`'${value}'`)]),
  );
  test.each(['2021-07-26', '2021-07~', '-0044', '../2011-12-31'])('takes %s', (value) =>
    expect(faultsOf(value)).toEqual([]),
  );
});
