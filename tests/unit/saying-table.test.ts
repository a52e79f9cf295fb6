/** The tables of docs/time.md on sayings, row by row, and every combination of mode, edges, `when` and day of saying against them. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { contentTime, type Content } from '../../src/model/content-time.ts';
import { boundsOf, UNBOUNDED, type Bounds, type DrawnBounds } from '../../src/model/dates.ts';
import { readAttributionStep } from '../../src/model/notation.ts';
import { certainDays, saidDays, type SaidDays } from '../../src/model/said-days.ts';
import { rowsOf } from '../support/markdown-table.ts';

const PAGE = readFileSync(new URL('../../docs/time.md', import.meta.url), 'utf8');
const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const;
const MODES = ['ACTUAL', 'FUTURE', 'HYPOTHETICAL'] as const;
const EDGES = ['REAL', 'ATTESTED'] as const;
/** Each form of `when`, before, within and after the days of saying. */
const WHENS: readonly (string | undefined)[] = [
  ...[undefined, '2021-07-20', '2021-07-10/..', '2021-07-10/', '../2021-07-20', '/2021-07-20', '2021-07-10/2021-07-20'],
  ...[
    '2021-07-20?',
    '2021-07~',
    '2021-07-20%',
    '2021-07-20?/..',
    '[2021-07-10,2021-07-20]',
    '[..2021-07-20]',
    '2021-07',
  ],
  ...[
    '[2021-07-20..]',
    '2021-08-20',
    '2021-08-20/..',
    '../2021-08-20',
    '[..2021-08-20]',
    '2021-08-20?',
    '2021-07-10/2021-08~',
  ],
];
const ONS: readonly (string | undefined)[] = [
  ...[
    undefined,
    '2021-07-22',
    '2021-07',
    '2021-07-22/..',
    '../2021-07-22',
    '[..2021-07-22]',
    '2021-07-22?',
    '2021-07-22~',
  ],
];

const SAID = ONS.map((on) => ({ on, said: certainDays(on) }));

const sayings = rowsOf(PAGE, ['attribution', 'publishedOn', 'retrievedOn', 'saidEarliest', 'saidLatest']);
const fillings = rowsOf(PAGE, ['mode', 'starts', 'ends', 'when', 'the saying gives']);
const filled = rowsOf(PAGE, ['mode', 'coded as', 'when', 'said', ...BOUNDS, 'whenSource']);

test('the page has its tables', () => {
  expect([sayings.length, fillings.length, filled.length]).toEqual([30, 9, 26]);
});

describe('the time of saying', () => {
  test.each(sayings)('%s, published %s, retrieved %s → %s, %s', (steps = '', publishedOn, retrievedOn, ...days) => {
    const document = { publishedBy: 'outlet', publishedOn: given(publishedOn), retrievedOn: given(retrievedOn) };
    const last = saidDays(steps.split(', ').map(stepOf), document).at(-1);
    expect([last?.saidEarliest, last?.saidLatest].map((day) => day ?? 'absent')).toEqual(days);
  });

  test('each step has days of its own', () => {
    const steps = ['outlet REPORTED', 'basim WROTE on 2021-07', 'amal SAID on 2021-07-22'].map(stepOf);
    expect(saidDays(steps, { publishedBy: 'outlet', publishedOn: '2021-07-25' })).toEqual([
      { saidEarliest: '2021-07-25', saidLatest: '2021-07-25' },
      { saidEarliest: '2021-07-01', saidLatest: '2021-07-25' },
      { saidEarliest: '2021-07-22', saidLatest: '2021-07-22' },
    ]);
  });
});

describe('where when is silent, the saying fills in', () => {
  test.each(filled)('%s %s, when %s, said %s', (mode, coded = '', when, on, ...cells) => {
    const usual = coded.startsWith('state') ? 'ATTESTED' : 'REAL';
    const starts = /starts (REAL|ATTESTED)/.exec(coded)?.[1] ?? usual;
    const ends = /ends (REAL|ATTESTED)/.exec(coded)?.[1] ?? usual;
    const content = {
      mode: among(MODES, mode),
      when: given(when),
      starts: among(EDGES, starts),
      ends: among(EDGES, ends),
    };
    const { bounds, whenSource } = contentTime(content, certainDays(given(on)));
    expect([...BOUNDS.map((bound) => bounds[bound] ?? 'absent'), whenSource]).toEqual(cells);
  });

  const kinds = MODES.flatMap((mode) => EDGES.flatMap((starts) => EDGES.map((ends) => ({ mode, starts, ends }))));
  test.each(kinds)('$mode, starts $starts, ends $ends: every when with every day of saying', (kind) => {
    const cases = WHENS.flatMap((when) => SAID.map(({ on, said }) => ({ content: { ...kind, when }, on, said })));
    const computed = cases.map(({ content, on, said }) => {
      const { bounds, whenSource } = contentTime(content, said);
      return { content, on, bounds, whenSource };
    });
    expect(computed).toEqual(cases.map(({ content, on, said }) => ({ content, on, ...fromTable(content, said) })));
  });

  test('a saying after its report fills nothing in', () => {
    const said = { saidEarliest: '2021-07-27', saidLatest: '2021-07-25' };
    for (const kind of kinds) {
      expect(contentTime({ ...kind, when: undefined }, said)).toMatchObject({ bounds: UNBOUNDED, whenSource: 'NONE' });
    }
  });
});

