/** Where a quote stands, which numbers and negations a text has, and which date its words give: what a model's answer is proven by. */
import { describe, expect, test } from '@jest/globals';
import { dateFault } from '../../src/language-model/prove/dates.ts';
import { nearest, QuotedText } from '../../src/language-model/prove/find-quote.ts';
import { isDenial, negates } from '../../src/language-model/prove/negation.ts';
import { numbersBeyond, numbersIn } from '../../src/language-model/prove/numbers.ts';

const places = (text: string, quote: string): string[] =>
  new QuotedText(text).find(quote).map(({ start, end }) => text.slice(start, end));

describe('a quote', () => {
  test.each([
    ['other white space', 'They  met\n in\u00A0Basra.', 'They met in Basra', 'They  met\n in\u00A0Basra'],
    ['presentation forms', 'قال \uFEE3\uFEA4\uFEE4\uFEAA ذلك', 'محمد', '\uFEE3\uFEA4\uFEE4\uFEAA'],
    ['a ligature in the quote', 'an office', 'an o\uFB03ce', 'an office'],
    ['marks of direction', 'the \u200Fوفد\u200F left', 'the وفد left', 'the \u200Fوفد\u200F left'],
    ['characters beyond the plane', 'x 𝒜 met 𝒷', '𝒜 met', '𝒜 met'],
    ['at the end', 'They met', 'met', 'met'],
  ])('is found with %s', (_what, text, quote, found) => {
    expect(places(text, quote)).toEqual([found]);
  });

  test.each([
    ['a part of a word', 'They met the minister', 'met the min'],
    ['a part of an Arabic word', 'والكاظمي قال', 'كاظمي'],
    ['another letter', 'They met in Basra', 'They meet in Basra'],
    ['another digit', '12 men', '13 men'],
    ['a word less', 'They did not meet', 'They did meet'],
    ['other vowel signs', 'قَتَلَ الرجل', 'قُتِلَ الرجل'],
    ['nothing', 'text', '  '],
    ['signs alone', 'a. b', '.'],
  ])('is not found with %s', (_what, text, quote) => {
    expect(places(text, quote)).toEqual([]);
  });

  test('of several places the nearest to the others counts', () => {
    const text = new QuotedText('He came. Amal said so. He came. Basim said so. He came.');
    const all = text.find('He came');
    expect(all.map(({ start }) => start)).toEqual([0, 23, 47]);
    expect(nearest(all, text.find('Basim'))?.start).toBe(23);
    expect(nearest(all, [])?.start).toBe(0);
  });
});

test.each([
  ['1,200 men and 2.5 tons', ['1200', '2.5']],
  ['١٬٢٠٠ رجل و٢٫٥ طن في ۲۰۲۱', ['1200', '2.5', '2021']],
  ['007 of 26/7/2021', ['7', '26', '2021']],
  ['18.5 million and 7,5 millions and 200 000', ['18500000', '7500000', '200000']],
  ['بمليوني دولار و120 ألف جنيه و٥ ملايين', ['2000000', '120000', '5000000']],
  ['six seats and twenty thousand crowns', ['6', '20000']],
  ['ستة مقاعد', ['6']],
  ['none', []],
])('the numbers of %s', (text, numbers) => {
  expect([...numbersIn(text, /\p{sc=Arab}/u.test(text) ? 'ar' : 'en')].toSorted()).toEqual(numbers.toSorted());
});

test('numbers that no other text has', () => {
  expect(numbersBeyond({ text: '12 or 13', language: 'en' }, [{ text: '١٢ رجلا', language: 'ar' }])).toEqual(['13']);
});

test.each([
  ['en', 'They did not meet', true],
  ['en', "They didn't meet", true],
  ['en', 'They didn’t meet', true],
  ['en', 'No. 5 met them, no doubt', false],
  ['en', 'They met at noon', false],
  ['ar', 'ولم يلتقِ الوزير أحدا', true],
  ['ar', 'لا يزال في بغداد', false],
  ['ar', 'التقى الوزير', false],
  ['fr', "Il n'a rien signé", true],
  ['fr', 'Il a signé, sans doute', false],
  ['de', 'Er hat es nicht gesagt', true],
  ['de', 'Im Mai kam er', false],
])('whether %s text negates: %s', (language, text, isNegated) => {
  expect(negates(text, language)).toBe(isNegated);
});

test.each(['denied that', 'نفى الوزير', 'ونفت', 'a démenti', 'bestritt'])('%s denies', (said) => {
  expect(isDenial(said, 'en')).toBe(true);
});

test.each(['said', 'قال الوزير', 'يقول', 'identified'])('%s does not deny', (said) => {
  expect(isDenial(said, 'en')).toBe(false);
});

test.each([
  ['2021-07-26', 'on 26 July 2021', 'en', true],
  ['2021-07-26', 'July 26', 'en', true],
  ['2021-07-26', 'في ٢٦ تموز', 'ar', true],
  ['2021-07-26', 'في 26 يوليو 2021', 'ar', true],
  ['2021-07-26', '26/7/2021', 'en', true],
  ['2021-07', 'in July', 'en', true],
  ['2019', 'since 2019', 'en', true],
  ['2019-01/2020-03', 'from January 2019 to March 2020', 'en', true],
  ['2021-07-27', 'on 26 July 2021', 'en', false],
  ['2021-08-26', 'on 26 July 2021', 'en', false],
  ['2020-07-26', 'on 26 July 2021', 'en', false],
  ['2020-07-26', 'on 26 July', 'en', false],
  ['2021-07-26', 'yesterday', 'en', false],
  ['2021-07-21', '21 soldiers in 2021', 'en', false],
])('whether %s is what "%s" says', (edtf, words, language, agrees) => {
  expect(dateFault(edtf, words, language, 2021) === undefined).toBe(agrees);
});
