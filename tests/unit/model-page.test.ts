/** The page of the graph names each kind of node and edge that Sanad writes, in its tables and in its drawing. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { RESERVED_TYPES } from '../../src/model/fields.ts';
import { ENTITY_LABELS } from '../../src/model/labels.ts';

const read = (path: string): string => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');
const page = read('model.md');
const drawing = read('images/model.svg');
const NODES = ['Dossier', 'Document', 'Claim', 'Quantity', 'Disagreement', 'Proposal', 'Term', 'Entity'];

/** The names in the first column of the table with this head. */
function firstColumn(head: string): string[] {
  const table = page.slice(page.indexOf(`| ${head} |`)).split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .flatMap((row) => Array.from(row.split('|')[1]?.matchAll(/`(\w+)`/g) ?? [], ([, name = '']) => name));
}

test('edges', () => {
  expect(firstColumn('edge').toSorted()).toEqual([...RESERVED_TYPES].toSorted());
  for (const type of RESERVED_TYPES) expect(drawing).toContain(type);
});

test('nodes', () => {
  expect(firstColumn('node')).toEqual(NODES);
  for (const label of [...NODES, 'Actor', ...ENTITY_LABELS]) {
    expect(drawing).toContain(label);
    expect(page).toContain(`\`${label}\``);
  }
});
