/**
 * Random cases of fast-check. The seed changes daily; jest.config.mjs prints it, and each failure shows it.
 * `SANAD_PROPERTY_SEED=20210726 npm test -- <file>` repeats the cases of a seed. `npm run test:long` has more runs.
 */
import fc from 'fast-check';
import { groupBy } from '../../src/model/group-by.ts';

export const SEED = Number(process.env['SANAD_PROPERTY_SEED'] ?? 1);

/** The number of random cases, divided by their number in `npm test`. */
const FACTOR = Number(process.env['SANAD_PROPERTY_FACTOR'] ?? 1);

/** The number of runs in this test run; `number` is their number in `npm test`. */
export const runs = (number: number): number => Math.ceil(number * FACTOR);

/**
 * One part of a list of cases: another part each day, and in `npm run test:long` the whole list. With `shift` 0 to `parts - 1` the
 * parts of one day are the whole list.
 */
export function partOfToday<Case>(cases: readonly Case[], parts: number, shift = 0): readonly Case[] {
  return FACTOR > 1 ? cases : cases.filter((_, index) => (index + SEED + shift) % parts === 0);
}

/** A part of the cases of each kind: another part each day, and at least one case of each kind. In `npm run test:long` all cases. */
export function partOfEachKind<Case>(
  cases: readonly Case[],
  parts: number,
  kindOf: (each: Case) => string,
): readonly Case[] {
  const kinds = groupBy(cases, kindOf);
  return [...kinds.values()].flatMap((kind, index) => partOfToday(kind, Math.min(parts, kind.length), index));
}

/**
 * Checks random values one after another, and begins no more when the time is over. fast-check does not wait for the run that is under way
 * then, which would go on beside the next test: this waits for it, and its failure counts.
 * @returns the number of values that were checked
 */
export async function checkWithin<Value>(
  limitMillis: number,
  arbitrary: fc.Arbitrary<Value>,
  numRuns: number,
  check: (value: Value) => Promise<void>,
): Promise<number> {
  let checked = 0;
  let running = Promise.resolve();
  const property = fc.asyncProperty(arbitrary, async (value) => {
    running = check(value).then(() => void (checked += 1));
    await running;
  });
  try {
    await fc.assert(property, { numRuns, plugins: [fc.interruptAfterTimeLimit(limitMillis)] });
  } catch (error) {
    await running.catch(() => {});
    throw error;
  }
  await running;
  return checked;
}

fc.configureGlobal({ seed: SEED, numRuns: runs(100) });

export { fc };
