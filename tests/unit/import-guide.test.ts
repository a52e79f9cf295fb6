/** The worked example of docs/importing.md: its table and mapping make the claims and matters that the guide shows. */
import { afterAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { DraftRow } from '../../src/interchange/in/reader.ts';
import { csvTable } from '../../src/interchange/in/tables/csv.ts';
import { imported, TestFiles } from '../support/imports/imported.ts';

const GUIDE = readFileSync(new URL('../../docs/importing.md', import.meta.url), 'utf8');
const files = new TestFiles();
afterAll(() => files.remove());

/** The code blocks of a language, in their order. */
function blocks(language: string): string[] {
  return Array.from(GUIDE.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, name, text = '']) => ({ name, text }))
    .filter(({ name }) => name === language)
    .map(({ text }) => text);
}

const [table = ''] = blocks('csv');
const [mapping = '', claim = ''] = blocks('json');
const [matters = ''] = blocks('text');
const written = JSON.parse(mapping) as object;

test('the mapping makes the claims of the guide', async () => {
  const { claims, account } = await imported(csvTable, files.write('strikes.csv', table), written, 'demo');
  expect(claims[0]).toEqual(JSON.parse(claim) as DraftRow);
  expect(claims.map(({ id, when, object }) => [id, when, object])).toEqual([
    ['demo-strikes-s-1-529c8a', '2021-07-26', 'demo-city-council'],
    ['demo-strikes-s-2-58f0e7', undefined, 'demo-bridge-office'],
    ['demo-strikes-s-3-0cef86', '2021-08-03', undefined],
  ]);
  const shown = account.matters().map(({ kind, what, first }) => `${kind} ${what} (${first})\n`);
  expect(shown.toSorted()).toEqual(matters.split(/(?<=\n)/).toSorted());
});

test('a kind that the reader adds makes the claim of record 4', async () => {
  const decided = { ...written, kinds: { charity: 'Organization/NGO' } };
  const { claims } = await imported(csvTable, files.write('strikes.csv', table), decided, 'demo');
  expect(claims.map(({ id }) => id)).toContain('demo-strikes-s-4-e47264');
});

test('the guide names each field of a mapping', () => {
  const fields = [
    ...['languages', 'dataset', 'table', 'empty', 'key', 'recordEntities', 'claims', 'terms', 'entities', 'kinds'],
    ...['predicates', 'delimiter', 'encoding', 'quotes', 'skipLines', 'header', 'sheet', 'formulas', 'precision'],
    ...['prefix', 'aliases', 'names', 'identifiers', 'positionSource', 'where', 'otherwise', 'firstOf', 'decimal'],
    ...['belowZero'],
  ];
  expect(fields.filter((field) => !GUIDE.includes(`\`${field}\``) && !GUIDE.includes(`"${field}"`))).toEqual([]);
});
