/** Resolvers that need the vocabulary from which the schema is built. */
import type { GraphQLFieldResolver } from 'graphql';
import { identifierUrl, type Identifier } from '../model/identifier.ts';
import type { Vocabulary, VocabularyRow } from '../model/vocabulary.ts';
import type { RequestContext } from './context.ts';
import { searchResolver } from './search-resolver.ts';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Returns resolvers of root fields, by field name. */
export function vocabularyResolvers(vocabulary: Vocabulary): Readonly<Record<string, Resolver>> {
  const rows = vocabulary.rows.map(answered);
  return { vocabulary: () => rows, search: searchResolver(vocabulary) as Resolver };
}

function answered(row: VocabularyRow): object {
  return row.term === 'PREDICATE'
    ? { ...row, plover: row.plover.ACTUAL ?? null, ploverFuture: row.plover.FUTURE ?? null }
    : row.term === 'KIND'
      ? { ...row, of: [row.of] }
      : row;
}

/** The page of an identifier, by the row of its scheme. */
export function identifierResolver(vocabulary: Vocabulary): GraphQLFieldResolver<Identifier, unknown> {
  return ({ scheme, value }) => {
    const row = vocabulary.scheme(scheme);
    return row === undefined ? null : identifierUrl(row, value);
  };
}
