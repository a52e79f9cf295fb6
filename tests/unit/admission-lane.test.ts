/** Slots and queues of GraphQL requests: who runs, who waits, who is refused, with which code and which words. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { DeadlineError } from '../../src/errors.ts';
import { Admission } from '../../src/http/admission/admission.ts';
import { Lane, type Arrival, type Leave } from '../../src/http/admission/lane.ts';
import { fc } from '../support/property.ts';

const HOUR = 3_600_000;

interface Sent {
  readonly name: string;
  readonly client: AbortController;
  /** `waits`, `runs`, `over`, or the code of its refusal. */
  state: string;
  leave: Leave;
}

/** A lane whose requests have names: `a1` comes from client a on connection 1. */
function laneOf(
  slots: number,
  queue: number,
): {
  lane: Lane;
  send: (name: string, deadlineMillis?: number) => Promise<Sent>;
  end: (sent: Sent) => Promise<void>;
} {
  const lane = new Lane({ slots, queue });
  const connections = new Map<string, object>();
  const send = async (name: string, deadlineMillis = HOUR): Promise<Sent> => {
    const client = new AbortController();
    const connection = connections.get(name) ?? {};
    connections.set(name, connection);
    const sent: Sent = { name, client, state: 'waits', leave: () => {} };
    const arrival: Arrival = {
      origin: { client: name[0] ?? '', connection },
      complexity: 10_000,
      endsAt: performance.now() + deadlineMillis,
      signal: client.signal,
    };
    lane.enter(arrival).then(
      (leave) => Object.assign(sent, { state: 'runs', leave }),
      (error: unknown) => Object.assign(sent, { state: (error as { code: string }).code }),
    );
    await settled();
    return sent;
  };
  const end = async (sent: Sent): Promise<void> => {
    sent.state = 'over';
    sent.leave();
    await settled();
  };
  return { lane, send, end };
}

const settled = async (): Promise<void> => await new Promise((resolve) => setImmediate(resolve));

/** Sends requests in turn, and returns what became of each before any of them ended. */
async function statesOf(slots: number, queue: number, names: string): Promise<string> {
  const { send } = laneOf(slots, queue);
  const all: Sent[] = [];
  for (const name of names.split(' ')) all.push(await send(name));
  return all.map(({ state }) => state).join(' ');
}

const BUSY = 'SERVER_BUSY';
const TOO_MANY = 'TOO_MANY_REQUESTS';

test.each<[what: string, names: string, states: string]>([
  ['one client alone uses all slots and the whole queue', 'a1 a2 a3 a4 a5', 'runs runs waits waits waits'],
  [
    'beyond them it is refused at once: the server is busy with nobody else',
    'a1 a1 a1 a1 a1 a1',
    `runs runs waits waits waits ${BUSY}`,
  ],
  [
    'another client takes the place of the newest of a client that has more',
    'a1 a1 a1 a1 a1 b1',
    `runs runs waits waits ${TOO_MANY} waits`,
  ],
  [
    'a client with more than its share is refused as such',
    'b1 b1 a1 a1 a1 a1',
    `runs runs waits waits waits ${TOO_MANY}`,
  ],
  ['everybody together: nobody has more than a share', 'a1 b1 c1 d1 e1 f1', `runs runs waits waits waits ${BUSY}`],
])('%s', async (_what, names, states) => {
  expect(await statesOf(2, 3, names)).toBe(states);
});

test('when a request ends, the client that has no slot is next', async () => {
  const { send, end } = laneOf(2, 10);
  const [first, second, third, other] = [await send('a1'), await send('a1'), await send('a1'), await send('b1')];
  await end(first);
  expect([second, third, other].map(({ state }) => state)).toEqual(['runs', 'waits', 'runs']);
  await end(other);
  expect(third.state).toBe('runs');
});

test('a client that disconnects leaves the queue, and nothing runs for it', async () => {
  const { lane, send, end } = laneOf(1, 1);
  const [running, waiting] = [await send('a1'), await send('b1')];
  expect((await send('c1')).state).toBe(BUSY);
  waiting.client.abort(new DeadlineError('gone'));
  await settled();
  expect(waiting.state).toBe('TIMED_OUT');
  const next = await send('c1');
  await end(running);
  expect(next.state).toBe('runs');
  expect(lane.counts).toMatchObject({ running: 1, waiting: 0, admitted: 2, refusedBusy: 1, left: 1 });
});

