/** How well a query matches the names of an entity: the kinds of matches, their order, and rules that hold for any text. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { isArabic } from '../../src/names/fold.ts';
import { HIT_SCORE, MATCH_KINDS, matchName, prepareQuery } from '../../src/names/match-name.ts';

const kadhimi = ['Mustafa al-Kadhimi', 'مصطفى الكاظمي'];
const person = { label: 'Person' };
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('aeiouhklmnqrst’-. أإآاىيئءةهـعبدلم\u200Cگو٤4\uD800')) }),
  fc
    .array(
      fc.constantFrom(
        'abd',
        'al',
        'عبد',
        'ال',
        'abu',
        'بن',
        'bin',
        'the',
        'M.',
        'الدين',
        'الله',
        'king',
        'Karim',
        '45',
      ),
    )
    .map((words) => words.join(' ')),
);

describe('the kinds', () => {
  test.each([
    ['mustafa  AL-kadhimi', 'EXACT', 'Mustafa al-Kadhimi'],
    ['مصطفي الكاظمى', 'FOLDED', 'مصطفى الكاظمي'],
    ['والكاظمي', 'FOLDED', 'مصطفى الكاظمي'],
    ['Kadhimi', 'FOLDED', 'Mustafa al-Kadhimi'],
    ['Moustafa Kazimy', 'SOUND', 'Mustafa al-Kadhimi'],
    ['Mustafa al-Kadh', 'PREFIX', 'Mustafa al-Kadhimi'],
    ['M. al-Kadhimi', 'PREFIX', 'Mustafa al-Kadhimi'],
    ['Mustaga al-Kadhimi', 'TYPO', 'Mustafa al-Kadhimi'],
    ['Mustafa al-Sadr', 'NONE', 'Mustafa al-Kadhimi'],
  ])('%s is %s', (query, kind, matched) => {
    expect(matchName(query, kadhimi, person)).toMatchObject({ kind, matched });
  });

  test('come in their order, for all other properties', () => {
    const scores = ['Mustafa al-Kadhimi', 'Kadhimi', 'Kazimi', 'Mustafa Kadhim', 'Mustaga Kadhimi', 'Salih'].map(
      (query) => matchName(query, ['Mustafa al-Kadhimi'], person),
    );
    expect(scores.map(({ kind }) => kind)).toEqual(MATCH_KINDS);
    expect(scores.map(({ score }) => score)).toEqual(scores.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(scores.map(({ score }) => score >= HIT_SCORE)).toEqual([true, true, true, true, true, false]);
  });
});

// Rules of the language, a pair each that bench/names/pairs.tsv does not have.
describe('one name', () => {
  test.each([
    ['two joined as one', 'Ahmadinejad', 'أحمدي نجاد'],
    ['one written as two', 'تل عفر', 'Talafar'],
    ['servant of, joined', 'Abdurrahman', 'عبد الرحمن'],
    ['servant of, with another vowel', 'Abdel Qader', 'Abd al-Qadir'],
    ['a tail of faith', 'Nureddin', 'نور الدين'],
    ['a tail of God', 'Fathallah', 'فتح الله'],
    ['father of, in another case', 'أبا حفص', 'أبو حفص'],
    ['a sun letter', 'ash-Shammari', 'الشمري'],
    ['n said m before b', 'Jumblatt', 'جنبلاط'],
    ['French ou', 'Moubarak', 'مبارك'],
    ['y for j', 'ينس', 'Jens'],
    ['the English a', 'James', 'جيمس'],
    ['Chinese x', 'شي', 'Xi'],
    ['Persian silent h', 'خامنه‌ای', 'خامنئي'],
    ['a clan', 'البوكمال', 'Abu Kamal'],
    ['a title', 'معالي الوزير بشار حافظ', 'Bashar Hafez'],
    ['an office', 'US President Adil Hafez', 'عادل حافظ'],
    ['a title of the church', 'المطران عادل حافظ', 'Adil Hafez'],
    ['a Persian title', 'آیت‌الله عادل حافظ', 'عادل حافظ'],
    ['the family of a son', 'bin Hafez', 'Talal bin Hafez'],
    ['the son joined to the father', 'Talal Benhafez', 'طلال بن حافظ'],
    ['the son joined to the father, alone', 'Ben Hafez', 'Talal Benhafez'],
    ['mother of, joined', 'Oumdourman', 'أم درمان'],
    ['a Turkish tail of faith', 'Nurettin', 'نور الدين'],
    ['a French article', 'Talal Ech-Chaouch', 'طلال الشاوش'],
    ['a French article, joined', 'Ezzor', 'الزور'],
    ['a Kurdish vowel at the end', 'خانەقە', 'خانقة'],
    ['two vowels about an apostrophe', "Rawa'a", 'روعة'],
    ['a French silent ending', 'Renault', 'رينو'],
    ['y as in eye', 'Hyde', 'هايد'],
    ['letters by their names', 'جي دي حافظ', 'JD Hafez'],
    ['a title that is a name too', 'المهندس طلال حافظ', 'Talal Hafez'],
    ['his, said o', 'Abdrabbo', 'عبد ربه'],
    ['a tail of faith with one letter less', 'Tajideen', 'تاج الدين'],
    ['an initial that is a word too', 'Y. Nouri Hafez', 'Youssef Nouri Hafez'],
    ['an initial before a son', 'T. Ben Hafez', 'Talal Ben Hafez'],
    ['the family of a son first', 'Benhafez Talal', 'طلال بن حافظ'],
  ])('%s: %s and %s', (_, query, form) => {
    expect(matchName(query, [form], person).score).toBeGreaterThanOrEqual(HIT_SCORE);
  });

  test.each([
    ['letters by their names', 'BBC', 'بي بي سي'],
    ['letters that are words too', 'إن بي سي', 'NBC'],
    ['a plural in its other case', 'حركة المراقبين', 'المراقبون'],
    ['a river', 'نهر الخابور', 'Khabur'],
  ])('%s: %s and %s, no person', (_, query, form) => {
    expect(matchName(query, [form], { label: 'Organization' }).score).toBeGreaterThanOrEqual(HIT_SCORE);
  });
});

describe('two names', () => {
  test.each([
    ['another long vowel', 'Jamal Hafez', 'Jamil Hafez'],
    ['a woman', 'أميرة حداد', 'Amir Haddad'],
    ['a nisba', 'البصرة', 'حسن البصري'],
    ['son and father', 'Talal bin Hafez', 'Hafez bin Talal'],
    ['the father’s name alone', 'Kamil al-Hafez', 'Nouri Kamil al-Hafez'],
    ['part of a compound', 'Karim Hafez', 'Abd al-Karim Hafez'],
    ['father and mother of', 'أبو حفص', 'أم حفص'],
    ['a name more', 'Talal Nouri Hafez', 'Talal Hafez'],
    ['other initials', 'A. B. Hafez', 'A. C. Hafez'],
    ['a son and his name alone', 'Ben Hafez', 'Hafez Talal'],
    ['a short word with its article', 'طلال الحلي', 'طلال الحلبي'],
    ['a final ة and a final i', 'طلال سلامة', 'Talal Salami'],
    ['a body of the same name', 'حركة حافظ', 'حافظ طلال'],
  ])('%s: %s and %s', (_, query, form) => {
    expect(matchName(query, [form], person).score).toBeLessThan(HIT_SCORE);
  });

  test.each([
    ['another number', 'Brigade 30', 'اللواء 45'],
    ['another kind', 'Hezbollah Brigades', 'Hezbollah'],
    ['another field', 'Ministry of Oil', 'وزارة الدفاع'],
    ['president and prime minister', 'رئيس العراق', 'رئيس وزراء العراق'],
    ['sea and land', 'قائد القوات البحرية', 'قائد القوات البرية'],
    ['a river and a country', 'نهر الأردن', 'Jordan'],
    ['a river and a province', 'محافظة الخابور', 'نهر الخابور'],
    ['a newspaper and a channel', 'صحيفة الخابور', 'قناة الخابور'],
  ])('%s: %s and %s', (_, query, form) => {
    expect(matchName(query, [form], { label: 'Organization' }).score).toBeLessThan(HIT_SCORE);
  });
});

describe('a name in Latin letters says what Arabic leaves open', () => {
  test.each([
    ['Bosra', ['Basra', 'البصرة'], false],
    ['Bosra', ['البصرة'], true],
    ['Amman', ['Oman', 'عمان'], false],
    ['Usman Hafez', ['Othman Hafez', 'عثمان حافظ'], true],
    ['Abdalaziz Hafez', ['Abdulaziz Hafez', 'عبد العزيز حافظ'], true],
    ['Mawsil', ['Mosul', 'الموصل'], true],
  ])('%s and %j: %s', (query, forms, hit) => {
    expect(matchName(query, forms, { label: 'Place' }).score >= HIT_SCORE).toBe(hit);
  });
});

describe('for any text', () => {
  test('a score lies between 0 and 1, and a hit has a kind', () =>
    fc.assert(
      fc.property(text, text, (query, form) => {
        const { score, kind } = matchName(query, [form], person);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(score >= HIT_SCORE).toBe(kind !== 'NONE');
      }),
    ));

  test('what is not blank is itself, exactly', () =>
    fc.assert(
      fc.property(text, (name) => {
        fc.pre(name.replaceAll(/\p{Cs}/gu, '').trim() !== '');
        expect(matchName(name, [name])).toEqual({ score: 1, kind: 'EXACT', matched: name });
      }),
    ));

  test('more forms never make it worse, but for one in Latin letters beside Arabic', () =>
    fc.assert(
      fc.property(text, text, text, (query, one, other) => {
        fc.pre(!isArabic(one) || isArabic(query) || isArabic(other));
        expect(matchName(query, [one, other]).score).toBeGreaterThanOrEqual(matchName(query, [one]).score);
      }),
    ));

  test('a query that was prepared is the same query', () =>
    fc.assert(
      fc.property(text, text, (query, form) => {
        expect(matchName(prepareQuery(query), [form])).toEqual(matchName(query, [form]));
      }),
    ));
});

test('nobody has no names', () => expect(matchName('Ali', [])).toEqual({ score: 0, kind: 'NONE', matched: '' }));

test('a text of any length is bounded: two names of ten kilobytes take no longer than a sentence', () => {
  const long = 'محمد Mohammed عبد الله '.repeat(500);
  expect(prepareQuery(long).in('PERSON').parts.length).toBeLessThanOrEqual(24);
  expect(matchName(`${long}x`, [long]).score).toBeLessThanOrEqual(1);
  expect(matchName('ا'.repeat(10_000), ['a'.repeat(10_000)]).score).toBeLessThanOrEqual(1);
});
