/** Judges each row of a list of pairs by Sanad's own matcher. README.md beside it says what the columns are, and what is a hit. */
import { readFileSync } from 'node:fs';
import { HIT_SCORE, matchName } from '../../dist/names/match-name.js';

const COLUMNS = ['kind', 'match', 'schema', 'query', 'name', 'nameAr', 'aliases', 'note'];

/** @param {string | URL} file */
export function readPairs(file) {
  const [header, ...lines] = readFileSync(file, 'utf8').replace(/\n$/u, '').split('\n');
  if (header !== COLUMNS.join('\t')) {
    process.stderr.write(
      `expected the columns ${COLUMNS.join(', ')} in ${file}, found '${header}'; README.md says what they mean\n`,
    );
    process.exitCode = 1;
    return [];
  }
  return lines.map((line, at) => {
    const cells = line.split('\t');
    return { line: at + 2, ...Object.fromEntries(COLUMNS.map((column, place) => [column, cells[place] ?? ''])) };
  });
}

/** Each row with its score, how it was seen (`how`), and whether that is a hit. @param {ReturnType<typeof readPairs>} rows */
export function judge(rows) {
  return rows.map((row) => {
    const forms = [row.name, row.nameAr, ...row.aliases.split('|')].filter((form) => form !== '');
    const { score, kind: how } = matchName(row.query, forms, { label: row.schema });
    return { ...row, score, how, wanted: row.match === 'yes', hit: score >= HIT_SCORE };
  });
}
