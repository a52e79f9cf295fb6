/** All ways to write a word within one script have the same folded form. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { asTyped, foldName, isArabic } from '../../src/names/fold.ts';

/** Whatever one may type, with what names are made of more often than chance would have it. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('aeiouhklmnqrsṣḥʿ’-. أإآاىيئءةهـًّ\u200C\u0654گپڤیکێەوؤ٤۴4')) }),
);

describe('one name are', () => {
  test.each([
    ['مصطفى', 'مصطفي'],
    ['الأعرجي', 'الاعرجي'],
    ['مُحَمَّد', 'محمد'],
    ['هـــادي', 'هادي'],
    ['موسى', 'موسي'],
    ['رئيس', 'رييس'],
    ['مؤيد', 'مويد'],
    ['وزراء', 'وزرا'],
    ['آمنة', 'امنه'],
    ['مسؤول', 'مسوول'],
    ['ﷲ', 'الله'],
    ['ﻣﺤﻤﺪ', 'محمد'],
    ['کاظمی', 'كاظمي'],
    ['گرگان', 'كركان'],
    ['بەغدا', 'بغدا'],
    ['علی‌رضا', 'علي رضا'],
    ['ي\u0654', 'ئ'],
    ['AL-KADHIMI', 'al Kadhimi'],
    ['  José  ', 'jose'],
    ['Saʿd', "Sa'd"],
    ['Łódź', 'Lodz'],
    ['Путин', 'Putin'],
    ['٤٥', '45'],
    ['۱۳۵۹', '1359'],
  ])('%s and %s', (one, other) => expect(foldName(one)).toBe(foldName(other)));

  test.each([
    ['حسن', 'حسين'],
    ['سالم', 'سليم'],
    ['Salim', 'Salam'],
  ])('but not %s and %s', (one, other) => expect(foldName(one)).not.toBe(foldName(other)));
});

describe('any folded text', () => {
  test('folds to itself', () =>
    fc.assert(fc.property(text, (name) => expect(foldName(foldName(name))).toBe(foldName(name)))));

  test('is ASCII or Arabic, and stays in its script', () =>
    fc.assert(
      fc.property(text, (name) => {
        const folded = foldName(name);
        expect(folded).toMatch(/^[a-z0-9 \u0620-\u06FF\u0750-\u077F]*$/u);
        if (isArabic(folded)) expect(isArabic(name.normalize('NFKC'))).toBe(true);
        if (/[a-z]/u.test(folded)) expect(name.normalize('NFKD')).toMatch(/[^\u0600-\u06FF\s]/u);
      }),
    ));

  test('is the same with blanks about it, in capitals and decomposed', () =>
    fc.assert(
      fc.property(text, (name) => {
        expect(foldName(` ${name}\n`)).toBe(foldName(name));
        expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
      }),
    ));
});

test('as it was typed: letter case and blanks do not count', () =>
  expect(asTyped('  Mustafa   AL-Kadhimi ')).toBe(asTyped('mustafa al-kadhimi')));
