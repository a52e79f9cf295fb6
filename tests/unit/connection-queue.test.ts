/** Statements wait for a connection in turns by request, and a statement that no longer waits takes none. */
import { expect, test } from '@jest/globals';
import { ConnectionQueue, type Release } from '../../src/db/connection-queue.ts';
import { fc } from '../support/property.ts';

const settled = async (): Promise<void> => await new Promise((resolve) => setImmediate(resolve));

/** Takes connections for owners by name, and records the order in which they were given. */
function recorded(
  all: number,
  ofOwner: number,
): {
  queue: ConnectionQueue;
  given: { name: string; release: Release }[];
  take: (name: string, signals?: AbortSignal[]) => Promise<void>;
} {
  const queue = new ConnectionQueue({ all, ofOwner });
  const owners = new Map<string, object>();
  const given: { name: string; release: Release }[] = [];
  const take = async (name: string, signals: AbortSignal[] = []): Promise<void> => {
    const owner = owners.get(name) ?? {};
    owners.set(name, owner);
    given.push({ name, release: await queue.take(owner, signals) });
  };
  return { queue, given, take };
}

test('forty statements of one request delay a statement of another by one', async () => {
  const { queue, given, take } = recorded(3, 3);
  for (let count = 0; count < 40; count += 1) void take('a');
  void take('b');
  await settled();
  expect(given.map(({ name }) => name)).toEqual(['a', 'a', 'a']);
  given[0]?.release();
  given[1]?.release();
  await settled();
  expect(given.slice(3).map(({ name }) => name)).toContain('b');
  expect(queue).toMatchObject({ open: 3, waiting: 36 });
});

test('one request has a limit of its own, so that others find free connections', async () => {
  const { given, take } = recorded(10, 2);
  for (const name of ['a', 'a', 'a', 'b']) void take(name);
  await settled();
  expect(given.map(({ name }) => name)).toEqual(['a', 'a', 'b']);
});

test('a statement whose request is over leaves the queue with the reason', async () => {
  const { queue, given, take } = recorded(1, 1);
  await take('a');
  const request = new AbortController();
  const waiting = take('b', [request.signal]);
  request.abort(new RangeError('over'));
  await expect(waiting).rejects.toThrow('over');
  await expect(take('b', [request.signal])).rejects.toThrow('over');
  given[0]?.release();
  given[0]?.release();
  expect(queue).toMatchObject({ open: 0, waiting: 0 });
});

test('for any statements: never more than the limits are open, and each gets its connection', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), async (names) => {
      const { queue, given, take } = recorded(4, 2);
      for (const name of names) void take(name);
      for (let ended = 0; ended < names.length; ended += 1) {
        await settled();
        expect(queue.open).toBeLessThanOrEqual(4);
        const open = given.slice(ended).map(({ name }) => name);
        for (const name of ['a', 'b', 'c']) expect(open.filter((each) => each === name).length).toBeLessThanOrEqual(2);
        given[ended]?.release();
      }
      expect(given.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
      expect(queue).toMatchObject({ open: 0, waiting: 0 });
    }),
    { numRuns: 40 },
  );
});
