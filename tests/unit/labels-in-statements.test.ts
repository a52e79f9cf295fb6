/** Every list of labels in a statement or in the schema holds all labels of src/model/labels.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { ENTITY_LABELS } from '../../src/model/labels.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** `Person|Government|…` and `Person:Government:…`. */
const LIST = /\b[A-Z][a-z]+(?:[|:][A-Z][a-z]+){2,}/g;

const statements = readdirSync(join(ROOT, 'cypher'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher'))
  .map((name) => join('cypher', name));

test('each statement that lists labels of entities lists all of them', () => {
  const lists = statements.flatMap((file) =>
    Array.from(readFileSync(join(ROOT, file), 'utf8').matchAll(LIST), ([list]) => ({
      file,
      labels: list.split(/[|:]/).filter((label) => label !== 'Actor'),
    })),
  );
  expect(lists.length).toBeGreaterThanOrEqual(4);
  for (const { file, labels } of lists) {
    expect({ file, labels: labels.toSorted() }).toEqual({ file, labels: ENTITY_LABELS.toSorted() });
  }
});

test.each(ENTITY_LABELS)('%s has a constraint of its own', (label) => {
  const text = readFileSync(join(ROOT, 'cypher/schema/constraints.cypher'), 'utf8');
  expect(text).toContain(`FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
});

test('the API and docs/dossier.md list the labels in the order of src/model/labels.ts', () => {
  const list = ENTITY_LABELS.join(' ');
  const typedefs = readFileSync(join(ROOT, 'src/graphql/typedefs/traversals.graphql'), 'utf8');
  expect(typedefs).toContain(`enum EntityType { ${list} }`);
  expect(readFileSync(join(ROOT, 'docs/dossier.md'), 'utf8')).toContain(`| \`${list}\` |`);
});
