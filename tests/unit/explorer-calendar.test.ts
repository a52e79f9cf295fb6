/** The page over the whole calendar: bins, spans, words, addresses and typed dates of the years -9999 to 9999; coarse dates; months by region. */
import { describe, expect, test } from '@jest/globals';
import { dayNumber, dayText, FIRST_DAY, isBefore, isDay, LAST_DAY } from '../../src/model/calendar.ts';
import { spanOf } from '../../src/explorer/panels/timeline/span.ts';
import { decodeView, encodeView } from '../../src/explorer/state/address.ts';
import { barsOf, binsInRange, binsOf, hullOf, type Unit, unitFor, within } from '../../src/explorer/strip/time/bins.ts';
import { binsByDensity } from '../../src/explorer/strip/time/density.ts';
import { periodTyped } from '../../src/explorer/strip/time/period-typed.ts';
import { ticksOf } from '../../src/explorer/strip/time/ticks.ts';
import { type Bounds, formatBounds } from '../../src/explorer/text/bounds.ts';
import { formatDate, formatEdtf } from '../../src/model/date-text.ts';
import { boundsOf, type Edge, edtfFault } from '../../src/model/dates.ts';
import { MONTH_NAMES, START } from '../../src/explorer/state/view.ts';
import { datesIn } from '../../src/explorer/text/dates.ts';
import { localeOf } from '../../src/explorer/text/month-names.ts';
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
        const dense = binsByDensity([some], range, most);
        const ticks = ticksOf(dense, 0.008, ({ from }) => formatDate('en', from));
        expect(ticks.length).toBeGreaterThan(0);
        const { told } = spanOf(some, range) ?? {};
        expect(told).toEqual({ start: 0, length: 1 });
        expect(within(range, range)).toEqual(range);
        for (const language of ['en', 'ar'] as const) {
          expect(formatBounds(language, some)).not.toMatch(/NaN|Invalid|(^|\s)-\d/);
          const labels = dense.map(({ from }) => formatDate(language, from));
          expect(labels.filter((label) => label.startsWith('-'))).toEqual([]);
        }
        for (const when of [range, { asOf: range.from }]) {
          const filters = { ...START.filters, ...when, knownOn: range.to };
          const view = { ...START, overview: false, zoom: range, filters };
          expect(decodeView(encodeView(view))).toEqual({ view, invalid: [] });
        }
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
    ['2021-07-26', '2021-07-26', '2021-07-26'],
    [' -0044-03-15 ', '-0044-03-15', '-0044-03-15'],
    ['\u22120044-03-15', '-0044-03-15', '-0044-03-15'],
    ['٢٠٢١-٠٧-٢٦', '2021-07-26', '2021-07-26'],
    ['۰۰۷۹-۰۸-۲۴', '0079-08-24', '0079-08-24'],
    ['0001-01-01', '0001-01-01', '0001-01-01'],
    ['-9999-01-01', '-9999-01-01', '-9999-01-01'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['٢٠٢١', '2021-01-01', '2021-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['-0043', '-0043-01-01', '-0043-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['-004X', '-0049-01-01', '-0040-12-31'],
    ['2021-07-XX', '2021-07-01', '2021-07-31'],
    ['2014/2017', '2014-01-01', '2017-12-31'],
    ['2014/..', '2014-01-01', null],
    ['../2011-12-31', null, '2011-12-31'],
    ['[2021-07..2021-09]', '2021-07-01', '2021-09-30'],
    ['[..2020-08]', null, '2020-08-31'],
    ['26 July 2021', '2021-07-26', '2021-07-26'],
    ['july 2021', '2021-07-01', '2021-07-31'],
    ['26 تموز 2021', '2021-07-26', '2021-07-26'],
    ['٢٦ يوليو ٢٠٢١', '2021-07-26', '2021-07-26'],
    ['تشرين الأول 2019', '2019-10-01', '2019-10-31'],
    ['تشرين الاول 2019', '2019-10-01', '2019-10-31'],
    ['غشت 2020', '2020-08-01', '2020-08-31'],
    ['جويلية 2020', '2020-07-01', '2020-07-31'],
    ['44 BC', '-0043-01-01', '-0043-12-31'],
    ['15 March 44 BC', '-0043-03-15', '-0043-03-15'],
    ['15 مارس 44 ق.م', '-0043-03-15', '-0043-03-15'],
    ['24 August 79 AD', '0079-08-24', '0079-08-24'],
  ])('the field takes %j as %s to %s', (typed, from, to) => expect(periodTyped(typed)).toMatchObject({ from, to }));

  test.each([
    ['10000-01-01', 'year'],
    ['2021-02-29', 'day'],
    ['2021-13', 'month'],
    ['79-08-24', 'digits'],
    ['79', 'digits'],
    ['26 July 79', 'digits'],
    ['-0000-01-01', 'zero'],
    ['0 BC', 'zero'],
    ['2021-07~', 'mark'],
    ['26 Quintilis 2021', 'name'],
    ['2017/2014', 'order'],
    ['198X-07', 'form'],
    ['../..', 'form'],
    ['yesterday', 'form'],
    ['2021-07-2', 'form'],
    ['2021-7', 'form'],
    ['1/2/3', 'form'],
    ['', 'form'],
    ['-', 'form'],
  ])('the field says what is wrong with %j: %s', (typed, fault) => {
    expect(periodTyped(typed)).toMatchObject({ fault: `time.fault.${fault}` });
  });

  test('a day, a month and a year are read as they are written, in each region and in English', () => {
    const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayText);
    const region = fc.constantFrom(...MONTH_NAMES.map((months) => localeOf('ar', months, [])));
    fc.assert(
      fc.property(day, region, fc.constantFrom(0, -3, -6), (some, locale, cut) => {
        const text = cut === 0 ? some : some.slice(0, cut);
        const exact = periodTyped(text);
        for (const words of [formatDate('ar', text, locale), formatDate('en', text)]) {
          expect(periodTyped(words)).toEqual(exact);
        }
      }),
    );
  });

  test('any text is read or refused', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void periodTyped(text)));
  });
});

