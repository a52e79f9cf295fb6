/** The table of docs/time.md on events: the time that claims give an event, by the snapshot and by the plain reference. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { boundsOf } from '../../src/model/dates.ts';
import { eventTimes } from '../../src/traversals/event-times.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { rowsOf } from '../support/markdown-table.ts';
import { eventTimesOf } from '../support/reference/event-times.ts';
import { PLAIN_CLAIM, predicateOf, type World, type WorldClaim } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

const ROWS = rowsOf(readFileSync('docs/time.md', 'utf8'), [
  'claims',
  'mode',
  'startEarliest',
  'startLatest',
  'endEarliest',
  'endLatest',
]);
const QUESTION = { of: ['e'], through: {} };

/** `FUTURE TOOK_PLACE `2021-12-31``: the ends that the event does not take are actors. */
function claimOf(text: string, index: number): WorldClaim {
  const [, word, predicate = '', when] = /^(?:(FUTURE|HYPOTHETICAL|NEGATED) )?([A-Z_]+) (\S+)$/.exec(text) ?? [];
  const { range } = predicateOf(predicate);
  const isObject = range.includes('Event');
  return {
    ...PLAIN_CLAIM,
    id: `c-${index + 1}`,
    subject: range.length === 0 ? 'e' : 'a',
    predicate,
    object: range.length === 0 ? undefined : isObject ? 'e' : 'b',
    about: range.length === 0 || isObject ? undefined : 'e',
    affirmed: word !== 'NEGATED',
    mode: word === 'FUTURE' || word === 'HYPOTHETICAL' ? word : 'ACTUAL',
    when:
      when === undefined || when === 'absent'
        ? undefined
        : { text: when, starts: undefined, ends: undefined, bounds: boundsOf(when, 'REAL', 'REAL') },
  };
}

function worldOf(claims: readonly string[]): World {
  const document = { id: 'd', publishedOn: undefined, publishedEarliest: null, publishedLatest: null };
  return { documents: [document], claims: claims.map(claimOf), disagreements: [] };
}

describe('the time of an event', () => {
  test('the table has rows', () => expect(ROWS.length).toBeGreaterThan(25));

  test.each(ROWS)('%s', async (claims = '', ...expected) => {
    // A comma within a date is followed by no blank.
    const world = worldOf(claims.split(', '));
    const [mode = 'absent', startEarliest, startLatest, endEarliest, endLatest] = expected;
    const day = (text: string | undefined): string | null => (text === 'absent' || text === undefined ? null : text);
    const time = {
      entity: 'e',
      mode,
      startEarliest: day(startEarliest),
      startLatest: day(startLatest),
      endEarliest: day(endEarliest),
      endLatest: day(endLatest),
    };
    const answer = mode === 'absent' ? null : time;
    expect(eventTimesOf(world, QUESTION)).toEqual([answer]);
    const [found] = await eventTimes(worldSnapshot(world), QUESTION, new Deadline(10_000));
    expect(found === undefined ? null : { entity: 'e', ...found }).toEqual(answer);
  });
});
