/** The view of the explorer: the effect of actions, undo, and the parts that an address can contain. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { begin, type Step, step } from '../../src/explorer/state/history.ts';
import { type Action, reduce } from '../../src/explorer/state/reduce.ts';
import { groupId } from '../../src/explorer/state/group-id.ts';
import { decodeView, encodeView } from '../../src/explorer/state/address.ts';
import {
  type Choice,
  ENTITY_TYPES,
  GROUPINGS,
  KINDS,
  LANGUAGES,
  LAYOUTS,
  LONGEST_PATHS,
  MONTH_NAMES,
  MOST_PATHS,
  SCOPES,
  SELECTABLE,
  SIZINGS,
  STAGES,
  START,
  STATUSES,
  RANGES,
  TABLES,
  THEMES,
  type View,
} from '../../src/explorer/state/view.ts';

const id = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,6}){0,3}$/),
  fc.constantFrom(
    'iran.BACKS.factions',
    'a.MET_WITH.b@meeting-2021',
    'بغداد',
    "o'neil",
    'a&b',
    'a=b',
    '100%',
    'a+b',
    'a:1:2',
  ),
);
const ids = fc.uniqueArray(id, { maxLength: 5 });
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });
const choice = <T extends string>(names: fc.Arbitrary<T>): fc.Arbitrary<Choice<T>> =>
  fc.record({ but: fc.boolean(), names: fc.uniqueArray(names, { maxLength: 4 }) });
const coordinate = fc.integer({ min: -99_999, max: 99_999 });
const filters = fc.record({
  relations: choice(fc.constantFrom('MET_WITH', 'ATTACKED', 'LEADS')),
  entityTypes: choice(fc.constantFrom(...ENTITY_TYPES)),
  status: choice(fc.constantFrom(...STATUSES)),
  minOrigins: fc.integer({ min: 1, max: 9 }),
  dossiers: ids,
  documents: ids,
  saidBy: ids,
  from: maybe(day),
  to: maybe(day),
  asOf: maybe(day),
  certain: fc.boolean(),
  knownOn: maybe(day),
  plans: fc.boolean(),
  denied: fc.boolean(),
  withdrawn: fc.boolean(),
  reviewed: fc.boolean(),
});
const sorting = fc.constantFrom<Pick<View['table'], 'sort' | 'descending'>>(
  { sort: null, descending: false },
  { sort: 'name', descending: false },
  { sort: 'origins', descending: true },
);
const words = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc.constant('وزير & "x" + 50%'),
);
const anyView: fc.Arbitrary<View> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  months: fc.constantFrom(...MONTH_NAMES),
  theme: fc.constantFrom(...THEMES),
  layout: fc.constantFrom(...LAYOUTS),
  stage: fc.constantFrom(...STAGES),
  overview: fc.constant(false),
  shown: ids,
  expanded: ids,
  hidden: ids,
  pins: fc.dictionary(id, fc.record({ x: coordinate, y: coordinate }), { maxKeys: 3 }),
  filters,
  selection: maybe(fc.record({ kind: fc.constantFrom(...SELECTABLE), id })),
  panel: maybe(fc.constantFrom('evidence', 'time', 'paths')),
  paths: fc.record({
    from: maybe(id),
    to: maybe(id),
    chronological: fc.boolean(),
    without: ids,
    first: fc.constantFrom(...MOST_PATHS),
    maxLength: fc.constantFrom(...LONGEST_PATHS),
    picked: maybe(fc.integer({ min: 0, max: 99 })),
  }),
  table: fc
    .tuple(fc.constantFrom(...TABLES), fc.constantFrom(...RANGES), sorting, words)
    .map(([of, among, by, typed]) => ({ of, among, ...by, words: typed })),
  zoom: maybe(fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))),
  marks: choice(fc.constantFrom(...KINDS)),
  scope: fc.constantFrom(...SCOPES),
  conflict: maybe(id),
  reading: maybe(id),
  position: maybe(fc.record({ holder: id, of: id })),
  several: ids,
  sizing: fc.constantFrom(...SIZINGS),
  grouping: fc.constantFrom(...GROUPINGS),
  groups: fc
    .uniqueArray(id, { maxLength: 7 })
    .map((all) => [all.slice(0, 3), all.slice(3)].filter((list) => list.length > 1)),
  ungrouped: ids,
});
/** As all actions leave a view: one selection, and no two conditions that contradict each other. */
const view = anyView.map((some): View => ({
  ...some,
  filters: reduce(START, { type: 'filter', filters: some.filters }).filters,
  position: some.selection === null ? some.position : null,
  several: some.selection === null && some.position === null ? some.several : [],
  paths: reduce(START, { type: 'paths', paths: some.paths }).paths,
}));

