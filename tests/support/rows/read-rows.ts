/** All rows of a served dossier, read without conditions: the objects of each type, with their values and their related objects. */
import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Asking, Json } from '../asking.ts';

/** A related object, and the properties of the edge to it. */
export interface Link {
  /** An id, or the object itself if it has no id. */
  readonly to: string | Json;
  readonly edge: Json;
}

export interface Row {
  readonly type: string;
  readonly values: Json;
  /** By the name of the list, such as `subjects`. */
  readonly links: Readonly<Record<string, readonly Link[]>>;
}

export interface Rows {
  readonly byId: ReadonlyMap<string, Row>;
  /** The values that the rows of a type have in a field, for random conditions. `edge.role` is a property of an edge. */
  readonly valuesOf: (field: string) => readonly unknown[];
}

export const isPaged = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ name }) => name === 'sort');
export const isConnection = (field: GraphQLField<unknown, unknown>): boolean =>
  isPaged(field) && field.args.some(({ name }) => name === 'first');

/** The root connections of object types, by type: `claimsConnection` of `Claim`. */
export function rootConnections(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(isConnection);
  return new Map(roots.map((field) => [nodeTypeOf(field), field.name]));
}

export async function readRows(server: Asking, schema: GraphQLSchema): Promise<Rows> {
  const byId = new Map<string, Row>();
  const values = new Map<string, unknown[]>();
  const note = (key: string, value: unknown): void => {
    values.set(key, [...(values.get(key) ?? []), ...[value].flat()]);
  };
  for (const [name, root] of rootConnections(schema)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const { data, errors } = await server.ask(`{ ${root}(first: 100) { edges { node { ${selectionOf(type)} } } } }`);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    for (const { node } of (data?.[root] as { edges: { node: Json }[] } | undefined)?.edges ?? []) {
      const row = rowOf(type, node);
      byId.set(String(node['id']), row);
      for (const [key, value] of Object.entries(row.values)) note(key, value);
      for (const { edge, to } of Object.values(row.links).flat()) {
        for (const [key, value] of Object.entries(edge)) note(`edge.${key}`, value);
        if (typeof to !== 'string') for (const [key, value] of Object.entries(to)) note(key, value);
      }
    }
  }
  return { byId, valuesOf: (field) => [...new Set(values.get(field))].filter((value) => value !== null) };
}

function selectionOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .map((field) => {
      if (isLeafType(getNamedType(field.type))) return field.name;
      if (isConnection(field)) return `${field.name}(first: 50) { edges { node { id } ${propertiesOf(field)} } }`;
      return isComputed(field) ? `${field.name} { ${valuesOf(getNamedType(field.type) as GraphQLObjectType)} }` : '';
    })
    .join(' ');
}

/** Computed fields that conditions can name, and that have one object or none; then those that have a list. */
export const COMPUTED_SINGLES: readonly string[] = ['content', 'document', 'supersedes'];
const COMPUTED_LISTS: readonly string[] = ['contradicts', 'quantities'];

function isComputed(field: GraphQLField<unknown, unknown>): boolean {
  return [...COMPUTED_SINGLES, ...COMPUTED_LISTS].includes(field.name) && !isPaged(field);
}

const valuesOf = (type: GraphQLObjectType): string =>
  type.getFields()['id'] === undefined ? leafsOf(type).join(' ') : 'id';

function propertiesOf(field: GraphQLField<unknown, unknown>): string {
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const edge = getNamedType(connection.getFields()['edges']?.type) as GraphQLObjectType;
  const properties = getNamedType(edge.getFields()['properties']?.type);
  return isObjectType(properties) ? `properties { ${leafsOf(properties).join(' ')} }` : '';
}

function leafsOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter(({ type: of }) => isLeafType(getNamedType(of)))
    .map(({ name }) => name);
}

function nodeTypeOf(field: GraphQLField<unknown, unknown>): string {
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const edge = getNamedType(connection.getFields()['edges']?.type) as GraphQLObjectType;
  return getNamedType(edge.getFields()['node']?.type)?.name ?? '';
}

function rowOf(type: GraphQLObjectType, node: Json): Row {
  const links: Record<string, Link[]> = {};
  const values: Json = {};
  const linkTo = (object: Json, edge: Json): Link => ({ to: 'id' in object ? String(object['id']) : object, edge });
  for (const field of Object.values(type.getFields())) {
    const value = node[field.name];
    if (isLeafType(getNamedType(field.type))) values[field.name] = value;
    else if (isConnection(field)) {
      const { edges } = value as { edges: { node: Json; properties?: Json }[] };
      links[field.name.replace(/Connection$/, '')] = edges.map((edge) => linkTo(edge.node, edge.properties ?? {}));
    } else if (isComputed(field)) {
      const isList = isListType(getNullableType(field.type));
      const objects = (isList ? value : value === null ? [] : [value]) as Json[];
      links[field.name] = objects.map((object) => linkTo(object, {}));
    }
  }
  return { type: type.name, values, links };
}

/** True if a row is of the type, or implements it. */
export function isOf(row: Row, typeName: string, schema: GraphQLSchema): boolean {
  const [type, object] = [schema.getType(typeName), schema.getType(row.type)];
  return row.type === typeName || (isInterfaceType(type) && isObjectType(object) && schema.isSubType(type, object));
}
