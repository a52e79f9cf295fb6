/** Questions at the edges of the calendar, and over years before 0, whose texts sort the other way round: nothing throws or wraps. */
import { describe, expect, test } from '@jest/globals';
import { dayNumber, dayText } from '../../src/model/calendar.ts';
import { boundsOf } from '../../src/model/dates.ts';
import type { Certainty, Through } from '../../src/graph/port.ts';
import { changes, type TimeAxis } from '../../src/traversals/changes.ts';
import { paths } from '../../src/traversals/paths.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { timeline } from '../../src/traversals/timeline.ts';
import { PLAIN_CLAIM, type WorldClaim, type WorldDocument } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

/** In the order of time. */
const DAYS = [
  ...['-9999-01-01', '-9998-12-31', '-0100-02-28', '-0044-03-15', '-0001-12-31', '0000-01-01', '0000-02-29'],
  ...['0001-01-01', '0099-12-31', '0100-01-01', '1969-12-31', '1970-01-01', '2020-02-29', '9998-12-31', '9999-12-31'],
];
const PAIRS = DAYS.flatMap((earlier, index) => DAYS.slice(index + 1).map((later) => [earlier, later] as const));

function claimOf(when: string, subject: string, object: string, predicate = 'ATTACKED'): WorldClaim {
  const bounds = boundsOf(when, 'REAL', 'REAL');
  return {
    ...PLAIN_CLAIM,
    id: `${subject}-${predicate}-${object}`,
    subject,
    predicate,
    object,
    when: { text: when, starts: 'REAL', ends: 'REAL', bounds },
  };
}

function graphOf(claims: readonly WorldClaim[], publishedOn = '2021-07-26') {
  const document: WorldDocument = {
    id: 'd',
    publishedOn,
    publishedEarliest: publishedOn,
    publishedLatest: publishedOn,
  };
  return worldSnapshot({ claims, documents: [document], disagreements: [] });
}

const deadline = (): Deadline => new Deadline(60_000);

describe.each(['CERTAIN', 'POSSIBLE'] as const)('under %s', (certainty: Certainty) => {
  test.each(DAYS)('what was on %s is on no other day', async (day) => {
    const graph = graphOf([claimOf(day, 'a', 'b')]);
    const passes = async (through: Through): Promise<boolean> =>
      (await graph.view({ ...through, certainty }).all()).relation.length > 0;
    for (const other of DAYS) {
      const [isThen, isBefore] = [other === day, DAYS.indexOf(other) < DAYS.indexOf(day)];
      expect([other, await passes({ asOf: other })]).toEqual([other, isThen]);
      expect([other, await passes({ during: { from: other } })]).toEqual([other, isThen || isBefore]);
      expect([other, await passes({ during: { to: other } })]).toEqual([other, isThen || !isBefore]);
    }
  });

  test.each(PAIRS)('from %s to %s is in order, and not the other way round', async (earlier, later) => {
    const found = async (first: string, second: string): Promise<number> => {
      const graph = graphOf([claimOf(first, 'a', 'b'), claimOf(second, 'b', 'b-1')]);
      const question = { from: 'a', to: 'b-1', maxLength: 2, first: 1, chronological: true, through: { certainty } };
      return (await paths(graph, question, deadline())).length;
    };
    expect([await found(earlier, later), await found(later, earlier)]).toEqual([1, 0]);
  });
});

test('a timeline is in the order of time, page by page', async () => {
  const subjects = ['a', 'a-b', 'ab', 'b', 'b-1'];
  const objects = ['a', 'ab', 'p'];
  const pairs = subjects.flatMap((subject) =>
    objects.filter((object) => object !== subject).map((object) => [subject, object] as const),
  );
  const graph = graphOf(
    [...DAYS.entries()].flatMap(([index, day]) => {
      const [subject, object] = pairs[(index * 7) % pairs.length] ?? ['a', 'b'];
      return [claimOf(day, subject, object, index < pairs.length ? 'ATTACKED' : 'OPPOSES')];
    }),
  );
  const days: (string | null)[] = [];
  let after: string | undefined;
  for (let hasNextPage = true; hasNextPage;) {
    const page = await timeline(graph, { of: undefined, first: 2, after, through: {} }, deadline());
    days.push(...page.items.map(({ bounds }) => bounds.startEarliest));
    after = page.items.at(-1)?.cursor;
    ({ hasNextPage } = page);
  }
  expect(days).toEqual(DAYS);
});

describe.each(['WORLD', 'KNOWLEDGE'] as const)('changes by %s', (axis: TimeAxis) => {
  test.each(DAYS)('on %s alone', async (day) => {
    const graph = graphOf([claimOf(day, 'a', 'b')], day);
    const began = async (from: string, to: string): Promise<number> =>
      (await changes(graph, { from, to, axis, through: { certainty: 'CERTAIN' } }, deadline())).began.length;
    expect(await began(day, day)).toBe(1);
    expect(await began('-9999-01-01', '9999-12-31')).toBe(1);
    const [before, after] = [dayText(dayNumber(day) - 1), dayText(dayNumber(day) + 1)];
    expect(await began(before, before)).toBe(0);
    expect(await began(after, after)).toBe(0);
  });

  test.each(PAIRS.slice(0, 20))('a range from %s to %s is no range the other way round', async (earlier, later) => {
    const graph = graphOf([]);
    const ask = async (from: string, to: string) => await changes(graph, { from, to, axis, through: {} }, deadline());
    await expect(ask(earlier, later)).resolves.toMatchObject({ began: [] });
    await expect(ask(later, earlier)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
