/** Judges each row of a list of pairs by Sanad's own matcher: what README.md calls a hit, at HIT_SCORE. */
import { readFileSync } from 'node:fs';
import { HIT_SCORE, matchName } from '../../dist/model/names/match-name.js';

const COLUMNS = ['kind', 'match', 'schema', 'query', 'name', 'nameAr', 'aliases', 'note'];

/** @param {string | URL} file */
export function readPairs(file) {
  const [header, ...lines] = readFileSync(file, 'utf8').replace(/\n$/u, '').split('\n');
  if (header !== COLUMNS.join('\t')) {
    console.error(`expected the columns ${COLUMNS.join(', ')} in ${file}; README.md beside it says what they mean`);
    process.exit(1);
  }
  return lines.map((line, at) => {
    const cells = line.split('\t');
    return { line: at + 2, ...Object.fromEntries(COLUMNS.map((column, place) => [column, cells[place] ?? ''])) };
  });
}

/** @param {ReturnType<typeof readPairs>} rows */
export function judge(rows) {
  return rows.map((row) => {
    const forms = [row.name, row.nameAr, ...row.aliases.split('|')].filter((form) => form !== '');
    const match = matchName(row.query, forms, { label: row.schema === 'Person' ? 'Person' : 'Organization' });
    return {
      ...row,
      score: match.score,
      how: match.kind,
      matched: match.matched,
      wanted: row.match === 'yes',
      hit: match.score >= HIT_SCORE,
    };
  });
}
