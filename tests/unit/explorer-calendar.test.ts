/** The page over the whole calendar: bins, spans, words, addresses and typed days of the years -9999 to 9999. */
import { describe, expect, test } from '@jest/globals';
import { dayNumber, dayText, FIRST_DAY, isBefore, isDay, LAST_DAY } from '../../src/model/calendar.ts';
import { spanOf } from '../../src/explorer/panels/timeline/span.ts';
import { decodeView, encodeView } from '../../src/explorer/state/address.ts';
import { START } from '../../src/explorer/state/view.ts';
import {
  barsOf,
  binDate,
  binsInRange,
  binsOf,
  hullOf,
  ticksOf,
  unitFor,
  within,
} from '../../src/explorer/strip/time/bins.ts';
import { dayTyped } from '../../src/explorer/strip/time/day-typed.ts';
import { type Bounds, formatBounds } from '../../src/explorer/text/bounds.ts';
import { formatDate, formatEdtf } from '../../src/model/date-text.ts';
import { bounds } from '../support/explorer/bounds.ts';
import { fc } from '../support/property.ts';

const event = (day: string): Bounds => bounds(day, day, day, day);

describe('the whole calendar', () => {
  test('years before 0 have bars of their own, in the order of the calendar', () => {
    const wars = [event('-0489-09-12'), event('-0479-08-11'), event('0009-09-09')];
    const all = hullOf(wars) ?? { from: '', to: '' };
    expect(all).toEqual({ from: '-0489-09-12', to: '0009-09-09' });
    const bins = binsOf(all, unitFor(all, 72));
    expect(barsOf(wars, bins).filter(({ certain }) => certain > 0)).toEqual([
      { from: '-0490-01-01', to: '-0481-12-31', certain: 1, possible: 0 },
      { from: '-0480-01-01', to: '-0471-12-31', certain: 1, possible: 0 },
      { from: '0000-01-01', to: '0009-12-31', certain: 1, possible: 0 },
    ]);
    expect(binsInRange(bins, '-0479-01-01', '0009-01-01')).toEqual({ first: 1, last: 49 });
  });

  test('any days of the calendar have few bins, bars, ticks, a span, words, and an address', () => {
    const any = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
    const four = fc.tuple(any, any, any, any).map((days) => days.toSorted((a, b) => a - b).map(dayText));
    const open = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());
    const edge = fc.constantFrom(72, 240);
    fc.assert(
      fc.property(four, open, edge, (days, missing, most) => {
        const some = bounds(...days.map((each, index) => (missing[index] === true ? null : each)));
        const range = hullOf([some]);
        if (range === null) return;
        const unit = unitFor(range, most);
        const bins = binsOf(range, unit);
        expect(bins.length).toBeLessThanOrEqual(most);
        expect(isBefore(range.from, bins[0]?.from ?? '')).toBe(false);
        expect(isBefore(bins.at(-1)?.to ?? '', range.to)).toBe(false);
        const numbers = bins.flatMap(({ from, to }) => [dayNumber(from), dayNumber(to)]);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        expect(bins.every(({ from, to }) => isDay(from) && isDay(to))).toBe(true);
        expect(barsOf([some], bins).every(({ certain, possible }) => certain + possible === 1)).toBe(true);
        const ticks = ticksOf(bins, unit, 9);
        expect(ticks.length).toBeGreaterThan(0);
        const { told } = spanOf(some, range) ?? {};
        expect(told).toEqual({ start: 0, length: 1 });
        expect(within(range, range)).toEqual(range);
        for (const language of ['en', 'ar'] as const) {
          expect(formatBounds(language, some)).not.toMatch(/NaN|Invalid|(^|\s)-\d/);
          const labels = ticks.map((tick) => formatDate(language, binDate(unit, bins[tick]?.from ?? '')));
          expect(labels.filter((label) => label.startsWith('-'))).toEqual([]);
        }
        const filters = { ...START.filters, ...range, asOf: range.from, knownOn: range.to };
        const view = { ...START, overview: false, zoom: range, filters };
        const read = decodeView(encodeView(view));
        expect(read).toEqual({ view, invalid: [] });
      }),
    );
  });
});

describe('days in words and as typed', () => {
  test.each([
    ['-0044-03-15', '15 March 45 BC', '15 مارس 45 ق.م'],
    ['-0043', '44 BC', '44 ق.م'],
    ['0000', '1 BC', '1 ق.م'],
    ['0000-02-29', '29 February 1 BC', '29 فبراير 1 ق.م'],
    ['0001-01', 'January 1 AD', 'يناير 1 م'],
    ['0079-08-24', '24 August 79 AD', '24 أغسطس 79 م'],
    ['0622-07-16', '16 July 622', '16 يوليو 622'],
    ['-9999-01-01', '1 January 10000 BC', '1 يناير 10000 ق.م'],
    ['9999-12-31', '31 December 9999', '31 ديسمبر 9999'],
    ['2021-02-30', '2021-02-30', '2021-02-30'],
    ['2021-13', '2021-13', '2021-13'],
  ])('%s', (written, english, arabic) => {
    expect([formatDate('en', written), formatDate('ar', written)]).toEqual([english, arabic]);
  });

  test('EDTF before year 1', () => {
    expect(formatEdtf('en', '-0043~')).toBe('around 44 BC');
    expect(formatEdtf('en', '-0048-08-09/-0043-03-15')).toBe('9 August 49 BC – 15 March 44 BC');
    expect(formatEdtf('en', '[-0099..0014]')).toBe('between 100 BC and 14 AD');
  });

  test.each([
    ['2021-07-26', '2021-07-26'],
    [' -0044-03-15 ', '-0044-03-15'],
    ['\u22120044-03-15', '-0044-03-15'],
    ['٢٠٢١-٠٧-٢٦', '2021-07-26'],
    ['۰۰۷۹-۰۸-۲۴', '0079-08-24'],
    ['0001-01-01', '0001-01-01'],
    ['-9999-01-01', '-9999-01-01'],
    ['10000-01-01', undefined],
    ['2021-02-29', undefined],
    ['2021', undefined],
    ['79-08-24', undefined],
    ['-0000-01-01', undefined],
    ['', undefined],
  ])('the field takes %j as %j', (typed, read) => expect(dayTyped(typed)).toBe(read));
});
