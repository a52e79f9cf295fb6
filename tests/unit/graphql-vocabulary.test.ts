/** `vocabulary` answers every column of every row. */
import { beforeAll, expect, test } from '@jest/globals';
import { getNamedType, graphql, isLeafType, isObjectType, type GraphQLSchema } from 'graphql';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import type { RequestContext } from '../../src/graphql/context.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import { familyOf } from '../../src/model/families.ts';
import { ploverEventOf } from '../../src/model/plover.ts';
import { allWordsOf } from '../../src/model/served-words.ts';
import { Vocabulary, type VocabularyRow } from '../../src/model/vocabulary.ts';
import { Deadline } from '../../src/traversals/question.ts';

type Answer = Readonly<Record<string, unknown>>;

let rows: readonly VocabularyRow[];
let answers: readonly Answer[];
beforeAll(async () => {
  rows = await readSharedVocabulary();
  const schema = await buildSchema(allWordsOf(new Vocabulary(rows)));
  const contextValue = { deadline: new Deadline(600_000), cut: new Set<string>() } as Partial<RequestContext>;
  const result = await graphql({
    schema,
    source: `{ vocabulary ${selectionOf(schema, 'VocabularyTerm')} }`,
    contextValue,
  });
  expect(result.errors).toBeUndefined();
  answers = result.data?.['vocabulary'] as readonly Answer[];
});

/** All fields of a type, with those of the types below. */
function selectionOf(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const selections = fields.map((field) => {
    const below = getNamedType(field.type);
    return isLeafType(below) ? field.name : `${field.name} ${selectionOf(schema, below.name)}`;
  });
  return `{ ${selections.join(' ')} }`;
}

/** The value of a column as the API answers it. */
function answered(column: string, value: unknown): unknown {
  if (column === 'stance') {
    const [axis, sign] = String(value).split(' ');
    return { axis, sign };
  }
  if (column === 'of') return [value].flat();
  if (column !== 'ftm') return value;
  const { schema, ends = {} } = value as { schema: string; ends?: Record<string, string | string[]> };
  return {
    schema,
    ends: Object.entries(ends).map(([property, filling]) => ({ property, fillings: [filling].flat() })),
  };
}

test('each column of each row is a field with its value, and a column that a row lacks is null', () => {
  expect(answers).toHaveLength(rows.length);
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  for (const [index, row] of rows.entries()) {
    const answer = answers[index] ?? {};
    // A family that the row does not name follows from its codes.
    const given: Answer = row.term === 'PREDICATE' ? { ...row, family: familyOf(row) ?? undefined } : { ...row };
    for (const column of columns) {
      expect([row.name, column, answer[column]]).toEqual([
        row.name,
        column,
        given[column] === undefined ? null : answered(column, given[column]),
      ]);
    }
  }
});

test('labels have their language', () => {
  expect(answers.find(({ name }) => name === 'OWNS')).toMatchObject({
    labels: [
      { language: 'en', text: 'owns' },
      { language: 'ar', text: 'يملك' },
    ],
    inverseLabels: [
      { language: 'en', text: 'is owned by' },
      { language: 'ar', text: 'مملوك لـ' },
    ],
  });
  for (const { inverse, inverseLabels } of answers) expect(inverseLabels).toHaveLength(inverse === null ? 0 : 2);
});

test('the PLOVER code of a planned event is given where it differs', () => {
  for (const [index, row] of rows.entries()) {
    if (row.term !== 'PREDICATE') continue;
    const { type, mode } = ploverEventOf(row, 'FUTURE') ?? {};
    const code = mode === null || mode === undefined ? type : `${type ?? ''}/${mode}`;
    expect([row.name, answers[index]?.['ploverFuture']]).toEqual([row.name, code === row.plover ? null : code]);
  }
  expect(answers.find(({ name }) => name === 'MET_WITH')).toMatchObject({ plover: 'CONSULT', ploverFuture: 'AGREE' });
});
