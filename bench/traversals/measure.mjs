/** Times several ways to the same answer, in turn: A B A B …, so that what else the machine does slows all of them. */

/** @returns for each contender its durations in milliseconds, `rounds` of each */
export async function interleaved(contenders, rounds) {
  const millis = contenders.map(() => []);
  // One round to warm up; the order turns, so that nobody always comes first.
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

/** @param share 0.5: the median */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
