/** The schema: type definitions of ours, types that follow from the vocabulary, and what `@neo4j/graphql` generates from both. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { validateSchema, type GraphQLSchema } from 'graphql';
import { InvariantError } from '../errors.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { assertRoots } from './fill.ts';
import { resolvers } from './resolvers.ts';
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
    resolvers,
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
  const schema = await generator.getSchema();
  const faults = validateSchema(schema);
  if (faults.length > 0) {
    throw new InvariantError(`The generated schema is not valid: ${faults.map(({ message }) => message).join('; ')}`);
  }
  assertRoots(schema);
  return schema;
}
