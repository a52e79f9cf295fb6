/** The limit of Node's heap is compared with what the settings need. */
import { expect, test } from '@jest/globals';
import { heapAdvice, heapLimitMebibytes } from '../../src/cli/heap.ts';

test.each<[runningRequests: number, limit: number, advice: string | undefined]>([
  [3, 4_144, undefined],
  [3, 1_152, undefined],
  [3, 1_151, 'NODE_OPTIONS=--max-old-space-size=1152'],
  [16, 4_144, 'NODE_OPTIONS=--max-old-space-size=4480'],
])('%d heavy requests with %d MiB', (runningRequests, limit, advice) => {
  const said = heapAdvice({ runningRequests }, limit);
  expect(said?.includes(advice ?? '')).toBe(advice === undefined ? undefined : true);
});

test('the limit of this process is the one that Node reports', () => {
  expect(heapLimitMebibytes()).toBeGreaterThan(256);
});
