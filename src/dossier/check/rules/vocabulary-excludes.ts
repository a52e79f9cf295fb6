/** What a predicate excludes: another one, that the same two can stand in. */
import { exclusionsOf, labelsOf, termKey, type PredicateRow, type VocabularyRow } from '../../../model/vocabulary.ts';
import type { Rule } from '../rule.ts';

export const vocabularyExcludes: Rule = {
  id: 'vocabulary-excludes',
  level: 'ERROR',
  holds:
    'A predicate excludes only a predicate that the same two entities can have: an EVENT by EXTENT or FORM, a STATE by OPPOSITE, a symmetric one only a symmetric one.',
  needsWhole: true,
  *check({ files, shared }) {
    const known = new Set(shared.map(termKey));
    const all = [...shared, ...files.terms.filter((row) => !known.has(termKey(row)))];
    for (const row of files.terms) {
      if (row.term !== 'PREDICATE') continue;
      const place = files.termPlaces.get(row) ?? { file: files.folder };
      for (const fault of exclusionFaults(row, all)) {
        yield { place, message: `PREDICATE ${row.name} excludes '${fault.exclusion}': ${fault.reason}` };
      }
    }
  },
};

/** What is wrong with the exclusions of a predicate, among all rows that it may name. */
export function exclusionFaults(
  row: PredicateRow,
  all: readonly VocabularyRow[],
): { readonly exclusion: string; readonly reason: string }[] {
  const predicates = all.filter((each) => each.term === 'PREDICATE');
  return exclusionsOf(row).flatMap(({ exclusion, differs, reading }) => {
    const other = predicates.find(({ name, inverse }) => name === reading || inverse === reading);
    const reason = reasonAgainst(row, other, differs, other?.inverse === reading);
    return reason === undefined ? [] : [{ exclusion, reason }];
  });
}

function reasonAgainst(
  row: PredicateRow,
  other: PredicateRow | undefined,
  differs: string,
  turned: boolean,
): string | undefined {
  if (other === undefined) return 'no predicate is called so, from either side; mend the name, or write its row';
  if (other.name === row.name) return 'that is the predicate itself; name another';
  const aspect = differs === 'OPPOSITE' ? 'STATE' : 'EVENT';
  if (row.aspect !== aspect || other.aspect !== aspect) {
    return `${differs} is for two predicates of aspect ${aspect}; EVENTs exclude by EXTENT or FORM, STATEs by OPPOSITE`;
  }
  if (row.symmetric !== other.symmetric) return 'one of the two is symmetric and the other is not; name another';
  const [subjects, objects] = turned ? [other.range, other.domain] : [other.domain, other.range];
  if (!meet(row.domain, subjects) || !meet(row.range, objects)) {
    return 'no two entities can be subject and object of both, by domain and range; name another';
  }
  return undefined;
}

function meet(one: readonly string[], other: readonly string[]): boolean {
  const labels = new Set(labelsOf(other));
  return labelsOf(one).some((label) => labels.has(label));
}
