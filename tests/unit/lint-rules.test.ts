/** The rules of lint as a list, and what they know of names and fields. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { RULES } from '../../src/dossier/check/rules/index.ts';
import { ruleTable } from '../../src/dossier/check/rule-table.ts';
import { SETTLED_BY_REASON } from '../../src/dossier/check/rule.ts';
import { vocabularyTypes } from '../../src/graphql/vocabulary-types.ts';
import { RESERVED_FIELDS } from '../../src/model/fields.ts';
import { readVocabularyRows, Vocabulary } from '../../src/model/vocabulary.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the rules', () => {
  test('stand in docs/lint.md: copy what `sanad lint --rules` prints', () =>
    expect(read('docs/lint.md')).toContain(ruleTable()));

  test('have ids of their own', () => expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length));

  test('of which a reason settles the warnings', () => {
    const warnings = RULES.filter(({ level }) => level === 'WARNING').map(({ id }) => id);
    expect([...SETTLED_BY_REASON, 'unused-reason'].toSorted()).toEqual(warnings.toSorted());
  });

  test('refuse a load only as errors', () => {
    expect(RULES.filter(({ level, refusesLoad }) => refusesLoad === true && level !== 'ERROR')).toEqual([]);
  });
});

test('the fields that are taken are all that entities have besides their relations', () => {
  const { rows } = readVocabularyRows(JSON.parse(read('seed/vocabulary.json')));
  // Without predicates, what is left is our own; the enum of their names cannot be empty.
  const words = rows.filter(({ term, name }) => term !== 'PREDICATE' || name === 'IMPLIES');
  const types = vocabularyTypes(new Vocabulary(words))
    .split(/^type /m)
    .slice(1);
  const fields = types.flatMap((type) => [...type.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]));
  const own = new Set(fields.filter((field) => field !== 'implies' && field !== 'impliedBy'));
  expect([...own].filter((field) => field === undefined || !RESERVED_FIELDS.includes(field))).toEqual([]);
});
