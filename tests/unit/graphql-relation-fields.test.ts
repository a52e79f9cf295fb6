/** Which relation fields follow from a vocabulary, and their form in the schema. */
import { expect, test } from '@jest/globals';
import { isEnumType, isObjectType } from 'graphql';
import { relationFieldsOf } from '../../src/graphql/relation-fields.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import type { EntityLabel } from '../../src/model/labels.ts';
import { allWordsOf } from '../../src/model/served-words.ts';
import { readVocabularyRows, Vocabulary } from '../../src/model/vocabulary.ts';

const PREDICATE = {
  term: 'PREDICATE',
  domain: ['Person'],
  range: ['Place'],
  aspect: 'EVENT',
  label: 'l',
  labelAr: 'ع',
};
const INVERSE = { inverseLabel: 'il', inverseLabelAr: 'عع' };
const OTHERS = [
  ...['ROLE', 'ACT', 'MEDIUM', 'MEASURE'].map((term) => ({ term, name: 'ONE', label: 'l', labelAr: 'ع' })),
  { term: 'KIND', of: 'Event', name: 'ONE', label: 'l', labelAr: 'ع' },
];

function vocabularyOf(...predicates: object[]): Vocabulary {
  const { rows, faults } = readVocabularyRows([
    ...predicates.map((predicate) => ({ ...PREDICATE, ...predicate })),
    ...OTHERS,
  ]);
  expect(faults).toEqual([]);
  return new Vocabulary(rows);
}

/** The fields that a predicate gives a type, each with its target and the direction of the walk. */
function fieldsOf(label: EntityLabel, vocabulary: Vocabulary): string[] {
  return relationFieldsOf(label, vocabulary.predicates()).map(
    ({ name, target, direction }) => `${name}: ${target} ${direction}`,
  );
}

test('a predicate is read from both ends, towards the narrowest type', () => {
  const vocabulary = vocabularyOf({ name: 'WENT_TO', inverse: 'HAD_GUEST', ...INVERSE });
  expect(fieldsOf('Person', vocabulary)).toEqual(['wentTo: Place OUT']);
  expect(fieldsOf('Place', vocabulary)).toEqual(['hadGuest: Person IN']);
  expect(fieldsOf('Event', vocabulary)).toEqual([]);
});

test('actors, and everything', () => {
  const knows = { name: 'KNOWS', inverse: 'KNOWN_BY', ...INVERSE, domain: ['Actor'], range: ['Entity'] };
  const vocabulary = vocabularyOf(knows);
  expect(fieldsOf('Militia', vocabulary)).toEqual(['knows: Entity OUT', 'knownBy: Actor IN']);
  expect(fieldsOf('Post', vocabulary)).toEqual(['knownBy: Actor IN']);
});

test('a symmetric predicate is one field, walked both ways, on both sides', () => {
  const vocabulary = vocabularyOf({ name: 'TOUCHES', symmetric: true });
  for (const label of ['Person', 'Place'] as const) {
    expect(fieldsOf(label, vocabulary)).toEqual(['touches: Entity ANY']);
  }
});

test('a predicate without an object gives no field, and is a word of the enum', async () => {
  const vocabulary = vocabularyOf({ name: 'RESIGNED', inverse: 'NEVER', ...INVERSE, range: [] });
  expect(fieldsOf('Person', vocabulary)).toEqual([]);
  const words = (await buildSchema(allWordsOf(vocabulary))).getType('RelationType');
  expect(isEnumType(words) && words.getValues().map(({ name }) => name)).toEqual(['RESIGNED']);
});

test('only a used predicate gives fields; the enum has all predicates', async () => {
  const vocabulary = vocabularyOf(
    { name: 'WENT_TO', inverse: 'HAD_GUEST', ...INVERSE },
    { name: 'LEFT', inverse: 'LEFT_BY', ...INVERSE },
  );
  const schema = await buildSchema({ vocabulary, usedPredicates: new Set(['LEFT', 'OF_NO_VOCABULARY']) });
  const fieldNames = ['Person', 'Place'].flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()) : [];
  });
  expect(fieldNames).toEqual(expect.arrayContaining(['left', 'leftConnection', 'leftBy', 'leftByConnection']));
  expect(fieldNames.filter((name) => /wentTo|hadGuest|ofNo/.test(name))).toEqual([]);
  const words = schema.getType('RelationType');
  expect(isEnumType(words) && words.getValues().map(({ name }) => name)).toEqual(['WENT_TO', 'LEFT']);
});

test.each([
  [
    { name: 'WENT_TO', inverse: 'SAW', ...INVERSE },
    { name: 'SAW', inverse: 'SEEN_BY', ...INVERSE, domain: ['Place'], range: ['Person'] },
  ],
  [{ name: 'SUBJECT_OF', inverse: 'SUBJECTED', ...INVERSE }],
])('two fields of one name are refused: %#', async (...predicates) => {
  await expect(buildSchema(allWordsOf(vocabularyOf(...predicates)))).rejects.toMatchObject({ code: 'BAD_CONFIG' });
});

test('each schema has the fields of its own vocabulary, after any schema built before', async () => {
  const fieldNames = async (predicate: object): Promise<string[]> => {
    const type = (await buildSchema(allWordsOf(vocabularyOf(predicate)))).getType('Person');
    return isObjectType(type) ? Object.keys(type.getFields()) : [];
  };
  const first = await fieldNames({ name: 'WENT_TO', inverse: 'HAD_GUEST', ...INVERSE });
  const second = await fieldNames({ name: 'LEFT', inverse: 'LEFT_BY', ...INVERSE });
  expect(first).toEqual(expect.arrayContaining(['subjectOf', 'wentTo', 'wentToConnection']));
  expect(second).toEqual(expect.arrayContaining(['subjectOf', 'left', 'leftConnection']));
  expect(second).not.toContain('wentTo');
});
