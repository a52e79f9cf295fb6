/** The heights of the sheet on a phone, and where it comes to rest after a drag. */
import { expect, test } from '@jest/globals';
import { SNAPS, snapAfter, snapBeside, snapHeights } from '../../src/explorer/panels/sheet-snaps.ts';
import { fc } from '../support/property.ts';

const room = fc.integer({ min: 300, max: 1_200 });

test('the graph keeps room above the tallest sheet, and the tabs are always in sight', () => {
  fc.assert(
    fc.property(room, (pixels) => {
      const { low, half, tall } = snapHeights(pixels, 56);
      expect(low).toBe(56);
      expect([low, half, tall]).toEqual([low, half, tall].toSorted((a, b) => a - b));
      expect(pixels - tall).toBeGreaterThanOrEqual(150);
    }),
  );
});

test('a slow drag ends at the nearest height, and a flick goes on in its direction', () => {
  fc.assert(
    fc.property(room, fc.integer({ min: 0, max: 1_200 }), fc.constantFrom(-3, 0, 3), (pixels, height, speed) => {
      const heights = snapHeights(pixels, 56);
      const still = heights[snapAfter(height, 0, heights)];
      for (const snap of SNAPS) expect(Math.abs(still - height)).toBeLessThanOrEqual(Math.abs(heights[snap] - height));
      expect(Math.sign(heights[snapAfter(height, speed, heights)] - still)).not.toBe(-Math.sign(speed) || NaN);
    }),
  );
  const heights = snapHeights(700, 56);
  expect(snapAfter(heights.half, -3, heights)).toBe('low');
  expect(snapAfter(heights.half, 3, heights)).toBe('tall');
  expect([snapBeside('low', -1), snapBeside('low', 1), snapBeside('tall', 1)]).toEqual(['low', 'half', 'tall']);
});
