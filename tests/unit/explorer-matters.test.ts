/**
 * The pure functions of disagreements: which contradictions are one matter, its sides, who stands on them, the matrix,
 * the signs on the canvas, and what is only denied.
 */
import { describe, expect, test } from '@jest/globals';
import { deniedAmong } from '../../src/explorer/api/denied.ts';
import { colourOf, DASHES, lineOf, PALETTES } from '../../src/explorer/graph/palette.ts';
import { letterOf } from '../../src/explorer/matters/letters.ts';
import { marksOf } from '../../src/explorer/matters/marks.ts';
import { type Column, matrixOf, type Position, waysOf } from '../../src/explorer/matters/matrix.ts';
import {
  type DisagreeingClaim,
  type Disagreement,
  entitiesOf,
  mattersOf,
  propositionsOf,
  sidesAbout,
} from '../../src/explorer/matters/matters.ts';
import { sidesOf } from '../../src/explorer/matters/sides.ts';
import { EVERYTHING } from '../../src/explorer/state/view.ts';

const STANCES = new Set(['SEEKS', 'CONDEMNED']);

function claim(id: string, relation: string | null, more: Partial<DisagreeingClaim> = {}): DisagreeingClaim {
  return {
    id,
    relation,
    predicate: relation?.split('.')[1] ?? 'SEEKS',
    polarity: 'AFFIRMED',
    mode: 'ACTUAL',
    saidEarliest: null,
    saidLatest: null,
    subject: null,
    object: null,
    attribution: [{ position: 0, actor: { id: `says-${id}` } }],
    content: null,
    participants: [],
    ...more,
  };
}

function said(...actors: string[]): Pick<DisagreeingClaim, 'attribution'> {
  return { attribution: actors.map((id, position) => ({ position, actor: { id } })) };
}

function disagreement(
  id: string,
  sides: readonly (readonly DisagreeingClaim[])[],
  more: Partial<Disagreement> = {},
): Disagreement {
  return {
    id,
    kind: 'CONTRADICTION',
    over: 'FACT',
    by: 'RULE',
    reasons: [],
    reconciliations: [],
    judgments: [],
    sides: sides.map((claims) => ({ claims })),
    ...more,
  };
}

const idsIn = (sides: readonly (readonly { readonly id: string }[])[]): readonly (readonly string[])[] =>
  sides.map((side) => side.map(({ id }) => id));

describe('the sides of contradictions', () => {
  const [yes1, yes2] = [claim('yes1', 'a.MET_WITH.b'), claim('yes2', 'a.MET_WITH.b')];
  const no1 = claim('no1', 'a.MET_WITH.b', { polarity: 'NEGATED' });
  const no2 = claim('no2', 'a.MET_WITH.b', { polarity: 'NEGATED', mode: 'FUTURE' });
  const other = claim('other', 'c.MET_WITH.b');

  test('pairs about one proposition are two sides: who affirms and who denies', () => {
    const pairs = [
      [[yes1], [no1]],
      [[yes2], [no2]],
    ];
    expect(idsIn(sidesOf(pairs, true))).toEqual([
      ['yes1', 'yes2'],
      ['no1', 'no2'],
    ]);
  });
  test('what else excludes a claim is on the side of its denials', () => {
    const pairs = [
      [[yes1], [no1]],
      [[yes1], [other]],
    ];
    expect(idsIn(sidesOf(pairs, true))).toEqual([['yes1'], ['no1', 'other']]);
  });
  test('three that exclude each other are three sides', () => {
    const [x, y, z] = [claim('x', 'x.KILLED.c'), claim('y', 'y.KILLED.c'), claim('z', 'z.KILLED.c')];
    const pairs = [
      [[x], [y]],
      [[y], [z]],
      [[z], [x]],
    ];
    expect(idsIn(sidesOf(pairs, true))).toEqual([['x'], ['y'], ['z']]);
  });
  test('what an editor put on one side stays together, whatever else one of its claims contradicts', () => {
    const contradictions = [
      [[yes1, other], [no1]],
      [[yes1], [claim('away', 'a.LEFT.b')]],
    ];
    expect(idsIn(sidesOf(contradictions, true))).toEqual([
      ['yes1', 'other'],
      ['no1', 'away'],
    ]);
  });
  test('over time, claims of one proposition that name one day are a side', () => {
    const [may, also, june] = [claim('may', 'a.BORN'), claim('also', 'a.BORN'), claim('june', 'a.BORN')];
    const pairs = [
      [[may], [june]],
      [[also], [june]],
    ];
    expect(idsIn(sidesOf(pairs, false))).toEqual([['may', 'also'], ['june']]);
  });
  test('a contradiction within one proposition is never one side', () => {
    expect(idsIn(sidesOf([[[yes1], [yes2]]], true))).toEqual([['yes1'], ['yes2']]);
  });
});

