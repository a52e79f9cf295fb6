/** The forms of a quantity: what each means, how it is written in both languages, and what is none. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figureText } from '../../src/model/quantity-text.ts';
import { EXTENTS, QUANTITY_ROLES, readQuantity, type Quantity } from '../../src/model/quantity.ts';
import { FORMS } from '../support/figure-forms.ts';

/** @throws {Error} if the text is no quantity */
function read(text: string): Quantity {
  const result = readQuantity(text);
  if ('fault' in result) throw new Error(result.fault);
  return result.ok;
}

const PLAIN = { measure: 'KILLED', unit: 'persons', role: 'TOTAL', of: null };

describe('each form of a number', () => {
  test.each(FORMS)('$figure', ({ figure, value, low, high, lowOpen, highOpen, approximate, extent }) => {
    expect(read(`KILLED ${figure} persons TOTAL`)).toEqual({
      ...PLAIN,
      figure,
      value: value ?? null,
      low: low ?? null,
      high: high ?? null,
      lowOpen: lowOpen ?? false,
      highOpen: highOpen ?? false,
      approximate: approximate ?? false,
      extent: extent ?? null,
    });
  });

  test.each(FORMS)('$figure in English and Arabic', ({ figure, en, ar }) => {
    const quantity = read(`KILLED ${figure} persons TOTAL`);
    expect(figureText(quantity, 'en')).toBe(en);
    expect(figureText(quantity, 'ar').replaceAll('\u200E', '')).toBe(ar);
  });
});

describe('the unit', () => {
  test.each([
    ['TROOPS 2500 persons TOTAL', '2,500', '2,500'],
    ['SEATS 16 seats PART', '16', '16'],
    ['MONEY >1100000000 USD TOTAL', 'more than 1,100,000,000 USD', 'أكثر من 1,100,000,000 USD'],
    ['SHARE 51 percent TOTAL', '51%', '51%'],
    ['SHARE 50.25 percent TOTAL', '50.25%', '50.25%'],
    ['DURATION 2 years TOTAL', '2 years', 'سنتان'],
    ['DURATION 1 year TOTAL', '1 year', 'سنة'],
    ['DURATION 5..6 days TOTAL', '5–6 days', '5–6 أيام'],
    ['SCORE -6..-5 points TOTAL', '-6 – -5 points', '-6 – -5 points'],
    ['GOODS 300 barrels TOTAL', '300 barrels', '300 barrels'],
  ])('%s', (text, en, ar) => {
    const quantity = read(text);
    expect(figureText(quantity, 'en')).toBe(en);
    expect(figureText(quantity, 'ar').replaceAll('\u200E', '')).toBe(ar);
  });
});

test.each(QUANTITY_ROLES)('the role %s, and the entity that a number is about', (role) => {
  expect(read(`SHARE 51 percent ${role} of delta-mining-2`)).toMatchObject({ role, of: 'delta-mining-2' });
  expect(read(`SHARE 51 percent ${role}`)).toMatchObject({ role, of: null });
});

describe('no quantity', () => {
  test.each([
    '',
    'TROOPS persons TOTAL',
    'TROOPS 5,200 persons TOTAL',
    'TROOPS 5 persons SOME',
    'TROOPS 5 TOTAL',
    'troops 5 persons TOTAL',
    'TROOPS .. persons TOTAL',
    'TROOPS ~ persons TOTAL',
    'TROOPS ~~5 persons TOTAL',
    'TROOPS 1...2 persons TOTAL',
    'TROOPS >5..6 persons TOTAL',
    'TROOPS >= persons TOTAL',
    'TROOPS >=5 persons TOTAL',
    'TROOPS > 5 persons TOTAL',
    'TROOPS <~5 persons TOTAL',
    'TROOPS --5 persons TOTAL',
    'TROOPS 1e5 persons TOTAL',
    'TROOPS 0x5 persons TOTAL',
    'TROOPS ٥ persons TOTAL',
    'TROOPS none persons TOTAL',
    'TROOPS Most persons TOTAL',
    'TROOPS 3 in persons TOTAL',
    'TROOPS 3 in 2 persons TOTAL',
    'TROOPS 3 in .. persons TOTAL',
    'TROOPS ~3 in 2..3 persons TOTAL',
    'TROOPS most in 2..3 persons TOTAL',
    'TROOPS 3 in most persons TOTAL',
    'TROOPS 2..4 in 2..3 persons TOTAL',
    'TROOPS 5 persons TOTAL of',
    'TROOPS 5 persons TOTAL of Iraq',
    'TROOPS 5 persons TOTAL of a b',
    'TROOPS 5 persons of iraq TOTAL',
  ])("'%s'", (text) => {
    expect(readQuantity(text)).toEqual({ fault: expect.stringContaining(`'${text}' is not a quantity`) });
  });

  test.each([
    ['TROOPS 9..3 persons TOTAL', 'write 3..9'],
    ['TROOPS -3..-9 persons TOTAL', 'write -9..-3'],
    ['TROOPS 4 in 2..3 persons TOTAL', 'outside of its range'],
    ['TROOPS 1 in 2.. persons TOTAL', 'outside of its range'],
    ['TROOPS 11 in ..10 persons TOTAL', 'outside of its range'],
    ['TROOPS 2 in 3..1 persons TOTAL', 'write 1..3'],
    [`TROOPS ${'9'.repeat(400)} persons TOTAL`, 'too large'],
    [`TROOPS ..${'9'.repeat(400)} persons TOTAL`, 'too large'],
  ])("'%s': %s", (text, advice) => {
    expect(readQuantity(text)).toEqual({ fault: expect.stringContaining(advice) });
  });
});

test('each number that is written is read, and a word is never a number', () => {
  const number = fc.oneof(
    fc.integer(),
    fc.integer().map((value) => value / 4),
  );
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(read(`SCORE ${low}..${high} points TOTAL`)).toMatchObject({ value: null, low, high });
      expect(read(`SCORE ${low} in ${low}..${high} points TOTAL`)).toMatchObject({ value: low, low, high });
    }),
  );
  for (const extent of EXTENTS) {
    expect(read(`KILLED ${extent} persons TOTAL`)).toMatchObject({ extent, value: null, low: null, high: null });
  }
});
