/**
 * Long work in short turns: a snapshot is read and put in order while questions are answered from the one before. Work is a
 * generator that yields where somebody else may have a turn.
 */
import { setImmediate as others } from 'node:timers/promises';

export type Work<T> = Generator<undefined, T, undefined>;

/** Some milliseconds of simple steps. */
const SLICE = 65_536;

/** For each of the numbers from 0 up to, not including, `count`. */
export function* forEachOf(count: number, step: (number: number) => void): Work<void> {
  for (let first = 0; first < count; first += SLICE) {
    if (first > 0) yield;
    const end = Math.min(count, first + SLICE);
    for (let number = first; number < end; number += 1) step(number);
  }
}

export async function inTurns<T>(work: Work<T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await others();
  }
}

export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