describe('matters', () => {
  test('contradictions that share a claim or a proposition are one matter, if over the same; tensions never', () => {
    const yes = claim('yes', 'a.MET_WITH.b');
    const no = claim('no', 'a.MET_WITH.b', { polarity: 'NEGATED' });
    const denies = claim('denies', null);
    const late = claim('late', 'a.MET_WITH.b');
    const matters = mattersOf(
      [
        disagreement('t1', [[yes], [no]], { kind: 'TENSION', over: null, by: 'CURATED' }),
        disagreement('t2', [[yes], [denies]], { kind: 'TENSION', over: null, by: 'CURATED' }),
        disagreement('r1', [[yes], [no]]),
        disagreement('when', [[yes], [late]], { over: 'TIME' }),
        disagreement('c1', [[yes], [denies]], { by: 'CURATED' }),
      ],
      STANCES,
    );
    expect(matters.map(({ id, disagreements }) => [id, disagreements.map((each) => each.id)])).toEqual([
      // The editor's names it; more people are on its sides.
      ['c1', ['r1', 'c1']],
      ['when', ['when']],
      ['t1', ['t1']],
      ['t2', ['t2']],
    ]);
  });

  test('those with most people on the second largest side come first, then those with more people, then the latest', () => {
    const side = (...ids: string[]): DisagreeingClaim[] => ids.map((id) => claim(id, `${id}.SAW.x`));
    const dated = (id: string, saidLatest: string): DisagreeingClaim[] => [claim(id, `${id}.SAW.x`, { saidLatest })];
    const matters = mattersOf(
      [
        disagreement('many-to-one', [side('a', 'b', 'c', 'd'), side('e')]),
        disagreement('two-to-two', [side('f', 'g'), side('h', 'i')]),
        disagreement('before', [dated('j', '-0044-03-15'), side('k')]),
        disagreement('later', [dated('l', '2021-07-25'), side('m')]),
      ],
      STANCES,
    );
    expect(matters.map(({ id }) => id)).toEqual(['two-to-two', 'many-to-one', 'later', 'before']);
  });

  test('who stands on a side: of a wish, who wishes; else the last speakers; those who say so of others apart', () => {
    const wish = claim('wish', null, {
      predicate: 'SEEKS',
      subject: { __typename: 'Militia', id: 'brigade' },
      content: { id: 'x', relation: 'army.LEFT.town' },
      saidLatest: '2021-01-02',
      ...said('paper', 'analyst'),
    });
    const own = claim('own', 'army.LEFT.town', { saidLatest: '2021-03-04', ...said('paper', 'minister') });
    const event = claim('event', 'talks.CONDEMNED.raid', {
      subject: { __typename: 'Event', id: 'talks' },
      ...said('paper'),
    });
    const [matter] = mattersOf([disagreement('d', [[wish, own], [event]], { kind: 'STANCE' })], STANCES);
    expect(matter?.sides.map(({ holders, tellers, lastSaid }) => ({ holders, tellers, lastSaid }))).toEqual([
      { holders: ['brigade', 'minister'], tellers: ['analyst'], lastSaid: '2021-03-04' },
      { holders: ['paper'], tellers: [], lastSaid: null },
    ]);
    expect(matter?.entities).toEqual(['brigade', 'army', 'town', 'talks', 'raid']);
  });

  test("what is only supposed is nobody's position, unless a side has nothing else", () => {
    const supposed = claim('supposed', 'a.LEFT.b', { mode: 'HYPOTHETICAL', ...said('radio') });
    const fact = claim('fact', 'a.LEFT.b', said('paper'));
    const [matter] = mattersOf([disagreement('d', [[supposed, fact], [{ ...supposed, id: 'other' }]])], STANCES);
    expect(matter?.sides.map(({ holders }) => holders)).toEqual([['paper'], ['radio']]);
  });

  test('its propositions: the content of a wish, the event that somebody condemns, each once', () => {
    const wish = claim('wish', null, { content: { id: 'x', relation: 'army.LEFT.town' } });
    const own = claim('own', 'army.LEFT.town');
    const condemns = claim('condemns', 'brigade.CONDEMNED.raid', { object: { __typename: 'Event', id: 'raid' } });
    const condemned = claim('town', 'brigade.CONDEMNED.town', { object: { __typename: 'Place', id: 'town' } });
    const sides = mattersOf(
      [
        disagreement('d', [
          [wish, condemns],
          [own, condemned, claim('open', null)],
        ]),
      ],
      STANCES,
    )[0];
    expect(sides && propositionsOf(sides, STANCES)).toEqual(['army.LEFT.town', 'raid', 'brigade.CONDEMNED.town']);
    expect(sides && sidesAbout(sides, 'army.LEFT.town', STANCES)).toEqual([0, 1]);
    expect(sides && sidesAbout(sides, 'raid', STANCES)).toEqual([0]);
  });

  test('the entities of a claim, each once', () => {
    const about = claim('1', 'a.MET_WITH.b@summit', {
      subject: { __typename: 'Person', id: 'a' },
      participants: [{ entity: { id: 'host' } }, { entity: { id: 'b' } }],
    });
    expect(entitiesOf(about)).toEqual(['a', 'b', 'summit', 'host']);
  });
});

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

describe('letters of sides', () => {
  test.each([
    ['en', 0, 'A'],
    ['en', 26, '27'],
    ['ar', 1, 'ب'],
  ] as const)('%s %s', (language, index, letter) => {
    expect(letterOf(language, index)).toBe(letter);
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
