/** A fair queue serves the client, and within it the connection, that was served longest ago. */
import { describe, expect, test } from '@jest/globals';
import { FairQueue } from '../../src/queues/fair-queue.ts';
import { fc } from '../support/property.ts';

/** Connections by name, so that a case is a list of words: `a1` is connection 1 of client a. */
function originsOf(): (name: string) => { client: string; connection: object } {
  const connections = new Map<string, object>();
  return (name) => {
    const connection = connections.get(name) ?? {};
    connections.set(name, connection);
    return { client: name[0] ?? '', connection };
  };
}

function servedOf(pushed: readonly string[]): string[] {
  const queue = new FairQueue<string>();
  const of = originsOf();
  for (const name of pushed) queue.push(of(name), name);
  return pushed.map(() => queue.shift() ?? '');
}

test.each<[what: string, pushed: string, served: string]>([
  ['one client, one connection: the order of arrival', 'a1 a1 a1', 'a1 a1 a1'],
  ['a client with many requests delays another by one', 'a1 a1 a1 b1', 'a1 b1 a1 a1'],
  ['within a client, connections take turns', 'a1 a1 a1 a2 a2', 'a1 a2 a1 a2 a1'],
  ['many connections of one client are one client', 'a1 a2 a3 a4 b1 b1', 'a1 b1 a2 b1 a3 a4'],
])('%s', (_what, pushed, served) => {
  expect(servedOf(pushed.split(' ')).join(' ')).toBe(served);
});

test('a request that was refused keeps its place: its connection was served longest ago', () => {
  const queue = new FairQueue<string>();
  const of = originsOf();
  queue.served(of('a1'));
  // A request of a2 came and was refused; then a1 is first in the queue, and a2 comes again.
  expect(queue.placeOf(of('a2'))).toBe(0);
  queue.served(of('a1'));
  queue.push(of('a1'), 'a1');
  expect(queue.placeOf(of('a2'))).toBe(0);
  queue.push(of('a2'), 'a2');
  expect([queue.shift(), queue.shift()]).toEqual(['a2', 'a1']);
});

describe('for any requests', () => {
  const pushed = fc.array(fc.constantFrom('a1', 'a2', 'a3', 'b1', 'b2', 'c1'), { maxLength: 40 });

  test('each is served once, and those of one connection in their order', () => {
    fc.assert(
      fc.property(pushed, (names) => {
        const queue = new FairQueue<string>();
        const of = originsOf();
        for (const [index, name] of names.entries()) queue.push(of(name), `${name} ${index}`);
        const served = names.map(() => queue.shift() ?? '');
        expect(queue.size).toBe(0);
        expect(served.toSorted()).toEqual(names.map((name, index) => `${name} ${index}`).toSorted());
        for (const name of new Set(names)) {
          const numbers = served.filter((each) => each.startsWith(name)).map((each) => Number(each.split(' ')[1]));
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('while two clients wait, neither is served twice more than the other', () => {
    fc.assert(
      fc.property(pushed, (names) => {
        const queue = new FairQueue<string>();
        const of = originsOf();
        for (const name of names) queue.push(of(name), name[0] ?? '');
        const counts = new Map<string, number>();
        while (queue.size > 0) {
          const waiting = [...queue.clients()] as string[];
          const served = queue.shift() ?? '';
          counts.set(served, (counts.get(served) ?? 0) + 1);
          for (const client of waiting) {
            expect((counts.get(served) ?? 0) - (counts.get(client) ?? 0)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('the place of a new request is the number of requests that are served before it', () => {
    fc.assert(
      fc.property(pushed, fc.constantFrom('a1', 'b2', 'd1'), (names, late) => {
        const queue = new FairQueue<string>();
        const of = originsOf();
        for (const name of names) queue.push(of(name), name);
        const place = queue.placeOf(of(late));
        queue.push(of(late), 'late');
        let before = 0;
        while (queue.shift() !== 'late') before += 1;
        expect(before).toBe(place);
      }),
    );
  });
});
