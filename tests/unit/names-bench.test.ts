/** The numbers in bench/names/README.md are those of the code, and they reach the goal. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { HIT_SCORE, matchName } from '../../src/names/match-name.ts';

const read = (file: string): string => readFileSync(new URL(`../../bench/names/${file}`, import.meta.url), 'utf8');

interface Judged {
  readonly kind: string;
  readonly wanted: boolean;
  readonly hit: boolean;
}

function judged(file: string): Judged[] {
  const lines = read(file).trim().split('\n').slice(1);
  return lines.map((line) => {
    const [kind = '', match, label = '', query = '', name = '', nameAr = '', aliases = ''] = line.split('\t');
    const forms = [name, nameAr, ...aliases.split('|')].filter((form) => form !== '');
    return { kind, wanted: match === 'yes', hit: matchName(query, forms, { label }).score >= HIT_SCORE };
  });
}

const share = (rows: readonly Judged[]): string => {
  const hits = rows.filter(({ hit }) => hit).length;
  return `${hits} (${(hits / rows.length).toFixed(2)})`;
};

const pairs = judged('pairs.tsv');

test('README.md says of each kind what the matcher finds', () => {
  const cells = read('README.md')
    .split('\n')
    .filter((line) => /^\| (?:\*\*)?[a-z-]+(?:\*\*)? \|.*\(\d\.\d\d\)\*{0,2} \|$/u.test(line))
    .map((line) =>
      line
        .replaceAll('*', '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  const kinds = [...new Set(pairs.map(({ kind }) => kind))];
  const sums = [true, false].map((wanted) => ['all', share(pairs.filter((row) => row.wanted === wanted))]);
  const expected = [...kinds.map((kind) => [kind, share(pairs.filter((row) => row.kind === kind))]), ...sums];
  const told = cells.map((row) => [row[1], row.at(-2)]);
  const lines = (rows: (string | undefined)[][]): string[] => rows.map((row) => row.join(': ')).toSorted();
  expect(lines(told)).toEqual(lines(expected));
});

test.each([
  'pairs.tsv',
  'held-out.tsv',
  'held-out-2.tsv',
  'further.tsv',
  'organizations.tsv',
  'held-out-organizations.tsv',
])('%s: nine in ten are found', (file) => {
  const wanted = judged(file).filter((row) => row.wanted);
  expect(wanted.filter(({ hit }) => hit).length / wanted.length).toBeGreaterThanOrEqual(0.9);
});

test.each(['pairs.tsv', 'held-out-2.tsv', 'further.tsv'])('%s: at most one in a hundred is false', (file) => {
  const others = judged(file).filter(({ wanted }) => !wanted);
  expect(others.filter(({ hit }) => hit).length / others.length).toBeLessThanOrEqual(0.01);
});

test.each(['organizations.tsv', 'held-out-organizations.tsv'])('%s: at most six in a hundred are false', (file) => {
  const others = judged(file).filter(({ wanted }) => !wanted);
  expect(others.filter(({ hit }) => hit).length / others.length).toBeLessThanOrEqual(0.06);
});
