/** The resolvers of `relations` and `tally`: each calls a traversal. */
import { DEFAULTS } from '../traversals/question.ts';
import type { FoundRelations, Tally } from '../traversals/relations.ts';
import type { RequestContext } from './context.ts';
import { given, type GivenThrough } from './given.ts';

interface RelationsArguments {
  readonly through?: GivenThrough | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export const relationQueries = {
  relations: async (
    _root: unknown,
    { through, first, after }: RelationsArguments,
    { traversals, deadline }: RequestContext,
  ): Promise<FoundRelations> =>
    await traversals.relations(
      { through: given(through), first: first ?? DEFAULTS.relations, after: after ?? undefined },
      deadline,
    ),
  tally: async (
    _root: unknown,
    { through }: Pick<RelationsArguments, 'through'>,
    { traversals, deadline }: RequestContext,
  ): Promise<Tally> => await traversals.tally(given(through), deadline),
};
