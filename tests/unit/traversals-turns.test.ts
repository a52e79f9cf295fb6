/** Long work pauses so that other work can run, and it ends at its deadline or when its client disconnects. */
import { expect, test } from '@jest/globals';
import { fc, runs } from '../support/property.ts';
import { DeadlineError } from '../../src/errors.ts';
import { paths } from '../../src/traversals/paths.ts';
import { nextTurn } from '../../src/traversals/next-turn.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { inTurns, sorted } from '../../src/traversals/turns.ts';
import { graphOf } from '../support/graph.ts';
import { times } from '../support/times.ts';

const patient = (): Deadline => new Deadline(60_000);
/** Everybody knows everybody: between two there are more paths than anybody could list. */
const crowd = graphOf(times(45, (a) => times(a, (b) => `p${a} KNOWS p${b}`)).flat());
const question = { from: 'p0', to: 'p44', maxLength: 12, first: 100, chronological: true, through: {} };

/** Asks until the time is over, however fast the machine is. */
async function askOn(deadline: Deadline): Promise<never> {
  for (;;) await paths(crowd, question, deadline);
}

test('a sort in turns is a sort', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 300 }), fc.nat(40), async (few, copies) => {
      const items = times(copies * 300, (n) => few[n % Math.max(1, few.length)] ?? 0).map((key, at) => ({ key, at }));
      const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
      expect(await sorted(items, patient(), byKey)).toEqual(items.toSorted(byKey));
    }),
    { numRuns: runs(60) },
  );
});

test('a client that leaves ends long work soon, so that it pauses often', async () => {
  const client = new AbortController();
  let done = 0;
  const work = inTurns(100_000, new Deadline(60_000, client.signal), () => {
    done += 1;
    client.abort();
  });
  await expect(work).rejects.toThrow(DeadlineError);
  expect(done).toBeLessThanOrEqual(512);
});

test('others have their turns while a traversal walks', async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1));
  try {
    await expect(askOn(new Deadline(500))).rejects.toThrow(DeadlineError);
  } finally {
    clearInterval(others);
  }
  // A turn of 10 ms each would be 50; a traversal that never gives way leaves one.
  expect(turns).toBeGreaterThan(5);
});

test('of many traversals at once, one works in each round of the event loop', async () => {
  let rounds = 0;
  let isOver = false;
  const countRound = (): void => {
    rounds += 1;
    if (!isOver) setImmediate(countRound);
  };
  const turns = times(20, async () => {
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
  });
  setImmediate(countRound);
  await Promise.all(turns);
  isOver = true;
  // A hundred turns; if each traversal had its turn in each round, there would be five rounds.
  expect(rounds).toBeGreaterThan(90);
});

test('it ends when its client is gone', async () => {
  const client = new AbortController();
  // Its time alone would end it after an hour, when the test has failed long before.
  const walking = askOn(new Deadline(3_600_000, client.signal));
  setTimeout(() => client.abort(), 50);
  await expect(walking).rejects.toThrow(DeadlineError);
});

test('nothing is done after the time is over', async () => {
  let done = 0;
  await expect(inTurns(10_000_000, new Deadline(0), () => (done += 1))).rejects.toThrow(DeadlineError);
  expect(done).toBeLessThan(10_000_000);
});
