/** Waits until a condition becomes true. */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Evaluates `what` every 20 ms until it returns true.
 * @throws if `what` is not true within `withinMillis`; default 600_000 (ten minutes)
 */
export async function until(what: () => Promise<boolean>, withinMillis = 600_000): Promise<void> {
  const last = Date.now() + withinMillis;
  for (;;) {
    if (await what()) return;
    if (Date.now() > last) throw new Error(`It did not come to be within ${withinMillis} ms: ${what.toString()}`);
    await sleep(20);
  }
}
