/** Computes the relation fields of each entity type: a predicate gives one field for each end (`attacked`, `attackedBy`). */
import { ConfigError } from '../errors.ts';
import type { Direction } from '../graph/port.ts';
import { ACTOR_LABELS, ENTITY_LABELS, isActorLabel, labelsOf, type EntityLabel } from '../model/labels.ts';
import { relationFields } from '../model/fields.ts';
import { inverseLabelsOfWord, labelsOfWord } from '../model/labels-of-word.ts';
import type { PredicateRow } from '../model/vocabulary.ts';
import { ownFieldNames } from './entity-types.ts';

/**
 * The target types of relation fields. A field has the narrowest type that includes all labels at the other end of its
 * predicate.
 */
export const TARGET_TYPES = ['Entity', 'Actor', ...ENTITY_LABELS] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

export interface RelationField {
  /** metWith */
  readonly name: string;
  /** English and Arabic label. */
  readonly description: string;
  /** MET_WITH */
  readonly predicate: string;
  /** The direction of the relation, seen from the entity that has the field. */
  readonly direction: Direction;
  readonly target: TargetType;
}

/**
 * Returns the relation fields that predicates give a type, in the order of the predicates.
 * @throws {ConfigError} if two predicates would give the type the same field
 */
export function relationFieldsOf(label: EntityLabel, predicates: readonly PredicateRow[]): RelationField[] {
  const fields = predicates.flatMap((predicate) => fieldsOfPredicate(label, predicate));
  const taken = new Set(ownFieldNames(label));
  for (const { name, predicate } of fields) {
    if (taken.has(name)) {
      throw new ConfigError(
        `The vocabulary gives ${label} the field '${name}' twice, once by ${predicate}: rename the predicate or its inverse.`,
      );
    }
    taken.add(name);
  }
  return fields;
}

/** Returns the labels that a target type includes. */
export function labelsOfTarget(target: TargetType): readonly EntityLabel[] {
  if (target === 'Entity') return ENTITY_LABELS;
  return target === 'Actor' ? ACTOR_LABELS : [target];
}

function fieldsOfPredicate(label: EntityLabel, predicate: PredicateRow): RelationField[] {
  return relationFields(label, predicate).map(({ reading, field }) => ({
    name: field,
    predicate: predicate.name,
    ...(reading === predicate.name ? forward(predicate) : backward(predicate)),
  }));
}

type Reading = Pick<RelationField, 'description' | 'direction' | 'target'>;

/** The reading from the subject's side. A symmetric predicate has only this reading. */
function forward(row: PredicateRow): Reading {
  const { symmetric, domain, range } = row;
  return {
    description: labelsOfWord(row)
      .map(({ text }) => text)
      .join(' · '),
    direction: symmetric ? 'ANY' : 'OUT',
    target: targetType(labelsOf(symmetric ? [...domain, ...range] : range)),
  };
}

/** The reading from the object's side. */
function backward(row: PredicateRow): Reading {
  const { domain } = row;
  const description = inverseLabelsOfWord(row)
    .map(({ text }) => text)
    .join(' · ');
  return { description, direction: 'IN', target: targetType(labelsOf(domain)) };
}

function targetType(labels: readonly EntityLabel[]): TargetType {
  const [only, second] = labels;
  if (only !== undefined && second === undefined) return only;
  return labels.every(isActorLabel) ? 'Actor' : 'Entity';
}
