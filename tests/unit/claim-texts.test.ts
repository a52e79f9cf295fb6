/** A claim without a text is worded from its row in each language of its dossier, and says nothing that the row does not say. */
import { describe, expect, test } from '@jest/globals';
import { claimTexts } from '../../src/dossier/compile/claim-texts.ts';
import { localizeTerms } from '../../src/dossier/read/label-additions.ts';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import type { ClaimRow } from '../../src/dossier/read/table-schema.ts';
import { withAddedLabels } from '../../src/model/added-labels.ts';
import { OPEN_ENDS } from '../../src/model/open-end.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';
import type { DossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
import { claim } from '../support/dossiers.ts';

const LANGUAGES = ['la', 'en', 'ar'];
const NAMES: Readonly<Record<string, object>> = {
  amal: { name: 'Amalia', nameEn: 'Amal', nameAr: 'أمل' },
  basim: { name: 'Basimus', nameEn: 'Basim', nameAr: 'باسم' },
};

/** The texts of a claim, in the order of LANGUAGES. `labelRows` are those of the dossier's vocabulary. */
async function textsOf(
  columns: Partial<ClaimRow>,
  labelRows: readonly { term: string; name: string; label: string }[] = [],
): Promise<string[]> {
  const shared = await readSharedVocabulary();
  const files = {
    terms: [],
    olderTerms: [],
    termPlaces: new Map(),
    labelRows: labelRows.map((row) => ({ row, place: { file: 'vocabulary.json' } })),
  } as unknown as DossierFiles;
  const { additions, faults } = localizeTerms(files, shared, LANGUAGES);
  expect(faults).toEqual([]);
  const row = { ...claim(1, columns), text: undefined } as unknown as ClaimRow;
  const entities = new Map(Object.entries(NAMES).map(([id, names]) => [id, { id, aliases: [], ...names }]));
  const named = { claims: new Map(), entities, languages: LANGUAGES } as unknown as Parameters<typeof claimTexts>[1];
  return claimTexts(row, named, new Vocabulary(withAddedLabels(shared, additions))).map(({ text }) => text);
}

describe('a worded claim', () => {
  test.each<[string, Partial<ClaimRow>, string[]]>([
    ['says who did what', {}, ['Amalia – met with – Basimus', 'Amal – met with – Basim', 'أمل – التقى – باسم']],
    [
      'is denied in each language, if need be in English',
      { polarity: 'NEGATED' },
      ['not: Amalia – met with – Basimus', 'not: Amal – met with – Basim', 'نفي: أمل – التقى – باسم'],
    ],
    [
      'is denied and planned',
      { polarity: 'NEGATED', mode: 'FUTURE' },
      [
        'not, planned: Amalia – met with – Basimus',
        'not, planned: Amal – met with – Basim',
        'نفي, متوقّع: أمل – التقى – باسم',
      ],
    ],
    [
      'has an ellipsis for an end of which the language has no word',
      { subject: undefined },
      ['… – met with – Basimus', 'someone – met with – Basim', 'جهة لم تُسمَّ – التقى – باسم'],
    ],
    [
      'has another word for an end that is denied',
      { object: undefined, polarity: 'NEGATED' },
      ['not: Amalia – met with – …', 'not: Amal – met with – anyone', 'نفي: أمل – التقى – أيّ جهة'],
    ],
  ])('%s', async (_what, columns, expected) => expect(await textsOf(columns)).toEqual(expected));

  test.each([
    ['2021-07', ' · 2021-07'],
    ['2014/2017-02', ' · 2014 – 2017-02'],
    ['0079', ' · 0079'],
    ...['0000', '-0044-03-15', '-0044/0014', '[..2021]', '2021~', '198X', '2014/..', '2021-07-26?'].map((when) => [
      when,
      '',
    ]),
  ])('with the date %s ends in "%s"', async (when, end) => {
    expect(await textsOf({ when })).toEqual([
      `Amalia – met with – Basimus${end}`,
      `Amal – met with – Basim${end}`,
      `أمل – التقى – باسم${end}`,
    ]);
  });

  test('takes the words that its dossier gives', async () => {
    const rows = ['NEGATED', ...OPEN_ENDS].map((name) => ({
      term: 'WORDING',
      name,
      label: `verbum ${name.toLowerCase()}`,
    }));
    const [latin] = await textsOf({ subject: undefined, polarity: 'NEGATED' }, rows);
    expect(latin).toBe('verbum negated: verbum anyone – met with – Basimus');
  });
});
