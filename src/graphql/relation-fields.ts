/** Which relation fields each entity type has: two names for each predicate, one for each end (`attacked`, `attackedBy`). */
import { ConfigError } from '../errors.ts';
import type { Direction } from '../graph/port.ts';
import { ACTOR_LABELS, ENTITY_LABELS, isActorLabel, type EntityLabel } from '../model/labels.ts';
import { fieldName } from '../model/relation.ts';
import { labelsOf, type PredicateRow, type Vocabulary } from '../model/vocabulary.ts';
import { ownFieldNames } from './entity-types.ts';

/** What a relation field can lead to: the narrowest type that holds all labels of its predicate's other end. */
export const TARGET_TYPES = ['Entity', 'Actor', ...ENTITY_LABELS] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

export interface RelationField {
  /** metWith */
  readonly name: string;
  /** English and Arabic label. */
  readonly description: string;
  /** MET_WITH */
  readonly predicate: string;
  /** Of the walk from the entity that has the field. */
  readonly direction: Direction;
  readonly target: TargetType;
}

/**
 * The relation fields of a type, in the order of the vocabulary.
 * @throws {ConfigError} where two predicates would give the type the same field
 */
export function relationFieldsOf(label: EntityLabel, vocabulary: Vocabulary): RelationField[] {
  const fields = vocabulary.predicates().flatMap((predicate) => fieldsOfPredicate(label, predicate));
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

/** The labels that a type stands for. */
export function labelsOfTarget(target: TargetType): readonly EntityLabel[] {
  if (target === 'Entity') return ENTITY_LABELS;
  return target === 'Actor' ? ACTOR_LABELS : [target];
}

function fieldsOfPredicate(label: EntityLabel, predicate: PredicateRow): RelationField[] {
  const domain = labelsOf(predicate.domain);
  const range = labelsOf(predicate.range);
  if (range.length === 0) return [];
  const { name, symmetric, inverse } = predicate;
  const forward = `${predicate.label} · ${predicate.labelAr}`;
  if (symmetric) {
    const ends = [...new Set([...domain, ...range])];
    return ends.includes(label) ? [relationField(predicate, name, forward, 'ANY', ends)] : [];
  }
  const fields = domain.includes(label) ? [relationField(predicate, name, forward, 'OUT', range)] : [];
  if (inverse === undefined || !range.includes(label)) return fields;
  const backward = `${predicate.inverseLabel ?? ''} · ${predicate.inverseLabelAr ?? ''}`;
  return [...fields, relationField(predicate, inverse, backward, 'IN', domain)];
}

function relationField(
  { name: predicate }: PredicateRow,
  name: string,
  description: string,
  direction: Direction,
  ends: readonly EntityLabel[],
): RelationField {
  return { name: fieldName(name), description, predicate, direction, target: targetType(ends) };
}

function targetType(labels: readonly EntityLabel[]): TargetType {
  const [only, second] = labels;
  if (only !== undefined && second === undefined) return only;
  return labels.every(isActorLabel) ? 'Actor' : 'Entity';
}