describe('names of months', () => {
  test.each([
    ['levant', ['en-GB'], '26 تموز 2021'],
    ['nile', ['ar-IQ'], '26 يوليو 2021'],
    ['morocco', [], '26 يوليوز 2021'],
    ['algeria', [], '26 جويلية 2021'],
    ['auto', ['en', 'ar-IQ', 'ar-EG'], '26 تموز 2021'],
    ['auto', ['ar-Arab-SY'], '26 تموز 2021'],
    ['auto', ['ar-SA'], '26 يوليو 2021'],
    ['auto', ['ar', 'en'], '26 يوليو 2021'],
  ] as const)('%s with %j', (months, preferred, expected) => {
    const { date, edtf, bounds: inWords, days } = datesIn('ar', localeOf('ar', months, preferred));
    expect(date('2021-07-26')).toBe(expected);
    const month = expected.replace('26 ', '');
    expect(edtf('2021-07~')).toBe(`نحو ${month}`);
    expect(inWords(event('2021-07-26'))).toBe(expected);
    expect(days('2021-07-01', '2021-07-31')).toBe(month);
  });

  test('English has its own', () => expect(localeOf('en', 'levant', ['ar-IQ'])).toBe('en-GB'));
});

describe('a coarse date is written as coarse', () => {
  const day = fc.integer({ min: FIRST_DAY + 40_000, max: LAST_DAY - 40_000 });

  /** The bounds of EDTF dates of years and months, in each form that a relation can have. */
  const coarse = fc
    .tuple(day, day, fc.constantFrom(-3, -6), fc.constantFrom(-3, -6))
    .map(([a, b, cutA, cutB]) => [dayText(Math.min(a, b)).slice(0, cutA), dayText(Math.max(a, b)).slice(0, cutB)])
    .chain(([from = '', to = '']) =>
      fc.constantFrom(from, `${from}/${to}`, `${from}/..`, `../${to}`, `[..${to}]`, `[${from}..]`, `[${from}..${to}]`),
    );

  test('no day is written that nobody gave', () => {
    const edge = fc.constantFrom<Edge>('REAL', 'ATTESTED');
    fc.assert(
      fc.property(coarse, edge, edge, (when, starts, ends) => {
        if (edtfFault(when) !== undefined) return;
        const words = datesIn('en', 'en-GB').bounds(boundsOf(when, starts, ends)) ?? '';
        expect(words).not.toMatch(
          /\d (January|February|March|April|May|June|July|August|September|October|November|December)/,
        );
      }),
    );
  });

  test.each([
    [bounds(null, null, null, '2020-08-31'), 'not after August 2020'],
    [bounds(null, '2020-08-31', null, null), 'begun by August 2020'],
    [bounds('2020-08-01', null, null, null), 'not before August 2020'],
    [bounds(null, '2014-12-31', '2017-01-01', null), 'at least from 2014 to 2017'],
    [bounds('2014-01-01', '2017-12-31', '2014-01-01', '2017-12-31'), 'between 2014 and 2017'],
    [bounds(null, '2020-08-30', null, null), 'begun by 30 August 2020'],
  ])('%j: %s', (some, expected) => expect(formatBounds('en', some)).toBe(expected));

  test.each([
    ['2021-01-01', '2021-12-31', '2021'],
    ['2021-07-01', '2021-07-31', 'July 2021'],
    ['2021-07-26', '2021-07-26', '26 July 2021'],
    ['2014-01-01', '2017-12-31', '2014 – 2017'],
    ['2021-07-26', '2021-08-31', '26 July 2021 – August 2021'],
    ['-0044-01-01', '-0044-12-31', '45 BC'],
  ])('the days %s to %s: %s', (from, to, expected) => expect(datesIn('en', 'en-GB').days(from, to)).toBe(expected));
});

