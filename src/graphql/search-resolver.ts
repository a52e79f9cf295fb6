/** The resolvers of `search` and `searchAll`: they call the traversals, and add what these need of the vocabulary. */
import type { GraphQLResolveInfo } from 'graphql';
import { inverseLabelsOfWord, labelsOfWord } from '../model/labels-of-word.ts';
import type { EntityLabel } from '../model/labels.ts';
import type { PredicateRow, Vocabulary } from '../model/vocabulary.ts';
import { DEFAULTS } from '../traversals/question.ts';
import type { SoughtPredicate } from '../traversals/named-predicates.ts';
import type { FoundAll } from '../traversals/search-all.ts';
import type { SearchHit } from '../traversals/search.ts';
import type { RequestContext } from './context.ts';
import { givenDay, type GivenDate } from './given.ts';

interface SearchArguments {
  readonly text: string;
  readonly types?: readonly EntityLabel[] | null;
  readonly asOf?: GivenDate | null;
  readonly dossiers?: readonly string[] | null;
  readonly first?: number | null;
}

export function searchResolver(
  vocabulary: Vocabulary,
): (root: unknown, args: SearchArguments, context: RequestContext) => Promise<readonly SearchHit[]> {
  const holding = predicatesOfHolding(vocabulary);
  return async (_root, { text, types, asOf, dossiers, first }, { traversals, deadline }) =>
    await traversals.search(
      {
        text,
        types: types ?? undefined,
        asOf: asOf ? givenDay(asOf) : undefined,
        dossiers: dossiers ?? undefined,
        first: first ?? DEFAULTS.search,
        holding,
      },
      deadline,
    );
}

export function searchAllResolver(
  vocabulary: Vocabulary,
): (root: unknown, args: Omit<SearchArguments, 'types'>, context: RequestContext) => Promise<FoundAll> {
  const holding = predicatesOfHolding(vocabulary);
  const predicates = vocabulary.predicates().map(soughtPredicate);
  return async (_root, { text, asOf, dossiers, first }, { traversals, deadline }) =>
    await traversals.searchAll(
      {
        text,
        asOf: asOf ? givenDay(asOf) : undefined,
        dossiers: dossiers ?? undefined,
        first: first ?? DEFAULTS.searchAll,
        holding,
        predicates,
      },
      deadline,
    );
}

/** Entities that a hit names by their ids, from the graph. An entity that is not there any more is left out. */
function named<Key extends string>(key: Key) {
  return async (
    hit: Readonly<Record<Key, readonly string[]>>,
    _arguments: unknown,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<unknown[]> => {
    const records = await Promise.all(hit[key].map(async (id) => await context.records.load(id)));
    return await Promise.all(
      records.flatMap((record) => (record === undefined ? [] : [context.fill.entity(record, context, info)])),
    );
  };
}

/** Reads the claims and documents of hits, many in one read. */
export const hitTypes = {
  ClaimHit: {
    claim: async ({ id }: { id: string }, _arguments: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      await context.fill.claim(id, context, info),
    entities: named('entities'),
  },
  DocumentHit: {
    document: async ({ id }: { id: string }, _arguments: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      await context.fill.document(id, context, info),
    publishedBy: named('publishedBy'),
  },
};

function predicatesOfHolding(vocabulary: Vocabulary): string[] {
  return vocabulary
    .predicates()
    .filter(({ holdsPost }) => holdsPost === true)
    .map(({ name }) => name);
}

function soughtPredicate(row: PredicateRow): SoughtPredicate {
  const labels = [...labelsOfWord(row), ...inverseLabelsOfWord(row)].map(({ text }) => text);
  return { name: row.name, labels: [...labels, ...(row.synonyms ?? [])] };
}
