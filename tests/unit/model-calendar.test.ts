/** The calendar: each day has one number and one text, from the first day of -9999 to the last of 9999 and beyond its edges. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import {
  dayNumber,
  dayText,
  FIRST_DAY,
  firstOf,
  isBefore,
  isDay,
  javascriptDay,
  LAST_DAY,
  lastOf,
  sanadDay,
  shifted,
} from '../../src/model/calendar.ts';

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2021-07-26', 18_834],
  ['0000-01-01', -719_528],
  ['0001-01-01', -719_162],
  ['0099-12-31', -683_004],
  ['-0001-12-31', -719_529],
  ['-9999-01-01', FIRST_DAY],
  ['9999-12-31', LAST_DAY],
  ['-10000-12-31', FIRST_DAY - 1],
  ['+10000-01-01', LAST_DAY + 1],
])('%s is day %i', (text, number) => {
  expect(dayNumber(text)).toBe(number);
  expect(dayText(number)).toBe(text);
});

test('each day of the calendar has its own text, and the next number is the next day', () => {
  fc.assert(
    fc.property(anyDay, (number) => {
      const text = dayText(number);
      expect(isDay(text)).toBe(true);
      expect(dayNumber(text)).toBe(number);
      expect(new Date(`${javascriptDay(text)}T00:00:00Z`).getTime()).toBe(number * 86_400_000);
      expect(isBefore(text, dayText(number + 1))).toBe(true);
    }),
  );
});

test('days sort by the calendar: years before 0 too, whose texts sort the other way round', () => {
  fc.assert(
    fc.property(fc.array(anyDay, { minLength: 1, maxLength: 5 }), (numbers) => {
      const texts = numbers.map(dayText);
      expect(firstOf(texts)).toBe(dayText(Math.min(...numbers)));
      expect(lastOf(texts)).toBe(dayText(Math.max(...numbers)));
    }),
  );
  expect([firstOf([]), lastOf([])]).toEqual([null, null]);
});

describe('a day', () => {
  test.each(['2020-02-29', '0000-02-29', '-0004-02-29', '-9999-01-01', '9999-12-31'])('%s exists', (text) =>
    expect(isDay(text)).toBe(true),
  );
  test.each([
    ...['2021-02-29', '1900-02-29', '2021-02-30', '2021-13-01', '2021-00-10', '2021-01-00', '-0000-01-01'],
    ...['10000-01-01', '+10000-01-01', '-10000-01-01', '-000044-03-15', '2021-7-26', '2021', '2021-07-26T00:00', ''],
  ])("'%s' is none of the calendar", (text) => expect(isDay(text)).toBe(false));
});

test.each([
  ['-000044-03-15', '-0044-03-15'],
  ['-0044-03-15', '-0044-03-15'],
  ['2021-07-26', '2021-07-26'],
])('the driver writes %s, and Sanad %s', (text, expected) => expect(sanadDay(text)).toBe(expected));

test.each([
  ['2021-01-31', 0, 1, '2021-02-28'],
  ['2020-02-29', 1, 0, '2021-02-28'],
  ['2021-01-31', 0, -2, '2020-11-30'],
  ['0001-06-15', -2, 0, '-0001-06-15'],
])('%s, %i years and %i months later: %s', (text, years, months, expected) =>
  expect(dayText(shifted(dayNumber(text), years, months))).toBe(expected),
);