describe('bins by density', () => {
  test('a busy month has its days, a quiet decade its years', () => {
    const days = Array.from({ length: 20 }, (_, index) => event(`2021-07-${String(index + 5).padStart(2, '0')}`));
    const spans = [event('2003-03-20'), bounds('2020-01-01', '2020-12-31', '2020-01-01', '2020-12-31'), ...days];
    const bins = binsByDensity(spans, hullOf(spans) ?? { from: '', to: '' }, 200);
    const of = (unit: Unit): string[] => bins.filter((bin) => bin.unit === unit).map(({ from }) => from.slice(0, 7));
    expect(of('day')).toEqual(Array.from({ length: 31 }, () => '2021-07'));
    expect([of('month').length, of('year').length]).toEqual([11, 18]);
    // "By 1890" alone has one bar of a year, and no day.
    const by = [bounds(null, '1890-12-31', null, null)];
    expect(binsByDensity(by, hullOf(by) ?? { from: '', to: '' }, 200)).toEqual([
      { from: '1890-01-01', to: '1890-12-31', unit: 'year' },
    ]);
    // Dates of a year do not split it.
    const vague = Array.from({ length: 9 }, () => bounds('2020-01-01', '2020-12-31', '2020-01-01', '2020-12-31'));
    expect(binsByDensity([...vague, event('1990-01-01')], { from: '1990-01-01', to: '2020-12-31' }, 130)).toHaveLength(
      31,
    );
  });

  test('cover the range without gap or overlap, and are never more than fit', () => {
    const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
    const spans = fc.array(
      fc.tuple(day, fc.integer({ min: 0, max: 900 })).map(([from, length]) => {
        const to = dayText(Math.min(LAST_DAY, from + length));
        return bounds(dayText(from), dayText(from), to, to);
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(spans, fc.constantFrom(72, 200), (some, most) => {
        const range = hullOf(some) ?? { from: '', to: '' };
        const bins = binsByDensity(some, range, most);
        expect(bins.length).toBeLessThanOrEqual(most);
        expect(isBefore(range.from, bins[0]?.from ?? '')).toBe(false);
        expect(isBefore(bins.at(-1)?.to ?? '', range.to)).toBe(false);
        for (const [index, bin] of bins.slice(1).entries()) {
          expect(dayNumber(bin.from) - dayNumber(bins[index]?.to ?? '')).toBe(1);
        }
        const ticks = ticksOf(bins, 0.008, ({ from }) => from);
        const places = ticks.map(({ index, label }) => ({ at: index / bins.length, length: label.length * 0.008 }));
        for (const [index, tick] of places.slice(1).entries()) {
          expect(tick.at).toBeGreaterThan((places[index]?.at ?? 0) + (places[index]?.length ?? 0));
        }
      }),
    );
  });
});
