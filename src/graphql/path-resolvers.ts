/** The resolvers of `path` and `paths`. */
import type { FoundPath } from '../traversals/paths.ts';
import { DEFAULTS } from '../traversals/question.ts';
import type { RequestContext } from './context.ts';
import { given, type GivenThrough } from './given.ts';

interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number | null;
  readonly without?: readonly string[] | null;
  readonly through?: GivenThrough | null;
}
interface PathsArguments extends PathArguments {
  readonly first: number | null;
  readonly chronological: boolean | null;
  readonly grouped: boolean | null;
}

export const pathQueries = {
  path: async (
    _root: unknown,
    { from, to, maxLength, without, through }: PathArguments,
    { traversals, deadline }: RequestContext,
  ): Promise<FoundPath | undefined> =>
    await traversals.path(
      {
        from,
        to,
        maxLength: maxLength ?? DEFAULTS.maxLength,
        without: without ?? undefined,
        through: given(through),
      },
      deadline,
    ),
  paths: async (
    _root: unknown,
    { from, to, maxLength, first, chronological, grouped, without, through }: PathsArguments,
    { traversals, deadline }: RequestContext,
  ): Promise<readonly FoundPath[]> =>
    await traversals.paths(
      {
        from,
        to,
        maxLength: maxLength ?? DEFAULTS.maxLength,
        first: first ?? DEFAULTS.paths,
        chronological: chronological ?? false,
        grouped: grouped ?? false,
        without: without ?? undefined,
        through: given(through),
      },
      deadline,
    ),
};
