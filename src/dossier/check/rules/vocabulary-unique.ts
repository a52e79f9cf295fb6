/** Words of the dossier's vocabulary that mean two things. */
import { termKey, type VocabularyRow } from '../../../model/vocabulary.ts';
import type { Rule } from '../rule.ts';

export const vocabularyUnique: Rule = {
  id: 'vocabulary-unique',
  level: 'ERROR',
  holds:
    '`vocabulary.json` defines each word once, never differently from `seed/vocabulary.json`, and no two predicates share a name or an inverse.',
  refusesLoad: true,
  *check({ files, shared }) {
    const known = new Map(shared.map((row) => [termKey(row), row]));
    const readings = new Map(shared.flatMap((row) => readingsOf(row).map((name) => [name, row])));
    const own = new Set<string>();
    for (const row of files.terms) {
      const place = files.termPlaces.get(row) ?? { file: files.folder };
      const key = termKey(row);
      const standard = known.get(key);
      const number = files.terms.indexOf(row) + 1;
      if (own.has(key)) yield { place, message: `row ${number}: ${key} stands twice; take one of the two away` };
      else if (standard !== undefined && JSON.stringify(standard) !== JSON.stringify(row)) {
        yield {
          place,
          message: `${key} means something else in seed/vocabulary.json; take another name, or the same row`,
        };
      }
      if (!own.has(key) && standard === undefined) {
        for (const name of readingsOf(row)) {
          const other = readings.get(name);
          if (other !== undefined) {
            yield { place, message: `${key}: '${name}' is also a reading of ${other.name}; take another` };
          } else readings.set(name, row);
        }
      }
      own.add(key);
    }
  },
};

/** How a predicate is called from either side. */
function readingsOf(row: VocabularyRow): string[] {
  if (row.term !== 'PREDICATE') return [];
  return row.inverse === undefined ? [row.name] : [row.name, row.inverse];
}
