/** Checks the `excludes` of a predicate: each exclusion names a predicate that the same two entities can have. */
import { labelsOf } from '../../../model/labels.ts';
import { exclusionsOf, termKey, type PredicateRow, type VocabularyRow } from '../../../model/vocabulary.ts';
import type { Rule } from '../rule.ts';

export const vocabularyExcludes: Rule = {
  id: 'vocabulary-excludes',
  level: 'ERROR',
  holds:
    'A predicate excludes only a predicate of its aspect that the same two entities can have: EXTENT and FORM are of EVENTs, and a symmetric one excludes only a symmetric one.',
  needs: 'VOCABULARY',
  *check({ files, shared }) {
    const sharedKeys = new Set(shared.map(termKey));
    const allRows = [...shared, ...files.terms.filter((row) => !sharedKeys.has(termKey(row)))];
    for (const row of files.terms) {
      if (row.term !== 'PREDICATE') continue;
      const place = files.termPlaces.get(row) ?? { file: files.folder };
      for (const fault of exclusionFaults(row, allRows)) {
        yield { place, message: `PREDICATE ${row.name} excludes '${fault.exclusion}': ${fault.reason}` };
      }
    }
  },
};

/** The faulty exclusions of a predicate. `allRows` are the rows that an exclusion may name. */
export function exclusionFaults(
  row: PredicateRow,
  allRows: readonly VocabularyRow[],
): { readonly exclusion: string; readonly reason: string }[] {
  const predicates = allRows.filter((each) => each.term === 'PREDICATE');
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
  isInverse: boolean,
): string | undefined {
  if (other === undefined) return 'no predicate has this name or this inverse; correct the name, or add a row for it';
  if (other.name === row.name) return 'a predicate cannot exclude itself; name another predicate';
  if (row.aspect !== other.aspect) return 'one of the two predicates is an EVENT and the other a STATE; name another';
  if (row.aspect === 'STATE' && differs !== 'OPPOSITE') {
    return `${differs} is of two EVENTs, and these are STATEs; write OPPOSITE, or name another predicate`;
  }
  if (row.symmetric !== other.symmetric) {
    return 'one of the two predicates is symmetric and the other is not; name another predicate';
  }
  const [subjects, objects] = isInverse ? [other.range, other.domain] : [other.domain, other.range];
  if (!haveCommonLabel(row.domain, subjects) || !haveCommonLabel(row.range, objects)) {
    return 'by domain and range, no two entities can be subject and object of both predicates; name another predicate';
  }
  return undefined;
}

function haveCommonLabel(groups: readonly string[], otherGroups: readonly string[]): boolean {
  const otherLabels = new Set(labelsOf(otherGroups));
  return labelsOf(groups).some((label) => otherLabels.has(label));
}
