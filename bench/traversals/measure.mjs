/** Measures several contenders in turn (A B A B …), so that other work on the machine slows all of them equally. */

/** @returns for each contender a list of `rounds` durations in milliseconds */
export async function interleaved(contenders, rounds) {
  const millis = contenders.map(() => []);
  // The first round only warms up. The order rotates, so that no contender is always first.
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const which = (turn + Math.max(0, round)) % contenders.length;
      const started = performance.now();
      await contenders[which]();
      if (round >= 0) millis[which].push(performance.now() - started);
    }
  }
  return millis;
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** @param share a number from 0 to 1; 0.5 gives the median */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  return low + (high - low) * (position - Math.floor(position));
}