describe('the address', () => {
  test('carries the whole view there and back', () => {
    fc.assert(
      fc.property(view, (some) => {
        const { view: read, invalid } = decodeView(`?${encodeView(some)}`);
        expect(invalid).toEqual([]);
        expect(encodeView(read)).toBe(encodeView(some));
        expect({ ...read, pins: { ...read.pins } }).toEqual({ ...some, pins: { ...some.pins } });
      }),
    );
  });

  test('is short and readable where all is as usual', () => {
    expect(encodeView(START)).toBe('lang=en');
    const some = reduce(reduce(START, { type: 'show', ids: ['joe-biden', 'iraq'] }), { type: 'expand', id: 'iraq' });
    const selected = reduce(some, { type: 'select', selection: { kind: 'relation', id: 'a.MET_WITH.b@c' } });
    expect(encodeView(selected)).toBe('lang=en&show=joe-biden,iraq&open=iraq&relation=a.MET_WITH.b@c');
  });

  test('never breaks the page, with any content', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters(), hostile), (query) => {
        const { view: read } = decodeView(query);
        expect(decodeView(`?${encodeView(read)}`).view).toEqual(read);
      }),
    );
  });

  test('is written for any typed text', () => {
    expect(encodeView(reduce(START, { type: 'table', table: { words: '\ud800' } }))).toBe('lang=en&find=%EF%BF%BD');
  });

  test('names what it could not read, and shows the rest', () => {
    const { view: read, invalid } = decodeView(
      '?show=iraq&from=2021-02-30&layout=spiral&origins=-3&types=Person,Ghost',
    );
    expect(invalid.toSorted()).toEqual(['from', 'layout', 'origins', 'types']);
    expect(read.shown).toEqual(['iraq']);
    expect(read.filters).toEqual(START.filters);
  });
});

const hostile = fc
  .array(
    fc.tuple(
      fc.constantFrom('show', 'open', 'pins', 'types', 'from', 'path', 'pick', 'sort', 'panel', 'claim', 'origins'),
      fc.oneof(
        fc.string(),
        fc.constantFrom('%', '%E0%A4%A', '<img src=x>', '-', ',,,', ':::', '9'.repeat(400), '__proto__'),
      ),
    ),
  )
  .map((parts) => parts.map(([key, value]) => `${key}=${value}`).join('&'));

const actions: fc.Arbitrary<Action> = fc.oneof(
  id.map((some): Action => ({ type: 'expand', id: some })),
  id.map((some): Action => ({ type: 'collapse', id: some })),
  id.map((some): Action => ({ type: 'hide', ids: [some] })),
  ids.map((some): Action => ({ type: 'show', ids: some, select: true })),
  ids.map((some): Action => ({ type: 'showOnly', ids: some })),
  ids.map((some): Action => ({ type: 'several', ids: some })),
  fc.uniqueArray(id, { minLength: 2, maxLength: 4 }).map((some): Action => ({ type: 'group', ids: some })),
  fc.constantFrom(...SIZINGS).map((sizing): Action => ({ type: 'sizeBy', sizing })),
  fc.constantFrom(...GROUPINGS).map((grouping): Action => ({ type: 'groupBy', grouping })),
  maybe(fc.record({ kind: fc.constantFrom(...SELECTABLE), id })).map((selection): Action => ({
    type: 'select',
    selection,
  })),
  filters.map((some): Action => ({ type: 'filter', filters: some })),
  fc.constantFrom(...LAYOUTS).map((layout): Action => ({ type: 'layout', layout })),
  fc.constantFrom(...LANGUAGES).map((language): Action => ({ type: 'language', language })),
  fc.record({ x: coordinate, y: coordinate }).map((point): Action => ({ type: 'pin', pins: { iraq: point } })),
  fc
    .record({ kind: fc.constantFrom(...SELECTABLE), id })
    .map((selection): Action => ({ type: 'select', selection, panel: 'evidence' })),
  fc.record({ holder: id, of: id }).map((position): Action => ({ type: 'position', position })),
  fc.tuple(id, id).map(([document, claim]): Action => ({ type: 'read', document, claim })),
  id.map((some): Action => ({ type: 'conflict', id: some })),
  anyView.map(({ paths }): Action => ({ type: 'paths', paths })),
);

test('after any actions one thing is selected, no conditions contradict each other, and the address has the same view', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 12 }), (some) => {
      const now = some.reduce<View>(reduce, { ...START, overview: false });
      const selected = [now.selection, now.position, now.several.length === 0 ? null : now.several];
      expect(selected.filter((each) => each !== null).length).toBeLessThanOrEqual(1);
      const { from, to, asOf } = now.filters;
      if (asOf !== null) expect([from, to]).toEqual([null, null]);
      if (from !== null && to !== null) expect(from <= to).toBe(true);
      expect([now.paths.from, now.paths.to].filter((end) => end !== null && now.paths.without.includes(end))).toEqual(
        [],
      );
      const { view: read, invalid } = decodeView(`?${encodeView(now)}`);
      expect({ ...read, overview: now.overview, pins: { ...read.pins } }).toEqual({ ...now, pins: { ...now.pins } });
      expect(invalid).toEqual([]);
    }),
  );
});

