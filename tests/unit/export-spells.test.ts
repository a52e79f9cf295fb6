/** Spells of a relation: on each day one of them covers it if, and only if, one of its claims possibly (or certainly) held; none meet. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { certainSpells, possibleSpells, type Spell } from '../../src/interchange/formats/graph/spells.ts';
import { dayNumber, dayText, FIRST_DAY, LAST_DAY } from '../../src/model/calendar.ts';
import type { Bounds } from '../../src/model/dates.ts';

/** Days round the year 0, which are compared as numbers. */
const SPAN = { first: dayNumber('-0001-12-01'), days: 60 };
const day = fc.option(fc.integer({ min: 0, max: SPAN.days }).map((number) => dayText(SPAN.first + number)));
const times = fc.array(
  fc
    .record({ startEarliest: day, startLatest: day, endEarliest: day, endLatest: day })
    // What is possible ends after it begins.
    .filter(({ startEarliest: a, endLatest: b }) => a === null || b === null || dayNumber(a) <= dayNumber(b)),
  { maxLength: 6 },
);

const isWithin = (number: number, first: string | null, last: string | null): boolean =>
  (first === null || dayNumber(first) <= number) && (last === null || number <= dayNumber(last));
const covered = (spells: readonly Spell[], number: number): number =>
  spells.filter(({ start, end }) => isWithin(number, start, end)).length;
const heldCertainly = ({ startLatest, endEarliest }: Bounds, number: number): boolean =>
  startLatest !== null && endEarliest !== null && isWithin(number, startLatest, endEarliest);

describe('on each day', () => {
  const days = [FIRST_DAY, LAST_DAY, ...Array.from({ length: SPAN.days + 3 }, (_, index) => SPAN.first + index - 1)];

  test('possible and certain spells cover what the claims do', () => {
    fc.assert(
      fc.property(times, (all) => {
        const [possible, certain] = [possibleSpells(all), certainSpells(all)];
        for (const number of days) {
          const isPossible = all.some(({ startEarliest, endLatest }) => isWithin(number, startEarliest, endLatest));
          expect(covered(possible, number)).toBe(isPossible ? 1 : 0);
          expect(covered(certain, number)).toBe(all.some((time) => heldCertainly(time, number)) ? 1 : 0);
        }
      }),
    );
  });

  test('spells that follow each other are one', () => {
    const time = (startEarliest: string, endLatest: string): Bounds => ({
      ...{ startEarliest, endLatest, startLatest: null, endEarliest: null },
    });
    expect(possibleSpells([time('2021-03-01', '2021-03-02'), time('2021-02-01', '2021-02-28')])).toEqual([
      { start: '2021-02-01', end: '2021-03-02' },
    ]);
  });
});
