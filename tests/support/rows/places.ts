/**
 * The places of a schema at which an answer has objects: each with the query that leads to it. They are derived from the schema,
 * so that a new field or type is tested without a change here.
 */
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Json } from '../asking.ts';

type Field = GraphQLField<unknown, unknown>;

export interface Place {
  /** For example `search.entity on Person`. */
  readonly name: string;
  readonly root: string;
  /** The type of the objects at the place: its interface if it has one, and one name for all connections and for all edges. */
  readonly family: string;
  /** Returns the selection of the root field, with `inner` as the selection at the place. */
  readonly select: (inner: string) => string;
  readonly fields: readonly Field[];
  /** Returns the objects at the place, in the order of the answer. */
  readonly objectsIn: (root: unknown) => readonly Json[];
}

/** How a query comes to a place. */
type Way = Omit<Place, 'fields' | 'family'>;

/**
 * @param roots root fields with their arguments, such as `entity(id: "north")`
 * @param depth how many fields deep the places are. Below the roots, each pair of type and field occurs once, and one connection
 *   stands for all of its name, or for all relations. The members of interfaces occur once.
 */
export function placesOf(schema: GraphQLSchema, roots: readonly string[], depth: number): Place[] {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key) !== undefined;
  return roots.flatMap((root) => {
    const [name = ''] = root.split('(');
    const field = schema.getQueryType()?.getFields()[name];
    if (field === undefined) throw new TypeError(`The schema has no root field ${name}.`);
    const whole: Way = { name, root, select: (inner) => `{ ${inner} }`, objectsIn: flat };
    return below(schema, getNamedType(field.type), whole, depth, isNew);
  });
}

function below(schema: GraphQLSchema, type: unknown, at: Way, depth: number, isNew: (key: string) => boolean): Place[] {
  if (isUnionType(type) || isInterfaceType(type)) {
    const possible = schema.getPossibleTypes(type).filter((member) => isUnionType(type) || isNew(`on ${member.name}`));
    const members = possible.flatMap((member) =>
      below(
        schema,
        member,
        {
          ...at,
          name: `${at.name} on ${member.name}`,
          select: (inner) => at.select(`... on ${member.name} { ${inner} }`),
        },
        depth,
        isNew,
      ),
    );
    return isInterfaceType(type) ? [...placeAt(type, at), ...members] : members;
  }
  if (!isObjectType(type)) return [];
  const deeper = Object.values(type.getFields()).filter(
    (field) =>
      depth > 1 &&
      isCompositeType(getNamedType(field.type)) &&
      !field.args.some(({ name }) => name === 'limit') &&
      isNew(connectionKey(field) ?? `${type.name}.${field.name}`),
  );
  return [
    ...placeAt(type, at),
    ...deeper.flatMap((field) =>
      below(
        schema,
        getNamedType(field.type),
        {
          name: `${at.name}.${field.name}`,
          root: at.root,
          select: (inner) => at.select(`${field.name}${pageOf(field)} { ${inner} }`),
          objectsIn: (root) => at.objectsIn(root).flatMap((object) => flat(object[field.name])),
        },
        depth - 1,
        isNew,
      ),
    ),
  ];
}

function connectionKey({ name, args }: Field): string | undefined {
  if (!args.some((each) => each.name === 'after')) return undefined;
  return args.some((each) => each.name === 'sort') ? name : 'relations';
}

function placeAt(type: GraphQLCompositeType, at: Way): Place[] {
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  return [
    {
      ...at,
      family: familyOf(type),
      fields: fields.filter(({ args }) => args.every(({ type: of }) => !isNonNullType(of))),
    },
  ];
}

function familyOf(type: GraphQLCompositeType): string {
  const [shared] = isUnionType(type) ? [] : type.getInterfaces();
  return shared?.name ?? /(?:Connection|Edge|Relationship)$/.exec(type.name)?.[0] ?? type.name;
}

export const isLeaf = (field: Field): boolean => isLeafType(getNamedType(field.type));

/** The field with a selection, if it needs one. */
export const selected = (field: Field): string =>
  `${field.name}${pageOf(field)}${isLeaf(field) ? '' : ' { __typename }'}`;

function pageOf({ args }: Field): string {
  const page = args.find(({ name }) => name === 'first' || name === 'limit');
  return page === undefined ? '' : `(${page.name}: 3)`;
}

function flat(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(flat);
  return value === null || value === undefined ? [] : [value as Json];
}
