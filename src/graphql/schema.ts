/** The schema of a vocabulary: the base schema with the vocabulary's terms as enums and its used predicates as relation fields. */
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  getNamedType,
  getNullableType,
  GraphQLObjectType,
  isCompositeType,
  isListType,
  isObjectType,
  validateSchema,
  type GraphQLSchema,
} from 'graphql';
import { InvariantError } from '../errors.ts';
import { isEntityLabel } from '../model/labels.ts';
import type { ServedWords } from '../model/served-words.ts';
import { countAnswers } from './answer-count.ts';
import { baseSchema } from './base-schema.ts';
import { generatedRoot } from './generated-root.ts';
import { inListTurns } from './in-list-turns.ts';
import { proposalsRoot } from './proposals.ts';
import { relationFieldsOf } from './relation-fields.ts';
import { fieldConfigsOf } from './relation-resolvers.ts';
import { identifierResolver, vocabularyResolvers } from './vocabulary-resolvers.ts';
import { withWords } from './vocabulary-enums.ts';

/**
 * Builds an executable schema without mutations.
 * @throws {ConfigError} if the vocabulary gives a type two fields with the same name
 * @throws {InvariantError} if the result is not a valid schema
 */
export async function buildSchema(words: ServedWords): Promise<GraphQLSchema> {
  const schema = withWordsOf(await baseSchema(), words);
  completeListsInTurns(schema);
  const faults = validateSchema(schema);
  if (faults.length > 0) {
    throw new InvariantError(`The generated schema is not valid: ${faults.map(({ message }) => message).join('; ')}`);
  }
  return schema;
}

function withWordsOf(base: GraphQLSchema, { vocabulary, usedPredicates }: ServedWords): GraphQLSchema {
  const own = vocabularyResolvers(vocabulary);
  const used = vocabulary.predicates().filter(({ name }) => usedPredicates.has(name));
  return mapSchema(base, {
    [MapperKind.ENUM_TYPE]: (type) => withWords(type, vocabulary),
    [MapperKind.OBJECT_TYPE]: (type) => {
      if (!isEntityLabel(type.name)) return undefined;
      const config = type.toConfig();
      const relations = relationFieldsOf(type.name, used).flatMap((field) =>
        Object.entries(fieldConfigsOf(field, base)),
      );
      return new GraphQLObjectType({ ...config, fields: { ...config.fields, ...Object.fromEntries(relations) } });
    },
    [MapperKind.OBJECT_FIELD]: (config, name, type) =>
      type === 'Identifier' && name === 'url' ? { ...config, resolve: identifierResolver(vocabulary) } : undefined,
    [MapperKind.QUERY_ROOT_FIELD]: (config, name) => {
      if (name === 'proposals' && config.resolve !== undefined) {
        return { ...config, resolve: countAnswers(name, proposalsRoot(config.resolve)) };
      }
      const isGenerated = config.args !== undefined && Object.hasOwn(config.args, 'sort');
      const resolve = own[name] ?? (isGenerated && config.resolve ? generatedRoot(config.resolve) : config.resolve);
      return { ...config, resolve: countAnswers(name, resolve) };
    },
  });
}

/** This includes the lists of `__Schema` and `__Type`: a query of the whole schema has a long answer. */
function completeListsInTurns(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const isListOfObjects = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
      if (isListOfObjects) field.resolve = inListTurns(field.resolve);
    }
  }
}
