/**
 * The relation fields in GraphQL: their types, their arguments, and resolvers that read the graph and fill in the
 * results.
 */
import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  isOutputType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { BadInputError, invariant } from '../errors.ts';
import type { RelationRecord } from '../graph/port.ts';
import type { RelatedByRelation } from '../traversals/related.ts';
import { widthOf } from './answer-count.ts';
import type { RequestContext } from './context.ts';
import { labelsOfTarget, type RelationField } from './relation-fields.ts';
import { ID_ALIAS, RELATION_FIELD } from './relation-selection.ts';
import { PAGE } from './weights.ts';

type Source = Readonly<Record<string, unknown>>;
type Field = GraphQLFieldConfig<Source, RequestContext>;

interface Edge extends RelatedByRelation {
  readonly cursor: string;
}

/** Returns the two fields of a relation: the list of entities (`metWith`) and the connection (`metWithConnection`). */
export function fieldConfigsOf(
  field: RelationField,
  schema: GraphQLSchema,
): GraphQLFieldConfigMap<Source, RequestContext> {
  const target = outputType(schema, field.target);
  const connection = outputType(schema, `${field.target}RelationConnection`);
  return {
    [field.name]: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(target))),
      description: field.description,
      args: { limit: { type: GraphQLInt }, offset: { type: GraphQLInt } },
      extensions: { [RELATION_FIELD]: true },
      resolve: entitiesOf(field),
    },
    [`${field.name}Connection`]: {
      type: new GraphQLNonNull(connection),
      args: { first: { type: GraphQLInt }, after: { type: GraphQLString } },
      extensions: { [RELATION_FIELD]: true },
      resolve: connectionOf(field),
    },
  };
}

function entitiesOf(field: RelationField): NonNullable<Field['resolve']> {
  return async (source, { limit, offset }: { limit?: number | null; offset?: number | null }, context, info) => {
    const page = { offset: offset ?? 0, first: limit ?? PAGE };
    const entities = await context.related.entities(idOf(source), { ...requestOf(field), ...page });
    context.deadline.answer.add(entities.length * widthOf(info));
    return entities.map(async (entity) => await context.fill.entity(entity, context, info));
  };
}

function connectionOf(field: RelationField): NonNullable<Field['resolve']> {
  return async (source, { first, after }: { first?: number | null; after?: string | null }, context, info) => {
    const offset = after === null || after === undefined ? 0 : offsetAfter(after);
    const page = { offset, first: first ?? PAGE };
    const { items, totalCount } = await context.related.relations(idOf(source), { ...requestOf(field), ...page });
    context.deadline.answer.add(items.length * widthOf(info));
    const edges = items.map((item, index): Edge => ({ ...item, cursor: cursorOf(offset + index) }));
    return {
      totalCount,
      edges,
      pageInfo: {
        hasNextPage: offset + edges.length < totalCount,
        hasPreviousPage: offset > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  };
}

/** Resolvers of an edge. Its node is the entity at the other end of the relation. */
export const edgeResolvers: Readonly<Record<string, NonNullable<GraphQLFieldConfig<Edge, RequestContext>['resolve']>>> =
  {
    node: async ({ entity }, _arguments, context, info) => await context.fill.entity(entity, context, info),
    properties: ({ relation }) => relation,
  };

export const propertiesResolvers = {
  occasion: ({ occasion }: RelationRecord): string | null => occasion?.id ?? null,
};

const requestOf = ({ predicate, direction, target }: RelationField) =>
  ({ predicate, direction, types: labelsOfTarget(target) }) as const;

function idOf(source: Source): string {
  const id = source[ID_ALIAS];
  invariant(typeof id === 'string', 'A relation field is resolved of an entity whose id is known');
  return id;
}

function outputType(schema: GraphQLSchema, name: string): GraphQLOutputType {
  const type = schema.getType(name);
  invariant(isOutputType(type), `The schema has no type ${name}`);
  return type;
}

/** The prefix of Relay's array cursors, which `@neo4j/graphql` uses too. */
const CURSOR = 'arrayconnection:';

function cursorOf(place: number): string {
  return Buffer.from(`${CURSOR}${place}`).toString('base64');
}

/** @throws {BadInputError} if the text is not a cursor of this form */
function offsetAfter(cursor: string): number {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  const place = text.startsWith(CURSOR) ? text.slice(CURSOR.length) : '';
  if (/^\d{1,9}$/.test(place)) return Number(place) + 1;
  throw new BadInputError(
    `after takes the cursor of an edge of this connection as it was given, and got '${cursor.slice(0, 40)}'.`,
  );
}
