/** The timeline of what is selected, or of the canvas, a page after the other. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AnswerError } from '../../../errors.ts';
import { asAnswerError, useData } from '../../api/data.tsx';
import { TimelineDocument, type TimelineQuery } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { useView } from '../../state/store.tsx';

/** Items of a page, and the API's bound on entities that one question names. */
const FIRST = 60;
const IDS = 100;

export type TimelineEdge = TimelineQuery['timeline']['edges'][number];

export interface Timeline {
  /** Undefined until the first page is there. */
  readonly edges: readonly TimelineEdge[] | undefined;
  readonly all: number;
  /** The entity that it is of; null for the canvas. */
  readonly of: string | null;
  /** The canvas has more entities than can be asked for: how many were. */
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
      (await ask(TimelineDocument, { of, through, first: FIRST, after: pageParam }, signal)).timeline,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    enabled: of.length > 0,
  });
  const edges = useMemo(() => data?.pages.flatMap((page) => page.edges), [data]);
  return {
    edges: of.length === 0 ? [] : edges,
    all: data?.pages[0]?.totalCount ?? 0,
    of: one,
    cut: one === null && canvas.entities.size > IDS ? IDS : null,
    pending: isFetching,
    error: asAnswerError(error),
    more: hasNextPage ? () => void fetchNextPage() : null,
    retry: () => void refetch(),
  };
}
