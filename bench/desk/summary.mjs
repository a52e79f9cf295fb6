/** A table of what the claims of a record cost. */
export function summary(claims) {
  const actions = claims.map(({ keystrokes, clicks }) => keystrokes + clicks);
  const without = claims.flatMap(({ made }, index) => (made === 0 ? [actions[index]] : []));
  const row = (name, numbers) =>
    `| ${name} | ${numbers.length} | ${quantile(numbers, 0.5)} | ${quantile(numbers, 0.9)} | ${Math.max(...numbers)} | ${numbers.filter((number) => number <= 25).length} |`;
  return [
    '| claims | number | median of keys and clicks | 90 % at most | most | 25 or fewer |',
    '|---|---|---|---|---|---|',
    row('all', actions),
    row('that made no entity', without),
  ].join('\n');
}

function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
