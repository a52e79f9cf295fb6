/** Compares the `stix` of a row with the types of STIX 2.1, and with the relationships that it suggests. */
import { labelsOf, type EntityLabel } from '../../../model/labels.ts';
import type { PredicateRow, VocabularyRow } from '../../../model/vocabulary.ts';
import { codesOfLabel } from './codes-of-label.ts';
import { STIX } from './standards.ts';

/** `rows` are all rows of the vocabulary: their kinds say of which types the ends of a predicate are. */
export function stixFault(row: VocabularyRow, rows: readonly VocabularyRow[]): string | undefined {
  if (row.term === 'PREDICATE') return row.stix === undefined ? undefined : relationshipFault(row.stix, row, rows);
  return row.term === 'KIND' && row.stix !== undefined ? typeFault(row.stix) : undefined;
}

function typeFault(stix: string): string | undefined {
  const [type = '', identityClass] = stix.split('/');
  if (!STIX.types.includes(type)) {
    return `stix '${stix}': ${STIX.standard} has no object type '${type}'; use one of ${STIX.types.join(', ')}, or leave stix out`;
  }
  if (identityClass === undefined) return undefined;
  if (type !== 'identity') return `stix '${stix}': only an identity has a class; write '${type}'`;
  if (STIX.identityClasses.includes(identityClass)) return undefined;
  return `stix '${stix}': ${STIX.standard} has no class '${identityClass}' of identities; use one of ${STIX.identityClasses.join(', ')}`;
}

function relationshipFault(
  stix: string,
  { domain, range }: PredicateRow,
  rows: readonly VocabularyRow[],
): string | undefined {
  if (range.length === 0) return `stix '${stix}': a predicate without object is no relationship; leave stix out`;
  const suggested = Object.values(STIX.relationships).flatMap((each) => Object.keys(each));
  const all = [...new Set([...STIX.commonRelationships, ...suggested])].toSorted();
  if (!all.includes(stix)) {
    return `stix '${stix}': ${STIX.standard} has no relationship type '${stix}'; use one of ${all.join(', ')}, or leave stix out`;
  }
  if (STIX.commonRelationships.includes(stix)) return undefined;
  const sources = typesOf(labelsOf(domain), rows);
  const targets = typesOf(labelsOf(range), rows);
  const isSuggested = sources.some((source) =>
    STIX.relationships[source]?.[stix]?.some((target) => targets.includes(target)),
  );
  if (isSuggested) return undefined;
  return `stix '${stix}': ${STIX.standard} suggests it from none of the subjects (${sources.join(', ') || 'no STIX type'}) to one of the objects (${targets.join(', ') || 'no STIX type'}); leave stix out`;
}

function typesOf(labels: readonly EntityLabel[], rows: readonly VocabularyRow[]): string[] {
  const codes = labels.flatMap((label) => codesOfLabel(label, rows));
  return [...new Set(codes.flatMap(({ stix }) => stix?.split('/')[0] ?? []))].toSorted();
}
