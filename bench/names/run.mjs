/**
 * Prints recall and false matches by kind of difficulty: Sanad's matcher on pairs.tsv, beside the numbers of the reference.
 *
 *     npm run bench:names                          # the tables
 *     npm run bench:names -- --rows                # also each row with a wrong result
 *     npm run bench:names -- --python=/tmp/nomenklatura/bin/python   # also measures the reference
 *     npm run bench:names -- bench/names/held-out.tsv                # another list with the same columns
 */
import { fileURLToPath } from 'node:url';
import { judge, readPairs } from './judge.mjs';
import { reference } from './reference.mjs';

const args = process.argv.slice(2);
const python = args.find((arg) => arg.startsWith('--python='))?.slice('--python='.length);
const defaultFile = fileURLToPath(new URL('pairs.tsv', import.meta.url));
const file = args.find((arg) => !arg.startsWith('--')) ?? defaultFile;

/** @param {string} text */
const print = (text) => process.stdout.write(`${text}\n`);

const rows = judge(readPairs(file));
// The recorded numbers are those of pairs.tsv.
const other = python === undefined && file !== defaultFile ? undefined : reference(python, file);
print(
  `Reference: ${other?.source ?? 'not measured for this list; use --python=… to measure it'}. Each cell: hits (share of the rows).\n`,
);

const share = (hits, rowCount) => (hits === undefined ? '' : `${hits} (${(hits / rowCount).toFixed(2)})`);
const hitsOf = (group) => group.filter(({ hit }) => hit).length;
for (const [match, title] of [
  ['yes', 'positive kind'],
  ['no', 'negative kind'],
]) {
  const matchRows = rows.filter((row) => row.match === match);
  print(`| ${title} | rows | reference | Sanad |\n| --- | ---: | ---: | ---: |`);
  for (const kind of new Set(matchRows.map((row) => row.kind))) {
    const group = matchRows.filter((row) => row.kind === kind);
    print(
      `| ${kind} | ${group.length} | ${share(other?.hits.get(kind), group.length)} | ${share(hitsOf(group), group.length)} |`,
    );
  }
  const total = matchRows.length;
  print(
    `| **all** | **${total}** | **${share(other?.hits.get(`all ${match}`), total)}** | **${share(hitsOf(matchRows), total)}** |\n`,
  );
}

const wanted = rows.filter((row) => row.wanted);
const highest = Math.max(0, ...rows.filter((row) => !row.wanted).map(({ score }) => score));
const above = wanted.filter(({ score }) => score > highest).length;
print(
  `With a threshold above all false matches (${highest.toFixed(3)}): ${above} of ${wanted.length} hits, recall ${(above / wanted.length).toFixed(2)}`,
);

if (args.includes('--rows')) {
  for (const row of rows.filter(({ hit, wanted: yes }) => hit !== yes)) {
    const forms = [row.name, row.nameAr, row.aliases].filter((form) => form !== '').join(' / ');
    print(
      [row.wanted ? 'missed' : 'false', row.line, row.kind, row.score.toFixed(2), row.how, row.query, forms].join('\t'),
    );
  }
}
