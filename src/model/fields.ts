/** How relations are called where entities have them as fields, and which names are taken. */
import type { EntityLabel } from './labels.ts';
import { fieldName } from './relation.ts';
import { labelsOf, type PredicateRow } from './vocabulary.ts';

/** Fields that entities have besides their relations, and what the generated API adds. */
export const RESERVED_FIELDS: readonly string[] = [
  ...['id', 'name', 'nameAr', 'aliases', 'kind', 'note', 'dossiers'],
  ...['subjectOf', 'objectOf', 'participantIn', 'attributedClaims', 'published', 'occasionOf'].flatMap((field) => [
    field,
    `${field}Connection`,
  ]),
  ...['dossiersConnection', 'and', 'or', 'not', 'typename'],
];

/** Relationships of Neo4j that Sanad draws itself. */
export const RESERVED_TYPES: readonly string[] = [
  ...['SUBJECT', 'OBJECT', 'PARTICIPANT', 'CONTENT', 'ABOUT', 'REPORTED_IN', 'ATTRIBUTED_TO', 'QUANTITY'],
  ...['CONTRADICTS', 'REPEATS', 'IN', 'NAMES', 'PUBLISHED_BY', 'DEFINES'],
];

/** A field, and the name or inverse of a predicate after which it is called. */
export interface RelationField {
  readonly field: string;
  readonly reading: string;
}

/** The fields that a predicate gives to an entity of this label: from the subject's side, the object's, or both. */
export function relationFields(
  label: EntityLabel,
  { name, inverse, symmetric, domain, range }: PredicateRow,
): RelationField[] {
  if (range.length === 0) return [];
  const isSubject = labelsOf(symmetric ? [...domain, ...range] : domain).includes(label);
  const isObject = inverse !== undefined && labelsOf(range).includes(label);
  const readings = [...(isSubject ? [name] : []), ...(isObject ? [inverse] : [])];
  return readings.map((reading) => ({ reading, field: fieldName(reading) }));
}
