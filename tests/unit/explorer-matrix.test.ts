/** The matrix of who holds what, the signs of disagreement on the canvas, and the lines of what is only denied. */
import { describe, expect, test } from '@jest/globals';
import { deniedAmong } from '../../src/explorer/api/denied.ts';
import { colourOf, DASHES, lineOf, PALETTES } from '../../src/explorer/graph/palette.ts';
import { marksOf } from '../../src/explorer/matters/marks.ts';
import { type Column, matrixOf, type Position, waysOf } from '../../src/explorer/matters/matrix.ts';
import { mattersOf } from '../../src/explorer/matters/matters.ts';
import { EVERYTHING } from '../../src/explorer/state/view.ts';
import { claim, disagreement, said, STANCES } from '../support/disagreeing.ts';

describe('the matrix', () => {
  const actor = (id: string) => ({ __typename: 'Person' as const, id, names: [], kind: null, note: null });
  const row = (
    holder: string,
    axis: Position['axis'],
    sign: Position['sign'],
    ids: readonly string[],
    steps: readonly string[],
    days: readonly [string | null, string | null] = [null, null],
  ): Position => ({
    holder: actor(holder),
    axis,
    sign,
    saidBy: steps.slice(-1).map(actor),
    origins: 1,
    firstSaid: days[0],
    lastSaid: days[1],
    changed: false,
    claims: ids.map((id) => ({ id, attribution: steps.map((step, position) => ({ position, actor: actor(step) })) })),
  });
  const column = (of: string, rows: readonly Position[], ...silent: string[]): Column => ({
    of,
    proposition: {
      predicate: 'LEFT',
      subject: actor('army'),
      object: actor('town'),
      occasion: null,
      relation: null,
      rows,
      silent: silent.map(actor),
    },
  });
  const sides = [[claim('1', 'army.LEFT.town')], [claim('2', 'army.STAYS_IN.town')]].map((claims) => ({
    claims,
    holders: [],
    tellers: [],
    lastSaid: null,
  }));
  const left = column(
    'army.LEFT.town',
    [
      row('minister', 'IS', 'YES', ['1'], ['paper', 'minister'], ['2021-01-05', '2021-01-06']),
      row('minister', 'SHOULD', 'YES', ['5'], ['paper', 'aide'], ['2021-01-02', '2021-01-09']),
      row('witness', 'IS', 'NO', ['4'], ['witness']),
    ],
    'mayor',
    'paper',
  );
  const stays = column('army.STAYS_IN.town', [row('general', 'WILL', 'YES', ['2'], ['radio', 'general'])], 'mayor');
  const groups = matrixOf({ sides }, [left, stays]);
  const named = groups.map((group) => [group.standing, group.sides, group.rows.map(({ speaker }) => speaker.id)]);

  test('speakers by side, then others who hold something, then those who pass on, then the silent', () => {
    expect(named).toEqual([
      ['SIDE', [0], ['minister']],
      ['SIDE', [1], ['general']],
      ['OTHER', [], ['witness']],
      ['PASSED', [], ['paper', 'aide', 'radio']],
      ['SILENT', [], ['mayor']],
    ]);
  });
  test('who stands on two sides is in a group of their own', () => {
    const both = matrixOf({ sides }, [left, column('x', [row('minister', 'IS', 'NO', ['2'], ['minister'])])]);
    expect(both[0]).toMatchObject({ standing: 'SIDES', sides: [0, 1] });
  });
  test('a cell has all positions, their claims and the days that enclose them; silence has no cell', () => {
    const cell = groups[0]?.rows[0]?.cells.get('army.LEFT.town');
    expect(cell).toMatchObject({ claims: ['1', '5'], passed: [], firstSaid: '2021-01-02', lastSaid: '2021-01-09' });
    expect(cell?.positions.map(({ axis }) => axis)).toEqual(['IS', 'SHOULD']);
    expect(groups[0]?.rows[0]?.cells.get('army.STAYS_IN.town')).toBeUndefined();
    expect(groups.at(-1)?.rows[0]?.cells.size).toBe(0);
  });
  test('who says of another that they want it passes it on, and so does an outlet', () => {
    const passed = groups[3]?.rows.map(({ cells }) => cells.get('army.LEFT.town')?.passed ?? []);
    expect(passed).toEqual([['1', '5'], ['5'], []]);
  });
  test('through whom a position came: everybody before the origin, each once', () => {
    const [position] = left.proposition.rows;
    expect(position && waysOf(position).map(({ id }) => id)).toEqual(['paper']);
  });
});

