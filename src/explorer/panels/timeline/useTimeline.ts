/** The timeline of the selected entity, or of the canvas, page by page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AnswerError } from '../../../errors.ts';
import { asAnswerError, useData } from '../../api/data.tsx';
import { TimelineDocument, type TimelineQuery } from '../../api/documents.ts';
import { sendQuery } from '../../api/send-query.ts';
import { useView } from '../../state/store.tsx';

/** Items of the first page and of the others, and the API's bound for the entities of one query. */
const FIRST = 60;
const MORE = 300;
const IDS = 100;

export type TimelineEdge = TimelineQuery['timeline']['edges'][number];

export interface Timeline {
  /** Undefined until the first page arrives. */
  readonly edges: readonly TimelineEdge[] | undefined;
  readonly all: number;
  /** The id of the entity; null for the canvas. */
  readonly of: string | null;
  /** The ids of the query. */
  readonly ids: readonly string[];
  /** The number of entities in the query, if the canvas has more; otherwise null. */
  readonly cut: number | null;
  readonly pending: boolean;
  readonly error: AnswerError | null;
  readonly more: (() => void) | null;
  readonly retry: () => void;
}

export function useTimeline(): Timeline {
  const { selection } = useView();
  const { canvas, through } = useData();
  const one = selection?.kind === 'entity' ? selection.id : null;
  const of = useMemo(() => (one === null ? [...canvas.entities.keys()].slice(0, IDS) : [one]), [one, canvas]);
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['timeline', of, through],
    queryFn: async ({ pageParam, signal }) =>
      (
        await sendQuery(
          TimelineDocument,
          { of, through, first: pageParam === null ? FIRST : MORE, after: pageParam },
          signal,
        )
      ).timeline,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    enabled: of.length > 0,
  });
  const edges = useMemo(() => data?.pages.flatMap((page) => page.edges), [data]);
  return {
    edges: of.length === 0 ? [] : edges,
    all: data?.pages[0]?.totalCount ?? 0,
    of: one,
    ids: of,
    cut: one === null && canvas.entities.size > IDS ? IDS : null,
    pending: isFetching,
    error: asAnswerError(error),
    more: hasNextPage ? () => void fetchNextPage() : null,
    retry: () => void refetch(),
  };
}
