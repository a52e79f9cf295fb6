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
import { invariant } from '../errors.ts';
import type { RelationRecord } from '../graph/port.ts';
import type { RelatedByRelation } from '../traversals/related.ts';
import { widthOf } from './answer-count.ts';
import type { RequestContext } from './context.ts';
import { checkCursor, placeAfter, withCursors } from './cursor.ts';
import { labelsOfTarget, type RelationField } from './relation-fields.ts';
import { RELATION_FIELD } from './library-selection.ts';
import { PAGE } from './weights.ts';

type Source = Readonly<Record<string, unknown>>;
type Field = GraphQLFieldConfig<Source, RequestContext>;

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
    const place = placeAfter(after, info.fieldName);
    const id = idOf(source);
    const page = { offset: place, first: first ?? PAGE };
    const { items, totalCount } = await context.related.relations(id, { ...requestOf(field), ...page });
    const connection = { type: info.parentType.name, field: info.fieldName, id };
    checkCursor(after, connection, totalCount);
    context.deadline.answer.add(items.length * widthOf(info));
    return { totalCount, ...withCursors(items, { place, totalCount, connection }) };
  };
}

/** Resolvers of an edge. Its node is the entity at the other end of the relation. */
export const edgeResolvers: Readonly<
  Record<string, NonNullable<GraphQLFieldConfig<RelatedByRelation, RequestContext>['resolve']>>
> = {
  node: async ({ entity }, _arguments, context, info) => await context.fill.entity(entity, context, info),
  properties: ({ relation }) => relation,
};

export const propertiesResolvers = {
  occasion: ({ occasion }: RelationRecord): string | null => occasion?.id ?? null,
};

const requestOf = ({ predicate, direction, target }: RelationField) =>
  ({ predicate, direction, types: labelsOfTarget(target) }) as const;

function idOf(source: Source): string {
  const id = source['id'];
  invariant(typeof id === 'string', 'A relation field is resolved of an entity whose id is known');
  return id;
}

function outputType(schema: GraphQLSchema, name: string): GraphQLOutputType {
  const type = schema.getType(name);
  invariant(isOutputType(type), `The schema has no type ${name}`);
  return type;
}
