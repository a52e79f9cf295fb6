/** The resolver of `search`: it calls the traversal and maps its answer. */
import type { EntityLabel } from '../model/labels.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { DEFAULTS } from '../traversals/question.ts';
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
  const holding = vocabulary
    .predicates()
    .filter(({ holdsPost }) => holdsPost === true)
    .map(({ name }) => name);
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
