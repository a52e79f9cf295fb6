/** Scores each row of a list of name pairs with Sanad's matcher. README.md in this folder explains the columns and what a hit is. */
import { readFileSync } from 'node:fs';
import { HIT_SCORE, matchName } from '../../dist/names/match-name.js';

const COLUMNS = ['kind', 'match', 'schema', 'query', 'name', 'nameAr', 'aliases', 'note'];

/** @param {string | URL} file */
export function readPairs(file) {
  const [header, ...lines] = readFileSync(file, 'utf8').replace(/\n$/u, '').split('\n');
  if (header !== COLUMNS.join('\t')) {
    process.stderr.write(
      `${file}: expected the columns ${COLUMNS.join(', ')}, but the header is '${header}'; bench/names/README.md explains the columns\n`,
    );
    process.exitCode = 1;
    return [];
  }
  return lines.map((line, index) => {
    const cells = line.split('\t');
    // The header is line 1.
    return { line: index + 2, ...Object.fromEntries(COLUMNS.map((column, cell) => [column, cells[cell] ?? ''])) };
  });
}

/** Each row with its score, the kind of match (`how`), and whether it is a hit. @param {ReturnType<typeof readPairs>} rows */
export function judge(rows) {
  return rows.map((row) => {
    const forms = [row.name, row.nameAr, ...row.aliases.split('|')].filter((form) => form !== '');
    const { score, kind: how } = matchName(row.query, forms, { label: row.schema });
    return { ...row, score, how, wanted: row.match === 'yes', hit: score >= HIT_SCORE };
  });
}
