/** Dates in Arabic and English become EDTF, seen from the day of the document; what could be two days is left out. So too numbers and modes. */
import { describe, expect, test } from '@jest/globals';
import { edtfFault } from '../../src/model/dates.ts';
import { readQuantity } from '../../src/model/quantity.ts';
import { readText } from '../../src/propose/read-text.ts';

/** A Monday. */
const PUBLISHED = '2021-07-26';

const read = (text: string, published: string | undefined = PUBLISHED, language = 'ar') => [
  ...readText(text, { entities: [], published, language }),
];
const dates = (text: string, published: string | undefined = PUBLISHED): string[] =>
  read(text, published).flatMap((sentence) => sentence.dates.map(({ edtf }) => edtf));

describe('dates', () => {
  test.each([
    ['في 26 تموز 2021', '2021-07-26'],
    ['في ٢٦ تموز ٢٠٢١', '2021-07-26'],
    ['في ۲۶ تموز ۲۰۲۱', '2021-07-26'],
    ['في تشرين الأول (أكتوبر) 2019', '2019-10'],
    ['في 4 يوليو/تموز 2019', '2019-07-04'],
    ['في 3 غشت 2019', '2019-08-03'],
    ['في 10 جانفي 2020', '2020-01-10'],
    ['في السادس والعشرين من حزيران', '2021-06-26'],
    ['في 10 تشرين الأول المقبل', '2021-10-10'],
    ['في كانون الثاني الماضي', '2021-01'],
    ['يوم 27/7/2021', '2021-07-27'],
    ['on 2021-07-04', '2021-07-04'],
    ['July 4, 2021', '2021-07-04'],
    ['the 26th of July', '2021-07-26'],
    ['in March 2020', '2020-03'],
    ['في أواخر حزيران', '[2021-06-21..2021-06-30]'],
    ['نهاية 2011', '[2011-10..2011-12]'],
    ['early 2020', '[2020-01..2020-03]'],
    ['بحلول نهاية العام 2021', '[..2021-12-31]'],
    ['by September 2021', '[..2021-09-30]'],
    ['منذ عام 2014', '2014/..'],
    ['until 2021', '../2021'],
    ['وفي 2008، عاد', '2008'],
    ['أمس', '2021-07-25'],
    ['أول أمس', '2021-07-24'],
    ['أمس الأحد', '2021-07-25'],
    ['اليوم الإثنين', '2021-07-26'],
    ['غداً', '2021-07-27'],
    ['tomorrow', '2021-07-27'],
    ['يوم الخميس', '2021-07-22'],
    ['الخميس الماضي', '2021-07-22'],
    ['الخميس المقبل', '2021-07-29'],
    ['سيلتقي الوزير نظيره الخميس', '2021-07-29'],
    ['Last Monday', '2021-07-19'],
    ['He will come on Thursday', '2021-07-29'],
    ['Thursday, July 22', '2021-07-22'],
    ['هذا الشهر', '2021-07'],
    ['الشهر المقبل', '2021-08'],
    ['last year', '2020'],
    ['الأسبوع الماضي', '[2021-07-17..2021-07-25]'],
    ['15 رمضان 1442 هـ', '2021-04-27~'],
    ['في رمضان 1442', '[2021-04-13..2021-05-12]'],
  ])('%s is %s', (text, expected) => {
    expect(new Set(dates(text))).toEqual(new Set([expected]));
    expect(edtfFault(expected)).toBeUndefined();
  });

  test.each([
    'on 4/7/2021',
    'أمس السبت',
    'Friday, July 22',
    'مارس الرياضة',
    'May be it rains',
    'They march on',
    'قبل عام 2003',
    'before 2003',
    'كان في الموقع 1950 جندياً',
    'في 25 كانون الأول',
    'في عام 20210',
    '31 شباط 2020',
    'وهو اليوم أقوى من قبل',
    'الرئيس الثاني',
  ])('%s gives no date', (text) => expect(dates(text)).toEqual([]));

  test('a document of one of several days gives what is the same from each of them', () => {
    const early = '[2021-07-26,2021-07-27]';
    expect(dates('الاثنين. أمس. في أكتوبر المقبل. هذا العام. سيصل الثلاثاء.', early)).toEqual([
      '2021-07-26',
      '2021-10',
      '2021',
      '2021-07-27',
    ]);
    for (const unknown of ['[2021-01-01..2021-07-26]', '2021', 'not a date']) {
      expect(dates('أمس، والخميس الماضي، وفي 4 تموز، وفي 4 تموز 2020.', unknown)).toEqual(['2020-07-04']);
    }
  });

  test('around the new year the year is the one that the word says', () => {
    expect(dates('أمس. في كانون الأول الماضي. في شباط المقبل.', '2022-01-01')).toEqual([
      '2021-12-31',
      '2021-12',
      '2022-02',
    ]);
  });
});

describe('quantities', () => {
  test.each([
    ['نحو 2500 جندي', 'TROOPS ~2500 persons TOTAL'],
    ['أكثر من ٣٬٥٠٠ جندياً', 'TROOPS >3500 persons TOTAL'],
    ['بين 20 و30 صاروخاً', 'ROCKETS 20..30 rockets TOTAL'],
    ['لثلاث هجمات', 'ATTACKS 3 attacks TOTAL'],
    ['صاروخان', 'ROCKETS 2 rockets TOTAL'],
    ['5.2 مليون دولار', 'MONEY 5200000 USD TOTAL'],
    ['$5.2 million', 'MONEY 5200000 USD TOTAL'],
    ['51 في المئة', 'SHARE 51 percent TOTAL'],
    ['51%', 'SHARE 51 percent TOTAL'],
    ['ما لا يقل عن 10 قتلى', 'KILLED 10.. persons TOTAL'],
    ['at least 10 killed', 'KILLED 10.. persons TOTAL'],
    ['up to 300 troops', 'TROOPS ..300 persons TOTAL'],
    ['about 2,500 American soldiers', 'TROOPS ~2500 persons TOTAL'],
    ['twenty-one rockets', 'ROCKETS 21 rockets TOTAL'],
    ['بعد ثمانية أعوام', 'DURATION 8 years TOTAL'],
  ])('%s is %s', (text, expected) => {
    expect(read(text).flatMap(({ amounts }) => amounts.map(({ quantity }) => quantity))).toEqual([expected]);
    expect(readQuantity(expected)).toHaveProperty('ok');
  });

  test.each(['the first rocket', 'الصاروخ الأول', 'في عام 2003', 'one of them'])('%s counts nothing', (text) => {
    expect(read(text).flatMap(({ amounts }) => amounts)).toEqual([]);
  });
});

describe('modes', () => {
  test.each([
    ['سيصل الوزير', 'FUTURE'],
    ['ستبدأ المباحثات', 'FUTURE'],
    ['لن يصل', 'FUTURE NEGATED'],
    ['لم يصل', 'NEGATED'],
    ['لا يصل', 'NEGATED'],
    ['لا يزال هنا', ''],
    ['قد يصل', 'HYPOTHETICAL'],
    ['قد وصل', ''],
    ['أنباء عن وصوله', 'RUMOURED'],
    ['السياسة والسيارات', ''],
    ['He will not come', 'FUTURE NEGATED'],
    ['He may come', 'HYPOTHETICAL'],
    ['He reportedly left', 'RUMOURED'],
    ['He came', ''],
  ])('%s: %s', (text, expected) => {
    expect(
      read(text)
        .flatMap(({ modes }) => modes.map(({ what }) => what))
        .join(' '),
    ).toBe(expected);
  });
});
