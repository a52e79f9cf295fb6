/** What the reference finds, by kind: measured where nomenklatura is installed, else as README.md has it on record. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const README = new URL('README.md', import.meta.url);
const SCRIPT = fileURLToPath(new URL('reference.py', import.meta.url));

/** The cells of the lines of a Markdown table, its names without asterisks. @param {string} text */
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
 * Hits by kind, `all` of the positive ones and of the negative ones under `all yes` and `all no`.
 * @param {string | undefined} python an interpreter that has nomenklatura. @param {string} file the list
 */
export function reference(python, file) {
  const found = python === undefined ? undefined : spawnSync(python, [SCRIPT, file], { encoding: 'utf8' });
  if (found !== undefined && found.status !== 0) {
    process.stderr.write(`${python} could not run reference.py: ${found.error?.message ?? found.stderr}\n`);
    process.exitCode = 1;
    return undefined;
  }
  const text =
    found?.stdout ??
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
      hits.set(kind, Number.parseInt(cells[found === undefined ? 3 : 2], 10));
    }
  }
  return {
    hits,
    told: found === undefined ? 'nomenklatura 4.17.4, as recorded in README.md' : found.stdout.split('\n')[0],
  };
}
