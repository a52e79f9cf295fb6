/**
 * The time filters of the explorer: bins, which relations count in a bin by their four bounds, and what dragging and keys
 * select.
 */
import { describe, expect, test } from '@jest/globals';
import { bounds } from '../support/explorer/bounds.ts';
import { fc } from '../support/property.ts';
import { spanOf } from '../../src/explorer/panels/timeline/span.ts';
import {
  widened,
  barsOf,
  binsOf,
  isOpenEnded,
  hullOf,
  datedRangeOf,
  binsInRange,
  unitFor,
  UNITS,
  within,
} from '../../src/explorer/strip/time/bins.ts';
import { heldOn } from '../../src/explorer/panels/evidence/held-on.ts';
import { around, busyPeriods } from '../../src/explorer/strip/time/presets.ts';
import { dragged, stepped, steppedWindow } from '../../src/explorer/strip/time/range-drag.ts';
import { type Bounds, formatBounds } from '../../src/explorer/text/bounds.ts';

const event = (from: string, to = from): Bounds => bounds(from, to, from, to);
const attested = (day: string): Bounds => bounds(null, day, day, null);
const NONE = bounds();

const day = fc
  .integer({ min: -30_000, max: 30_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const stretch = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

describe('bins', () => {
  test('cover the stretch without gap or overlap, in each unit', () => {
    fc.assert(
      fc.property(stretch, fc.constantFrom(...UNITS), (some, unit) => {
        // Bins of days over centuries would only take long.
        const to = unit === 'day' ? widened({ from: some.from, to: some.from }, some).to : some.to;
        const bins = binsOf({ from: some.from, to }, unit);
        expect(bins[0]?.from.localeCompare(some.from)).toBeLessThanOrEqual(0);
        expect(bins.at(-1)?.to.localeCompare(to)).toBeGreaterThanOrEqual(0);
        const gaps = bins.slice(1).map(({ from }, index) => Date.parse(from) - Date.parse(bins[index]?.to ?? ''));
        expect(gaps.filter((gap) => gap !== 86_400_000)).toEqual([]);
      }),
    );
  });

  test('cover all years of four digits: from 0000 to 9999', () => {
    const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
    const coarseUnits = fc.constantFrom('decade', 'century', 'year');
    fc.assert(
      fc.property(fc.tuple(year, year), coarseUnits, (years, unit) => {
        const [first = '', last = ''] = years.toSorted();
        const bins = binsOf({ from: `${first}-03-01`, to: `${last}-12-31` }, unit);
        expect(bins[0]?.from.localeCompare(`${first}-03-01`)).toBeLessThanOrEqual(0);
        expect(bins.at(-1)?.to.localeCompare(`${last}-12-31`)).toBeGreaterThanOrEqual(0);
        expect(bins.filter(({ from, to }) => !/^\d{4}-01-01 \d{4}-12-31$/.test(`${from} ${to}`))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('a relation until 9999-12-31 has bars, and days outside of those years count as the nearest', () => {
    const all = hullOf([bounds('2014-06-10', '2014-06-10', '9999-12-31', '9999-12-31')]);
    expect(all).toEqual({ from: '2014-06-10', to: '9999-12-31' });
    const unit = unitFor(all ?? { from: '', to: '' }, 240);
    expect(unit).toBe('century');
    const bins = binsOf(all ?? { from: '', to: '' }, unit);
    expect([bins.length, bins[0], bins.at(-1)]).toEqual([
      80,
      { from: '2000-01-01', to: '2099-12-31' },
      { from: '9900-01-01', to: '9999-12-31' },
    ]);
    const ancient = bounds('-0044-03-15', '-0044-03-15', '9999-12-31', '9999-12-31');
    expect(datedRangeOf(ancient)).toEqual({ from: '-0044-03-15', to: '9999-12-31' });
    expect(barsOf([ancient], bins).every(({ certain }) => certain === 1)).toBe(true);
    expect(spanOf(ancient, { from: '2021-01-01', to: '2021-12-31' })?.core).toEqual({ start: 0, length: 1 });
    expect(formatBounds('en', ancient)).toBe('from 15 March 45 BC, until 31 December 9999');
  });

  test('are as fine as there is room for', () => {
    expect(unitFor({ from: '2021-07-01', to: '2021-07-31' }, 31)).toBe('day');
    expect(unitFor({ from: '2021-07-01', to: '2021-07-31' }, 30)).toBe('month');
    expect(unitFor({ from: '2003-03-20', to: '2021-07-31' }, 100)).toBe('year');
    expect(unitFor({ from: '0800-01-01', to: '2021-07-31' }, 240)).toBe('decade');
    expect(binsOf({ from: '2020-02-28', to: '2020-03-01' }, 'month')).toEqual([
      { from: '2020-02-01', to: '2020-02-29' },
      { from: '2020-03-01', to: '2020-03-31' },
    ]);
  });
});

describe('bars', () => {
  const months = binsOf({ from: '2021-06-01', to: '2021-08-31' }, 'month');
  const count = (span: Bounds): readonly string[] =>
    barsOf([span], months).map(({ certain, possible }) => (certain ? 'certain' : possible ? 'possible' : '-'));

  test.each([
    ['a day', event('2021-07-26'), ['-', 'certain', '-']],
    ['a month is certain of the month', event('2021-07-01', '2021-07-31'), ['-', 'certain', '-']],
    ['a year is spread over its months', event('2021-01-01', '2021-12-31'), ['possible', 'possible', 'possible']],
    ['two days of two months', event('2021-07-31', '2021-08-01'), ['-', 'possible', 'possible']],
    [
      'a state counts where it is attested, not where it is merely not excluded',
      attested('2021-07-26'),
      ['-', 'certain', '-'],
    ],
    [
      'a span is certain from its latest start to its earliest end',
      bounds('2021-01-01', '2021-07-05', '2021-07-09', '2022-01-01'),
      ['possible', 'certain', 'possible'],
    ],
    ['an uncertain day', bounds(null, '2021-07-26', null, null), ['-', 'possible', '-']],
    ['no date', NONE, ['-', '-', '-']],
  ])('%s', (_, span, expected) => expect(count(span)).toEqual(expected));

  test('of days, a month is told of each and certain of none', () => {
    const days = binsOf({ from: '2021-07-01', to: '2021-07-31' }, 'day');
    const bars = barsOf([event('2021-07-01', '2021-07-31')], days);
    expect(bars.every(({ certain, possible }) => certain === 0 && possible === 1)).toBe(true);
  });

  test('a marked date is drawn on the days that are written, and is certain on none', () => {
    const uncertain = { ...NONE, startDrawn: '2021-07-26', endDrawn: '2021-07-26' };
    const approximate = {
      ...bounds('2020-01-01', null, null, '2022-12-31'),
      startDrawn: '2021-01-01',
      endDrawn: '2021-12-31',
    };
    expect([uncertain, approximate].map(datedRangeOf)).toEqual([
      { from: '2021-07-26', to: '2021-07-26' },
      { from: '2021-01-01', to: '2021-12-31' },
    ]);
    expect(spanOf(uncertain, { from: '2021-07-25', to: '2021-07-26' })).toEqual({
      halo: { start: 0, length: 1 },
      told: { start: 0.5, length: 0.5 },
      core: null,
      openStart: true,
      openEnd: true,
    });
    expect([uncertain, approximate].map((each) => formatBounds('en', each))).toEqual([
      '26 July 2021 (uncertain)',
      'not before 2020, not after 2022',
    ]);
    expect(formatBounds('ar', uncertain)).toContain('(غير مؤكد)');
  });

  test.each([
    ['-9999-01-01', '9999-12-31'],
    ['-0044-03-15', '-0044-03-15'],
    ['-0100-01-01', '-0044-12-31'],
    ['0000-02-29', '0001-01-01'],
    ['0099-12-31', '0100-01-01'],
    ['9999-12-31', '9999-12-31'],
    ['-9999-01-01', '-9999-01-01'],
  ])('from %s to %s there are bins, bars, a span and words', (from, to) => {
    for (const each of [bounds(from, from, to, to), bounds(from, null, null, null), bounds(null, to, from, null)]) {
      const range = hullOf([each]);
      expect(range).not.toBeNull();
      if (range === null) return;
      const unit = unitFor(range, 240);
      const bins = binsOf(range, unit);
      expect(bins.length).toBeGreaterThan(0);
      expect(barsOf([each], bins).some(({ certain, possible }) => certain + possible === 1)).toBe(true);
      const { told } = spanOf(each, range) ?? {};
      expect([told?.start, told?.length]).toEqual([0, 1]);
      expect(widened(range, range)).toEqual(range);
      for (const language of ['en', 'ar'] as const) expect(formatBounds(language, each)).not.toContain('NaN');
    }
    const { certainly } = heldOn(bounds(from, from, to, to));
    expect(certainly).toEqual({ from, to });
  });

  test('the known time, and the open time beyond it', () => {
    expect(datedRangeOf(NONE)).toBeNull();
    expect([NONE, event('2021-07-26'), attested('2021-07-26')].map(isOpenEnded)).toEqual([false, false, true]);
    expect(hullOf([NONE])).toBeNull();
    expect(hullOf([NONE, attested('2021-07-26'), event('2008-01-01', '2008-12-31')])).toEqual({
      from: '2008-01-01',
      to: '2021-07-26',
    });
  });
});

describe('the range', () => {
  const years = binsOf({ from: '2000-01-01', to: '2009-12-31' }, 'year');

  test('touches bins, and always lies within them', () => {
    expect(binsInRange(years, null, null)).toEqual({ first: 0, last: 9 });
    expect(binsInRange(years, '2003-05-01', '2004-01-01')).toEqual({ first: 3, last: 4 });
    expect(binsInRange(years, '1990-01-01', null)).toEqual({ first: 0, last: 9 });
    expect(binsInRange(years, '2050-01-01', '2060-01-01')).toEqual({ first: 9, last: 9 });
    expect(binsInRange(years, null, '1950-01-01')).toEqual({ first: 0, last: 0 });
  });

  test('zooming stays within the known time', () => {
    const all = { from: '2000-01-01', to: '2009-12-31' };
    expect(widened({ from: '2005-01-01', to: '2005-01-10' }, all)).toEqual({ from: '2004-12-27', to: '2005-01-15' });
    expect(widened(all, all)).toEqual(all);
    // An address may name a stretch of which the canvas tells nothing, or only a part.
    expect(within({ from: '1990-01-01', to: '2003-01-01' }, all)).toEqual({ from: '2000-01-01', to: '2003-01-01' });
    expect(within({ from: '1990-01-01', to: '1999-12-31' }, all)).toEqual(all);
  });

  test('dragging draws, stretches and moves, and handles never cross', () => {
    const begun = { first: 3, last: 5 };
    expect(dragged({ what: 'new', at: 6, begun }, 2, 9)).toEqual({ first: 2, last: 6 });
    expect(dragged({ what: 'first', at: 3, begun }, 8, 9)).toEqual({ first: 5, last: 5 });
    expect(dragged({ what: 'last', at: 5, begun }, 0, 9)).toEqual({ first: 3, last: 3 });
    expect(dragged({ what: 'both', at: 4, begun }, 9, 9)).toEqual({ first: 7, last: 9 });
    expect(dragged({ what: 'both', at: 4, begun }, 0, 9)).toEqual({ first: 0, last: 2 });
  });

  test('keys follow the direction of reading', () => {
    expect(stepped('ArrowRight', 3, 9, false)).toBe(4);
    expect(stepped('ArrowRight', 3, 9, true)).toBe(2);
    expect(stepped('ArrowUp', 9, 9, true)).toBe(9);
    expect(stepped('Home', 3, 9, false)).toBe(0);
    expect(stepped('End', 3, 9, false)).toBe(9);
    expect(stepped('x', 3, 9, false)).toBeUndefined();
  });
});

describe('spans to choose', () => {
  const relations = [
    event('2021-07-26'),
    event('2021-07-27'),
    event('2021-07-01', '2021-07-31'),
    event('2020-01-01', '2020-12-31'),
    bounds('2014-06-10', '2014-06-10', '2021-07-31', '2021-07-31'),
    attested('-0479-08-11'),
    NONE,
  ];

  test('years with their counts; a date that is coarser than a month is of no month', () => {
    expect(busyPeriods(relations, 'year', 9)).toEqual([
      { from: '-0479-01-01', to: '-0479-12-31', count: 1 },
      { from: '2014-01-01', to: '2014-12-31', count: 1 },
      { from: '2020-01-01', to: '2020-12-31', count: 1 },
      { from: '2021-01-01', to: '2021-12-31', count: 4 },
    ]);
    expect(busyPeriods(relations, 'month', 9).map(({ from, count }) => [from, count])).toEqual([
      ['-0479-08-01', 1],
      ['2014-06-01', 1],
      ['2021-07-01', 4],
    ]);
    expect(busyPeriods(relations, 'month', 1)).toHaveLength(1);
  });

  test.each([
    [0, '2021-07-19', '2021-08-02'],
    [1, '2021-06-26', '2021-08-26'],
    [12, '2020-07-26', '2022-07-26'],
  ] as const)('around an event, %i months', (window, from, to) => {
    expect(around(event('2021-07-26'), window)).toEqual({ from, to });
    expect(around(NONE, window)).toBeNull();
    expect(around(event('9999-12-31'), window)?.to).toBe('9999-12-31');
  });
});

describe('the window that plays', () => {
  test('keeps its size, moves by a quarter, and reaches the end and no further', () => {
    let window = steppedWindow(null, 40, 1);
    expect(window).toEqual({ first: 0, last: 3 });
    for (let steps = 0; window.last < 39; steps += 1) {
      expect(steps).toBeLessThan(40);
      window = steppedWindow(window, 40, 1);
      expect(window.last - window.first).toBe(3);
    }
    expect(steppedWindow(window, 40, 1)).toEqual(window);
    expect(steppedWindow({ first: 0, last: 7 }, 40, 1)).toEqual({ first: 2, last: 9 });
    expect(steppedWindow({ first: 1, last: 8 }, 40, -1)).toEqual({ first: 0, last: 7 });
    expect(steppedWindow(null, 1, -1)).toEqual({ first: 0, last: 0 });
  });
});

describe('spans of the timeline', () => {
  const axis = { from: '2021-07-01', to: '2021-07-10' };

  test('certain core, the written time, and all that is not excluded', () => {
    expect(spanOf(bounds('2021-07-02', '2021-07-03', '2021-07-05', null), axis)).toEqual({
      halo: { start: 0.1, length: 0.9 },
      told: { start: 0.1, length: 0.4 },
      core: { start: 0.2, length: 0.3 },
      openStart: false,
      openEnd: true,
    });
    expect(spanOf(event('2021-07-01', '2021-07-10'), axis)?.core).toBeNull();
    expect(spanOf(event('2020-07-01'), axis)?.halo).toBeNull();
    expect(spanOf(NONE, axis)).toBeNull();
  });
});
