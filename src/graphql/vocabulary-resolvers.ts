/** Resolvers that need the vocabulary from which the schema is built. */
import type { GraphQLFieldResolver } from 'graphql';
import { familyOf } from '../model/families.ts';
import { fitsScheme, identifierUrl, type Identifier } from '../model/identifier.ts';
import { inverseLabelsOfWord, labelsOfWord } from '../model/labels-of-word.ts';
import { taggedProperties } from '../model/languages.ts';
import { ploverEventOf } from '../model/plover.ts';
import type { KindRow, PredicateRow, Vocabulary, VocabularyRow } from '../model/vocabulary.ts';
import type { RequestContext } from './context.ts';
import { searchAllResolver, searchResolver } from './search-resolver.ts';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Returns resolvers of root fields, by field name. */
export function vocabularyResolvers(vocabulary: Vocabulary): Readonly<Record<string, Resolver>> {
  const rows = vocabulary.rows.map(vocabularyTerm);
  return {
    vocabulary: () => rows,
    search: searchResolver(vocabulary) as Resolver,
    searchAll: searchAllResolver(vocabulary) as Resolver,
  };
}

/** Returns a row in the form of the type `VocabularyTerm`. */
export function vocabularyTerm(row: VocabularyRow): object {
  const ftm = 'ftm' in row && row.ftm !== undefined ? ftmCode(row.ftm) : null;
  const labels = labelsOfWord(row);
  const term = {
    ...row,
    ...taggedProperties('label', labels),
    labels,
    ftm,
    inverseLabels: [],
  };
  if (row.term === 'KIND') return { ...term, of: [row.of] };
  if (row.term !== 'PREDICATE') return term;
  const inverseLabels = inverseLabelsOfWord(row);
  return {
    ...term,
    ...taggedProperties('inverseLabel', inverseLabels),
    inverseLabels,
    family: familyOf(row),
    stance: stanceOf(row),
    ploverFuture: ploverFuture(row),
  };
}

type Ftm = NonNullable<(PredicateRow | KindRow)['ftm']>;

function ftmCode(ftm: Ftm): object {
  const ends = 'ends' in ftm ? Object.entries(ftm.ends) : [];
  return { schema: ftm.schema, ends: ends.map(([property, filling]) => ({ property, fillings: [filling].flat() })) };
}

function stanceOf({ stance }: PredicateRow): object | null {
  if (stance === undefined) return null;
  const [axis, sign] = stance.split(' ');
  return { axis, sign };
}

function ploverFuture(row: PredicateRow): string | null {
  const event = ploverEventOf(row, 'FUTURE');
  if (event === undefined) return null;
  const code = event.mode === null ? event.type : `${event.type}/${event.mode}`;
  return code === row.plover ? null : code;
}

/** The page of an identifier, by the row of its scheme. */
export function identifierResolver(vocabulary: Vocabulary): GraphQLFieldResolver<Identifier, unknown> {
  return ({ scheme, value }) => {
    const row = vocabulary.scheme(scheme);
    return row === undefined || !fitsScheme(row, value) ? null : identifierUrl(row, value);
  };
}
