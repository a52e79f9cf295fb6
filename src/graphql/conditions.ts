/**
 * Conditions (`where`) in the forms that `@neo4j/graphql` evaluates correctly: comparisons, AND, OR, NOT with one key in each
 * object, and `some` and `single` of connections. docs/filters.md describes what each condition means; docs/decisions/0026 lists
 * the faults of the library.
 */
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { BadInputError, invariant } from '../errors.ts';

type Values = Readonly<Record<string, unknown>>;
/** A condition of the library with one key, or a constant. */
type Condition = Values | boolean;

interface Place {
  readonly schema: GraphQLSchema;
  /** For messages, such as `claims(where).subjects.some`. */
  readonly path: string;
  /**
   * True if the condition is within a NOT. Neo4j evaluates a comparison with an absent value to null, and NOT null is null. So
   * within a NOT each comparison also requires that the value exists.
   */
  readonly isNegated: boolean;
  /** The name of the computed field within which the library loses another one: a list (`contradicts`), or an object and related ones. */
  readonly losing?: string;
  /** The name of the computed object (`document`) of which the condition is a part. */
  readonly object?: string;
}

/**
 * Returns a condition that is equivalent to `where`, or undefined if all rows satisfy it.
 * @throws {BadInputError} if a condition is null, or if the library cannot evaluate it
 */
export function plainCondition(
  where: Values,
  type: GraphQLInputObjectType,
  schema: GraphQLSchema,
  path: string,
): Values | undefined {
  const condition = nodeCondition(where, type, { schema, path, isNegated: false });
  if (condition === true) return undefined;
  return condition === false ? { id: { in: [] } } : condition;
}

/** A condition on a node or on an edge. */
function nodeCondition(where: unknown, type: GraphQLInputObjectType, place: Place): Condition {
  return and(
    entriesOf(where, place).map(([key, value]) => {
      const inner = { ...place, path: `${place.path}.${key}` };
      return (
        logical(key, value, inner, (each, within) => nodeCondition(each, type, within)) ??
        fieldCondition(key, value, type, inner)
      );
    }),
  );
}

/** A condition on an edge and its node. */
function edgeCondition(where: unknown, type: GraphQLInputObjectType, place: Place): Condition {
  return and(
    entriesOf(where, place).map(([key, value]) => {
      const inner = { ...place, path: `${place.path}.${key}` };
      const known = logical(key, value, inner, (each, within) => edgeCondition(each, type, within));
      if (known !== undefined) return known;
      return wrapped(nodeCondition(value, inputOf(type, key), inner), (condition) => ({ [key]: condition }));
    }),
  );
}

/** Evaluates AND, OR and NOT; undefined for another key. */
function logical(
  key: string,
  value: unknown,
  place: Place,
  read: (each: unknown, place: Place) => Condition,
): Condition | undefined {
  if (key === 'NOT') return not(read(value, { ...place, isNegated: true }));
  if (key !== 'AND' && key !== 'OR') return undefined;
  const conditions = listOf(value, place).map((each, index) =>
    read(each, { ...place, path: `${place.path}[${index}]` }),
  );
  return key === 'AND' ? and(conditions) : or(conditions);
}

function fieldCondition(key: string, value: unknown, type: GraphQLInputObjectType, place: Place): Condition {
  if (key === 'typename') {
    const names = listOf(value, place);
    return names.length > 0 && { typename: names };
  }
  const inner = inputOf(type, key);
  const fields = inner.getFields();
  if (fields['eq'] !== undefined) return comparison(key, value, isNullable(type, key, place.schema), place);
  const [, base = key, quantifier] = /^(\w+)_(ALL|NONE|SINGLE|SOME)$/.exec(key) ?? [];
  const connection = type.getFields()[key.endsWith('Connection') ? key : `${base}Connection`];
  if (quantifier !== undefined) return computedList(base, { [quantifier.toLowerCase()]: value }, () => inner, place);
  if (fields['some'] === undefined) return computedObject(key, value, inner, place);
  const whereOf = (name: string): GraphQLInputObjectType => inputOf(inner, name);
  if (connection === undefined) return computedList(key, value, whereOf, place);
  return related(connection.name, value, whereOf, place);
}

/** A condition on related objects. The library stores each relationship in the graph, and both forms of the field mean the same. */
function related(
  name: string,
  value: unknown,
  whereOf: (quantifier: string) => GraphQLInputObjectType,
  place: Place,
): Condition {
  return quantified(value, place, (quantifier, where, within) => {
    const type = whereOf(quantifier);
    // EXISTS is true or false, so a NOT around it needs no guards within it.
    const losing = place.losing ?? place.object;
    const inner = { ...within, isNegated: quantifier === 'all', ...(losing !== undefined && { losing }) };
    const condition =
      type.getFields()['node'] === undefined
        ? wrapped(nodeCondition(where, type, inner), (node) => ({ node }))
        : edgeCondition(where, type, inner);
    const some = (each: Condition, how: 'some' | 'single' = 'some'): Condition =>
      each !== false && { [name]: { [how]: each === true ? { node: EXISTS } : each } };
    return byQuantifier(quantifier, condition, some);
  });
}

