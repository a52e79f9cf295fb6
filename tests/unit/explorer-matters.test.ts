/** The pure functions of disagreements: which contradictions are one matter, its sides, and who stands on them. */
import { describe, expect, test } from '@jest/globals';
import { letterOf } from '../../src/explorer/matters/letters.ts';
import {
  type DisagreeingClaim,
  entitiesOf,
  mattersOf,
  propositionsOf,
  sidesAbout,
} from '../../src/explorer/matters/matters.ts';
import { sidesOf } from '../../src/explorer/matters/sides.ts';
import { claim, disagreement, said, STANCES } from '../support/disagreeing.ts';

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

describe('letters of sides', () => {
  test.each([
    ['en', 0, 'A'],
    ['en', 26, '27'],
    ['ar', 1, 'ب'],
  ] as const)('%s %s', (language, index, letter) => {
    expect(letterOf(language, index)).toBe(letter);
  });
});
