/** The hits of the reference by kind: measured if nomenklatura is installed; otherwise the numbers recorded in README.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const README = new URL('README.md', import.meta.url);
const SCRIPT = fileURLToPath(new URL('reference.py', import.meta.url));

/** The cells of each line of the Markdown tables in a text, without asterisks. @param {string} text */
const cellsOf = (text) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('*', '').trim()),
    );

/**
 * The hits by kind; `all yes` and `all no` are the sums of the positive and of the negative kinds.
 * @param {string | undefined} python the path of an interpreter with nomenklatura; undefined: use the recorded numbers
 * @param {string} file the list of pairs
 */
export function reference(python, file) {
  const run = python === undefined ? undefined : spawnSync(python, [SCRIPT, file], { encoding: 'utf8' });
  if (run !== undefined && run.status !== 0) {
    process.stderr.write(`${python} could not run reference.py: ${run.error?.message ?? run.stderr}\n`);
    process.exitCode = 1;
    return undefined;
  }
  const text =
    run?.stdout ??
    readFileSync(README, 'utf8')
      .replace(/^[\s\S]*## Results/u, '')
      .replace(/\n## [\s\S]*$/u, '');
  const hits = new Map();
  let side;
  for (const cells of cellsOf(text)) {
    if (/^(?:positive|negative) kind$/u.test(cells[0])) {
      side = cells[0].startsWith('positive') ? 'yes' : 'no';
    } else {
      const kind = cells[0] === 'all' ? `all ${side}` : cells[0];
      hits.set(kind, Number.parseInt(cells[run === undefined ? 3 : 2], 10));
    }
  }
  return {
    hits,
    source: run === undefined ? 'nomenklatura 4.17.4, as recorded in README.md' : run.stdout.split('\n')[0],
  };
}
