/** Pairs of claims without `when`, or with an open one, which their days of saying set apart or not: rows of contradiction-cases.ts. */
import type { Columns } from './dossiers.ts';

/** A denial that was said on a day. */
const deniedOn = (day: string): Columns => ({
  polarity: 'NEGATED',
  attribution: ['the-outlet REPORTED', `basim DENIED on ${day}`],
});
/** What was said on a day. */
const saidOn = (day: string): Columns => ({ attribution: ['the-outlet REPORTED', `amal SAID on ${day}`] });
const HELD: Columns = { predicate: 'OPPOSES', object: 'basim' };
const DENIED: Columns = { polarity: 'NEGATED', attribution: ['the-outlet REPORTED', 'basim DENIED'] };
const TEN: Columns = { quantities: ['KILLED 10 persons TOTAL'] };
const MANY: Columns = { quantities: ['KILLED 25 persons TOTAL'] };

export const SAYING_ROWS: readonly (readonly [what: string, rule: string | undefined, one: Columns, other: Columns])[] =
  [
    ['an act, denied by a saying of an earlier day', undefined, { when: '2021-07-26' }, deniedOn('2021-07-22')],
    ['an act, denied by a saying of a later day', 'denied', { when: '2021-07-26' }, deniedOn('2021-07-27')],
    ['an act, denied by a saying of an uncertain day', 'denied', { when: '2021-07-26' }, deniedOn('2021-07-22?')],
    ['an act, affirmed and denied on two days', 'denied', saidOn('2014'), deniedOn('2020')],
    [
      'a state, affirmed and denied on one day',
      'denied',
      { ...HELD, ...saidOn('2014') },
      { ...HELD, ...deniedOn('2014') },
    ],
    [
      'a state, affirmed on a day and denied on another',
      undefined,
      { ...HELD, ...saidOn('2014') },
      { ...HELD, ...deniedOn('2020') },
    ],
    [
      'a state that is said to be over, and a denial of earlier days',
      'denied',
      { ...HELD, ...saidOn('2014'), ends: 'REAL' },
      { ...HELD, ...DENIED, when: '2010' },
    ],
    [
      'a state that may last still, denied after the day of saying',
      'denied',
      { ...HELD, ...saidOn('2015'), when: '2014/..' },
      { ...HELD, ...deniedOn('2020') },
    ],
    [
      'a plan, and a denial of a day before it was said',
      undefined,
      { ...saidOn('2021'), mode: 'FUTURE' },
      { ...DENIED, mode: 'FUTURE', when: '2020' },
    ],
    ['two plans', 'denied', { ...saidOn('2021'), mode: 'FUTURE' }, { ...deniedOn('2020'), mode: 'FUTURE' }],
    [
      'what might have been, on any day',
      'denied',
      { ...saidOn('2021'), mode: 'HYPOTHETICAL' },
      { ...deniedOn('2020'), mode: 'HYPOTHETICAL' },
    ],
    [
      'one act said to have been, and dated later',
      'dates',
      { about: 'summit', ...saidOn('2021-07-22') },
      { about: 'summit', when: '2021-07-26' },
    ],
    [
      'one act said to have been, and dated before',
      undefined,
      { about: 'summit', ...saidOn('2021-07-22') },
      { about: 'summit', when: '2021-07-20' },
    ],
    [
      'figures of a state, said on two days',
      undefined,
      { ...HELD, ...TEN, ...saidOn('2014') },
      { ...HELD, ...MANY, ...saidOn('2020') },
    ],
    ['figures of an act, said on two days', 'figures', { ...TEN, ...saidOn('2014') }, { ...MANY, ...saidOn('2020') }],
  ];
