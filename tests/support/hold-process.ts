/**
 * A process that takes the lock of a home, for local-hold-processes.test.ts. Each line of its standard input is an order; it
 * prints the result as a line of JSON. Its first line, `ready`, says that it takes orders. After `hold` it keeps a child process running, which must not inherit the lock.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { maybeLiveHold, takeHold } from '../../src/db/local/hold.ts';
import { layoutOf } from '../../src/db/local/layout.ts';

export type HoldOrder =
  /** Takes the home at the time `at` (milliseconds since 1970), and releases it after 40 ms. */
  | { readonly do: 'race'; readonly home: string; readonly at: number }
  | { readonly do: 'hold'; readonly home: string }
  /** Answers with the code `LOOKING`, and reads repeatedly who holds the home, until the process is killed. */
  | { readonly do: 'look'; readonly home: string };

export type HoldAnswer =
  | { readonly held: true; readonly from: number; readonly to: number; readonly child?: number }
  | { readonly held: false; readonly code: unknown };

const RACE_HOLDS_MILLIS = 40;

async function carryOut(order: HoldOrder): Promise<HoldAnswer> {
  const layout = layoutOf(order.home);
  if (order.do === 'look') {
    say({ held: false, code: 'LOOKING' });
    for (;;) await maybeLiveHold(layout);
  }
  if (order.do === 'race') await sleep(Math.max(0, order.at - Date.now()));
  try {
    const hold = await takeHold(layout);
    const from = Date.now();
    if (order.do === 'hold') {
      const child = spawn('sleep', ['60'], { stdio: 'ignore' }).pid ?? 0;
      return { held: true, from, to: Infinity, child };
    }
    await sleep(RACE_HOLDS_MILLIS);
    const to = Date.now();
    await hold.release();
    return { held: true, from, to };
  } catch (error) {
    return { held: false, code: (error as { code?: unknown }).code };
  }
}

const say = (answer: HoldAnswer): boolean => process.stdout.write(`${JSON.stringify(answer)}\n`);

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) say(await carryOut(JSON.parse(line) as HoldOrder));
