/** The difference of two texts as `git diff` shows it, for changes that stand close together. */

const CONTEXT_LINES = 3;

/** A file before and after a change; undefined: there is none. */
export interface ChangedFile {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function differenceOf(files: readonly ChangedFile[]): string {
  return files.map(({ name, before, after }) => `${name}\n${hunk(linesOf(before), linesOf(after))}`).join('\n');
}

function linesOf(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function hunk(before: readonly string[], after: readonly string[]): string {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const first = Math.max(0, start - CONTEXT_LINES);
  const last = before.length - end;
  const lines = [
    ...before.slice(first, start).map((line) => ` ${line}`),
    ...changedLines(before.slice(start, last), after.slice(start, after.length - end)),
    ...before.slice(last, last + CONTEXT_LINES).map((line) => ` ${line}`),
  ];
  const count = (sign: string): number => lines.filter((line) => !line.startsWith(sign)).length;
  return [`@@ -${first + 1},${count('+')} +${first + 1},${count('-')} @@`, ...lines].join('\n');
}

/** The most pairs of lines that are compared for lines that both have. */
const MOST_PAIRS = 1_000_000;

/** By the longest common sequence of lines. */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const isLarge = before.length * after.length > MOST_PAIRS;
  const lengths = before.map(() => new Uint32Array(after.length + 1));
  const lengthAt = (a: number, b: number): number => lengths[a]?.[b] ?? 0;
  for (let a = isLarge ? -1 : before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const length =
        before[a] === after[b] ? lengthAt(a + 1, b + 1) + 1 : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1));
      lengths[a]?.fill(length, b, b + 1);
    }
  }
  const lines: string[] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    if (a < before.length && before[a] === after[b] && !isLarge) {
      lines.push(` ${before[a]}`);
      [a, b] = [a + 1, b + 1];
    } else if (a < before.length && (b >= after.length || lengthAt(a + 1, b) >= lengthAt(a, b + 1))) {
      lines.push(`-${before[a++]}`);
    } else lines.push(`+${after[b++]}`);
  }
  return lines;
}
