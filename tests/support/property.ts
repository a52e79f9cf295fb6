/**
 * Random cases of fast-check. The seed changes daily; jest.config.mjs prints it, and each failure shows it.
 * `SANAD_PROPERTY_SEED=20210726 npm test -- <file>` repeats the cases of a seed. `npm run test:long` has more runs.
 */
import fc from 'fast-check';

export const SEED = Number(process.env['SANAD_PROPERTY_SEED'] ?? 1);

/** The number of random cases, divided by their number in `npm test`. */
const FACTOR = Number(process.env['SANAD_PROPERTY_FACTOR'] ?? 1);

/** The number of runs in this test run; `number` is their number in `npm test`. */
export const runs = (number: number): number => Math.ceil(number * FACTOR);

fc.configureGlobal({ seed: SEED, numRuns: runs(100) });

export { fc };
