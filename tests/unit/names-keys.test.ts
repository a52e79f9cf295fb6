/**
 * Keys find the names that `matchName` then compares. Keys are looked up as in the database: whole, by beginning, and with one
 * edit.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { indexKeys, queryKeys } from '../../src/names/keys.ts';
import { HIT_SCORE, matchName } from '../../src/names/match-name.ts';

/** Lucene's `word~1`: one letter more, fewer or another, or two swapped. */
function isOneEditAway(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  if (short.length !== long.length) return rest(short, at) === rest(long, at + 1);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2);
  return swapped || rest(short, at + 1) === rest(long, at + 1);
}

function isFound(query: string, forms: readonly string[]): boolean {
  const { keys, prefixes, fuzzy } = queryKeys(query);
  return forms
    .flatMap((form) => indexKeys(form))
    .some(
      (key) =>
        keys.includes(key) ||
        prefixes.some((prefix) => key.startsWith(prefix)) ||
        fuzzy.some((word) => isOneEditAway(word, key)),
    );
}

const rows = ['pairs.tsv', 'held-out.tsv', 'organizations.tsv'].flatMap((file) =>
  readFileSync(new URL(`../../bench/names/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')),
);

test('each hit is found by its keys', () => {
  const hits = rows
    .map(([, , schema = '', query = '', name = '', nameAr = '', aliases = '']) => ({
      query,
      label: schema,
      forms: [name, nameAr, ...aliases.split('|')].filter((form) => form !== ''),
    }))
    .filter(({ query, forms, label }) => matchName(query, forms, { label }).score >= HIT_SCORE);
  expect(hits.length).toBeGreaterThan(400);
  expect(hits.filter(({ query, forms }) => !isFound(query, forms)).map(({ query }) => query)).toEqual([]);
});

describe('for any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('abdl -+:~*"\\/أبو ال4\uD800')) }),
  );

  test('keys are words of letters and digits, without the signs of Lucene', () =>
    fc.assert(
      fc.property(text, (name) => {
        const { keys, prefixes, fuzzy } = queryKeys(name);
        for (const key of [...indexKeys(name), ...keys, ...prefixes, ...fuzzy]) {
          expect(key).toMatch(/^(?:[SC]_[A-Z]*|[a-z0-9\u0620-\u06FF\u0750-\u077F]+)$/u);
        }
      }),
    ));

  test('they are few', () => {
    const long = 'Abdurrahman Christopher خالد وبالشيخ '.repeat(300);
    expect(indexKeys(long).length).toBeLessThanOrEqual(150);
    expect(queryKeys(long).keys.length).toBeLessThanOrEqual(300);
  });
});
