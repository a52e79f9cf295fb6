/** The paths of the view, shared by the panel and the highlight. */
import { useQuery } from '@tanstack/react-query';
import type { AnswerError } from '../../../errors.ts';
import type { Entity } from '../../api/canvas.ts';
import { asAnswerError, useData } from '../../api/data.tsx';
import { EntityNamesDocument, PathsDocument, type PathsQuery } from '../../api/documents.ts';
import { sendListQuery, sendQuery } from '../../api/send-query.ts';
import { useView } from '../../state/store.tsx';

export type FoundPath = PathsQuery['paths'][number];

export interface Paths {
  /** Undefined before the first answer. */
  readonly found: readonly FoundPath[] | undefined;
  /** There are more paths than these. */
  readonly isCut: boolean;
  readonly pending: boolean;
  readonly error: AnswerError | null;
  readonly retry: () => void;
}

export function usePaths(): Paths {
  const { from, to, chronological, without, first, maxLength } = useView().paths;
  const { through } = useData();
  const ends = from !== null && to !== null && from !== to ? { from, to } : null;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['paths', ends, chronological, without, first, maxLength, through],
    queryFn: async ({ signal }) => {
      if (ends === null) return { paths: [], isCut: false };
      const variables = { ...ends, chronological, without, first, maxLength, through };
      const answer = await sendListQuery(PathsDocument, variables, signal);
      return { paths: answer.data.paths, isCut: answer.cut.includes('paths') };
    },
    enabled: ends !== null,
  });
  return {
    found: data?.paths,
    isCut: data?.isCut ?? false,
    pending: isFetching,
    error: asAnswerError(error),
    retry: () => void refetch(),
  };
}

/** An entity by its id: null if it is not in the graph, undefined while it loads. */
export function useNamed(id: string | null): Entity | null | undefined {
  const { canvas } = useData();
  const here = canvas.entities.get(id ?? '');
  const { data } = useQuery({
    queryKey: ['named', id],
    queryFn: async ({ signal }) =>
      (await sendQuery(EntityNamesDocument, { ids: id === null ? [] : [id], first: 1 }, signal)).entities,
    enabled: id !== null && here === undefined,
  });
  return here ?? (data === undefined ? undefined : (data[0] ?? null));
}