/** The days by which rules decide that two claims are apart in time. */
test.each<[what: string, content: Content, earliest: string | null, latest: string | null]>([
  ['an act, by the day of saying', contentOf('ACTUAL', 'REAL', undefined), null, '2021-07-31'],
  ['a state, on the days of saying', contentOf('ACTUAL', 'ATTESTED', undefined), '2021-07-01', '2021-07-31'],
  ['a plan, from the day of saying', contentOf('FUTURE', 'REAL', undefined), '2021-07-01', null],
  ['what might be, at any time', contentOf('HYPOTHETICAL', 'REAL', undefined), null, null],
  ['a state that may last still', contentOf('ACTUAL', 'ATTESTED', '2014/..'), '2014-01-01', null],
  ['a state of an uncertain begin', contentOf('ACTUAL', 'ATTESTED', '2014?/..'), null, null],
  ['a dated state, on its own days', contentOf('ACTUAL', 'ATTESTED', '2014'), '2014-01-01', '2014-12-31'],
  ['a plan for a day', contentOf('FUTURE', 'ATTESTED', '2022'), '2022-01-01', '2022-12-31'],
  ['a plan with a deadline', contentOf('FUTURE', 'REAL', '[..2022]'), '2021-07-01', '2022-12-31'],
])('apart in time: %s', (_what, each, earliest, latest) => {
  expect(contentTime(each, certainDays('2021-07')).possible).toEqual({ earliest, latest });
});

function contentOf(mode: Content['mode'], edge: Content['ends'], when: string | undefined): Content {
  return { mode, when, starts: edge, ends: edge };
}

/** What the one row of the table that fits says. */
function fromTable({ mode, starts, ends, when }: Content, said: SaidDays): { bounds: DrawnBounds; whenSource: string } {
  const form = when === undefined ? 'absent' : when.endsWith('/..') ? 'open end' : 'other';
  const rows = fillings.filter((cells) =>
    [mode, starts, ends, form].every((value, column) => ['any', value].includes(cells[column] ?? '')),
  );
  if (rows.length !== 1) throw new Error(`${rows.length} rows of the table fit ${mode}, ${starts}, ${ends}, ${form}.`);
  const stated = when === undefined ? UNBOUNDED : boundsOf(when, starts, ends);
  const gifts = giftsOf(rows[0]?.[4], stated, said);
  const isBounded = BOUNDS.some((bound) => stated[bound] !== null);
  const whenSource = Object.keys(gifts).length > 0 ? 'SAYING' : isBounded ? 'STATED' : 'NONE';
  return { bounds: { ...stated, ...gifts }, whenSource };
}

/** Reads a cell like `startLatest = saidLatest, endLatest = saidLatest`. */
function giftsOf(cell = '', stated: DrawnBounds, said: SaidDays): Partial<Bounds> {
  const gifts = [...cell.matchAll(/(\w+) = (said\w+)/g)].flatMap(([, bound = '', from = '']) => {
    const day = said[from as keyof SaidDays];
    return day === null ? [] : [[bound, day] as const];
  });
  const isAbsent = gifts.every(([bound]) => stated[bound as keyof Bounds] === null);
  const isWithin = BOUNDS.every((bound) => gifts.every(([, day]) => (stated[bound] ?? day) >= day));
  return cell.includes('if absent') && !(isAbsent && isWithin) ? {} : Object.fromEntries(gifts);
}

function stepOf(text: string): { actors: readonly string[]; on: string | null } {
  const read = readAttributionStep(text);
  if ('fault' in read) throw new Error(read.fault);
  return read.ok;
}

function among<T extends string>(all: readonly T[], cell: string | undefined): T {
  const found = all.find((each) => each === cell);
  if (found === undefined) throw new Error(`'${cell ?? ''}' is none of ${all.join(', ')}.`);
  return found;
}

function given(cell: string | undefined): string | undefined {
  return cell === 'absent' ? undefined : cell;
}
