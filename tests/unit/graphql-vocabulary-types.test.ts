/** What of the schema follows from the vocabulary. */
import { expect, test } from '@jest/globals';
import { vocabularyTypes } from '../../src/graphql/vocabulary-types.ts';
import { readVocabularyRows, Vocabulary } from '../../src/model/vocabulary.ts';

const PREDICATE = {
  term: 'PREDICATE',
  domain: ['Person'],
  range: ['Place'],
  aspect: 'EVENT',
  label: 'l',
  labelAr: 'ع',
  plover: {},
  ftm: 'f',
  stix: 's',
};
const INVERSE = { inverseLabel: 'il', inverseLabelAr: 'عع' };
const OTHERS = [
  ...['ROLE', 'ACT', 'MEDIUM', 'MEASURE'].map((term) => ({ term, name: 'ONE', label: 'l', labelAr: 'ع' })),
  { term: 'KIND', of: 'Event', name: 'ONE', label: 'l', labelAr: 'ع' },
];

function typesOf(...predicates: object[]): string {
  const { rows, faults } = readVocabularyRows([
    ...predicates.map((predicate) => ({ ...PREDICATE, ...predicate })),
    ...OTHERS,
  ]);
  expect(faults).toEqual([]);
  return vocabularyTypes(new Vocabulary(rows));
}

/** The fields that a predicate gives a type, by name and type. */
function fieldsOf(label: string, sdl: string): string[] {
  const body = sdl.slice(sdl.indexOf(`type ${label} `)).split('\n}')[0] ?? '';
  return [
    ...body.matchAll(
      /^ {2}(\w+: \[\w+!\]!) @relationship\(type: "[A-Z_]+", (direction: \w+(?:, queryDirection: \w+)?), properties: "RelationProperties"/gm,
    ),
  ].map(([, field = '', direction = '']) => `${field} ${direction}`);
}

test('a predicate is read from both ends, towards the narrowest type', () => {
  const sdl = typesOf({ name: 'WENT_TO', inverse: 'HAD_GUEST', ...INVERSE });
  expect(fieldsOf('Person', sdl)).toEqual(['wentTo: [Place!]! direction: OUT']);
  expect(fieldsOf('Place', sdl)).toEqual(['hadGuest: [Person!]! direction: IN']);
  expect(fieldsOf('Event', sdl)).toEqual([]);
});

test('actors, and everything', () => {
  const sdl = typesOf({ name: 'KNOWS', inverse: 'KNOWN_BY', ...INVERSE, domain: ['Actor'], range: ['Entity'] });
  expect(fieldsOf('Militia', sdl)).toEqual(['knows: [Entity!]! direction: OUT', 'knownBy: [Actor!]! direction: IN']);
  expect(fieldsOf('Post', sdl)).toEqual(['knownBy: [Actor!]! direction: IN']);
});

test('a symmetric predicate is one field, walked both ways, on both sides', () => {
  const sdl = typesOf({ name: 'TOUCHES', symmetric: true });
  for (const label of ['Person', 'Place']) {
    expect(fieldsOf(label, sdl)).toEqual(['touches: [Entity!]! direction: OUT, queryDirection: UNDIRECTED']);
  }
});

test('a predicate without an object gives no field, and is a word of the enum', () => {
  const sdl = typesOf({ name: 'RESIGNED', inverse: 'NEVER', ...INVERSE, range: [] });
  expect(fieldsOf('Person', sdl)).toEqual([]);
  expect(sdl).toContain('enum RelationType { RESIGNED }');
});

test.each([
  [
    { name: 'WENT_TO', inverse: 'SAW', ...INVERSE },
    { name: 'SAW', inverse: 'SEEN_BY', ...INVERSE, domain: ['Place'], range: ['Person'] },
  ],
  [{ name: 'SUBJECT_OF', inverse: 'SUBJECTED', ...INVERSE }],
])('two fields of one name are refused: %#', (...predicates) => {
  expect(() => typesOf(...predicates)).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }));
});

test('a reading in quotes is no way out of a description', () => {
  expect(typesOf({ name: 'WENT_TO', inverse: 'HAD_GUEST', ...INVERSE, label: 'a "b" \\' })).toContain(
    String.raw`"a \"b\" \\ · ع"`,
  );
});
