/** The list of lint rules, and the field names that predicates cannot have. */
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
  test('are in docs/lint.md: copy the output of `sanad lint --rules`', () =>
    expect(read('docs/lint.md')).toContain(ruleTable()));

  test('have unique ids', () => expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length));

  test('of level warning can be settled by a reason, unless a file must be corrected', () => {
    const warnings = RULES.filter(({ level }) => level === 'WARNING').map(({ id }) => id);
    const corrected = ['review-outdated', 'shared-value', 'unused-reason'];
    expect([...SETTLED_BY_REASON, ...corrected].toSorted()).toEqual(warnings.toSorted());
  });

  test('refuse a load only as errors', () => {
    expect(RULES.filter(({ level, refusesLoad }) => refusesLoad === true && level !== 'ERROR')).toEqual([]);
  });
});

test('the reserved fields are all fields of entities except their relations', () => {
  const own = new Set(ENTITY_LABELS.flatMap(ownFieldNames));
  expect([...own].filter((field) => !RESERVED_FIELDS.includes(field))).toEqual([]);
});
