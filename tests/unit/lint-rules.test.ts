/** The rules of lint as a list, and what they know of names and fields. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { RULES } from '../../src/dossier/check/rules/index.ts';
import { ruleTable } from '../../src/dossier/check/rule-table.ts';
import { SETTLED_BY_REASON } from '../../src/dossier/check/rule.ts';
import { ownFieldNames } from '../../src/graphql/entity-types.ts';
import { ENTITY_LABELS } from '../../src/model/labels.ts';
import { RESERVED_FIELDS } from '../../src/model/fields.ts';

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
  const own = new Set(ENTITY_LABELS.flatMap(ownFieldNames));
  expect([...own].filter((field) => !RESERVED_FIELDS.includes(field))).toEqual([]);
});
