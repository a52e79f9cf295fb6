/**
 * Random cases: fast-check with the seed of the run, which jest.config.mjs prints and which changes daily, and with more
 * runs in `npm run test:long`. A failure names its seed: `SANAD_PROPERTY_SEED=20210726 npm test -- <file>` repeats it.
 */
import fc from 'fast-check';

export const SEED = Number(process.env['SANAD_PROPERTY_SEED'] ?? 1);

/** How many times as many random cases as `npm test` tries. */
const FACTOR = Number(process.env['SANAD_PROPERTY_FACTOR'] ?? 1);

/** The number of runs where `npm test` has this many. */
export const runs = (number: number): number => Math.ceil(number * FACTOR);

fc.configureGlobal({ seed: SEED, numRuns: runs(100) });

export { fc };
