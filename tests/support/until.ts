/** Waits for what comes by itself. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again, until the answer is true. The limit, 600_000 (ten minutes), ends what never comes. */
export async function until(what: () => Promise<boolean>, withinMillis = 600_000): Promise<void> {
  const last = Date.now() + withinMillis;
  for (;;) {
    if (await what()) return;
    if (Date.now() > last) throw new Error(`It did not come to be within ${withinMillis} ms: ${what.toString()}`);
    await sleep(20);
  }
}
