/** The words for an end of a claim that its source does not name. */
import { describe, expect, test } from '@jest/globals';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { labelsOfWord } from '../../src/model/labels-of-word.ts';
import { OPEN_ENDS, openEnd, type OpenEnd } from '../../src/model/open-end.ts';
import { readVocabularyRows, takesObject, Vocabulary } from '../../src/model/vocabulary.ts';

describe('an open end', () => {
  test.each<[string[], OpenEnd, OpenEnd]>([
    [['Actor'], 'SOMEONE', 'ANYONE'],
    [['Entity'], 'SOMEONE', 'ANYONE'],
    [['Person', 'Place'], 'SOMEONE', 'ANYONE'],
    [[], 'SOMEONE', 'ANYONE'],
    [['Place'], 'SOMEWHERE', 'ANYWHERE'],
    [['Place', 'Event'], 'SOMETHING', 'ANYTHING'],
    [['Thing'], 'SOMETHING', 'ANYTHING'],
    [['VALUE'], 'SOMETHING', 'ANYTHING'],
  ])('of %j is %s, of a denial %s', (allowed, some, any) => {
    expect(openEnd(allowed, 'AFFIRMED')).toBe(some);
    expect(openEnd(allowed, 'NEGATED')).toBe(any);
  });

  test('each has a word in English and Arabic', async () => {
    const vocabulary = new Vocabulary(await readSharedVocabulary());
    for (const name of OPEN_ENDS) {
      expect(labelsOfWord(vocabulary.wording(name) ?? { label: '' }).map(({ language }) => language)).toEqual([
        'en',
        'ar',
      ]);
    }
  });
});

describe('the range VALUE', () => {
  const row = {
    term: 'PREDICATE',
    name: 'HAS_MOTTO',
    inverse: 'MOTTO_OF',
    domain: ['Actor'],
    range: ['VALUE'],
    aspect: 'STATE',
    label: 'has the motto',
    labelAr: 'شعاره',
    inverseLabel: 'is the motto of',
    inverseLabelAr: 'شعار',
  };

  test('takes no object, unless a label is beside it', () => {
    const [value] = readVocabularyRows([row]).rows;
    const [mixed] = readVocabularyRows([{ ...row, range: ['VALUE', 'Thing'] }]).rows;
    expect(value?.term === 'PREDICATE' && takesObject(value)).toBe(false);
    expect(mixed?.term === 'PREDICATE' && takesObject(mixed)).toBe(true);
  });

  test('is no domain, and no range of a symmetric predicate', () => {
    const { inverse: _inverse, ...rest } = row;
    expect(readVocabularyRows([{ ...row, domain: ['VALUE'] }]).faults).toHaveLength(1);
    expect(readVocabularyRows([{ ...rest, symmetric: true }]).faults).toEqual([
      { index: 0, reason: expect.stringContaining('VALUE') },
    ]);
  });
});
