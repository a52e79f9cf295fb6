/** Tags of languages, the columns that they make, and how a text is chosen among several. */
import { describe, expect, test } from '@jest/globals';
import {
  canonicalLanguage,
  columnSuffix,
  directionOf,
  formsOf,
  readForm,
  storedForm,
  taggedProperties,
  textIn,
} from '../../src/model/languages.ts';
import { directionOf as directionOfText } from '../../src/explorer/text/direction.ts';
import { fc } from '../support/property.ts';

test.each([
  ['fr', 'fr', 'Fr', 'ltr'],
  ['ckb', 'ckb', 'Ckb', 'rtl'],
  ['ku', 'ku', 'Ku', 'ltr'],
  ['zh-hant', 'zh-Hant', 'ZhHant', 'ltr'],
  ['PT-br', 'pt-BR', 'PtBR', 'ltr'],
  ['az-Arab', 'az-Arab', 'AzArab', 'rtl'],
  ['es-419', 'es-419', 'Es419', 'ltr'],
  ['fa', 'fa', 'Fa', 'rtl'],
  ['he', 'he', 'He', 'rtl'],
  ['dv', 'dv', 'Dv', 'rtl'],
  ['grc', 'grc', 'Grc', 'ltr'],
  ['ota', 'ota', 'Ota', 'rtl'],
  ['arc', 'arc', 'Arc', 'rtl'],
  ['phn', 'phn', 'Phn', 'rtl'],
  ['arc-Latn', 'arc-Latn', 'ArcLatn', 'ltr'],
])('%s is %s, ends columns with %s and runs %s', (tag, canonical, suffix, direction) => {
  expect(canonicalLanguage(tag)).toBe(canonical);
  expect(columnSuffix(canonical)).toBe(suffix);
  expect(directionOf(canonical)).toBe(direction);
});

test.each([
  ['Joe Biden', 'ltr'],
  ['12 – جو بايدن', 'rtl'],
  ['ברק', 'rtl'],
  ['ܐܪܡܝܐ', 'rtl'],
  ['ދިވެހި', 'rtl'],
  ['𐡀𐡓𐡌𐡉𐡀', 'rtl'],
  ['𐤒𐤓𐤕', 'rtl'],
  ['Ἡρόδοτος', 'ltr'],
  ['2021', 'ltr'],
])('%s runs %s', (text, direction) => expect(directionOfText(text)).toBe(direction));

test.each(['', 'x', 'english', 'en_GB', 'x-private', 'en-x-mine', 'fr!', 'i-klingon '])('%s is no tag', (tag) => {
  expect(canonicalLanguage(tag)).toBeUndefined();
});

describe('a text among several', () => {
  const texts = [
    { language: 'fr', text: 'un' },
    { language: 'pt-BR', text: 'um' },
    { language: 'en', text: 'one' },
  ];
  test.each([
    ['en', 'one'],
    ['pt', 'um'],
    ['pt-PT', 'um'],
    ['ar', 'un'],
  ])('for %s: %s', (language, text) => expect(textIn(texts, language)?.text).toBe(text));
  test('none of none', () => expect(textIn([], 'en')).toBeUndefined());
});

test('columns become forms, and forms become properties under their tags', () => {
  const row = { name: 'Pont', nameCkb: 'پرد', nameAr: 'جسر' };
  const forms = formsOf(row, 'name', ['fr', 'ckb']);
  expect(forms).toEqual([
    { language: 'fr', text: 'Pont' },
    { language: 'ckb', text: 'پرد' },
  ]);
  expect(taggedProperties('name', forms)).toEqual({ name: 'Pont', nameFr: 'Pont', nameCkb: 'پرد' });
  expect(taggedProperties('name', [...forms, { language: 'en', text: 'Bridge' }])['name']).toBe('Bridge');
});

test('a stored form is read again, whatever the text', () => {
  fc.assert(
    fc.property(fc.constantFrom('fr', 'zh-Hant'), fc.string(), (language, text) => {
      expect(readForm(storedForm({ language, text }))).toEqual({ language, text });
    }),
  );
});
