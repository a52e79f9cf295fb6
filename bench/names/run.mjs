/**
 * Recall and false matches by kind of difficulty: Sanad's matcher over pairs.tsv, and the reference's figures beside it.
 *
 *     npm run bench:names                          # the tables
 *     npm run bench:names -- --rows                # each row that is judged wrongly, too
 *     npm run bench:names -- --python=/tmp/nomenklatura/bin/python   # measures the reference, too
 *     npm run bench:names -- bench/names/held-out.tsv                # another list of the same columns
 */
import { fileURLToPath } from 'node:url';
import { judge, readPairs } from './judge.mjs';
import { reference } from './reference.mjs';

const args = process.argv.slice(2);
const python = args.find((arg) => arg.startsWith('--python='))?.slice('--python='.length);
const own = fileURLToPath(new URL('pairs.tsv', import.meta.url));
const file = args.find((arg) => !arg.startsWith('--')) ?? own;

/** @param {string} text */
const print = (text) => process.stdout.write(`${text}\n`);

const rows = judge(readPairs(file));
// What is on record is of pairs.tsv.
const other = python === undefined && file !== own ? undefined : reference(python, file);
print(
  `Reference: ${other?.told ?? 'not measured for this list; --python=… does it'}. Hits, and their share of the rows.\n`,
);

const share = (hits, all) => (hits === undefined ? '' : `${hits} (${(hits / all).toFixed(2)})`);
const hitsOf = (group) => group.filter(({ hit }) => hit).length;
for (const [match, title] of [
  ['yes', 'positive kind'],
  ['no', 'negative kind'],
]) {
  const side = rows.filter((row) => row.match === match);
  print(`| ${title} | rows | reference | Sanad |\n| --- | ---: | ---: | ---: |`);
  for (const kind of new Set(side.map((row) => row.kind))) {
    const group = side.filter((row) => row.kind === kind);
    print(
      `| ${kind} | ${group.length} | ${share(other?.hits.get(kind), group.length)} | ${share(hitsOf(group), group.length)} |`,
    );
  }
  const all = side.length;
  print(
    `| **all** | **${all}** | **${share(other?.hits.get(`all ${match}`), all)}** | **${share(hitsOf(side), all)}** |\n`,
  );
}

const wanted = rows.filter((row) => row.wanted);
const highest = Math.max(0, ...rows.filter((row) => !row.wanted).map(({ score }) => score));
const clean = wanted.filter(({ score }) => score > highest).length;
print(
  `At no false match (score above ${highest.toFixed(3)}): ${clean} of ${wanted.length} found, recall ${(clean / wanted.length).toFixed(2)}`,
);

if (args.includes('--rows')) {
  for (const row of rows.filter(({ hit, wanted: yes }) => hit !== yes)) {
    const forms = [row.name, row.nameAr, row.aliases].filter((form) => form !== '').join(' / ');
    print(
      [row.wanted ? 'missed' : 'false', row.line, row.kind, row.score.toFixed(2), row.how, row.query, forms].join('\t'),
    );
  }
}
