/** The schema: type definitions of ours, types that follow from the vocabulary, and what `@neo4j/graphql` generates from both. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { extendSchema, isObjectType, isUnionType, parse, validateSchema, type GraphQLSchema } from 'graphql';
import { invariant, InvariantError } from '../errors.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { countAnswers } from './answer-count.ts';
import { readDaysStrictly } from './day-scalar.ts';
import { assertRoots } from './fill.ts';
import { addedResolvers, addedTypeOf, resolversFor } from './resolvers.ts';
import { shareAdapters } from './share-adapters.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

shareAdapters();

const folder = new URL('./typedefs/', import.meta.url);

/**
 * An executable schema without mutations.
 * @throws {ConfigError} where the vocabulary names two fields alike
 * @throws {InvariantError} where what was generated is no valid schema
 */
export async function buildSchema(vocabulary: Vocabulary): Promise<GraphQLSchema> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .toSorted();
  const own = files.map((name) => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8'));
  const generator = new Neo4jGraphQL({
    typeDefs: [...own, vocabularyTypes(vocabulary)].join('\n'),
    resolvers: resolversFor(vocabulary),
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
  const faults = validateSchema(schema);
  if (faults.length > 0) {
    throw new InvariantError(`The generated schema is not valid: ${faults.map(({ message }) => message).join('; ')}`);
  }
  assertRoots(schema);
  readDaysStrictly(schema);
  countAnswers(schema);
  return schema;
}

/** With what `@neo4j/graphql` does not take. */
function withAdded(generated: GraphQLSchema): GraphQLSchema {
  const added = readdirSync(new URL('added/', folder)).toSorted();
  const text = added.map((name) => readFileSync(fileURLToPath(new URL(`added/${name}`, folder)), 'utf8')).join('\n');
  const schema = extendSchema(generated, parse(text));
  for (const [type, fields] of Object.entries(addedResolvers)) {
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
