/**
 * Divides long work into short slices, so that the process can answer questions from the old snapshot while it builds a new one.
 * Work is a generator that yields between two slices.
 */
import { setImmediate as others } from 'node:timers/promises';

export type Work<T> = Generator<undefined, T, undefined>;

/** Simple steps in one slice: they take some milliseconds. */
const SLICE = 65_536;

/** Calls `step` for each number from 0 up to, not including, `count`. */
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
