/** Rows of the vocabulary, and the rows that come with Sanad. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { exclusionFaults } from '../../src/dossier/check/rules/vocabulary-excludes.ts';
import { ENTITY_LABELS, labelsOf } from '../../src/model/labels.ts';
import { fieldName } from '../../src/model/relation.ts';
import { readVocabularyRows, termKey, Vocabulary } from '../../src/model/vocabulary.ts';

const shipped: unknown = JSON.parse(readFileSync(new URL('../../seed/vocabulary.json', import.meta.url), 'utf8'));

const met = {
  term: 'PREDICATE',
  name: 'MET',
  symmetric: true,
  domain: ['Actor'],
  range: ['Actor'],
  aspect: 'EVENT',
  label: 'met',
  labelAr: 'التقى',
};
const { symmetric: _symmetric, ...oneWay } = {
  ...met,
  name: 'BACKS',
  inverse: 'BACKED_BY',
  inverseLabel: 'is backed by',
  inverseLabelAr: 'يدعمه',
};
const role = { term: 'ROLE', name: 'PLACE', label: 'place', labelAr: 'المكان' };

describe('rows', () => {
  test.each([[met], [oneWay], [{ ...oneWay, range: [] }], [role], [{ ...role, term: 'KIND', of: 'Place' }]])(
    '%j is read',
    (row) => {
      expect(readVocabularyRows([row])).toMatchObject({ rows: [row], faults: [] });
    },
  );

  test.each([
    ['symmetric and inverse', { ...oneWay, symmetric: true }, /BACKS/],
    ['neither symmetric nor inverse', { ...met, symmetric: false }, /MET/],
    ['an inverse without its labels', { ...oneWay, inverseLabelAr: undefined }, /inverseLabelAr/],
    ['a name in lower case', { ...role, name: 'place' }, /name/],
    ['an unknown column', { ...role, colour: 'red' }, /colour/],
    ['an unknown term', { ...role, term: 'COLOUR' }, /term/],
    ['an unknown label', { ...met, domain: ['Robot'] }, /domain/],
    ['no domain', { ...met, domain: [] }, /domain/],
    ['a code in lower case', { ...met, plover: 'consult' }, /plover/],
    ['an exclusion that does not say how', { ...met, excludes: ['BACKS'] }, /excludes/],
    ['no Arabic label', { ...role, labelAr: '' }, /labelAr/],
    ['a kind of nothing', { ...role, term: 'KIND' }, /of/],
    ['no row', 'MET', /./],
  ])('with %s is refused by its index', (_what, row, word) => {
    expect(readVocabularyRows([role, row])).toMatchObject({
      faults: [{ index: 1, reason: expect.stringMatching(word) }],
    });
  });

  test('must be a list', () => expect(readVocabularyRows({ rows: [] }).faults).toHaveLength(1));
});

test('groups stand for labels', () => {
  expect(labelsOf(['Entity'])).toEqual(ENTITY_LABELS);
  expect(labelsOf(['Actor'])).toEqual(['Person', 'Government', 'Militia', 'Organization']);
  expect(labelsOf(['Event', 'Person'])).toEqual(['Person', 'Event']);
  expect(labelsOf([])).toEqual([]);
});

test('a kind is looked up with its label', () => {
  const vocabulary = new Vocabulary(
    readVocabularyRows([{ ...role, term: 'KIND', name: 'STATE', of: 'Government' }, role, met]).rows,
  );
  expect([vocabulary.hasKind('Government', 'STATE'), vocabulary.hasKind('Place', 'STATE')]).toEqual([true, false]);
  expect([vocabulary.has('ROLE', 'PLACE'), vocabulary.has('ACT', 'PLACE')]).toEqual([true, false]);
  expect(vocabulary.predicate('MET')?.aspect).toBe('EVENT');
  expect(vocabulary.predicate('PLACE')).toBeUndefined();
});

describe('seed/vocabulary.json', () => {
  const { rows, faults } = readVocabularyRows(shipped);
  const vocabulary = new Vocabulary(rows);
  const readings = vocabulary
    .predicates()
    .flatMap(({ name, inverse }) => (inverse === undefined ? [name] : [name, inverse]));

  test('holds no faulty row', () => expect(faults).toEqual([]));
  test('says each word once', () => expect(new Set(rows.map(termKey)).size).toBe(rows.length));
  test('gives each reading to one predicate', () =>
    expect(readings.filter((name, index) => readings.indexOf(name) < index)).toEqual([]));
  test('excludes only what can be excluded', () =>
    expect(vocabulary.predicates().flatMap((each) => exclusionFaults(each, rows))).toEqual([]));
  test.each(ENTITY_LABELS)('gives %s a field only once', (label) => {
    const fields = vocabulary
      .predicates()
      .flatMap(({ name, inverse, domain, range, symmetric }) => [
        ...(labelsOf(symmetric ? [...domain, ...range] : domain).includes(label) ? [fieldName(name)] : []),
        ...(inverse !== undefined && labelsOf(range).includes(label) ? [fieldName(inverse)] : []),
      ]);
    expect(fields.filter((name, index) => fields.indexOf(name) < index)).toEqual([]);
  });
});
