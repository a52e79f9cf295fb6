/** GraphQL field names of relations, and the names that a predicate must not take. */
import { labelsOf, type EntityLabel } from './labels.ts';
import { fieldName } from './relation.ts';
import { takesObject, type PredicateRow } from './vocabulary.ts';

/** Fields of entities that are not relations, and the fields that the generated API adds. */
export const RESERVED_FIELDS: readonly string[] = [
  ...['id', 'name', 'nameAr', 'names', 'aliases', 'kind', 'note', 'dossiers', 'differences'],
  ...['identifiers', 'latitude', 'longitude', 'positionSource'],
  ...['mode', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest'],
  ...['subjectOf', 'objectOf', 'participantIn', 'attributedClaims', 'published', 'occasionOf'].flatMap((field) => [
    field,
    `${field}Connection`,
  ]),
  ...['dossiersConnection', 'and', 'or', 'not', 'typename'],
];

/** Relationship types that Sanad writes itself. */
export const RESERVED_TYPES: readonly string[] = [
  ...['SUBJECT', 'OBJECT', 'PARTICIPANT', 'CONTENT', 'ABOUT', 'REPORTED_IN', 'ATTRIBUTED_TO', 'QUANTITY', 'OF'],
  ...['CONTRADICTS', 'SIDE', 'REPEATS', 'WITHDRAWS', 'IN', 'NAMES', 'PUBLISHED_BY', 'SUPERSEDES', 'DEFINES'],
  ...['EXPECTED', 'WITHDRAWN'],
];

/** A field, and the name or inverse of the predicate that gives it its name. */
export interface RelationField {
  readonly field: string;
  readonly reading: string;
}

/** The fields that a predicate adds to entities of a label: as subject, as object, or both. */
export function relationFields(
  label: EntityLabel,
  { name, inverse, symmetric, domain, range }: PredicateRow,
): RelationField[] {
  if (!takesObject({ range })) return [];
  const isSubject = labelsOf(symmetric ? [...domain, ...range] : domain).includes(label);
  const isObject = inverse !== undefined && labelsOf(range).includes(label);
  const readings = [...(isSubject ? [name] : []), ...(isObject ? [inverse] : [])];
  return readings.map((reading) => ({ reading, field: fieldName(reading) }));
}