describe('undo', () => {
  test('goes back to the beginning and forward to the end, after any actions', () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 20 }), (some) => {
        const done = some.reduce<ReturnType<typeof begin>>((history, action) => step(history, action), begin(START));
        const times = done.past.length;
        const repeat = (history: typeof done, action: Step): typeof done =>
          Array.from({ length: times }).reduce<typeof done>((now) => step(now, action), history);
        const back = repeat(done, { type: 'undo' });
        expect({ ...back.present, language: START.language }).toEqual(START);
        expect(back.present.language).toBe(done.present.language);
        expect(repeat(back, { type: 'redo' }).present).toEqual(done.present);
      }),
    );
  });

  test('takes a drag as one step', () => {
    const live = (from: string): Action => ({ type: 'filter', filters: { from }, live: true });
    const history = ['2020-01-01', '2020-01-02', '2020-01-03'].map(live).reduce(step, begin(START));
    expect(history.past).toHaveLength(1);
    expect(step(history, { type: 'undo' }).present).toEqual(START);
    // Letting go changes nothing, and ends it: the next drag is a step of its own.
    const over = step(history, { type: 'filter', filters: {} });
    expect(over.past).toHaveLength(1);
    expect(step(over, live('2020-01-04')).past).toHaveLength(2);
  });

  test('takes typing as one step', () => {
    const live = (typed: string): Action => ({ type: 'table', table: { words: typed }, live: true });
    const history = ['i', 'ir', 'ira'].map(live).reduce(step, begin(START));
    expect([history.past.length, history.present.table.words]).toEqual([1, 'ira']);
  });

  test('does nothing where there is nothing to undo', () => {
    const history = begin(START);
    expect(step(history, { type: 'undo' })).toBe(history);
    expect(step(history, { type: 'redo' })).toBe(history);
    expect(step(history, { type: 'unpin' })).toBe(history);
  });
});

describe('actions', () => {
  test('an overview gives way to a choice', () => {
    const overview = reduce(START, { type: 'overview', ids: ['a', 'b'] });
    expect(encodeView(overview)).toBe('lang=en');
    const chosen = reduce(overview, { type: 'expand', id: 'b' });
    expect([chosen.overview, chosen.shown, chosen.expanded]).toEqual([false, ['a', 'b'], ['b']]);
    expect(reduce(chosen, { type: 'overview', ids: ['c'] })).toBe(chosen);
  });

  test('what is taken off comes back when it is asked for', () => {
    const hidden = reduce({ ...START, shown: ['a', 'b'] }, { type: 'hide', ids: ['a'] });
    expect([hidden.shown, hidden.hidden]).toEqual([['b'], ['a']]);
    const back = reduce(hidden, { type: 'show', ids: ['a'], select: true });
    expect([back.shown, back.hidden, back.selection]).toEqual([['b', 'a'], [], { kind: 'entity', id: 'a' }]);
  });

  test('an end of a path is set and its panel opened in one step, and what is selected stays', () => {
    const before: View = { ...START, selection: { kind: 'entity', id: 'a' }, paths: { ...START.paths, to: 'b' } };
    const action: Action = { type: 'paths', paths: { from: 'a', picked: null }, panel: 'paths' };
    const history = step(begin(before), action);
    expect(history.past).toHaveLength(1);
    expect(history.present).toEqual({ ...before, panel: 'paths', paths: { ...before.paths, from: 'a' } });
    expect(reduce(before, { type: 'paths', paths: { from: 'a' } }).panel).toBe(START.panel);
  });

  test('an entity is in one group; a group by hand that is opened is no more, one by type opens until it is closed again', () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 12 }), (some) => {
        const { groups } = some.reduce(reduce, START);
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
        expect(groups.every((group) => group.length > 1)).toBe(true);
      }),
    );
    const grouped = reduce(reduce(START, { type: 'groupBy', grouping: 'type' }), { type: 'group', ids: ['a', 'b'] });
    expect(reduce(grouped, { type: 'openGroup', id: groupId('hand', 'a') }).groups).toEqual([]);
    const opened = reduce(grouped, { type: 'openGroup', id: groupId('type', 'Person') });
    expect([opened.ungrouped, opened.groups]).toEqual([['Person'], [['a', 'b']]]);
    expect(reduce(opened, { type: 'closeGroup', id: groupId('type', 'Person') })).toEqual(grouped);
  });

  test('views and actions are never changed in place', () => {
    fc.assert(
      fc.property(view, actions, (some, action) => {
        const before = JSON.stringify([some, action]);
        reduce(some, action);
        expect(JSON.stringify([some, action])).toBe(before);
      }),
    );
  });
});