test('a request whose deadline is over at its turn does not run', async () => {
  const { send, end } = laneOf(1, 5);
  const running = await send('a1');
  const late = await send('b1', 0);
  const next = await send('c1');
  await end(running);
  expect([late.state, next.state]).toEqual(['TIMED_OUT', 'runs']);
});

test('if the expected wait is beyond the deadline, one of several clients is refused at once, and a client alone waits', async () => {
  const { lane, send, end } = laneOf(1, 100);
  // The lane learns that such a request takes at least 20 ms.
  for (let count = 0; count < 5; count += 1) {
    const sent = await send('a1');
    await sleep(20);
    await end(sent);
  }
  await send('a1');
  for (let count = 0; count < 20; count += 1) expect((await send('a1', 100)).state).toBe('waits');
  const others: Sent[] = [];
  for (let count = 0; count < 20; count += 1) others.push(await send('b1', 100));
  expect(others[0]?.state).toBe('waits');
  expect(others.at(-1)?.state).toBe(BUSY);
  expect(lane.counts.refusedBusy).toBeGreaterThan(0);
});

test('each refusal says why, what to do and when', async () => {
  const { lane, send } = laneOf(1, 1);
  await send('a1');
  await send('a1');
  const signal = new AbortController().signal;
  const refused = lane.enter({ origin: { client: 'a', connection: {} }, complexity: 1, endsAt: Infinity, signal });
  await expect(refused).rejects.toMatchObject({
    code: BUSY,
    message: expect.stringMatching(/1 requests wait.*Try again in \d+ s.*ask for less/),
    retryAfterSeconds: 1,
  });
});

test('for any requests: never more than the slots run, no slot is free while a request waits, and each runs once', async () => {
  const names = fc.constantFrom('a1', 'a2', 'b1', 'c1');
  await fc.assert(
    fc.asyncProperty(fc.array(names, { maxLength: 30 }), fc.infiniteStream(fc.boolean()), async (pushed, ends) => {
      const { lane, send, end } = laneOf(3, 100);
      const all: Sent[] = [];
      const check = (): void => {
        const { running, waiting } = lane.counts;
        expect(running).toBe(all.filter(({ state }) => state === 'runs').length);
        expect(running).toBeLessThanOrEqual(3);
        expect(waiting === 0 || running === 3).toBe(true);
      };
      for (const name of pushed) {
        all.push(await send(name));
        const running = all.find(({ state }) => state === 'runs');
        if (ends.next().value && running !== undefined) await end(running);
        check();
      }
      for (let running; (running = all.find(({ state }) => state === 'runs')) !== undefined;) {
        await end(running);
        check();
      }
      expect(all.every(({ state }) => state === 'over')).toBe(true);
      expect(lane.counts.admitted).toBe(pushed.length);
    }),
    { numRuns: 30 },
  );
});

describe('two lanes', () => {
  const arrivalOf = (complexity: number): Arrival => ({
    origin: { client: 'a', connection: {} },
    complexity,
    endsAt: Infinity,
    signal: new AbortController().signal,
  });
  const DATA = { depth: 3, readsSchema: false };

  test('a light request does not wait for heavy ones; one that is deep or reads the schema is heavy', async () => {
    const admission = new Admission({ runningRequests: 1, waitingRequests: 1 });
    const leave = await admission.enter(arrivalOf(200_000), DATA);
    void admission.enter(arrivalOf(200_000), DATA).then((next) => next());
    await expect(admission.enter(arrivalOf(1), { depth: 3, readsSchema: true })).rejects.toMatchObject({ code: BUSY });
    await expect(admission.enter(arrivalOf(1), { depth: 8, readsSchema: false })).rejects.toMatchObject({ code: BUSY });
    const leaveLight = await admission.enter(arrivalOf(300), DATA);
    expect(admission.counts).toMatchObject({ light: { running: 1 }, heavy: { running: 1, waiting: 1 } });
    leaveLight();
    leave();
    await settled();
    expect(admission.counts).toMatchObject({ light: { running: 0 }, heavy: { running: 0, waiting: 0 } });
  });

  test('if memory is short, heavy requests run one at a time, and light ones go on', async () => {
    const admission = new Admission({ runningRequests: 4, waitingRequests: 4 }, () => true);
    const leave = await admission.enter(arrivalOf(200_000), DATA);
    await expect(admission.enter(arrivalOf(200_000), DATA)).rejects.toMatchObject({
      code: BUSY,
      message: expect.stringContaining('memory'),
    });
    await admission.enter(arrivalOf(300), DATA);
    leave();
    await admission.enter(arrivalOf(200_000), DATA);
  });
});
