/** The relations of the canvas without the filters of range and day: the histogram shows also what these filters hide. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnswerError } from '../../../errors.ts';
import { loadCanvas, type Relation } from '../../api/canvas.ts';
import { asAnswerError, useData } from '../../api/data.tsx';
import { timelessOf } from '../../api/through.ts';
import { useView } from '../../state/store.tsx';

export interface Timeless {
  readonly relations: readonly Relation[];
  readonly error: AnswerError | null;
  readonly retry: () => void;
}

export function useRelationsOfAllTime(): Timeless {
  const { shown, expanded, hidden, filters } = useView();
  const { canvas, through } = useData();
  const narrowed = filters.from !== null || filters.to !== null || filters.asOf !== null;
  const timeless = timelessOf(through);
  const onCanvas = { shown, expanded, hidden, entityTypes: filters.entityTypes, denied: false };
  const { data, error, refetch } = useQuery({
    queryKey: ['timeless', onCanvas, timeless],
    queryFn: async ({ signal }) => (await loadCanvas(onCanvas, timeless, signal)).relations,
    placeholderData: keepPreviousData,
    enabled: narrowed,
  });
  return {
    relations: narrowed ? (data ?? canvas.relations) : canvas.relations,
    error: asAnswerError(error),
    retry: () => void refetch(),
  };
}
