/**
 * The part of the schema that does not depend on the vocabulary: what `@neo4j/graphql` generates from Sanad's type
 * definitions, and what Sanad adds to it. Building it takes most of the time of building a schema, so a process builds
 * it once.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { extendSchema, isObjectType, isUnionType, parse, type GraphQLSchema } from 'graphql';
import { invariant } from '../errors.ts';
import { readDaysStrictly } from './read-days-strictly.ts';
import { readFields } from './read-fields.ts';
import { entityTypes } from './entity-types.ts';
import { eventTimeResolvers, eventTimeTypes } from './event-time-fields.ts';
import { assertRoots } from './fill.ts';
import { RELATION_FIELD } from './library-selection.ts';
import { TARGET_TYPES } from './relation-fields.ts';
import { edgeResolvers } from './relation-resolvers.ts';
import { addedResolvers, addedTypeOf, resolvers } from './resolvers.ts';
import { enumPlaceholders } from './vocabulary-enums.ts';

const folder = new URL('./typedefs/', import.meta.url);

let built: Promise<GraphQLSchema> | undefined;

/** Returns the same schema at each call. */
export async function baseSchema(): Promise<GraphQLSchema> {
  built ??= generateBaseSchema();
  return await built;
}

/**
 * @param validate whether `@neo4j/graphql` checks the definitions. False by default, since the definitions do not
 *   change while the program runs, and a test checks them.
 */
export async function generateBaseSchema(validate = false): Promise<GraphQLSchema> {
  const generator = new Neo4jGraphQL({
    typeDefs: [...definitionsIn(folder), enumPlaceholders(), entityTypes()].join('\n'),
    resolvers,
    validate,
    features: {
      excludeDeprecatedFields: {
        mutationOperations: true,
        aggregationFilters: true,
        aggregationFiltersOutsideConnection: true,
        relationshipFilters: true,
        attributeFilters: true,
      },
    },
  });
  const schema = withAdded(await generator.getSchema());
  assertRoots(schema);
  readDaysStrictly(schema);
  return schema;
}

/**
 * `@neo4j/graphql` makes a context with its executor around each root field, and asks the database for its version before the first.
 * Traversals need neither, and are answered while the database is away.
 */
function unwrapTraversals(schema: GraphQLSchema): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(resolvers['Query'] ?? {})) {
    const field = fields[name];
    invariant(field, `The schema has no Query.${name}`);
    field.resolve = resolve as NonNullable<typeof field.resolve>;
  }
}

/** Adds the types and fields that `@neo4j/graphql` does not accept in its type definitions. */
function withAdded(generated: GraphQLSchema): GraphQLSchema {
  const text = [
    ...definitionsIn(new URL('added/', folder)),
    ...TARGET_TYPES.map(connectionTypes),
    ...eventTimeTypes(),
  ].join('\n');
  const schema = extendSchema(generated, parse(text));
  unwrapTraversals(schema);
  const edges = Object.fromEntries(TARGET_TYPES.map((target) => [`${target}RelationEdge`, edgeResolvers]));
  const added = { ...addedResolvers, ...edges, ...eventTimeResolvers };
  readFields(schema, { ...resolvers, ...added });
  for (const [type, fields] of Object.entries(added)) {
    const object = schema.getType(type);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = isObjectType(object) ? object.getFields()[name] : undefined;
      invariant(field, `The schema has no ${type}.${name}`);
      field.resolve = resolve as NonNullable<typeof field.resolve>;
      if (eventTimeResolvers[type] !== undefined) field.extensions = { ...field.extensions, [RELATION_FIELD]: true };
    }
  }
  const item = schema.getType('TimelineItem');
  invariant(isUnionType(item), 'TimelineItem is a union');
  item.resolveType = addedTypeOf;
  return schema;
}

/** Returns the connection types that all relation fields with the same target type share. */
function connectionTypes(target: string): string {
  return `
type ${target}RelationConnection {
  edges: [${target}RelationEdge!]!
  pageInfo: PageInfo!
  totalCount: Int!
}
type ${target}RelationEdge {
  cursor: String!
  node: ${target}!
  properties: RelationProperties!
}`;
}

function definitionsIn(place: URL): string[] {
  const names = readdirSync(place).filter((name) => name.endsWith('.graphql'));
  return names.toSorted().map((name) => readFileSync(fileURLToPath(new URL(name, place)), 'utf8'));
}
