/**
 * The resolvers of generated fields below a root field, and of the fields that traversals return. Each reads its value from the
 * row under `keyOf` the field. The resolvers of `@neo4j/graphql` read the client's alias first, which can be the name of another
 * field of the row.
 */
import { isIntrospectionType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { invariant } from '../errors.ts';
import { checkCursor, placeAfter, withCursors } from './cursor.ts';
import { keyOf } from './field-key.ts';
import { isConnection, isGeneratedPage, type Arguments } from './page-arguments.ts';

type Row = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<Row, unknown, Arguments>;

/** Sets the resolver of each field of the object types, except the fields with a resolver of Sanad's own. */
export function readFields(
  schema: GraphQLSchema,
  own: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || type === schema.getQueryType()) continue;
    for (const field of Object.values(type.getFields())) {
      if (own[type.name]?.[field.name] !== undefined) continue;
      field.resolve = (isGeneratedPage(field) && isConnection(field) ? readConnection : readField) as NonNullable<
        typeof field.resolve
      >;
    }
  }
}

const readField: Resolver = (row, _arguments, _context, { fieldNodes }) => {
  const [node] = fieldNodes;
  return node === undefined ? undefined : plainNumbers(row[keyOf(node)]);
};

/** The driver returns integers as objects. */
function plainNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainNumbers);
  return isInteger(value) ? value.toNumber() : value;
}

function isInteger(value: unknown): value is { toNumber(): number } {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value && 'toNumber' in value;
}

/** A connection within a row: `@neo4j/graphql` returns its edges and their total count. */
const readConnection: Resolver = (row, args, _context, { fieldNodes, parentType, fieldName }) => {
  const [node] = fieldNodes;
  const value = node === undefined ? undefined : row[keyOf(node)];
  const id = row['id'];
  invariant(
    typeof id === 'string' && isConnectionValue(value),
    `${parentType.name}.${fieldName} has no id or no edges`,
  );
  return connectionOf(value, args, { type: parentType.name, field: fieldName, id });
};

interface ConnectionValue {
  readonly edges?: readonly Row[];
  readonly totalCount?: unknown;
}

function isConnectionValue(value: unknown): value is ConnectionValue {
  return typeof value === 'object' && value !== null;
}

/**
 * Returns a connection with cursors and page info. Values that the client does not select may be absent.
 * @throws {BadInputError} if `after` is not a cursor of this connection
 */
export function connectionOf(
  value: ConnectionValue,
  args: Arguments,
  { type, field, id }: { readonly type: string; readonly field: string; readonly id?: string },
): Row {
  const connection = { type, field, id, where: args['where'], sort: args['sort'] };
  const totalCount = Number(plainNumbers(value.totalCount ?? 0));
  checkCursor(args['after'], connection, totalCount);
  const place = placeAfter(args['after'], field);
  return { ...value, totalCount, ...withCursors(value.edges ?? [], { place, totalCount, connection }) };
}
