/** What an analyst expects of a meeting, of those who took part in it, and of somebody who only denies it: cases written by hand. */
import { describe, expect, test } from '@jest/globals';
import type { Through } from '../../src/graph/port.ts';
import { answerOf } from '../support/ask.ts';
import type { World, WorldClaim } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

const DAY = '2021-01-05';
const on = (day: string): WorldClaim['when'] => ({
  text: day,
  starts: undefined,
  ends: undefined,
  bounds: { startEarliest: day, startLatest: day, endEarliest: day, endLatest: day, startDrawn: null, endDrawn: null },
});

const MEETING: WorldClaim = {
  id: 'c-1',
  dossier: 'the-world',
  subject: 'a',
  predicate: 'MET_WITH',
  object: 'b',
  about: 'e',
  participants: ['p'],
  attribution: [['outlet']],
  on: [],
  reportedIn: undefined,
  ends: undefined,
  voice: 'OWN',
  isReviewed: false,
  affirmed: true,
  mode: 'ACTUAL',
  when: on(DAY),
  documents: ['d-1'],
  repeats: [],
};
const DENIAL: WorldClaim = { ...MEETING, id: 'c-2', affirmed: false, attribution: [['a-b']], documents: ['d-2'] };
/** `a` and `b` met at the event `e`, in the place `p`; `a-b` denies it, in a later document. `b` backs `ab`. */
const WORLD: World = {
  documents: [
    { id: 'd-1', publishedOn: '2021-01-06', publishedEarliest: '2021-01-06', publishedLatest: '2021-01-06' },
    { id: 'd-2', publishedOn: '2021-01-20', publishedEarliest: '2021-01-20', publishedLatest: '2021-01-20' },
  ],
  claims: [
    MEETING,
    DENIAL,
    { ...MEETING, id: 'c-3', subject: 'b', predicate: 'BACKS', object: 'ab', about: undefined, participants: [] },
    { ...MEETING, id: 'c-4', mode: 'FUTURE', participants: [], when: on('2021-01-02') },
  ],
  disagreements: [],
};
const MET = 'a.MET_WITH.b@e';
const graph = worldSnapshot(WORLD);

interface Item {
  readonly kind: string;
  readonly id: string;
  readonly roles?: readonly string[];
}

async function timelineOf(of: string, through: Through = {}): Promise<Item[]> {
  return (await answerOf(graph, { asks: 'timeline', of: [of], page: 50, through })) as Item[];
}

async function idsIn(of: string, through: Through = {}): Promise<string[]> {
  return (await timelineOf(of, through)).map(({ id }) => id);
}

describe('a meeting', () => {
  test('is in its own timeline, beside the plan for it', async () => {
    expect(await idsIn('e')).toEqual(['e', 'c-4', MET]);
  });

  test('has those who met around it, and the next hop leads on from them', async () => {
    const around = async (depth: number): Promise<unknown> =>
      await answerOf(graph, { asks: 'neighborhood', of: ['e'], depth, first: 50, through: {} });
    expect(await around(0)).toMatchObject({ entities: ['e'], relations: [] });
    expect(await around(1)).toMatchObject({ entities: ['e', 'a', 'b'], relations: [{ id: MET }] });
    expect(await around(2)).toMatchObject({ entities: ['e', 'a', 'b', 'ab'] });
  });

  test('has no neighbour where one of both ends is not allowed', async () => {
    const through: Through = { entityTypes: ['Person'] };
    const found = await answerOf(graph, { asks: 'neighborhood', of: ['e'], depth: 2, first: 50, through });
    expect(found).toEqual({ entities: ['e'], relations: [], truncated: false });
  });

  test('begins and ends paths, and is no step between two others', async () => {
    const paths = async (from: string, to: string, through: Through = {}): Promise<unknown> =>
      await answerOf(graph, {
        asks: 'paths',
        from,
        to,
        maxLength: 4,
        first: 9,
        chronological: false,
        grouped: false,
        without: undefined,
        through,
      });
    expect(await paths('e', 'ab')).toMatchObject([{ entities: ['e', 'b', 'ab'] }]);
    expect(await paths('ab', 'e')).toMatchObject([{ entities: ['ab', 'b', 'e'] }]);
    expect(await paths('a', 'ab')).toMatchObject([{ entities: ['a', 'b', 'ab'] }]);
    expect(await paths('e', 'ab', { direction: 'OUT' })).toEqual([]);
  });
});

describe('a participant', () => {
  test('has the claims in its timeline, with its role', async () => {
    expect((await timelineOf('p')).filter(({ kind }) => kind === 'CLAIM')).toMatchObject([
      { id: 'c-1', roles: ['TOPIC'] },
      { id: 'c-2', roles: ['TOPIC'] },
    ]);
    expect(await idsIn('p', { status: ['DISPUTED'] })).toEqual(['e', 'c-1', 'c-2']);
    expect(await idsIn('p', { status: ['ASSERTED'] })).toEqual([]);
    expect(await idsIn('p', { direction: 'OUT' })).toEqual([]);
  });

  test('is no step of a path', async () => {
    const path = { asks: 'path', from: 'p', to: 'ab', maxLength: 6, without: undefined, through: {} } as const;
    expect(await answerOf(graph, path)).toEqual([]);
  });
});

describe('somebody who only denies', () => {
  const through: Through = { saidBy: ['a-b'] };

  test('is heard in the timeline of those who met, and of the meeting', async () => {
    for (const entity of ['a', 'b', 'e', 'p']) expect(await idsIn(entity, through)).toContain('c-2');
  });

  test('makes claims', async () => {
    const ranking = { asks: 'ranking', by: 'CLAIMS_MADE', types: undefined, first: 5, through } as const;
    expect(await answerOf(graph, ranking)).toEqual([{ entity: 'a-b', score: 1 }]);
  });

  test('is one of two sides if both are asked for', async () => {
    const items = await timelineOf('a', { saidBy: ['a-b', 'outlet'] });
    expect(items.find(({ id }) => id === MET)).toMatchObject({ relation: { status: 'DISPUTED', against: ['c-2'] } });
    expect(items.map(({ id }) => id)).not.toContain('c-2');
  });
});

describe('the direction of a claim', () => {
  const plan: WorldClaim = { ...MEETING, id: 'c-9', predicate: 'ATTACKED', mode: 'FUTURE', participants: [] };
  const planned = worldSnapshot({ ...WORLD, claims: [plan] });
  test.each([
    ['a', 'OUT', true],
    ['a', 'IN', false],
    ['b', 'OUT', false],
    ['b', 'IN', true],
    ['e', 'OUT', false],
    ['e', 'IN', false],
    ['e', 'ANY', true],
  ] as const)('%s %s', async (of, direction, isListed) => {
    const items = await answerOf(planned, { asks: 'timeline', of: [of], page: 9, through: { direction } });
    expect((items as Item[]).some(({ id }) => id === 'c-9')).toBe(isListed);
  });
});

test('what became known keeps the day up to which the question looks', async () => {
  const changes = { asks: 'changes', from: '2021-01-06', to: '2021-01-31', axis: 'KNOWLEDGE' } as const;
  const began = async (through: Through): Promise<unknown> => await answerOf(graph, { ...changes, through });
  expect(await began({ publishedBy: '2021-01-10', status: ['DISPUTED'] })).toEqual({ began: [], ended: [] });
  expect(await began({ publishedBy: '2021-01-25', status: ['DISPUTED'] })).toMatchObject({ began: [{ id: MET }] });
  expect(await began({ publishedBy: '2021-01-01' })).toEqual({ began: [], ended: [] });
});
