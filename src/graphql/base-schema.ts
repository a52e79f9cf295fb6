/**
 * The part of the schema that no vocabulary changes: what `@neo4j/graphql` generates from the type definitions of ours, and what is added
 * to it. It takes most of the time, and is built once in a process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { extendSchema, isObjectType, isUnionType, parse, type GraphQLSchema } from 'graphql';
import { invariant } from '../errors.ts';
import { readDaysStrictly } from './read-days-strictly.ts';
import { entityTypes } from './entity-types.ts';
import { assertRoots } from './fill.ts';
import { TARGET_TYPES } from './relation-fields.ts';
import { edgeResolvers } from './relation-resolvers.ts';
import { addedResolvers, addedTypeOf, resolvers } from './resolvers.ts';
import { enumPlaceholders } from './vocabulary-enums.ts';

const folder = new URL('./typedefs/', import.meta.url);

let built: Promise<GraphQLSchema> | undefined;

/** The same schema at each call. */
export async function baseSchema(): Promise<GraphQLSchema> {
  built ??= generateBaseSchema();
  return await built;
}

/** @param validate false: whether `@neo4j/graphql` checks the definitions; they do not change while the program runs, and a test checks them */
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

/** With what `@neo4j/graphql` does not take. */
function withAdded(generated: GraphQLSchema): GraphQLSchema {
  const text = [...definitionsIn(new URL('added/', folder)), ...TARGET_TYPES.map(connectionTypes)].join('\n');
  const schema = extendSchema(generated, parse(text));
  const edges = Object.fromEntries(TARGET_TYPES.map((target) => [`${target}RelationEdge`, edgeResolvers]));
  for (const [type, fields] of Object.entries({ ...addedResolvers, ...edges })) {
    const object = schema.getType(type);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = isObjectType(object) ? object.getFields()[name] : undefined;
      invariant(field, `The schema has no ${type}.${name}`);
      field.resolve = resolve as NonNullable<typeof field.resolve>;
    }
  }
  const item = schema.getType('TimelineItem');
  invariant(isUnionType(item), 'TimelineItem is a union');
  item.resolveType = addedTypeOf;
  return schema;
}

/** What the connections of all relation fields share that lead to the same type. */
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
