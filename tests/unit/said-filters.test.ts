/** Who said it, and when: `saidBy`, `originatedBy` and `saidDuring` of a claim with three steps, by each judge. */
import { describe, expect, test } from '@jest/globals';
import type { Through } from '../../src/graph/port.ts';
import { JUDGES } from '../support/judges.ts';
import { PLAIN_CLAIM, type World, type WorldDocument, type WorldSaying } from '../support/reference/world.ts';

const REPORTED: WorldDocument = {
  id: 'd',
  publishedOn: '2021-07-25',
  publishedEarliest: '2021-07-25',
  publishedLatest: '2021-07-25',
};
const on = (day: string): WorldSaying => ({ text: day, earliest: day, latest: day });

/** The publisher reports, on 25 July, what `ab` and `b` wrote on 23 July; the origin is `a`, with `a-b`, on an unknown day before that. */
const WORLD: World = {
  documents: [REPORTED],
  claims: [
    {
      ...PLAIN_CLAIM,
      id: 'c',
      subject: 'a',
      predicate: 'MET_WITH',
      object: 'b',
      attribution: [['outlet'], ['ab', 'b'], ['a', 'a-b']],
      on: [undefined, on('2021-07-23'), undefined],
      reportedIn: REPORTED,
    },
  ],
  disagreements: [],
};
const day = (text: string): Through['saidDuring'] => ({ from: text, to: text });

describe.each(JUDGES)('by $name', ({ judge }) => {
  const answer = async (through: Through): Promise<string> => {
    const passes = async (certainty: 'CERTAIN' | 'POSSIBLE'): Promise<boolean> =>
      (await judge(WORLD, { ...through, certainty })).relations.length > 0;
    return (await passes('CERTAIN')) ? 'certain' : (await passes('POSSIBLE')) ? 'possible' : 'no';
  };

  test.each<[what: string, through: Through, answer: string]>([
    ['an origin', { originatedBy: ['a'] }, 'certain'],
    ['a joint origin', { originatedBy: ['a-b', 'p'] }, 'certain'],
    ['the outlet is no origin', { originatedBy: ['outlet'] }, 'no'],
    ['a step between is no origin', { originatedBy: ['ab', 'b'] }, 'no'],
    ['nobody', { originatedBy: [] }, 'no'],
    ['the outlet said it, and another is the origin', { saidBy: ['outlet'], originatedBy: ['a'] }, 'certain'],
    ['the origin, until the day of the step before', { saidDuring: { to: '2021-07-23' } }, 'certain'],
    ['the origin, on some day before', { saidDuring: day('2021-07-01') }, 'possible'],
    ['the origin, after it was reported', { saidDuring: { from: '2021-07-24' } }, 'no'],
    ['the step between, on its day', { saidBy: ['ab'], saidDuring: day('2021-07-23') }, 'certain'],
    ['a joint speaker of it', { saidBy: ['b'], saidDuring: day('2021-07-23') }, 'certain'],
    ['the step between, on the day of the outlet', { saidBy: ['ab'], saidDuring: day('2021-07-25') }, 'no'],
    ['the outlet, on its day', { saidBy: ['outlet'], saidDuring: day('2021-07-25') }, 'certain'],
    ['the outlet, on the day of another step', { saidBy: ['outlet'], saidDuring: day('2021-07-23') }, 'no'],
    ['one of two steps', { saidBy: ['outlet', 'ab'], saidDuring: day('2021-07-23') }, 'certain'],
    ['the origin by name', { saidBy: ['a'], saidDuring: day('2021-07-23') }, 'possible'],
    ['nobody, on any day', { saidBy: [], saidDuring: {} }, 'no'],
    ['anybody, on any day', { saidDuring: {} }, 'certain'],
    [
      'an origin, and the days of another step',
      { originatedBy: ['a'], saidBy: ['ab'], saidDuring: day('2021-07-23') },
      'certain',
    ],
  ])('%s', async (_what, through, expected) => expect(await answer(through)).toBe(expected));
});