/** A condition on a list that a statement computes, which has no connection. */
function computedList(
  name: string,
  value: unknown,
  whereOf: (quantifier: string) => GraphQLInputObjectType,
  place: Place,
): Condition {
  refuseWithin(place);
  return quantified(value, place, (quantifier, where, within) => {
    const type = whereOf(quantifier);
    const condition = nodeCondition(where, type, { ...within, isNegated: true, losing: name });
    const exists = type.getFields()['id'] === undefined ? { NOT: { unit: { eq: null } } } : EXISTS;
    const some = (each: Condition, how: 'some' | 'single' = 'some'): Condition =>
      each !== false && { [name]: { [how]: each === true ? exists : each } };
    return byQuantifier(quantifier, condition, some);
  });
}

/** A condition on one object that a statement computes. It is false if there is no object. */
function computedObject(name: string, value: unknown, type: GraphQLInputObjectType, place: Place): Condition {
  refuseWithin(place);
  const condition = nodeCondition(value, type, { ...place, isNegated: true, object: name });
  return wrapped(and([EXISTS, condition]), (each) => ({ [name]: each }));
}

/** A condition that is true for each object: the id of an object is never absent. */
const EXISTS: Values = { NOT: { id: { eq: null } } };

/** @throws {BadInputError} since the library loses a computed field within a computed list, and within related objects of a computed object */
function refuseWithin({ path, losing }: Place): void {
  if (losing === undefined) return;
  throw new BadInputError(
    `${path}: a condition on a computed field cannot stand within a condition on '${losing}'. Ask in two requests: first for the ids, then with id: { in: … }.`,
  );
}

function quantified(
  value: unknown,
  place: Place,
  read: (quantifier: string, where: unknown, place: Place) => Condition,
): Condition {
  return and(
    entriesOf(value, place).map(([quantifier, where]) =>
      read(quantifier, where, { ...place, path: `${place.path}.${quantifier}` }),
    ),
  );
}

function byQuantifier(
  quantifier: string,
  condition: Condition,
  some: (condition: Condition, how?: 'some' | 'single') => Condition,
): Condition {
  switch (quantifier) {
    case 'all':
      return not(some(not(condition)));
    case 'none':
      return not(some(condition));
    case 'single':
      return some(condition, 'single');
    default:
      return some(condition);
  }
}

/** The comparisons of one field. Only `eq` may be null: it means that the value is absent. */
function comparison(key: string, value: unknown, isOptional: boolean, place: Place): Condition {
  const comparisons = entriesOf(value, place).map(([operator, operand]): Condition => {
    if (operand === null && operator !== 'eq') refuseNull({ ...place, path: `${place.path}.${operator}` });
    if (operator === 'in' && Array.isArray(operand) && operand.length === 0) return false;
    return { [key]: { [operator]: operand } };
  });
  const needsValue = place.isNegated && isOptional && entriesOf(value, place).some(([, operand]) => operand !== null);
  return and([...comparisons, ...(needsValue ? [{ NOT: { [key]: { eq: null } } }] : [])]);
}

/** True if the value can be absent. `ClaimWhere` filters objects of the type `Claim`. */
function isNullable(type: GraphQLInputObjectType, key: string, schema: GraphQLSchema): boolean {
  const object = schema.getType(type.name.replace(/Where$/, ''));
  const field = isObjectType(object) || isInterfaceType(object) ? object.getFields()[key] : undefined;
  return field === undefined || !isNonNullType(field.type);
}

function and(conditions: readonly Condition[]): Condition {
  if (conditions.includes(false)) return false;
  const [first = true, ...others] = conditions.filter((condition) => condition !== true);
  return others.length === 0 ? first : { AND: [first, ...others] };
}

function or(conditions: readonly Condition[]): Condition {
  if (conditions.includes(true)) return true;
  const [first = false, ...others] = conditions.filter((condition) => condition !== false);
  return others.length === 0 ? first : { OR: [first, ...others] };
}

function not(condition: Condition): Condition {
  return typeof condition === 'boolean' ? !condition : { NOT: condition };
}

function wrapped(condition: Condition, wrap: (condition: Values) => Values): Condition {
  return typeof condition === 'boolean' ? condition : wrap(condition);
}

function entriesOf(value: unknown, place: Place): [string, unknown][] {
  if (value === null || value === undefined) refuseNull(place);
  return Object.entries(value as Values);
}

function listOf(value: unknown, place: Place): readonly unknown[] {
  if (value === null || value === undefined) refuseNull(place);
  return value as readonly unknown[];
}

/** @throws {BadInputError} */
function refuseNull({ path }: Place): never {
  throw new BadInputError(
    `${path} is null, but a condition is expected. Leave it out if it restricts nothing; { eq: null } finds absent values.`,
  );
}

function inputOf(type: GraphQLInputObjectType, name: string): GraphQLInputObjectType {
  const field = getNamedType(type.getFields()[name]?.type);
  invariant(isInputObjectType(field), `${type.name}.${name} is no condition`);
  return field;
}
