/** The enums whose values are terms of the vocabulary. */
import { GraphQLEnumType } from 'graphql';
import { invariant } from '../errors.ts';
import type { Vocabulary, VocabularyRow } from '../model/vocabulary.ts';

const TERMS: Readonly<Record<string, VocabularyRow['term']>> = {
  RelationType: 'PREDICATE',
  Role: 'ROLE',
  Act: 'ACT',
  Medium: 'MEDIUM',
  Measure: 'MEASURE',
  Kind: 'KIND',
};

/**
 * Returns enum definitions for `@neo4j/graphql`, which needs only their names. Each has one value, which `withWords`
 * replaces.
 */
export function enumPlaceholders(): string {
  return Object.keys(TERMS)
    .map((name) => `enum ${name} { PLACEHOLDER }`)
    .join('\n');
}

/** Returns the enum with the terms of a vocabulary, or undefined if the enum does not depend on the vocabulary. */
export function withWords(type: GraphQLEnumType, vocabulary: Vocabulary): GraphQLEnumType | undefined {
  const term = TERMS[type.name];
  if (term === undefined) return undefined;
  const names = vocabulary.names(term);
  invariant(names.length > 0, `The vocabulary holds no ${term}`);
  return new GraphQLEnumType({
    ...type.toConfig(),
    astNode: undefined,
    values: Object.fromEntries(names.map((name) => [name, { value: name }])),
  });
}