describe('signs on the canvas', () => {
  const fact = disagreement('fact', [
    [claim('1', 'a.MET_WITH.b', said('press'))],
    [claim('2', 'a.MET_WITH.b', said('aide'))],
  ]);
  const time = disagreement('time', [[claim('3', 'a.LEFT.c')], [claim('4', 'a.LEFT.c')]], { over: 'TIME' });
  const tension = disagreement('tension', [[claim('5', 'a.LEADS.d')], [claim('1', 'a.MET_WITH.b')]], {
    kind: 'TENSION',
    over: null,
  });
  const matters = mattersOf([fact, time, tension], STANCES);
  const drawn = (id: string, status: string, ...claims: string[]) => ({
    id,
    status,
    claims: claims.map((each) => ({ id: each })),
  });
  const relations = [
    drawn('a.MET_WITH.b', 'ASSERTED', '1'),
    drawn('x.MET_WITH.y', 'DISPUTED', '9'),
    drawn('a.LEFT.c', 'ASSERTED', '3', '4'),
    drawn('a.LEADS.d', 'ASSERTED', '5'),
  ];

  test('who is named or stands on a side, by the strongest kind; a relation is in a contradiction if the API says so', () => {
    const { entities, relations: marked } = marksOf(matters, relations, EVERYTHING);
    expect(Object.fromEntries(entities)).toMatchObject({ a: 'CONTRADICTION', press: 'CONTRADICTION', d: 'TENSION' });
    expect(Object.fromEntries(marked)).toEqual({
      // The filters left no claim that contradicts it: the tension remains.
      'a.MET_WITH.b': 'TENSION',
      'x.MET_WITH.y': 'CONTRADICTION',
      'a.LEFT.c': 'CONTRADICTION',
      'a.LEADS.d': 'TENSION',
    });
  });
  test('kinds that the reader does not want leave no sign', () => {
    const { entities, relations: marked } = marksOf(matters, relations, { but: false, names: ['TENSION'] });
    expect(new Set([...entities.values(), ...marked.values()])).toEqual(new Set(['TENSION']));
    expect(marked.has('x.MET_WITH.y')).toBe(false);
  });
});

describe('relations that only denials state', () => {
  const denial = (id: string, relation: string | null, more: object = {}) => ({
    __typename: 'Claim' as const,
    id,
    relation,
    mode: 'ACTUAL' as const,
    polarity: 'NEGATED' as const,
    ...more,
  });
  const nodes = [
    denial('1', 'a.KEEPS.b@day'),
    denial('2', 'a.KEEPS.b@day'),
    denial('planned', 'a.KEEPS.c', { mode: 'FUTURE' }),
    denial('affirmed', 'a.LEFT.b', { polarity: 'AFFIRMED' }),
    denial('of all', null),
    denial('away', 'a.KEEPS.far'),
    { __typename: 'Relation' as const },
  ];
  const isDrawn = (id: string): boolean => id !== 'far';

  test('one line for all denials of one, between entities of the canvas', () => {
    expect(deniedAmong(nodes, ['ACTUAL'], isDrawn)).toMatchObject([
      {
        id: 'a.KEEPS.b@day',
        type: 'KEEPS',
        from: { id: 'a' },
        to: { id: 'b' },
        claims: [{ id: '1' }, { id: '2' }],
        denied: true,
      },
    ]);
  });
  test('with plans, what is denied of the future too', () => {
    expect(deniedAmong(nodes, ['ACTUAL', 'FUTURE'], isDrawn).map(({ id }) => id)).toEqual([
      'a.KEEPS.b@day',
      'a.KEEPS.c',
    ]);
  });
  test('its line has a form and a colour of its own', () => {
    const [line] = deniedAmong(nodes, ['ACTUAL'], isDrawn);
    expect(line && lineOf(line)).toBe('DENIED');
    expect(line && colourOf(PALETTES.light, line)).toBe(PALETTES.light.relations.DENIED);
    expect(new Set(Object.values(DASHES).map(String)).size).toBe(Object.keys(DASHES).length);
  });
});
