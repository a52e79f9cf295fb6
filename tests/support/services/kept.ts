/** Passes `Services` from global setup to global teardown. Each loads its own copy of this file; only `globalThis` is shared. */
import type { Services } from './spawn.ts';

const KEPT = Symbol.for('sanad.tests.services');
const kept = globalThis as { [KEPT]?: Services };

export function keepUntilTeardown(services: Services): void {
  kept[KEPT] = services;
}

export function takeForTeardown(): Services | undefined {
  return kept[KEPT];
}
