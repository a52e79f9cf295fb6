/**
 * The arguments of a generated field, as they are passed to `@neo4j/graphql`: with a page size, in a total order, with a
 * condition that the library evaluates correctly, and with the library's own form of a cursor.
 */
import {
  getNamedType,
  isInputObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { invariant } from '../errors.ts';
import { plainCondition } from './conditions.ts';
import { placeAfter } from './cursor.ts';
import { PAGE } from './weights.ts';

export type Arguments = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/** Returns true for a generated field that has pages. Only generated fields have the argument `sort`. */
export function isGeneratedPage(field: Field | undefined): field is Field {
  return field?.args.some(({ name }) => name === 'sort') === true;
}

export function isConnection(field: Field): boolean {
  return field.args.some(({ name }) => name === 'first');
}

/** @throws {BadInputError} if an argument cannot be used; the message names the field and the argument */
export function pageArguments(field: Field, args: Arguments, schema: GraphQLSchema): Record<string, unknown> {
  const { where, sort, limit, offset, first, after } = args;
  const condition =
    where === undefined || where === null
      ? undefined
      : plainCondition(where as Arguments, inputType(field, 'where'), schema, `${field.name}(where)`);
  return {
    ...(condition && { where: condition }),
    sort: totalOrder((sort ?? []) as readonly Arguments[], inputType(field, 'sort')),
    ...(isConnection(field)
      ? { first: first ?? PAGE, ...afterArgument(placeAfter(after, field.name)) }
      : { limit: limit ?? PAGE, ...(typeof offset === 'number' && offset > 0 ? { offset } : {}) }),
  };
}

/** `@neo4j/graphql` reads Relay's array cursors. */
function afterArgument(place: number): Arguments {
  return place === 0 ? {} : { after: Buffer.from(`arrayconnection:${place - 1}`).toString('base64') };
}

/**
 * Returns the order with one key in each object. The last keys are those that no two rows share: the id, and all properties of an
 * edge, since an entity can take part in a claim in two roles.
 */
function totalOrder(sort: readonly Arguments[], type: GraphQLInputObjectType): Arguments[] {
  const { node, edge } = type.getFields();
  if (node === undefined) return withLast(sort.flatMap(keysIn), [{ id: 'ASC' }]);
  const edgeType = getNamedType(edge?.type);
  const edgeKeys = isInputObjectType(edgeType) ? Object.keys(edgeType.getFields()) : [];
  return withLast(
    sort.flatMap((each) =>
      (['node', 'edge'] as const).flatMap((end) => keysIn(each[end]).map((key) => ({ [end]: key }))),
    ),
    [{ node: { id: 'ASC' } }, ...edgeKeys.map((key) => ({ edge: { [key]: 'ASC' } }))],
  );
}

/** Returns an object for each key with a direction. A direction of null means that the key is absent. */
function keysIn(value: unknown): Arguments[] {
  return Object.entries((value ?? {}) as Arguments)
    .filter(([, direction]) => direction !== null)
    .map(([key, direction]) => ({ [key]: direction }));
}

/** Adds the keys that the order does not contain. */
function withLast(order: readonly Arguments[], last: readonly Arguments[]): Arguments[] {
  const names = new Set(order.map(nameOf));
  return [...order, ...last.filter((key) => !names.has(nameOf(key)))];
}

/** For example `id` or `node.id`. */
function nameOf(key: Arguments): string {
  const [[name, value] = ['', undefined]] = Object.entries(key);
  return typeof value === 'object' && value !== null ? `${name}.${nameOf(value as Arguments)}` : name;
}

function inputType(field: Field, name: string): GraphQLInputObjectType {
  const type = getNamedType(field.args.find((argument) => argument.name === name)?.type);
  invariant(isInputObjectType(type), `${field.name} has no argument ${name}`);
  return type;
}
