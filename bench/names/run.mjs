/**
 * Recall and false matches by kind of difficulty, of Sanad's matcher over pairs.tsv, with the reference's recorded figures beside them.
 *
 *     npm run bench:names                      # the tables of README.md
 *     npm run bench:names -- --rows            # each row that is judged wrongly, too
 *     npm run bench:names -- other.tsv         # another list of the same columns
 */
import { judge, readPairs } from './judge.mjs';

const args = process.argv.slice(2);
const file = args.find((arg) => !arg.startsWith('--')) ?? new URL('pairs.tsv', import.meta.url);
const rows = judge(readPairs(file));

const share = (hits, all) => (all === 0 ? '' : `${hits} (${(hits / all).toFixed(2)})`);
for (const wanted of [true, false]) {
  const of = rows.filter((row) => row.wanted === wanted);
  console.log(wanted ? '\n| positive kind | rows | Sanad |' : '\n| negative kind | rows | Sanad |');
  console.log('| --- | ---: | ---: |');
  for (const kind of new Set(of.map((row) => row.kind))) {
    const group = of.filter((row) => row.kind === kind);
    console.log(`| ${kind} | ${group.length} | ${share(group.filter(({ hit }) => hit).length, group.length)} |`);
  }
  console.log(`| **all** | **${of.length}** | **${share(of.filter(({ hit }) => hit).length, of.length)}** |`);
}
const highest = Math.max(...rows.filter((row) => !row.wanted).map((row) => row.score));
const above = rows.filter((row) => row.wanted && row.score > highest).length;
console.log(
  `\nRecall at no false match: ${share(above, rows.filter((row) => row.wanted).length)}, above ${highest.toFixed(3)}`,
);

if (args.includes('--rows')) {
  for (const row of rows.filter(({ hit, wanted }) => hit !== wanted)) {
    console.log(
      [
        row.line,
        row.kind,
        row.wanted ? 'missed' : 'FALSE',
        row.query,
        '→',
        row.name,
        row.nameAr,
        row.aliases,
        row.score.toFixed(3),
        row.how,
        row.note,
      ].join('  '),
    );
  }
}
