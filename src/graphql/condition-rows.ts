/**
 * Estimates how many rows Neo4j reads to evaluate a condition. A condition on a list is evaluated for each row, and so is a condition
 * within it: three lists within each other that lead back to all claims of a document cost the third power of its claims.
 */
import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { relatedRows, type Counts, type Rows } from './fan-out.ts';

/** A comparison costs Neo4j a fraction of what it costs to read a row. */
const COMPARISON = 0.15;

/** Neo4j plans each list of a statement: this takes as long as it takes to read this number of rows. */
export const PLAN = 10_000;
/** A list of an interface has a branch for each type. */
export const PLAN_OF_INTERFACE = 2 * PLAN;
/** A comparison is planned too, for each type of an interface. */
const PLAN_OF_COMPARISON = 1_500;
/** A computed list has a subquery of its own. */
const PLAN_OF_COMPUTED = 4 * PLAN;

/** `single` collects the rows of a list before it counts them. */
const SINGLE = 4;

/** Receives the rows of one part of a condition, with the path of this part. */
export type AddRows = (rows: number, path: string) => void;

export interface ConditionPlace {
  /** The rows for which the condition is evaluated. */
  readonly rows: Rows;
  readonly path: string;
}

export interface ConditionCosts {
  readonly schema: GraphQLSchema;
  readonly counts: Counts;
  readonly add: AddRows;
}

/** Reports each list of the condition with its rows. */
export function addConditionRows(
  where: unknown,
  type: GraphQLInputObjectType,
  place: ConditionPlace,
  { schema, counts, add }: ConditionCosts,
): void {
  const typesOf = (of: GraphQLInputObjectType): number => numberOfTypes(schema.getType(objectOf(of)), schema);
  const read = (value: unknown, of: GraphQLInputObjectType, at: ConditionPlace): void => {
    for (const [key, each] of entriesOf(value)) {
      const path = `${at.path}.${key}`;
      const inner = getNamedType(of.getFields()[key]?.type);
      if (key === 'AND' || key === 'OR') {
        for (const [index, part] of entriesOf(each)) read(part, of, { ...at, path: `${path}[${index}]` });
      } else if (key === 'NOT') read(each, of, { ...at, path });
      else if (key === 'node' && isInputObjectType(inner)) read(each, inner, { ...at, path });
      else if (!isInputObjectType(inner) || key === 'edge' || inner.getFields()['eq'] !== undefined) {
        add(PLAN_OF_COMPARISON * typesOf(of) + at.rows.count * COMPARISON, path);
      } else readRelated(key, each, inner, of, { ...at, path });
    }
  };
  const readRelated = (
    key: string,
    value: unknown,
    list: GraphQLInputObjectType,
    parent: GraphQLInputObjectType,
    at: ConditionPlace,
  ): void => {
    const name = key.replace(/_(ALL|NONE|SINGLE|SOME)$/, '');
    const count = relatedRows(objectOf(parent), name, at.rows, counts) ?? at.rows.count;
    const plan = parent.getFields()[`${name}Connection`] === undefined ? PLAN_OF_COMPUTED : PLAN;
    const rows: Rows = { count, areDistinct: false };
    if (list.getFields()['some'] === undefined) {
      const weighed = key.endsWith('_SINGLE') ? { ...rows, count: count * SINGLE } : rows;
      add(plan + weighed.count, at.path);
      read(value, list, { rows: weighed, path: at.path });
      return;
    }
    for (const [quantifier, each] of entriesOf(value)) {
      const path = `${at.path}.${quantifier}`;
      const weighed = quantifier === 'single' ? { ...rows, count: count * SINGLE } : rows;
      add(plan + weighed.count, path);
      const inner = getNamedType(list.getFields()[quantifier]?.type);
      if (isInputObjectType(inner)) read(each, inner, { rows: weighed, path });
    }
  };
  read(where, type, place);
}

/** How many object types a type stands for. */
export function numberOfTypes(type: GraphQLNamedType | null | undefined, schema: GraphQLSchema): number {
  return isAbstractType(type) ? schema.getPossibleTypes(type).length : 1;
}

/** `ClaimWhere` restricts objects of the type `Claim`, and so does the `node` of a condition on a connection. */
export function objectOf(type: GraphQLInputObjectType): string {
  const node = getNamedType(type.getFields()['node']?.type);
  return (node ?? type).name.replace(/Where$/, '');
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The number of ids to which the condition restricts the rows, or undefined: `id: { eq }` or `{ in }`, also within AND. */
export function idsIn(where: unknown): number | undefined {
  const counts = entriesOf(where).flatMap(([key, value]): number[] => {
    if (key === 'AND') return entriesOf(value).flatMap(([, each]) => idsIn(each) ?? []);
    if (key !== 'id') return [];
    return entriesOf(value).flatMap(([operator, ids]) => {
      if (operator === 'eq') return [1];
      return operator === 'in' && Array.isArray(ids) ? [ids.length] : [];
    });
  });
  return counts.length > 0 ? Math.min(...counts) : undefined;
}
