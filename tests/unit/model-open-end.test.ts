/** The words for an end of a claim that its source does not name. */
import { describe, expect, test } from '@jest/globals';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { openEnd } from '../../src/model/open-end.ts';
import { readVocabularyRows, takesObject } from '../../src/model/vocabulary.ts';

describe('an open end', () => {
  test.each([
    [['Actor'], 'someone', 'جهة لم تُسمَّ'],
    [['Entity'], 'someone', 'جهة لم تُسمَّ'],
    [['Person', 'Place'], 'someone', 'جهة لم تُسمَّ'],
    [[], 'someone', 'جهة لم تُسمَّ'],
    [['Place'], 'somewhere', 'مكان لم يُسمَّ'],
    [['Place', 'Event'], 'something', 'شيء لم يُسمَّ'],
    [['Thing'], 'something', 'شيء لم يُسمَّ'],
    [['VALUE'], 'something', 'شيء لم يُسمَّ'],
  ])('of %j is %s', (allowed, en, ar) => expect(openEnd(allowed, 'AFFIRMED')).toEqual({ en, ar }));

  test('of a denial is every end', () => {
    expect(openEnd(['Actor'], 'NEGATED')).toEqual({ en: 'anyone', ar: 'أيّ جهة' });
    expect(openEnd(['Place'], 'NEGATED').en).toBe('anywhere');
    expect(openEnd(['Thing'], 'NEGATED').en).toBe('anything');
  });

  test('has words for both ends of each predicate', async () => {
    for (const row of await readSharedVocabulary()) {
      if (row.term !== 'PREDICATE') continue;
      for (const allowed of [row.domain, row.range]) expect(openEnd(allowed, 'AFFIRMED').en).toMatch(/^some/);
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
